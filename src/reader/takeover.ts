import { useLayoutEffect } from "react";
import { useMessages } from "../ui/messages/context.tsx";
import { languageOf } from "../ui/messages/translate.ts";
import { useApp } from "../ui/use-store.ts";

/** The text that the page came with; null in development, and once the app has taken over. */
const staticText = (): HTMLElement | null => document.getElementById("static");

let over: () => void = () => {};
/** Resolves when the app shows what the page's own text said, at once where the page came without any. */
export const takenOver = new Promise<void>((resolve) => {
  over = resolve;
});

/** True where the page came with its text. */
export const cameWithText: boolean = staticText() !== null;
if (!cameWithText) over();

/** Takes the page's own text away when it is about something else than what is asked for. */
export function dropText(): void {
  staticText()?.remove();
  over();
}

/** Makes the page's own text a part of the page beside the app's main, called by its title, while both stand. */
export function stepAside(): void {
  const text = staticText()?.querySelector("[role=main]");
  text?.setAttribute("role", "region");
  text?.setAttribute("aria-label", text.querySelector("h1")?.textContent ?? "");
}

/**
 * Stands beside what the panel shows: once both are in the page, in the reader's language and with an open article's
 * text, the panel is ready to take the place of the text that the page came with.
 */
export function TakeOver(): null {
  const t = useMessages();
  const isReady = useApp(({ selection: { articleId }, pane, articles, language }) => {
    if (languageOf(t) !== language) return false;
    return pane !== null || articleId === null || articles.has(articleId);
  });
  useLayoutEffect(() => {
    if (isReady) takeOver();
  }, [isReady]);
  return null;
}

function takeOver(): void {
  const text = staticText();
  if (!text) return;
  const reader = whereReaderIs(text);
  text.remove();
  const panel = document.querySelector<HTMLElement>(".panel-body");
  if (panel) bringTo(panel, reader);
  over();
}

/** How far the reader has scrolled (CSS pixels), which paragraph is the first in sight and how far down it stands, and who has focus. */
type Reader = {
  scrolled: number;
  paragraph: { start: string | undefined; offset: number } | null;
  hasFocus: boolean;
};

function whereReaderIs(text: HTMLElement): Reader {
  const scroller = text.querySelector<HTMLElement>(".static-page");
  const scrolled = scroller?.scrollTop ?? 0;
  const edge = scroller?.getBoundingClientRect().top ?? 0;
  const first = [...text.querySelectorAll<HTMLElement>("[data-paragraph]")].find(
    (paragraph) => paragraph.getBoundingClientRect().bottom > edge,
  );
  const paragraph = first && {
    start: first.dataset.paragraph,
    offset: first.getBoundingClientRect().top - edge,
  };
  return {
    scrolled,
    paragraph: paragraph ?? null,
    hasFocus: text.contains(document.activeElement),
  };
}

/** Shows the reader the same words where they stood, and the keyboard goes on from the panel's heading. */
function bringTo(panel: HTMLElement, { scrolled, paragraph, hasFocus }: Reader): void {
  if (scrolled > 0) {
    const same = paragraph && panel.querySelector(`[data-paragraph="${paragraph.start}"]`);
    const edge = panel.getBoundingClientRect().top;
    panel.scrollTop = same ? same.getBoundingClientRect().top - edge - paragraph.offset : scrolled;
  }
  if (!hasFocus) return;
  const heading = panel.querySelector<HTMLElement>("h2[tabindex], h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
}
