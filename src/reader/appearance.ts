import { PALETTES } from "../core/palette.ts";
import { appearanceChanged, languageChosen, store } from "../store/store.ts";
import { localized } from "../ui/localized.ts";

/**
 * Keeps the page in step with theme, language and collection: its title, the attributes that style sheets and screen
 * readers go by, and the colours of the sides as CSS variables.
 */
export function followAppearance(): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const { theme, language, dataset } = store.getState();
    const appearance = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
    const page = document.documentElement;
    page.dataset.theme = appearance;
    page.lang = language;
    page.dir = language === "ar" ? "rtl" : "ltr";
    document.title = localized(dataset?.collection.title, language) || "Dateline";
    const palette = PALETTES[appearance];
    palette.sides.forEach((color, i) => {
      page.style.setProperty(`--side-${i + 1}`, color);
    });
    page.style.setProperty("--side-unknown", palette.unknown);
    page.style.setProperty("--side-disputed", palette.disputed);
    if (store.getState().appearance !== appearance) appearanceChanged(appearance);
  };
  // The browser's language, until the address or the reader says otherwise.
  if (navigator.language.startsWith("ar")) languageChosen("ar");
  apply();
  dark.addEventListener("change", apply);
  store.subscribe((state, previous) => {
    const keys = ["theme", "language", "dataset"] as const;
    if (keys.some((key) => state[key] !== previous[key])) apply();
  });
}
