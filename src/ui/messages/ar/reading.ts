import type { reading as english } from "../en/reading.ts";

/** Arabic texts of following, walking and previews. */
export const reading: Record<keyof typeof english, string> = {
  "reading.walk": "التنقل بين الإشارات",
  "reading.unit": "التنقل بحسب",
  "reading.unit.text": "ترتيب النص",
  "reading.unit.time": "الترتيب الزمني",
  "reading.unit.distance": "أقرب مكان",
  "reading.unit.place": "هذا المكان",
  "reading.unit.paragraph": "الفقرات",
  "reading.previousParagraph": "الفقرة السابقة",
  "reading.nextParagraph": "الفقرة التالية",
  "reading.withKeys": "{label} ({keys})",
  "reading.inAll": "المجموع: {count}",
  "reading.stepped": "{words}، {position}",
  "reading.end.text.next": "لا إشارة بعد هذه في المقال.",
  "reading.end.text.previous": "لا إشارة قبل هذه في المقال.",
  "reading.end.time.next": "لا إشارة أحدث من هذه في المجموعة.",
  "reading.end.time.previous": "لا إشارة أقدم من هذه في المجموعة.",
  "reading.end.distance.next": "لم يبقَ على الخريطة مكان لم تمرّ به.",
  "reading.end.distance.previous": "من هنا بدأت جولتك.",
  "reading.end.place.next": "لا إشارة أحدث إلى هذا المكان.",
  "reading.end.place.previous": "لا إشارة أقدم إلى هذا المكان.",
  "reading.end.paragraph.next": "هذه آخر فقرة.",
  "reading.end.paragraph.previous": "هذه أول فقرة.",
  "reading.follow": "تتبُّع",
  "reading.follow.hint": "تتبع الخريطة والخط الزمني الفقرة التي تقرؤها",
  "reading.copyLink": "نسخ الرابط",
  "reading.copied": "نُسخ الرابط",
  "reading.copyByHand": "النسخ غير مسموح به هنا؛ انسخه من هذا الحقل.",
  "reading.inWindow":
    "{count, plural, =0 {لا إشارات في النافذة الزمنية} zero {لا إشارات في النافذة الزمنية} one {إشارة واحدة في النافذة الزمنية} two {إشارتان في النافذة الزمنية} few {# إشارات في النافذة الزمنية} many {# إشارة في النافذة الزمنية} other {# إشارة في النافذة الزمنية}}",
};
