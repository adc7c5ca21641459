import type { filters as english } from "../en/filters.ts";

/** Arabic texts of filters. */
export const filters: Record<keyof typeof english, string> = {
  "filters.title": "التصفية",
  "filters.close": "إغلاق",
  "filters.clearAll": "مسح الكل",
  "filters.note": "تحدد التصفية ما يُحتسب، ولا تغيّر أبدًا الطرف المسيطر على المكان.",
  "filters.shown":
    "{shown} من {all, plural, zero {# إشارة} one {إشارة واحدة} two {إشارتين} few {# إشارات} many {# إشارة} other {# إشارة}}",
  "filters.later":
    "{count, plural, =0 {لم يُنشر شيء بعد ذلك} zero {لم يُنشر شيء بعد ذلك} one {نُشرت إشارة واحدة بعد ذلك} two {نُشرت إشارتان بعد ذلك} few {نُشرت # إشارات بعد ذلك} many {نُشرت # إشارة بعد ذلك} other {نُشرت # إشارة بعد ذلك}}",
  "filters.type": "النوع",
  "filters.side": "الطرف",
  "filters.status": "درجة التأكد",
  "filters.publisher": "الناشر",
  "filters.speaker": "المتحدث",
  "filters.language": "اللغة",
  "filters.side.none": "بلا طرف مذكور",
  "filters.unknown": "غير مذكورة",
  "filters.clear": "مسح",
  "filters.clearGroup": "مسح: {group}",
  "filters.find": "بحث",
  "filters.findIn": "بحث: {group}",
  "filters.found":
    "{count, plural, =0 {لا نتائج} zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}",
  "filters.more": "عرض الكل ({count})",
  "filters.less": "عرض أقل",
  "filters.area": "المنطقة",
  "filters.area.inView": "ما تُظهره الخريطة فقط",
  "filters.area.draw": "ارسم منطقة على الخريطة",
  "filters.area.how": "انقر زوايا المنطقة على الخريطة أو المسها؛ النقر المزدوج ينهي الرسم.",
  "filters.area.sketch":
    "{count, plural, =0 {لا زوايا بعد} zero {لا زوايا بعد} one {زاوية واحدة؛ تلزم ثلاث زوايا على الأقل} two {زاويتان؛ تلزم ثلاث زوايا على الأقل} few {# زوايا} many {# زاوية} other {# زاوية}}",
  "filters.area.finish": "إنهاء",
  "filters.area.undo": "تراجع",
  "filters.area.cancel": "إلغاء",
  "filters.area.remove": "إزالة المنطقة",
  "filters.area.polygon":
    "منطقة مرسومة {count, plural, zero {بلا زوايا} one {بزاوية واحدة} two {بزاويتين} few {بـ# زوايا} many {بـ# زاوية} other {بـ# زاوية}}",
  "filters.area.around": "{distance} حول {place}",
  "filters.area.near": "{distance} حول نقطة قرب {place}",
  "filters.area.circle": "دائرة نصف قطرها {distance}",
  "filters.area.inside":
    "{count, plural, =0 {لا أماكن داخلها.} zero {لا أماكن داخلها.} one {داخلها مكان واحد.} two {داخلها مكانان.} few {داخلها # أماكن.} many {داخلها # مكانًا.} other {داخلها # مكان.}}",
  "filters.area.circleTitle": "حول مكان",
  "filters.area.distance": "المسافة",
  "filters.area.place": "المكان",
  "filters.area.apply": "تطبيق",
  "filters.on": "ما يغيّر العرض",
  "filters.remove": "إزالة التصفية: {name}",
  "filters.end": "إنهاء: {name}",
  "filters.chip": "{group}: {name}",
  "filters.chip.inView": "ضمن إطار الخريطة",
  "filters.chip.undated": "مع الإشارات غير المؤرخة",
  "filters.chip.asOf": "كما كان معروفًا في {date}",
  "filters.chip.compare": "مقارنة {first} و{second}",
};
