import type { embed as english } from "../en/embed.ts";

/** Arabic texts of the embedded page. */
export const embed: Record<keyof typeof english, string> = {
  "embed.start": "عرض الخريطة",
  "embed.failed": "تعذّر تحميل الخريطة. تحقّق من الاتصال وحاول مرة أخرى.",
  "embed.again": "إعادة المحاولة",
  "embed.list": "الأماكن",
  "embed.legend": "مفتاح الخريطة",
  "embed.full": "ملء الشاشة",
  "embed.fullEnd": "إنهاء ملء الشاشة",
  "embed.tools": "ما يمكن فعله هنا",
  "embed.open": "الفتح في Dateline",
  "embed.newTab": "في علامة تبويب جديدة",
  "embed.licence": "الرخصة:",
  "embed.inView":
    "{count, plural, zero {لا مكان ضمن نطاق الخريطة} one {مكان واحد ضمن نطاق الخريطة} two {مكانان ضمن نطاق الخريطة} few {# أماكن ضمن نطاق الخريطة} many {# مكانًا ضمن نطاق الخريطة} other {# مكان ضمن نطاق الخريطة}}",
  "embed.address": "عنوان هذا العرض",
};
