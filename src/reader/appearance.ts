import { PALETTES } from "../core/palette.ts";
import { appearanceChanged, store } from "../store/store.ts";

/**
 * Keeps the page in step with theme and language: the attributes that style sheets and screen
 * readers go by, and the colours of the sides as CSS variables.
 */
export function followAppearance(): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    const { theme, language } = store.getState();
    const appearance = theme === "auto" ? (dark.matches ? "dark" : "light") : theme;
    const page = document.documentElement;
    page.dataset.theme = appearance;
    page.lang = language;
    page.dir = language === "ar" ? "rtl" : "ltr";
    const palette = PALETTES[appearance];
    palette.sides.forEach((color, i) => {
      page.style.setProperty(`--side-${i + 1}`, color);
    });
    page.style.setProperty("--side-unknown", palette.unknown);
    page.style.setProperty("--side-disputed", palette.disputed);
    if (store.getState().appearance !== appearance) appearanceChanged(appearance);
  };
  apply();
  dark.addEventListener("change", apply);
  store.subscribe((state, previous) => {
    if (state.theme !== previous.theme || state.language !== previous.language) apply();
  });
}
