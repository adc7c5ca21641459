import type { map as english } from "../en/map.ts";

/** Arabic texts of map and legend. */
export const map: Record<keyof typeof english, string> = {
  "map.credits": "Natural Earth · GeoNames (CC BY 4.0) · GSHHG",
  "legend.title": "مفتاح الخريطة",
  "legend.control": "السيطرة في نهاية المدة",
  "legend.size": "المساحة: عدد الإشارات في المدة",
  "legend.disputed": "متنازع عليه",
  "legend.unknown": "غير مذكورة",
  "legend.imprecise": "الموقع غير مؤكد",
  "legend.new": "جديد في هذه المدة",
  "legend.cluster": "عدة أماكن",
  "map.label": "خريطة الأماكن في المدة المختارة. تقول قائمة الأماكن الشيء نفسه كتابةً.",
  "map.unavailable":
    "لا يستطيع هذا المتصفح رسم الخريطة (WebGL2 غير متاح أو معطّل). القائمة والخط الزمني والمقالات تعمل كالمعتاد.",
  "map.keys": "الخريطة: مفاتيح الأسهم تحركها، و+ و− للتكبير والتصغير.",
  "map.scale.metres": "م",
  "map.scale.kilometres": "كم",
  "map.basemapFailed": "تعذّر تحميل الخريطة المضبوطة {address} ({reason})، فعُرضت الخريطة المدمجة.",
  "map.fit": "إظهار كل شيء",
  "map.zoomIn": "تكبير",
  "map.zoomOut": "تصغير",
};
