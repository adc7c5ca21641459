import { namesOf } from "../../core/select/place-names.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";

/** Says what comes onto paper, and prints it. `close` closes the dialog, which would stand before it. */
export function PrintPart({ close }: { close: () => void }) {
  const t = useMessages();
  const what = usePrinted();
  const print = () => {
    close();
    // The page is laid out without the dialog first.
    requestAnimationFrame(() => window.print());
  };
  return (
    <>
      <p>{what}</p>
      <p className="share-hint">{t("share.print.with")}</p>
      <button type="button" className="button share-main" onClick={print}>
        {t("share.print.now")}
      </button>
    </>
  );
}

function usePrinted(): string {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const { articleId, placeId } = useApp((s) => s.selection);
  const article = useApp((s) => (articleId ? s.dataset?.articles.get(articleId) : undefined));
  const place = useApp((s) => (placeId ? s.dataset?.places.get(placeId) : undefined));
  if (article) return t("share.print.article", { title: article.title });
  if (place) return t("share.print.place", { name: namesOf(place, language)[0].text });
  return t("share.print.list");
}
