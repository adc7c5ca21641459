import type { Paragraph } from "../../core/select/paragraph.ts";
import { paragraphRead } from "../../store/reading.ts";
import { readingLine } from "./reading-line.ts";

/** Watches which paragraph of an article in the page is being read, and says so to the store. */
export type ParagraphReader = {
  /** Reads a paragraph that was chosen; with `scroll` it comes to the reading line. Another one follows when the reader scrolls. */
  read(paragraph: Paragraph, options: { scroll: boolean }): void;
  stop(): void;
};

/** How far text may shift, pixels, before it counts as scrolled. */
const STILL_PX = 2;

/**
 * Begins with the paragraph at the reading line. From then on scrolling decides, and focus that comes into a
 * paragraph. `article` holds the elements with `data-paragraph`; `paragraphs` has at least one.
 */
export function createParagraphReader(
  article: HTMLElement,
  paragraphs: readonly Paragraph[],
): ParagraphReader {
  const scroller = scrollerOf(article);
  /** A chosen paragraph, and how far the text was scrolled then; null until the scrolling that came with it is done. */
  let chosen: { paragraph: Paragraph; scrollTop: number | null } | null = null;
  let frame: number | null = null;

  const look = () => {
    frame = null;
    const { scrollTop } = scroller;
    if (chosen) chosen.scrollTop ??= scrollTop;
    if (chosen?.scrollTop != null && Math.abs(chosen.scrollTop - scrollTop) > STILL_PX)
      chosen = null;
    const current = chosen?.paragraph ?? paragraphAtLine(article, scroller, paragraphs);
    if (current) paragraphRead(current);
  };
  const schedule = () => {
    frame ??= requestAnimationFrame(look);
  };
  const choose = (paragraph: Paragraph) => {
    chosen = { paragraph, scrollTop: null };
    // At once: the next step starts from here, however long the frame takes.
    paragraphRead(paragraph);
    schedule();
  };
  const onScroll = ({ target }: Event) => {
    if (target === scroller || target === document) schedule();
  };
  const onFocus = ({ target }: FocusEvent) => {
    const paragraph = target instanceof Element && paragraphAround(target, paragraphs);
    if (paragraph) choose(paragraph);
  };

  document.addEventListener("scroll", onScroll, { capture: true, passive: true });
  article.addEventListener("focusin", onFocus);
  schedule();
  return {
    read(paragraph, { scroll }) {
      if (scroll) bringToLine(elementOf(article, paragraph), scroller);
      choose(paragraph);
    },
    stop() {
      if (frame !== null) cancelAnimationFrame(frame);
      document.removeEventListener("scroll", onScroll, { capture: true });
      article.removeEventListener("focusin", onFocus);
    },
  };
}

/** The last paragraph that begins above the line; before all of them the first. */
function paragraphAtLine(
  article: HTMLElement,
  scroller: Element,
  paragraphs: readonly Paragraph[],
): Paragraph | undefined {
  const line = readingLine(scroller.scrollTop, scroller.clientHeight, scroller.scrollHeight);
  if (line === null) return paragraphs[0];
  const y = topOf(scroller) + line;
  return (
    paragraphs.findLast((paragraph) => {
      const element = elementOf(article, paragraph);
      return element !== null && element.getBoundingClientRect().top <= y;
    }) ?? paragraphs[0]
  );
}

function bringToLine(element: Element | null, scroller: Element): void {
  if (!element) return;
  const below = element.getBoundingClientRect().top - topOf(scroller);
  scroller.scrollTop += below - scroller.clientHeight / 3;
}

function paragraphAround(element: Element, paragraphs: readonly Paragraph[]) {
  const around = element.closest<HTMLElement>("[data-paragraph]");
  return paragraphs.find(({ start }) => String(start) === around?.dataset.paragraph);
}

function elementOf(article: HTMLElement, { start }: Paragraph): Element | null {
  return article.querySelector(`[data-paragraph="${start}"]`);
}

/** The page as what scrolls has its top where the window has it, wherever it is scrolled to. */
function topOf(scroller: Element): number {
  return scroller === pageScroller() ? 0 : scroller.getBoundingClientRect().top;
}

function scrollerOf(element: HTMLElement): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return pageScroller();
}

const pageScroller = () => document.scrollingElement ?? document.documentElement;
