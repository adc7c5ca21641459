import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { Paragraph } from "../../core/select/paragraph.ts";
import { followForgotten, followStarted, paragraphLeft } from "../../store/reading.ts";
import { useApp } from "../use-store.ts";
import { createParagraphReader, type ParagraphReader } from "./paragraph-reader.ts";

/**
 * While following is on, makes the paragraph that is being read the current one, and that of a mention that was
 * opened. Returns what to call to go to a paragraph.
 */
export function useFollowReading(
  article: RefObject<HTMLElement | null>,
  paragraphs: readonly Paragraph[],
): (paragraph: Paragraph) => void {
  const follow = useApp((s) => s.follow);
  const mentionId = useApp((s) => s.selection.mentionId);
  const reader = useRef<ParagraphReader>(null);
  useEffect(() => {
    if (!follow) return followForgotten();
    if (!article.current || paragraphs.length === 0) return;
    followStarted();
    const created = createParagraphReader(article.current, paragraphs);
    reader.current = created;
    return () => {
      created.stop();
      paragraphLeft();
      reader.current = null;
    };
  }, [article, follow, paragraphs]);
  useEffect(() => {
    const paragraph =
      mentionId !== null && paragraphs.find((p) => p.mentionIds.includes(mentionId));
    if (follow && paragraph) reader.current?.read(paragraph, { scroll: false });
  }, [follow, mentionId, paragraphs]);
  return useCallback((paragraph) => reader.current?.read(paragraph, { scroll: true }), []);
}
