import type { Line, PlacedMention } from "../../schema/article.ts";
import { useMessages } from "../messages/context.tsx";

/** The links that lie wholly inside a mention, as small signs after it. */
export function LinksBeside({ mention, line }: { mention: PlacedMention; line: Line }) {
  const t = useMessages();
  const { start, end, exact } = mention.selector;
  const links = line.marks.flatMap((mark) =>
    mark.url && mark.start >= start && mark.end <= end ? mark.url : [],
  );
  return links.map((url) => (
    <a
      key={url}
      className="article-link-beside"
      href={url}
      aria-label={t("article.linkOf", { words: exact })}
    >
      ↗
    </a>
  ));
}
