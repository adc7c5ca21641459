import type { entry as english } from "../en/entry.ts";

/** Arabic texts of what the timeline's buttons open: typing times, choosing the report day, what has no date. */
export const entry: Record<keyof typeof english, string> = {
  "entry.start": "من",
  "entry.end": "إلى ما قبل",
  "entry.moment": "اللحظة",
  "entry.apply": "تطبيق",
  "entry.midnight": "هذه هي نهاية {day}، آخر يوم معروض.",
  "entry.minute": "يُعرض كل ما قبل {time}.",
  "entry.empty": "هذا ليس تاريخًا كاملًا مع الساعة. الممكن: من {from} إلى {to}.",
  "entry.unreadable": "«{came}» ليس تاريخًا مع الساعة. الممكن: من {from} إلى {to}.",
  "entry.outside": "{came} خارج الزمن الذي تغطيه هذه الخريطة. الممكن: من {from} إلى {to}.",
  "entry.reversed": "{came} لا يأتي بعد البداية. اختر نهاية لاحقة أو بداية أسبق.",
  "entry.skipped": "قُدّمت الساعة فلم يمر الوقت المكتوب: نُقل إلى الوقت التالي الظاهر الآن في الحقل.",
  "entry.twice": "أُخّرت الساعة فمر هذا الوقت مرتين: المقصود هو الأول.",
  "entry.asof.hint": "اختر يومًا لإخفاء ما نُشر بعده.",
  "entry.asof.previous": "قبل ذلك بيوم",
  "entry.asof.next": "بعد ذلك بيوم",
  "entry.asof.all": "كل المعروف الآن",
  "entry.asof.outside": "هذا اليوم خارج زمن هذه الخريطة. الممكن: من {from} إلى {to}.",
  "entry.more":
    "{count, plural, zero {لا مزيد} one {عرض واحدة أخرى} two {عرض اثنتين أخريين} few {عرض # أخرى} many {عرض # أخرى} other {عرض # أخرى}}",
  "entry.undated.hint": "إشارات لا يذكر مقالها تاريخًا للحدث، فلا موضع لها على الخط الزمني.",
  "entry.unplaced.hint": "إشارات في الوقت المعروض إلى أماكن لا يُعرف موقعها.",
};
