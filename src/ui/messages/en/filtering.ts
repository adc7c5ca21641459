/** English texts of the pane of filters, ICU MessageFormat. */
export const filtering = {
  "filtering.title": "Filters",
  "filtering.close": "Close",
  "filtering.note": "Filters choose what is counted, never who holds a place.",
  "filtering.clear": "Clear",
  "filtering.clearGroup": "Clear: {group}",
  "filtering.find": "Find",
  "filtering.findIn": "Find: {group}",
  "filtering.found": "{count, plural, =0 {Nothing found} one {# found} other {# found}}",
  "filtering.more": "Show all {count}",
  "filtering.less": "Show fewer",
  "filtering.area.inView": "Only what the map shows",
  "filtering.area.draw": "Draw an area on the map",
  "filtering.area.how": "Click or tap the corners on the map; a double click ends the area.",
  "filtering.area.sketch":
    "{count, plural, =0 {No corners yet} one {# corner; an area needs three} =2 {# corners; an area needs three} other {# corners}}",
  "filtering.area.finish": "Finish",
  "filtering.area.undo": "Undo",
  "filtering.area.cancel": "Cancel",
  "filtering.area.remove": "Remove the area",
  "filtering.area.inside":
    "{count, plural, =0 {No place lies inside.} one {# place lies inside.} other {# places lie inside.}}",
  "filtering.area.circleTitle": "Around a place",
  "filtering.area.distance": "Distance",
  "filtering.area.place": "Place",
  "filtering.area.apply": "Apply",
  "filtering.words.hint": "in names and passages",
} as const;
