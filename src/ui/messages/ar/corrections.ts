import type { corrections as english } from "../en/corrections.ts";

/** Arabic texts of corrections. */
export const corrections: Record<keyof typeof english, string> = {
  "corrections.none": "لم يُصحَّح شيء في هذه المجموعة حتى الآن.",
  "corrections.count":
    "{count, plural, zero {لا تصحيحات} one {تصحيح واحد} two {تصحيحان} few {# تصحيحات} many {# تصحيحًا} other {# تصحيح}}",
  "corrections.mark": "مصحَّح",
  "corrections.badge":
    "{count, plural, zero {بلا تصحيح} one {صُحِّح في {date}} two {صُحِّح مرتين، آخرهما في {date}} few {صُحِّح # مرات، آخرها في {date}} many {صُحِّح # مرة، آخرها في {date}} other {صُحِّح # مرة، آخرها في {date}}}",
  "corrections.changed": "ما شمله التصحيح",
  "corrections.follow": "تابع التصحيحات عبر خلاصة:",
};
