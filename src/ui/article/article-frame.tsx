import type { ArticleSummary } from "../../schema/article.ts";
import { readingStore } from "../../store/reading.ts";
import { CorrectionBadge } from "../corrections/correction-badge.tsx";
import { languageName } from "../language-name.ts";
import { useMessages } from "../messages/context.tsx";
import { catchFocus } from "../symbols/catch-focus.ts";
import { SourceList } from "../symbols/source-line.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";

/** A step into another article by a button of the reading bar keeps focus on that button. */
function catchUnlessStepped(heading: HTMLElement | null): void {
  if (readingStore.getState().pressed === null) catchFocus(heading);
}

/** Title, publisher, author, date, language, corrections and summary of an article. */
export function ArticleHeader({ article }: { article: ArticleSummary }) {
  const t = useMessages();
  const dates = useDates();
  const language = useApp((s) => s.language);
  const { title, publisher, author, published, summary } = article;
  return (
    <header className="article-header">
      <h2
        className="article-title"
        lang={article.language}
        dir="auto"
        ref={catchUnlessStepped}
        tabIndex={-1}
      >
        {title}
      </h2>
      <p className="article-facts">
        <bdi className="article-publisher">{publisher}</bdi>
        {author && <bdi>{author}</bdi>}
        <span>{t("article.published", { date: dates.edtf(published) })}</span>
        {article.language !== language && <span>{languageName(article.language, language)}</span>}
      </p>
      <CorrectionBadge articleId={article.id} />
      {summary && (
        <p className="article-summary" lang={article.language} dir="auto">
          {summary}
        </p>
      )}
    </header>
  );
}

/** What an article rests on, its counts, its licence and where else it can be read. */
export function ArticleFooter({ article }: { article: ArticleSummary }) {
  const t = useMessages();
  const { sources, url, archive, license, mentionCount, quotationCount } = article;
  return (
    <footer className="article-section">
      <h3 className="article-heading">{t("article.sources", { count: sources.length })}</h3>
      <SourceList ids={sources} />
      <p className="article-facts">
        <span>{t("article.mentions", { count: mentionCount })}</span>
        <span>{t("article.quotations", { count: quotationCount })}</span>
      </p>
      <p className="article-facts">
        {license && <span>{t("article.license", { license })}</span>}
        {url && <a href={url}>{t("article.original")}</a>}
        {archive && <a href={archive}>{t("article.archived")}</a>}
      </p>
    </footer>
  );
}
