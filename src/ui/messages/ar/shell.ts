import type { shell as english } from "../en/shell.ts";

/** Arabic texts of the page around everything: header, panel, notices, the sentence. */
export const shell: Record<keyof typeof english, string> = {
  "app.loading": "يجري تحميل المجموعة…",
  "app.loadingPlaces": "يجري تحميل أماكنها وما ذُكر عنها…",
  "app.partLoading": "جارٍ التحميل…",
  "app.partFailed": "تعذّر تحميل هذا الجزء. تحقّق من الاتصال وأعد تحميل الصفحة؛ فالعنوان يحفظ موضعك.",
  "app.again": "إعادة المحاولة",
  "app.foreign": "هذه البيانات من {origin}، ولم يجرِ التحقق منها لدى {site}.",
  "app.thisSite": "هذا الموقع",
  "app.theme": "الألوان",
  "app.theme.auto": "كما في هذا الجهاز",
  "app.theme.light": "فاتحة",
  "app.theme.dark": "داكنة",
  "app.theme.contrast": "تباين أعلى",
  "app.about": "عن هذه الخريطة",
  "app.crashed": "حدث خطأ في البرنامج. قد تفيد إعادة تحميل الصفحة، فالعنوان يحفظ موضعك.",
  "summary.moment": "نهاية {date}",
  "summary.asOf": "كما كان معروفًا في {date}",
  "summary.compared": "مقارنة بين {first} و{second}",
  "summary.reported": "بحسب يوم النشر",
  "summary.places":
    "{count, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}",
  "summary.mentions":
    "{count, plural, zero {لا إشارات} one {إشارة واحدة} two {إشارتان} few {# إشارات} many {# إشارة} other {# إشارة}}",
  "summary.events":
    "{count, plural, =0 {لا أحداث} zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}",
  "summary.counting": "جارٍ العدّ…",
  "summary.articles":
    "{count, plural, zero {لا مقالات} one {مقال واحد} two {مقالان} few {# مقالات} many {# مقالًا} other {# مقال}}",
  "summary.control":
    "تغيّرت السيطرة على {count, plural, zero {لا مكان} one {مكان واحد} two {مكانين} few {# أماكن} many {# مكانًا} other {# مكان}}",
  "notices.leftOut":
    "{count, plural, zero {لا شيء} one {تعذّرت قراءة عنصر واحد فاستُبعد} two {تعذّرت قراءة عنصرين فاستُبعدا} few {تعذّرت قراءة # عناصر فاستُبعدت} many {تعذّرت قراءة # عنصرًا فاستُبعدت} other {تعذّرت قراءة # عنصر فاستُبعدت}}",
  "notices.issues":
    "{count, plural, zero {لا ملاحظات} one {ملاحظة واحدة} two {ملاحظتان} few {# ملاحظات} many {# ملاحظة} other {# ملاحظة}} على البيانات أو العنوان",
  "notices.failed": "تعذّر تحميل المجموعة",
  "notices.failedHelp": "لا تعرض الخريطة شيئًا بدل عرض شيء خاطئ. حاول لاحقًا أو أبلغ الناشر.",
  "toolbar.label": "أدوات",
  "toolbar.search": "بحث",
  "toolbar.searchKeys": "بحث (/ أو Ctrl-K)",
  "toolbar.filters": "تصفية",
  "toolbar.filtersOn":
    "{count, plural, zero {لا مرشّح مفعّل} one {مرشّح واحد مفعّل} two {مرشّحان مفعّلان} few {# مرشّحات مفعّلة} many {# مرشّحًا مفعّلًا} other {# مرشّح مفعّل}}",
  "toolbar.compare": "مقارنة",
  "toolbar.comparing": "تُجرى مقارنة بين اثنين",
  "toolbar.share": "مشاركة",
  "toolbar.open": "فتح بيانات…",
  "toolbar.openTitle": "فتح ملف أحداث من هذا الجهاز",
  "panel.label": "المقالات والأماكن",
  "panel.label.table": "الأماكن والأحداث",
  "panel.places": "الأماكن",
  "panel.articles": "المقالات",
  "panel.events": "الأحداث",
  "panel.quotations": "اقتباسات",
  "panel.corrections": "تصويبات",
  "panel.bigger": "تكبير اللوحة",
  "panel.smaller": "تصغير اللوحة",
  "about.licence": "رخصة النصوص: {licence}",
  "about.credits": "شكر وتنويه",
  "about.file":
    "ملف أحداث فُتح على هذا الجهاز. تبيّن الرموز أكثر ما جرى في المكان، أو الطرف الذي يذكره الملف أكثر من غيره، ولا تبيّن أبدًا من يسيطر عليه.",
  "about.zone": "كل الأوقات بتوقيت {zone}.",
  "about.close": "إغلاق",
};
