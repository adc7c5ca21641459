/** English texts of the embedded page, ICU MessageFormat. */
export const embed = {
  "embed.start": "Show the map",
  "embed.failed": "The map could not be loaded. Check the connection and try again.",
  "embed.again": "Try again",
  "embed.list": "Places",
  "embed.legend": "Legend",
  "embed.full": "Full screen",
  "embed.fullEnd": "Leave full screen",
  "embed.tools": "What can be done here",
  "embed.open": "Open in Dateline",
  "embed.newTab": "opens in a new tab",
  "embed.licence": "Licence:",
  "embed.inView":
    "{count, plural, =0 {No place is in the map’s view} one {# place in the map’s view} other {# places in the map’s view}}",
  "embed.address": "Address of this view",
} as const;
