import { known } from "../../store/selectors.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";

/** What a reader should know before reading: the link's mention is gone; the article was not published yet on the chosen day. */
export function ArticleNotices({ articleId }: { articleId: string }) {
  const t = useMessages();
  const dates = useDates();
  const asOf = useApp((s) => s.asOf);
  const isKnown = useApp((s) =>
    known(s)?.dataset.collection.articles.some(({ id }) => id === articleId),
  );
  const isMentionGone = useApp(
    ({ selection, issues }) =>
      selection.mentionId === null &&
      // A mention's id begins with its article's: a notice about another article's mention stays away.
      issues.some(
        ({ code, path, message }) =>
          code === "address" && path === "#mention" && message.startsWith(`mention=${articleId}/`),
      ),
  );
  return (
    <>
      {isMentionGone && (
        <p className="article-notice" role="status">
          {t("article.mentionGone")}
        </p>
      )}
      {asOf !== null && !isKnown && (
        <p className="article-notice" role="status">
          {t("article.publishedLater", { date: dates.day(asOf - 1) })}
        </p>
      )}
    </>
  );
}
