/** English texts of the article, ICU MessageFormat. */
export const article = {
  "article.close": "Close the article",
  "article.missing": "This collection has no such article.",
  "article.loading": "Loading the text…",
  "article.failed":
    "The text of this article could not be loaded. {count, plural, =0 {The collection has no passages from it.} one {This is the passage that the collection has from it.} other {These are the # passages that the collection has from it.}}",
  "article.mentionMissing": "The mention you followed is not marked in this text.",
  "article.unmarked":
    "{count, plural, one {# mention that is not marked in the text} other {# mentions that are not marked in the text}}",
  "article.published": "Published {date}",
  "article.outside": "{words}, outside the window",
  "article.filtered": "{words}, left out by the filters",
  "article.outsideAndFiltered": "{words}, outside the window and left out by the filters",
  "article.later": "{words}, published after the day whose knowledge is shown",
  "article.mentionGone":
    "The mention that this link led to no longer exists. This is the article it was in.",
  "article.publishedLater":
    "This article was published after {date}. The map shows what was known on that day, so nothing of it is on the map.",
  "article.linkOf": "Link in “{words}”",
  "article.whoSaid": "Who said this: {speaker}",
  "article.sources":
    "{count, plural, =0 {This article names no sources} one {Source of this article} other {# sources of this article}}",
  "article.mentions": "{count, plural, one {# mention} other {# mentions}} of places",
  "article.quotations":
    "{count, plural, =0 {no quotations} one {# quotation} other {# quotations}}",
  "article.license": "Licence: {license}",
  "article.original": "Original",
  "article.archived": "Archived copy",
} as const;
