import type { map as english } from "../en/map.ts";

/** Arabic texts of map and legend. */
export const map: Record<keyof typeof english, string> = {
  "map.credits": "Natural Earth · GeoNames (CC BY 4.0) · GSHHG",
  "legend.title": "مفتاح الخريطة",
  "legend.control": "السيطرة في نهاية المدة",
  "legend.size": "الحجم: عدد الإشارات، حتى 43 (عدة أماكن: 22)",
  "legend.disputed": "متنازع عليه",
  "legend.unknown": "غير مذكورة",
  "legend.imprecise": "الموقع غير مؤكد",
  "legend.new": "جديد في هذه المدة",
  "legend.cluster": "عدة أماكن",
  "map.label": "خريطة الأماكن في المدة المختارة. تقول قائمة الأماكن الشيء نفسه كتابةً.",
  "map.unavailable": "لا يستطيع هذا المتصفح رسم الخريطة (WebGL2 غير متاح)، فهي ثابتة.",
  "map.lost": "سحب المتصفح من الخريطة مساحة الرسم، وهذه خريطة ثابتة.",
  "map.showAgain": "إظهار الخريطة من جديد",
  "map.still.keys": "خريطة ثابتة: مفاتيح الأسهم تنتقل من مكان إلى آخر، وEnter يفتح المكان.",
  "map.groundMissing": "تعذّر تحميل جزء من الخريطة التي تحت البيانات.",
  "map.codeMissing": "تعذّر تحميل الخريطة. القائمة والخط الزمني والمقالات تعمل من دونها.",
  "map.keys":
    "الخريطة: مفاتيح الأسهم تحركها، و+ و− للتكبير والتصغير، وEnter يعرض قائمة الأماكن الظاهرة.",
  "map.cluster.hint":
    "{count, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}. النقر للتقريب، والنقر مع Shift أو بالزر الأيمن لعرض القائمة.",
  "map.cluster.places":
    "{count, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}",
  "map.cluster.close": "إغلاق القائمة",
  "map.cluster.more":
    "{count, plural, zero {لا مزيد} one {إظهار مكان آخر} two {إظهار مكانين آخرين} few {إظهار # أماكن أخرى} many {إظهار # مكانًا آخر} other {إظهار # مكان آخر}}",
  "map.cluster.name":
    "{count, plural, zero {لا أماكن} one {مكان واحد} two {مكانان} few {# أماكن} many {# مكانًا} other {# مكان}}: {names}",
  "map.basemapFailed": "تعذّر تحميل الخريطة المضبوطة {address} ({reason})، فعُرضت الخريطة المدمجة.",
  "map.fit": "إظهار كل الأماكن المعروضة",
  "map.estimateFailed": "تعذّر إعداد التقدير بين الأماكن ({reason}).",
  "map.zoomIn": "تكبير",
  "map.zoomOut": "تصغير",
  "legend.comparison": "أوجه الاختلاف",
  "legend.types": "الحدث الغالب",
  "legend.sidesNamed": "الطرف الأكثر ذكرًا",
  "legend.sizeEvents": "الحجم: عدد الأحداث، حتى 43 (عدة أماكن: 22)",
  "legend.coloring": "اللون حسب",
  "legend.coloring.side": "الطرف",
  "legend.coloring.type": "نوع الحدث",
  "map.tools": "أدوات الخريطة",
  "map.measure": "قياس المسافة",
  "map.shading": "تقدير ما بين الأماكن",
  "map.tool.hint": "انقر الخريطة أو المسها لإضافة نقاط، وانقر نقرًا مزدوجًا للإنهاء.",
  "map.tool.keys":
    "بلوحة المفاتيح على الخريطة: الأسهم للتصويب، ومفتاح المسافة للإضافة، وBackspace للتراجع، وEnter للإنهاء، وEscape للإلغاء.",
  "map.tool.undo": "تراجع",
  "map.tool.cancel": "إلغاء",
  "map.tool.done": "تم",
  "map.ruler.clear": "مسح",
  "map.ruler.start": "{count, plural, =0 {اختر النقطة الأولى} other {اختر النقطة التالية}}",
  "map.ruler.total":
    "{count, plural, =1 {{distance}} two {{distance} على مرحلتين} few {{distance} على # مراحل} many {{distance} على # مرحلة} other {{distance} على # مرحلة}}",
  "map.area.corners":
    "{count, plural, zero {المنطقة: بلا زوايا بعد} one {المنطقة: زاوية واحدة} two {المنطقة: زاويتان} few {المنطقة: # زوايا} many {المنطقة: # زاوية} other {المنطقة: # زاوية}}",
  "map.wheelHelp": "اضغط {key} مع التمرير لتكبير الخريطة أو تصغيرها",
  "map.fingersHelp": "حرّك الخريطة بإصبعين",
};
