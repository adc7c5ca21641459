import { useDeferredValue, useMemo } from "react";
import { byPublication } from "../../core/select/by-publication.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { isShown } from "../../core/select/visible.ts";
import type { ArticleSummary } from "../../schema/article.ts";
import { knownDataset, timeView } from "../../store/selectors.ts";
import { articleOpened } from "../../store/store.ts";
import { CorrectionMark } from "../corrections/correction-badge.tsx";
import { useMessages } from "../messages/context.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import "./lists.css";

/** All articles, earliest first, each with how much of it lies in the window. */
export function ArticlesList() {
  const t = useMessages();
  const dataset = useApp(knownDataset);
  const articles = useMemo(() => (dataset ? byPublication(dataset.collection) : []), [dataset]);
  if (!dataset) return null;
  return (
    <section className="lists-section">
      <header className="list-head">
        <h2 className="list-title">{t("lists.articles", { count: articles.length })}</h2>
      </header>
      <ul className="lists-rows">
        {articles.map((article) => (
          <ArticleRow key={article.id} article={article} dataset={dataset} />
        ))}
      </ul>
    </section>
  );
}

function ArticleRow({ article, dataset }: { article: ArticleSummary; dataset: Dataset }) {
  const t = useMessages();
  const dates = useDates();
  const view = useDeferredValue(useSettled(timeView));
  const mentions = dataset.mentionsByArticle.get(article.id) ?? [];
  const shown = mentions.filter((placed) => isShown(placed, view)).length;
  return (
    <li>
      <button
        type="button"
        className="lists-row lists-article"
        data-dim={shown === 0}
        data-opens={article.id}
        onClick={() => articleOpened(article.id)}
      >
        <span className="lists-article-title">
          <bdi lang={article.language}>{article.title}</bdi>
        </span>
        <span className="lists-facts">
          <bdi>{article.publisher}</bdi>
          <span>{dates.edtf(article.published)}</span>
          <CorrectionMark articleId={article.id} />
        </span>
        <span className="lists-facts">
          {shown === 0
            ? t("lists.articleSilent", { all: mentions.length })
            : t("lists.articleMentions", { shown, all: mentions.length })}
        </span>
      </button>
    </li>
  );
}
