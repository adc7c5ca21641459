/** What the element itself says, before there is a map that could; `language` is BCP 47. */
export const textsIn = (language: string) =>
  /^ar\b/i.test(language)
    ? { title: "خريطة", show: "اعرض الخريطة" }
    : { title: "Map", show: "Show the map" };
