/** English texts of search, ICU MessageFormat. */
export const search = {
  "search.title": "Search",
  "search.label": "Search places, articles, quotations and speakers",
  "search.placeholder": "Place, words or speaker",
  "search.close": "Close",
  "search.labelTable": "Search places",
  "search.placeholderTable": "Place",
  "search.hintTable":
    "A place in any spelling or script. The texts of a table’s events are not searched.",
  "search.searchedTable":
    "Searched: {places, plural, one {the name of # place} other {the names of # places}} with most events, of {all, number}, in all spellings. The texts of a table’s events are not searched.",
  "search.hint":
    "A place in any spelling or script, words of an article or a quotation, or the name of a speaker.",
  "search.examples": "For example",
  "search.list": "Results",
  "search.count": "{count, plural, one {# result} other {# results}}",
  "search.group.places": "{count, plural, one {# place} other {# places}}",
  "search.group.articles":
    "{count, plural, one {# passage} other {# passages}} in {articles, plural, one {# article} other {# articles}}",
  "search.group.quotations": "{count, plural, one {# quotation} other {# quotations}}",
  "search.group.speakers": "{count, plural, one {# speaker} other {# speakers}}",
  "search.showAll.places": "{count, plural, one {Show the # place} other {Show all # places}}",
  "search.showAll.articles":
    "{count, plural, one {Show the # passage} other {Show all # passages}}",
  "search.showAll.quotations":
    "{count, plural, one {Show the # quotation} other {Show all # quotations}}",
  "search.showAll.speakers":
    "{count, plural, one {Show the # speaker} other {Show all # speakers}}",
  "search.none": "Nothing found for “{query}”.",
  "search.searched":
    "Searched: {places, plural, one {the names of # place} other {the names of # places}} in all spellings, {articles, plural, one {# article} other {# articles}}, {quotations, plural, one {# quotation} other {# quotations}} and {speakers, plural, one {# speaker} other {# speakers}}.",
  "search.loading": "Loading the full texts of the articles…",
  "search.loadingTable": "Reading the names of the places…",
  "search.textsFailed":
    "The full texts of the articles could not be loaded. Their titles, the passages around places, and quotations are searched.",
  "search.later":
    "{count, plural, one {# article published after {date} is hidden.} other {# articles published after {date} are hidden.}}",
  "search.alsoWritten": "also written",
  "search.mentions": "{count, plural, =0 {no mentions} one {# mention} other {# mentions}}",
  "search.outside": "outside the window",
} as const;
