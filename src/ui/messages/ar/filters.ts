import type { filters as english } from "../en/filters.ts";

/** Arabic texts of the filters that are on. */
export const filters: Record<keyof typeof english, string> = {
  "filters.clearAll": "مسح الكل",
  "filters.shown":
    "{shown} من {all, plural, zero {# إشارة} one {إشارة واحدة} two {إشارتين} few {# إشارات} many {# إشارة} other {# إشارة}}",
  "filters.events":
    "{shown, number} من {all, plural, zero {# حدث} one {حدث واحد} two {حدثين} few {# أحداث} many {# حدثًا} other {# حدث}}",
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
  "filters.area": "المنطقة",
  "filters.area.polygon":
    "منطقة مرسومة {count, plural, zero {بلا زوايا} one {بزاوية واحدة} two {بزاويتين} few {بـ# زوايا} many {بـ# زاوية} other {بـ# زاوية}}",
  "filters.area.around": "{distance} حول {place}",
  "filters.area.near": "{distance} حول نقطة قرب {place}",
  "filters.area.circle": "دائرة نصف قطرها {distance}",
  "filters.on": "ما يغيّر العرض",
  "filters.remove": "إزالة التصفية: {name}",
  "filters.end": "إنهاء: {name}",
  "filters.chip": "{group}: {name}",
  "filters.chip.inView": "ضمن إطار الخريطة",
  "filters.chip.undated": "مع الإشارات غير المؤرخة",
  "filters.chip.undatedEvents": "مع الأحداث غير المؤرخة",
  "filters.chip.asOf": "كما كان معروفًا في {date}",
  "filters.chip.compare": "مقارنة {first} و{second}",
  "filters.words": "كلمات",
};
