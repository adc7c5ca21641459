import { useId } from "react";
import { namesOf } from "../../core/select/place-names.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { type Content, contentsOf, type EmbedWish, isAsOpened } from "./embed-wish.ts";

/** The choice of what is embedded; says so where there is nothing to restore. */
export function EmbedContent(props: { wish: EmbedWish; onWish: (wish: EmbedWish) => void }) {
  const { wish, onWish } = props;
  const t = useMessages();
  const id = useId();
  const selection = useApp((s) => s.selection);
  const isEmpty = useApp((s) => s.dataset !== null && isAsOpened(s, s.dataset));
  const label = useContentLabel();
  const keeps = wish.content === "now" || wish.withState;
  return (
    <fieldset className="share-choice embed-content">
      <legend className="share-label">{t("embedding.content")}</legend>
      {contentsOf(selection).map((content) => (
        <label key={content}>
          <input
            type="radio"
            name={id}
            checked={wish.content === content}
            onChange={() => onWish({ ...wish, content })}
          />
          <bdi>{label(content)}</bdi>
        </label>
      ))}
      {wish.content !== "now" && (
        <label className="embed-with">
          <input
            type="checkbox"
            checked={wish.withState}
            onChange={() => onWish({ ...wish, withState: !wish.withState })}
          />
          {t("embedding.withState")}
        </label>
      )}
      <p className="share-hint" role="status">
        {keeps && isEmpty && t("embedding.nothing")}
      </p>
    </fieldset>
  );
}

function useContentLabel(): (content: Content) => string {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const { placeId, articleId } = useApp((s) => s.selection);
  const place = useApp((s) => (placeId ? s.dataset?.places.get(placeId) : undefined));
  const article = useApp((s) => (articleId ? s.dataset?.articles.get(articleId) : undefined));
  return (content) => {
    if (content === "place" && place)
      return t("embedding.content.place", { name: namesOf(place, language)[0].text });
    if (content === "article" && article)
      return t("embedding.content.article", { title: article.title });
    return t(content === "collection" ? "embedding.content.collection" : "embedding.content.now");
  };
}
