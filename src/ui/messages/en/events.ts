/** English texts of a table's events, ICU MessageFormat. */
export const events = {
  "events.count": "{count, plural, =0 {No events} one {# event} other {# events}}",
  "events.counting": "Counting…",
  "events.loading": "Reading…",
  "events.unread": "Events not read",
  "events.failed": "These events could not be read.",
  "events.empty":
    "No event lies in this window. Widen it on the timeline, move the map, or clear the filters.",
  "events.noDates":
    "No event here has a date that can be read, so there is no timeline: all of them are shown.",
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
  "events.code": "{meaning} ({code})",
  "events.code.type_of_violence.1": "state-based conflict",
  "events.code.type_of_violence.2": "non-state conflict",
  "events.code.type_of_violence.3": "one-sided violence",
  "events.code.where_prec.1": "place known exactly",
  "events.code.where_prec.2": "place known to about 25 km",
  "events.code.where_prec.3": "only the district is known",
  "events.code.where_prec.4": "only the province is known",
  "events.code.where_prec.5": "only a line or an area without borders is known",
  "events.code.where_prec.6": "only the country is known",
  "events.code.where_prec.7": "at sea or in the air, outside any country",
  "events.code.date_prec.1": "day known exactly",
  "events.code.date_prec.2": "date known to two to six days",
  "events.code.date_prec.3": "date known to the week",
  "events.code.date_prec.4": "date known to the month",
  "events.code.date_prec.5": "date known to the year",
  "events.code.event_clarity.1": "reported by itself",
  "events.code.event_clarity.2": "reported together with other events",
  "events.code.geo_precision.1": "place known exactly",
  "events.code.geo_precision.2": "place known to the area around the town",
  "events.code.geo_precision.3": "only a larger region is known",
  "events.code.time_precision.1": "day known exactly",
  "events.code.time_precision.2": "date known to the week",
  "events.code.time_precision.3": "date known to the month",
  "events.lost.file-deleted":
    "The file was deleted, moved or renamed while it was open, so its rows can’t be read any more. Put it back, or choose it again where it is now. The counts are those of the file as it was.",
  "events.lost.file-changed":
    "The file was changed while it was open. Rows of a changed file are not shown here: choose it again to read it as it is now. The counts are those of the file as it was.",
  "events.lost.file-unreadable":
    "The browser may not read the file any more: it was changed or locked, or its drive was taken away. Choose it again. The counts are those of the file as it was.",
  "events.lost.choose": "Choose the file again…",
  "events.noSide": "No side named",
  "events.take": "Download {count, plural, one {# event} other {# events}}",
  "events.take.choose": "Download these events",
  "events.take.file":
    "All events of this list as they stand in the file, row by row, with all of its columns and what was read of them.",
  "events.take.folder":
    "All events of this list with everything that the collection says of them, in the order of its files.",
  "events.take.csv": "CSV, for spreadsheets",
  "events.take.geojson": "GeoJSON, for maps",
  "events.take.written":
    "{written, number} of {count, plural, one {# event} other {# events}} written",
  "events.take.share": "{percent}% is written",
  "events.take.cancel": "Cancel",
  "events.take.done": "{count, plural, one {# event} other {# events}} saved as {name}",
  "events.take.failed": "The file could not be written.",
  "events.take.tooMany":
    "A page writes {most, number} events of this collection at most, and these are {count, number}. Narrow the window, the map’s view or the filters, or take them from the collection’s own files.",
  "events.take.statement": "Statement that has DuckDB write these events to events.csv",
  "events.take.copy": "Copy",
  "events.take.noStatement":
    "The map’s view or the area holds too many places for a statement. Without it, there is one for the whole window.",
  "events.take.files":
    "{count, plural, one {The events are in one Parquet file} other {The events are in # Parquet files}}; the collection’s description lists all of its files.",
  "events.take.description": "Description of the collection",
  "events.quiet":
    "No progress for {seconds, plural, one {# second} other {# seconds}}; the file may be damaged.",
  "events.quiet.folder":
    "No answer for {seconds, plural, one {# second} other {# seconds}}; the connection may be slow, or the collection damaged.",
  "events.quiet.wait": "Keep waiting",
  "events.quiet.giveUp": "Give up",
  "events.quiet.stays":
    "Giving up leaves what is shown as it is; nothing more can be read of it then.",
} as const;
