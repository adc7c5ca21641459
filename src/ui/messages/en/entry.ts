/** English texts of what the timeline's buttons open: typing times, choosing the report day, what has no date. */
export const entry = {
  "entry.start": "From",
  "entry.end": "Until, not included",
  "entry.moment": "Moment",
  "entry.apply": "Apply",
  "entry.midnight": "That is the end of {day}, the last day shown.",
  "entry.minute": "Shows everything before {time}.",
  "entry.empty": "This is no complete date with a time. Possible: {from} to {to}.",
  "entry.unreadable": "“{came}” is no date with a time. Possible: {from} to {to}.",
  "entry.outside": "{came} is outside the time of this map. Possible: {from} to {to}.",
  "entry.reversed": "{came} does not come after the start. Choose a later end or an earlier start.",
  "entry.skipped":
    "Clocks went forward and skipped the typed time: it was moved on to the time that is now in the field.",
  "entry.twice": "Clocks went back and this time came twice: the first is meant.",
  "entry.asof.hint": "Choose a day to hide what was published after it.",
  "entry.asof.previous": "A day earlier",
  "entry.asof.next": "A day later",
  "entry.asof.all": "All known now",
  "entry.asof.outside": "This is no day of this map’s time. Possible: {from} to {to}.",
  "entry.more": "Show {count} more",
  "entry.undated.hint":
    "Mentions whose article gives no date for the event: they have no place on the timeline.",
  "entry.unplaced.hint": "Mentions in the shown time of places whose position is not known.",
} as const;
