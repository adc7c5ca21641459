import type { symbols as english } from "../en/symbols.ts";

/** Arabic texts of signs, statuses and types. */
export const symbols: Record<keyof typeof english, string> = {
  "symbol.control.disputed": "متنازع عليه",
  "symbol.control.unknown": "السيطرة غير مذكورة",
  "status.claimed": "ادعاء طرف",
  "status.reported": "وارد في تقارير",
  "status.confirmed": "مؤكد",
  "status.disputed": "متنازع عليه",
  "type.named": "ذِكر",
  "type.control": "السيطرة",
  "type.battle": "اشتباكات",
  "type.strike": "غارة أو ضربة",
  "type.shelling": "قصف مدفعي أو صاروخي",
  "type.withdrawal": "انسحاب",
  "type.displacement": "نزوح",
  "type.statement": "تصريح",
  "type.aid": "مساعدات",
  "type.diplomacy": "دبلوماسية",
  "type.other": "حدث آخر",
  "symbol.inWindow":
    "{count, plural, =0 {لا إشارات في المدة المختارة} zero {لا إشارات في المدة المختارة} one {إشارة واحدة في المدة المختارة} two {إشارتان في المدة المختارة} few {# إشارات في المدة المختارة} many {# إشارة في المدة المختارة} other {# إشارة في المدة المختارة}}",
  "symbol.undated": "بلا تاريخ",
  "symbol.corrected": "مصحَّح",
  "symbol.correctedOn":
    "{count, plural, zero {بلا تصحيح} one {صُحِّح في {date}} two {صُحِّح مرتين، آخرهما في {date}} few {صُحِّح # مرات، آخرها في {date}} many {صُحِّح # مرة، آخرها في {date}} other {صُحِّح # مرة، آخرها في {date}}}",
  "symbol.comma": "، ",
};
