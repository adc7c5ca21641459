/** English texts of the lists, ICU MessageFormat. */
export const lists = {
  "lists.shown": "{count, plural, =0 {No places} one {# place} other {# places}} in the window",
  "lists.order": "Sort by",
  "lists.order.count": "Most mentioned",
  "lists.order.events": "Most events",
  "lists.order.name": "Name",
  "lists.order.time": "First mention",
  "lists.mentions": "{count, plural, one {# mention} other {# mentions}}",
  "lists.events": "{count, plural, =0 {no events} one {# event} other {# events}}",
  "lists.new": "new",
  "lists.radius": "± {distance}",
  "lists.notOnMap": "not on the map",
  "lists.empty": "Nothing was reported in this window. Widen it on the timeline.",
  "lists.silent": "{count, plural, one {# place} other {# places}} without a mention in the window",
  "lists.articles":
    "{count, plural, =0 {No articles in this collection} one {# article} other {# articles}}",
  "lists.articleMentions":
    "{shown} of {all, plural, one {# mention} other {# mentions}} in the window",
  "lists.articleSilent":
    "{all, plural, =0 {No mentions} one {Its # mention lies outside the window} other {All # mentions lie outside the window}}",
} as const;
