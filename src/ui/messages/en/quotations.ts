/** English texts of the list of quotations, ICU MessageFormat. */
export const quotations = {
  "quotations.count": "{count, plural, =0 {No quotations} one {# quotation} other {# quotations}}",
  "quotations.speaker": "Said by",
  "quotations.everybody": "Everybody ({count})",
  "quotations.several": "{count} speakers",
  "quotations.choice": "{name} ({count})",
  "quotations.undated": "Undated",
  "quotations.about": "About",
  "quotations.hidden.outside": "outside the window",
  "quotations.hidden.undated": "undated, so in no window",
  "quotations.hidden.filtered": "left out by the filters",
  "quotations.unread":
    "{count, plural, one {# more quotation, about no place on the map} other {# more quotations, about no place on the map}}",
  "quotations.unreadIn":
    "{count, plural, one {# quotation, listed here once the article was opened} other {# quotations, listed here once the article was opened}}",
} as const;
