import { ArticleView } from "../ui/article/article-view.tsx";
import { PlaceCard } from "../ui/place-card/place-card.tsx";
import { PlaceStrip } from "../ui/place-strip/place-strip.tsx";
import { useApp } from "../ui/use-store.ts";
import { useWayBack } from "./way-back.ts";

/** What is open: an article, below the strip of the place that was followed into it, or a place's card. */
export function SelectionView() {
  const { articleId, placeId } = useApp((s) => s.selection);
  useWayBack(articleId ?? placeId);
  if (articleId === null) return placeId !== null && <PlaceCard placeId={placeId} />;
  return (
    <>
      {placeId !== null && <PlaceStrip placeId={placeId} />}
      <ArticleView articleId={articleId} />
    </>
  );
}
