import type { signs as english } from "../en/signs.ts";

/** Arabic texts of signs that are not always on the map. */
export const signs: Record<keyof typeof english, string> = {
  "legend.age": "آخر إشارة قبل نهاية المدة:",
  "legend.ageEvents": "آخر حدث قبل نهاية المدة:",
  "legend.age.since": "منذ {date}",
  "legend.age.upTo":
    "{days, plural, zero {في اليوم نفسه} one {حتى يوم واحد} two {حتى يومين} few {حتى # أيام} many {حتى # يومًا} other {حتى # يوم}}",
  "legend.age.older": "أقدم من ذلك",
  "legend.estimate": "تقدير: أقرب إعلان سيطرة ضمن {distance}، وليس خط جبهة",
};
