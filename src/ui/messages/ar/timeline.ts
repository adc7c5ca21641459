import type { timeline as english } from "../en/timeline.ts";

/** Arabic texts of the timeline. */
export const timeline: Record<keyof typeof english, string> = {
  "timeline.name": "الخط الزمني",
  "timeline.play": "تشغيل",
  "timeline.pause": "إيقاف مؤقت",
  "timeline.previous": "اليوم السابق الذي فيه أخبار",
  "timeline.next": "اليوم التالي الذي فيه أخبار",
  "timeline.all": "عرض المدة كلها",
  "timeline.all.short": "الكل",
  "timeline.mode": "ما يُحتسب",
  "timeline.mode.window": "ضمن المدة",
  "timeline.mode.window.hint": "ما يقع داخل المدة المختارة فقط",
  "timeline.mode.cumulative": "تراكمي",
  "timeline.mode.cumulative.hint": "كل ما سبق نهاية المدة المختارة",
  "timeline.mode.instant": "لحظة",
  "timeline.mode.instant.hint": "ما هو قائم في لحظة واحدة فقط، هي نهاية المدة",
  "timeline.start": "بداية المدة",
  "timeline.end": "نهاية المدة",
  "timeline.body": "المدة بكاملها",
  "timeline.undated":
    "{count, plural, zero {لا إشارات بلا تاريخ} one {إشارة واحدة بلا تاريخ} two {إشارتان بلا تاريخ} few {# إشارات بلا تاريخ} many {# إشارة بلا تاريخ} other {# إشارة بلا تاريخ}}",
  "timeline.unplaced":
    "{count, plural, zero {لا إشارات خارج الخريطة} one {إشارة واحدة ليست على الخريطة} two {إشارتان ليستا على الخريطة} few {# إشارات ليست على الخريطة} many {# إشارة ليست على الخريطة} other {# إشارة ليست على الخريطة}}",
  "timeline.undated.short": "{count} بلا تاريخ",
  "timeline.unplaced.short": "{count} خارج الخريطة",
  "timeline.table": "الإشارات عبر الزمن، من دون الأوقات الخالية منها",
  "timeline.table.date": "التاريخ",
  "timeline.table.count": "عدد الإشارات",
};
