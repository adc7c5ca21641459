import type { quotations as english } from "../en/quotations.ts";

/** Arabic texts of the list of quotations. */
export const quotations: Record<keyof typeof english, string> = {
  "quotations.count":
    "{count, plural, =0 {لا اقتباسات} zero {لا اقتباسات} one {اقتباس واحد} two {اقتباسان} few {# اقتباسات} many {# اقتباسًا} other {# اقتباس}}",
  "quotations.speaker": "المتحدث",
  "quotations.everybody": "الجميع ({count})",
  "quotations.several":
    "{count, plural, zero {لا متحدثين} one {متحدث واحد} two {متحدثان} few {# متحدثين} many {# متحدثًا} other {# متحدث}}",
  "quotations.choice": "{name} ({count})",
  "quotations.undated": "بلا تاريخ",
  "quotations.about": "عن",
  "quotations.hidden.outside": "خارج المدة المختارة",
  "quotations.hidden.undated": "بلا تاريخ، فلا يظهر في أي مدة",
  "quotations.hidden.filtered": "تستبعده عوامل التصفية",
  "quotations.unread":
    "{count, plural, zero {لا اقتباسات أخرى} one {اقتباس آخر لا يخص مكانًا على الخريطة} two {اقتباسان آخران لا يخصان مكانًا على الخريطة} few {# اقتباسات أخرى لا تخص مكانًا على الخريطة} many {# اقتباسًا آخر لا تخص مكانًا على الخريطة} other {# اقتباس آخر لا تخص مكانًا على الخريطة}}",
  "quotations.unreadIn":
    "{count, plural, zero {لا اقتباسات} one {اقتباس واحد يُدرج هنا بعد فتح المقال} two {اقتباسان يُدرجان هنا بعد فتح المقال} few {# اقتباسات تُدرج هنا بعد فتح المقال} many {# اقتباسًا تُدرج هنا بعد فتح المقال} other {# اقتباس تُدرج هنا بعد فتح المقال}}",
};
