import { PALETTES } from "../core/palette.ts";
import { appearanceChanged, languageChosen, store } from "../store/store.ts";
import { localized } from "../ui/localized.ts";
import { interfaceLanguage } from "./interface-language.ts";
import { metaContent } from "./meta.ts";

/**
 * Keeps the page in step with theme, language and collection: its title, the attributes that style sheets and screen
 * readers go by, and the colours of the sides as CSS variables.
 */
export function followAppearance(): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const contrast = window.matchMedia("(prefers-contrast: more)");
  const apply = () => {
    const { theme, language, dataset } = store.getState();
    const isDark = theme === "dark" || (theme === "auto" && dark.matches);
    const appearance = isDark ? "dark" : "light";
    const isStrong = theme === "contrast" || (theme === "auto" && contrast.matches);
    const page = document.documentElement;
    page.dataset.theme = appearance;
    page.dataset.contrast = isStrong ? "more" : "usual";
    page.lang = language;
    page.dir = language === "ar" ? "rtl" : "ltr";
    if (dataset) document.title = localized(dataset.collection.title, language);
    const palette = PALETTES[appearance];
    palette.sides.forEach((color, i) => {
      page.style.setProperty(`--side-${i + 1}`, color);
    });
    page.style.setProperty("--side-unknown", palette.unknown);
    page.style.setProperty("--side-disputed", palette.disputed);
    if (store.getState().appearance !== appearance) appearanceChanged(appearance);
  };
  // The language the page is written in, else the browser's, until the address or the reader says otherwise.
  const own = new URLSearchParams(metaContent("dateline-opens") ?? "").get("lang");
  const first = interfaceLanguage(own ?? navigator.language);
  if (first) languageChosen(first);
  apply();
  for (const setting of [dark, contrast]) setting.addEventListener("change", apply);
  store.subscribe((state, previous) => {
    const keys = ["theme", "language", "dataset"] as const;
    if (keys.some((key) => state[key] !== previous[key])) apply();
  });
}
