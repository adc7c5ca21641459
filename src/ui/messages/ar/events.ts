import type { events as english } from "../en/events.ts";

/** Arabic texts of a table's events. */
export const events: Record<keyof typeof english, string> = {
  "events.count":
    "{count, plural, =0 {لا أحداث} zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}",
  "events.counting": "جارٍ العدّ…",
  "events.loading": "جارٍ القراءة…",
  "events.unread": "أحداث لم تُقرأ",
  "events.failed": "تعذّرت قراءة هذه الأحداث.",
  "events.empty": "لا أحداث في هذه المدة. وسّعها على الخط الزمني، أو حرّك الخريطة، أو امسح التصفية.",
  "events.noDates": "لا حدث هنا له تاريخ يمكن قراءته، فلا خط زمني: تُعرض الأحداث كلها.",
  "events.inView": "ضمن إطار الخريطة",
  "events.inTable": "في الجدول: {words}",
  "events.published": "نُشر في {date}",
  "events.row": "الصف {row, number} من {file}",
  "events.id": "المعرّف {id}",
  "events.latest":
    "أحدث {shown, number} من أصل {count, number} من الأحداث. ضيّق المدة المختارة أو نطاق الخريطة أو عوامل التصفية لترى غيرها.",
  "events.more": "عرض النص كاملًا",
  "events.less": "عرض أقل",
  "events.newTab": "(يُفتح في لسان جديد)",
  "events.most":
    "الأماكن الأكثر أحداثًا وعددها {shown, number}، من أصل {count, plural, zero {لا أماكن} one {مكان واحد} two {مكانين} few {# أماكن} many {# مكانًا} other {# مكان}} في المدة المختارة.",
  "events.empty.places": "لم يقع شيء في هذه المدة. وسّعها على الخط الزمني.",
  "events.place.count":
    "{count, plural, =0 {لا أحداث} zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}} في المدة المختارة",
  "events.place.type": "ما الذي حدث",
  "events.place.side": "الأطراف المذكورة",
  "events.place.hint":
    "أعمدة بعدد الأحداث؛ ينقل كل منها المدة المختارة إلى وقته. تنقّل بين الأعمدة بمفاتيح الأسهم.",
  "events.place.day":
    "{date}: {count, plural, zero {لا أحداث} one {حدث واحد} two {حدثان} few {# أحداث} many {# حدثًا} other {# حدث}}",
  "events.leading": "الغالب: {name}",
  "events.filters.missing":
    "يُصفّى جدول الأحداث بحسب النوع والطرف ودرجة التأكد والمنطقة، لا بحسب الناشر أو المتحدث أو اللغة أو الكلمات.",
  "events.filters.counting": "جارٍ العدّ…",
  "events.filters.failed": "تعذّر عدّ الخيارات.",
  "events.undated.hint": "أحداث لا يذكر الجدول تاريخًا لها، فلا موضع لها على الخط الزمني.",
  "events.unplaced.hint": "أحداث في أماكن لا يُعرف موضعها.",
  "events.code": "{meaning} ({code})",
  "events.code.type_of_violence.1": "نزاع أحد أطرافه دولة",
  "events.code.type_of_violence.2": "نزاع بين أطراف غير حكومية",
  "events.code.type_of_violence.3": "عنف من جانب واحد",
  "events.code.where_prec.1": "المكان معروف بدقة",
  "events.code.where_prec.2": "المكان معروف في حدود 25 كم تقريبًا",
  "events.code.where_prec.3": "لا يُعرف من المكان سوى المنطقة الإدارية",
  "events.code.where_prec.4": "لا تُعرف سوى المحافظة",
  "events.code.where_prec.5": "لا يُعرف سوى خط أو نطاق بلا حدود واضحة",
  "events.code.where_prec.6": "لا تُعرف سوى الدولة",
  "events.code.where_prec.7": "في البحر أو الجو خارج حدود الدول",
  "events.code.date_prec.1": "اليوم معروف بدقة",
  "events.code.date_prec.2": "التاريخ معروف في حدود يومين إلى ستة أيام",
  "events.code.date_prec.3": "لا يُعرف سوى الأسبوع",
  "events.code.date_prec.4": "لا يُعرف سوى الشهر",
  "events.code.date_prec.5": "لا تُعرف سوى السنة",
  "events.code.event_clarity.1": "ورد خبره مستقلًا",
  "events.code.event_clarity.2": "ورد خبره مجملًا مع أحداث أخرى",
  "events.code.geo_precision.1": "المكان معروف بدقة",
  "events.code.geo_precision.2": "المكان معروف في محيط البلدة",
  "events.code.geo_precision.3": "لا تُعرف سوى منطقة أوسع",
  "events.code.time_precision.1": "اليوم معروف بدقة",
  "events.code.time_precision.2": "لا يُعرف سوى الأسبوع",
  "events.code.time_precision.3": "لا يُعرف سوى الشهر",
  "events.lost.file-deleted":
    "حُذف الملف أو نُقل أو تغيّر اسمه وهو مفتوح هنا، فتعذّرت قراءة صفوفه. أعده إلى مكانه، أو اختره من جديد حيث هو الآن. والأعداد المعروضة هي أعداد الملف كما كان.",
  "events.lost.file-changed":
    "تغيّر الملف وهو مفتوح هنا، ولا تُعرض صفوف من ملف متغيّر. اختره من جديد لقراءته كما هو الآن. والأعداد المعروضة هي أعداد الملف كما كان.",
  "events.lost.file-unreadable":
    "لم يعد المتصفح قادرًا على قراءة الملف: ربما تغيّر أو قُفل أو فُصل القرص الذي هو عليه. اختره من جديد. والأعداد المعروضة هي أعداد الملف كما كان.",
  "events.lost.choose": "اختيار الملف من جديد…",
  "events.noSide": "بلا طرف مذكور",
  "events.take":
    "تنزيل {count, plural, zero {الأحداث} one {حدث واحد} two {حدثين} few {# أحداث} many {# حدثًا} other {# حدث}}",
  "events.take.choose": "تنزيل هذه الأحداث",
  "events.take.file":
    "جميع أحداث هذه القائمة كما وردت في الملف، صفًا صفًا، بكل أعمدته ومعها ما قُرئ منها.",
  "events.take.folder": "جميع أحداث هذه القائمة بكل ما تذكره المجموعة عنها، مرتّبة كما في ملفاتها.",
  "events.take.csv": "‏CSV لجداول البيانات",
  "events.take.geojson": "‏GeoJSON للخرائط",
  "events.take.written":
    "كُتب {written, number} من أصل {count, plural, zero {لا أحداث} one {حدث واحد} two {حدثين} few {# أحداث} many {# حدثًا} other {# حدث}}",
  "events.take.share": "اكتملت كتابة {percent}%",
  "events.take.cancel": "إلغاء",
  "events.take.done":
    "{count, plural, zero {لم يُحفظ أي حدث} one {حُفظ حدث واحد} two {حُفظ حدثان} few {حُفظت # أحداث} many {حُفظ # حدثًا} other {حُفظ # حدث}} في الملف {name}",
  "events.take.failed": "تعذّرت كتابة الملف.",
  "events.take.tooMany":
    "أقصى ما تكتبه الصفحة من أحداث هذه المجموعة هو {most, number}، وعدد هذه الأحداث {count, number}. ضيّق المدة المختارة أو نطاق الخريطة أو عوامل التصفية، أو خذها من ملفات المجموعة نفسها.",
  "events.take.statement": "استعلام يكتب به DuckDB هذه الأحداث في الملف events.csv",
  "events.take.copy": "نسخ",
  "events.take.noStatement":
    "في نطاق الخريطة أو المنطقة أماكن أكثر مما يتسع له استعلام واحد. ألغِ هذا القيد ليظهر استعلام للمدة كلها.",
  "events.take.files":
    "{count, plural, zero {لا ملفات Parquet للأحداث} one {الأحداث في ملف Parquet واحد} two {الأحداث في ملفي Parquet} few {الأحداث في # ملفات Parquet} many {الأحداث في # ملف Parquet} other {الأحداث في # ملف Parquet}}، ووصف المجموعة يسرد ملفاتها كلها.",
  "events.take.description": "وصف المجموعة",
  "events.quiet":
    "لا تقدّم منذ {seconds, plural, zero {ثوانٍ} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}؛ قد يكون الملف تالفًا.",
  "events.quiet.folder":
    "لا جواب منذ {seconds, plural, zero {ثوانٍ} one {ثانية واحدة} two {ثانيتين} few {# ثوانٍ} many {# ثانية} other {# ثانية}}؛ قد يكون الاتصال بطيئًا أو المجموعة تالفة.",
  "events.quiet.wait": "متابعة الانتظار",
  "events.quiet.giveUp": "التخلي عنه",
  "events.quiet.stays": "عند التخلي يبقى المعروض كما هو، ولا يمكن بعدها قراءة المزيد منه.",
};
