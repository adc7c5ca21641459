import { excerpt } from "../../core/search/excerpt.ts";
import type { ArticleText, QuotationText } from "../../core/search/find.ts";
import { marksIn, type ProseHit } from "../../core/search/prose.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { isShown, type TimeView } from "../../core/select/visible.ts";
import { timeView } from "../../store/selectors.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates, useLocalized } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { Marked, Pieces } from "./marked.tsx";

/** An article by its title, or the part of its text that matched. */
export function ArticleResult({ hit, known }: { hit: ProseHit<ArticleText>; known: Dataset }) {
  const { prose, forms } = hit;
  const article = known.articles.get(prose.article);
  const view = useApp(timeView);
  if (!article) return null;
  const isTitle = prose.kind === "title";
  return (
    <>
      <bdi className={isTitle ? "search-title" : "search-text"} lang={article.language}>
        <Pieces pieces={excerpt(prose.text, marksIn(prose.text, forms))} />
      </bdi>
      <span className="search-facts">
        {!isTitle && (
          <bdi className="search-source" lang={article.language}>
            {article.title}
          </bdi>
        )}
        <ArticleFacts hit={hit} known={known} isOutside={isArticleOutside(hit, known, view)} />
      </span>
    </>
  );
}

/** Somebody's words as they matched, with who said them and where they are quoted. */
export function QuotationResult({ hit, known }: { hit: ProseHit<QuotationText>; known: Dataset }) {
  const localized = useLocalized();
  const view = useApp(timeView);
  const { prose, forms } = hit;
  const placed = known.mentionsById.get(prose.mention);
  const quotation = placed?.mention.quotations.find(({ id }) => id === prose.quotation);
  if (!placed || !quotation) return null;
  const speaker = localized(quotation.speakerName);
  return (
    <>
      <q
        className="search-text"
        lang={quotation.language ?? known.articles.get(prose.article)?.language}
        dir="auto"
      >
        <Pieces pieces={excerpt(prose.text, marksIn(prose.text, forms))} />
      </q>
      <span className="search-facts">
        <bdi className="search-source">
          <Marked text={speaker} marks={marksIn(speaker, forms)} />
        </bdi>
        <ArticleFacts hit={hit} known={known} isOutside={!isShown(placed, view)} />
      </span>
    </>
  );
}

/** Publisher, day, and whether it lies outside the window. */
function ArticleFacts(props: { hit: ProseHit; known: Dataset; isOutside: boolean }) {
  const { hit, known, isOutside } = props;
  const t = useMessages();
  const dates = useDates();
  const article = known.articles.get(hit.prose.article);
  if (!article) return null;
  return (
    <>
      <bdi>
        <Marked text={article.publisher} marks={publisherMarks(hit, article.publisher)} />
      </bdi>
      <bdi>{dates.edtf(article.published)}</bdi>
      {isOutside && <span className="search-outside">{t("search.outside")}</span>}
    </>
  );
}

/** Only titles are found by their publisher. */
function publisherMarks({ prose, forms }: ProseHit, publisher: string) {
  return prose.kind === "title" ? marksIn(publisher, forms) : [];
}

/** A passage goes by its own mention, everything else by all of the article's; without any, nothing is outside. */
function isArticleOutside({ prose }: ProseHit<ArticleText>, known: Dataset, view: TimeView) {
  const passage = prose.kind === "passage" ? known.mentionsById.get(prose.mention) : undefined;
  const mentions = passage ? [passage] : (known.mentionsByArticle.get(prose.article) ?? []);
  return mentions.length > 0 && !mentions.some((placed) => isShown(placed, view));
}
