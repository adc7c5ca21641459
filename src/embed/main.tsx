import "../shell/trusted-types.ts";
import "../ui/tokens.css";
import "../ui/base.css";
import { readOptions } from "../core/embed/options.ts";
import { interfaceLanguage } from "../shell/interface-language.ts";
import { type PosterWords, showPoster } from "./poster.ts";

// The entry is small on purpose: where the frame waits for a click, nothing else may load before it.
const root = document.getElementById("app");
if (!root) throw new Error('The page has no element with the id "app".');
const query = new URLSearchParams(location.search);
const asked = readOptions(query);
const { collection, theme } = asked.options;
const language =
  interfaceLanguage(query.get("lang") ?? "") ?? interfaceLanguage(navigator.language) ?? "en";
const page = document.documentElement;
page.lang = language;
page.dir = language === "ar" ? "rtl" : "ltr";
const isDark = theme === "auto" && matchMedia("(prefers-color-scheme: dark)").matches;
page.dataset.theme = theme === "dark" || isDark ? "dark" : "light";

const show = (words: PosterWords, onPress: () => void) =>
  showPoster(root, collection, language, words, onPress);

async function start(): Promise<void> {
  try {
    const { startEmbed } = await import("./start.tsx");
    await startEmbed(root ?? document.body, query, asked);
  } catch {
    // No network, or a newer version was published meanwhile: never a blank frame.
    show({ text: "embed.failed", button: "embed.again" }, () => location.reload());
  }
}

if (asked.options.start === "click")
  show({ text: null, button: "embed.start" }, () => void start());
else void start();
