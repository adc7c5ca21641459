import type { Hover } from "../../store/state.ts";
import { useMessages } from "../messages/context.tsx";
import { lights } from "../symbols/lights.ts";
import { useArticleLanguage, useDates } from "../symbols/use-collection.ts";
import "./open-in-article.css";

/** What a reader must know of an article before going there; a mention carries it, and an article's summary. */
type Reference = { title: string; publisher: string; published: string };

/** The way into an article (by id): its title, publisher and date; lights what it leads to meanwhile. */
export function OpenInArticle(props: {
  articleId: string;
  reference: Reference;
  hover: Partial<Hover>;
  onOpen: () => void;
}) {
  const { articleId, reference, hover, onOpen } = props;
  const t = useMessages();
  const dates = useDates();
  const language = useArticleLanguage(articleId);
  return (
    <button type="button" className="open-article" onClick={onOpen} {...lights(hover)}>
      <span className="open-article-title">
        <bdi lang={language}>{reference.title}</bdi>
      </span>
      <span className="open-article-facts">
        <bdi>{reference.publisher}</bdi>
        <span>{dates.edtf(reference.published)}</span>
      </span>
      <span className="open-article-words">{t("place.openArticle")}</span>
    </button>
  );
}
