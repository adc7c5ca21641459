/** English texts of map and legend, ICU MessageFormat. */
export const map = {
  "map.credits": "Natural Earth · GeoNames (CC BY 4.0) · GSHHG",
  "legend.title": "Legend",
  "legend.control": "Control at the end of the window",
  "legend.size": "Area: mentions in the window",
  "legend.disputed": "Disputed",
  "legend.unknown": "Not stated",
  "legend.imprecise": "Position uncertain",
  "legend.new": "New in this window",
  "legend.cluster": "Several places",
  "map.label": "Map of the places in the window. The list of places says the same in words.",
  "map.unavailable":
    "This browser can’t draw the map (WebGL2 is missing or switched off). The list, the timeline and the articles work as ever.",
  "map.keys": "Map: arrow keys move it, + and − zoom.",
  "map.scale.metres": "m",
  "map.scale.kilometres": "km",
  "map.basemapFailed":
    "The configured map {address} could not be loaded ({reason}); the built-in one is shown.",
  "map.fit": "Show everything",
  "map.zoomIn": "Zoom in",
  "map.zoomOut": "Zoom out",
} as const;
