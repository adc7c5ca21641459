import { picturePath } from "../core/pages/paths.ts";
import { metaContent, siteFolder } from "../shell/meta.ts";
import type { Language } from "../store/state.ts";
import { embed as arabic } from "../ui/messages/ar/embed.ts";
import { embed as english } from "../ui/messages/en/embed.ts";
import "./poster.css";

/** What is shown while nothing else is loaded: before the first click, or because loading failed. */
export type PosterWords = { text: "embed.failed" | null; button: "embed.start" | "embed.again" };

/**
 * A picture of the collection (null: the one the page opens by itself) and one button, made without anything that would
 * have to be loaded first. Where there is no picture the button stands alone. `onPress` is called once.
 */
export function showPoster(
  root: HTMLElement,
  collection: string | null,
  language: Language,
  { text, button }: PosterWords,
  onPress: () => void,
): void {
  const texts = language === "ar" ? arabic : english;
  const id = collection ?? metaContent("dateline-collection");
  const picture = document.createElement("img");
  picture.alt = "";
  picture.className = "poster-picture";
  picture.addEventListener("error", () => picture.remove());
  picture.src = `${siteFolder()}collections/${encodeURIComponent(id ?? "")}/${picturePath({ kind: "collection" })}`;
  const press = document.createElement("button");
  press.type = "button";
  press.className = "button poster-button";
  press.textContent = texts[button];
  press.addEventListener("click", onPress, { once: true });
  const box = document.createElement("div");
  box.className = "poster";
  box.append(picture, ...(text === null ? [] : [paragraph(texts[text])]), press);
  root.replaceChildren(box);
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.className = "poster-text";
  element.setAttribute("role", "alert");
  element.textContent = text;
  return element;
}
