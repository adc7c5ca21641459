/** English texts of the page around everything: header, panel, notices, the sentence, ICU MessageFormat. */
export const shell = {
  "app.skipToList": "Skip to the list of places",
  "app.loading": "Loading the collection…",
  "app.language": "Language",
  "app.theme": "Colours",
  "app.theme.auto": "As on this device",
  "app.theme.light": "Light",
  "app.theme.dark": "Dark",
  "app.about": "About this map",
  "app.crashed":
    "Something went wrong in the program. Loading the page again may help; the address keeps your place.",
  "summary.places": "{count, plural, one {# place} other {# places}}",
  "summary.mentions": "{count, plural, one {# mention} other {# mentions}}",
  "summary.articles": "{count, plural, one {# article} other {# articles}}",
  "summary.control": "control of {count, plural, one {# place} other {#}} changed",
  "notices.leftOut":
    "{count, plural, one {# thing} other {# things}} could not be read and {count, plural, one {is} other {are}} left out",
  "notices.issues": "{count, plural, one {# note} other {# notes}} about the data or the address",
  "notices.failed": "The collection could not be loaded",
  "notices.failedHelp":
    "Nothing is shown rather than something wrong. Try again later, or tell the publisher.",
  "panel.label": "Articles and places",
  "panel.places": "Places",
  "panel.articles": "Articles",
  "panel.quotations": "Quotations",
  "panel.corrections": "Corrections",
  "panel.bigger": "Make the panel larger",
  "panel.smaller": "Make the panel smaller",
  "about.licence": "Licence of the texts: {licence}",
  "about.credits": "Credits",
  "about.zone": "All times in {zone}.",
  "about.close": "Close",
} as const;
