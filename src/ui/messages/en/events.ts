/** English texts of a table's events, ICU MessageFormat. */
export const events = {
  "events.count": "{count, plural, =0 {No events} one {# event} other {# events}}",
  "events.counting": "Counting…",
  "events.loading": "Reading…",
  "events.failed": "These events could not be read.",
  "events.empty":
    "No event lies in this window. Widen it on the timeline, move the map, or clear the filters.",
  "events.inView": "In the map’s view",
  "events.inTable": "in the table: {words}",
  "events.published": "reported {date}",
  "events.row": "row {row, number} of {file}",
  "events.id": "id {id}",
  "events.latest":
    "The latest {shown, number} of {count, number} events. Narrow the window, the map’s view or the filters to see the others.",
  "events.more": "Show all",
  "events.less": "Show less",
  "events.newTab": "(opens in a new tab)",
  "events.most":
    "The {shown, number} places with most events, of {count, plural, one {# place} other {# places}} in the window.",
  "events.empty.places": "Nothing happened in this window. Widen it on the timeline.",
  "events.place.count":
    "{count, plural, =0 {No events in the window} one {# event in the window} other {# events in the window}}",
  "events.place.type": "What happened",
  "events.place.side": "Who is named",
  "events.place.hint":
    "Bars of events; each moves the window to its time. Arrow keys go from bar to bar.",
  "events.place.day": "{date}: {count, plural, one {# event} other {# events}}",
  "events.leading": "mostly: {name}",
  "events.filters.missing":
    "A table of events is filtered by type, side, status and area. Its publishers, speakers, languages and words can’t be.",
  "events.filters.counting": "Counting…",
  "events.filters.failed": "The choices could not be counted.",
  "events.undated.hint":
    "Events to which the table gives no date: they have no place on the timeline.",
  "events.unplaced.hint": "Events of places whose position is not known.",
  "events.noSide": "No side named",
} as const;
