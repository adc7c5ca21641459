import type { filtering as english } from "../en/filtering.ts";

/** Arabic texts of the pane of filters. */
export const filtering: Record<keyof typeof english, string> = {
  "filtering.title": "التصفية",
  "filtering.close": "إغلاق",
  "filtering.note": "تحدد التصفية ما يُحتسب، ولا تغيّر أبدًا الطرف المسيطر على المكان.",
  "filtering.clear": "مسح",
  "filtering.clearGroup": "مسح: {group}",
  "filtering.find": "بحث",
  "filtering.findIn": "بحث: {group}",
  "filtering.found":
    "{count, plural, =0 {لا نتائج} zero {لا نتائج} one {نتيجة واحدة} two {نتيجتان} few {# نتائج} many {# نتيجة} other {# نتيجة}}",
  "filtering.more": "عرض الكل ({count})",
  "filtering.less": "عرض أقل",
  "filtering.area.inView": "ما تُظهره الخريطة فقط",
  "filtering.area.draw": "ارسم منطقة على الخريطة",
  "filtering.area.how": "انقر زوايا المنطقة على الخريطة أو المسها؛ النقر المزدوج ينهي الرسم.",
  "filtering.area.sketch":
    "{count, plural, =0 {لا زوايا بعد} zero {لا زوايا بعد} one {زاوية واحدة؛ تلزم ثلاث زوايا على الأقل} two {زاويتان؛ تلزم ثلاث زوايا على الأقل} few {# زوايا} many {# زاوية} other {# زاوية}}",
  "filtering.area.finish": "إنهاء",
  "filtering.area.undo": "تراجع",
  "filtering.area.cancel": "إلغاء",
  "filtering.area.remove": "إزالة المنطقة",
  "filtering.area.inside":
    "{count, plural, =0 {لا أماكن داخلها.} zero {لا أماكن داخلها.} one {داخلها مكان واحد.} two {داخلها مكانان.} few {داخلها # أماكن.} many {داخلها # مكانًا.} other {داخلها # مكان.}}",
  "filtering.area.circleTitle": "حول مكان",
  "filtering.area.distance": "المسافة",
  "filtering.area.place": "المكان",
  "filtering.area.apply": "تطبيق",
  "filtering.words.hint": "في الأسماء والمقاطع",
};
