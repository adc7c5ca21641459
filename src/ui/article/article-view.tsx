import { useMemo, useRef } from "react";
import type { Article, ArticleSummary } from "../../schema/article.ts";
import type { ArticleText as LoadedText } from "../../store/state.ts";
import { articleRetried } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { ArticleFooter, ArticleHeader } from "./article-frame.tsx";
import { ArticleNotices } from "./article-notices.tsx";
import { ArticleText } from "./article-text.tsx";
import { useFollowedMention } from "./follow-mention.ts";
import { useFollowReading } from "./follow-reading.ts";
import { type Layout, layOut } from "./layout.ts";
import { Passages } from "./passages.tsx";
import { ReadingBar } from "./reading-bar.tsx";
import "./article.css";

/** The layout of a text that is not there. */
const NO_PARAGRAPHS: Layout["paragraphs"] = [];

/** An article: its text with the places marked, or as much of it as there is, and what it rests on. */
export function ArticleView({ articleId }: { articleId: string }) {
  const t = useMessages();
  const root = useRef<HTMLElement>(null);
  const summary = useApp((s) => s.dataset?.articles.get(articleId));
  const text = useApp((s) => s.articles.get(articleId));
  const mentionId = useApp((s) => s.selection.mentionId);
  const layout = useMemo(() => (text?.kind === "ready" ? layOut(text.article) : null), [text]);
  const paragraphs = layout?.paragraphs ?? NO_PARAGRAPHS;
  useFollowedMention(root, mentionId, text?.kind === "ready");
  const goTo = useFollowReading(root, paragraphs);
  return (
    <article className="article" ref={root}>
      <ReadingBar articleId={articleId} paragraphs={paragraphs} goTo={goTo} />
      {summary ? (
        <>
          <ArticleNotices articleId={articleId} />
          <ArticleHeader article={summary} />
          <ArticleBody summary={summary} text={text} layout={layout} />
          <ArticleFooter article={summary} />
        </>
      ) : (
        <p className="article-notice">{t("article.missing")}</p>
      )}
    </article>
  );
}

function ArticleBody(props: {
  summary: ArticleSummary;
  text: LoadedText | undefined;
  layout: Layout | null;
}) {
  const { summary, text, layout } = props;
  const t = useMessages();
  const mentions = useApp((s) => s.dataset?.mentionsByArticle.get(summary.id)) ?? [];
  if (!text)
    return (
      <p className="article-notice" role="status">
        {t("article.loading")}
      </p>
    );
  if (text.kind === "ready" && layout) return <ReadyText article={text.article} layout={layout} />;
  return (
    <>
      <div className="article-notice">
        <p role="alert">{t("article.failed", { count: mentions.length })}</p>
        <button type="button" className="button" onClick={() => articleRetried(summary.id)}>
          {t("app.again")}
        </button>
      </div>
      <Passages mentions={mentions} />
    </>
  );
}

/** The text, and below it the mentions that it does not contain. */
function ReadyText({ article, layout }: { article: Article; layout: Layout }) {
  const t = useMessages();
  const mentionId = useApp((s) => s.selection.mentionId);
  const mentions = useApp((s) => s.dataset?.mentionsByArticle.get(article.id)) ?? [];
  const unmarked = mentions.filter(({ mention }) => !layout.marked.has(mention.id));
  const isMissing = mentionId !== null && !layout.marked.has(mentionId);
  return (
    <>
      {isMissing && (
        <p className="article-notice" role="status">
          {t("article.mentionMissing")}
        </p>
      )}
      <ArticleText article={article} layout={layout} />
      {unmarked.length > 0 && (
        <section className="article-section">
          <h3 className="article-heading">{t("article.unmarked", { count: unmarked.length })}</h3>
          <Passages mentions={unmarked} />
        </section>
      )}
    </>
  );
}
