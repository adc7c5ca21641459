import { type RefObject, useEffect } from "react";

/**
 * Brings the mention that was followed into view, once for each id and when the text arrives. It takes focus
 * only where focus got lost with the view it was in, or was inside the article's text: never from the bar whose
 * buttons step on, from the timeline or the map, nor from the page around a frame.
 */
export function useFollowedMention(
  article: RefObject<HTMLElement | null>,
  mentionId: string | null,
  isTextThere: boolean,
): void {
  useEffect(() => {
    if (mentionId === null || !isTextThere) return;
    const marks = article.current?.querySelectorAll<HTMLElement>("[data-mention]") ?? [];
    const mark = [...marks].find((element) => element.dataset.mention === mentionId);
    const focused = document.activeElement;
    // Followed in the text itself: the reader's eye is on it already.
    if (!mark || mark === focused) return;
    mark.scrollIntoView({ block: "center" });
    const isFocusFree = focused === null || focused === document.body;
    const isInText = article.current?.contains(focused) && !focused?.closest(".article-bar");
    if (isFocusFree ? document.hasFocus() : isInText) mark.focus({ preventScroll: true });
  }, [article, mentionId, isTextThere]);
}
