/** English texts of signs, statuses and types, ICU MessageFormat. */
export const symbols = {
  "symbol.control.disputed": "Disputed",
  "symbol.control.unknown": "Control not stated",
  "status.claimed": "claimed",
  "status.reported": "reported",
  "status.confirmed": "confirmed",
  "status.disputed": "disputed",
  "type.named": "Named",
  "type.control": "Control",
  "type.battle": "Fighting",
  "type.strike": "Strike",
  "type.shelling": "Shelling",
  "type.withdrawal": "Withdrawal",
  "type.displacement": "Displacement",
  "type.statement": "Statement",
  "type.aid": "Aid",
  "type.diplomacy": "Diplomacy",
  "type.other": "Other",
  "symbol.inWindow":
    "{count, plural, =0 {no mention in the window} one {# mention in the window} other {# mentions in the window}}",
  "symbol.undated": "Undated",
  "symbol.corrected": "corrected",
  "symbol.correctedOn":
    "{count, plural, one {Corrected {date}} other {Corrected # times, last {date}}}",
  "symbol.comma": ", ",
} as const;
