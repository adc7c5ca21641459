import type { Dataset, PlacedMention } from "../../core/select/dataset.ts";
import type { Passes } from "../../core/select/filters.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { hiddenBecause, type KnownQuotation } from "../../core/select/quotations.ts";
import type { TimeView } from "../../core/select/visible.ts";
import { articleOpened, mentionOpened, placeOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { OpenInArticle } from "../place-card/open-in-article.tsx";
import { lights } from "../symbols/lights.ts";
import { QuotationBlock } from "../symbols/quotation-block.tsx";
import { useApp } from "../use-store.ts";

/** A quotation with its speaker, the places it is about, and the way to it in its article; `passes` is null before filters are known. */
export function QuotationEntry(props: {
  known: KnownQuotation;
  dataset: Dataset;
  view: TimeView;
  passes: Passes | null;
}) {
  const { known, dataset, view, passes } = props;
  const t = useMessages();
  const { quotation, articleId, mentions } = known;
  const [nearest] = mentions;
  const hidden = passes && hiddenBecause(known, dataset, view, passes);
  const reference = nearest?.mention ?? dataset.articles.get(articleId);
  return (
    <li className="quotations-entry" data-dim={hidden !== null}>
      <QuotationBlock quotation={quotation} articleId={articleId} />
      {mentions.length > 0 && <Places mentions={mentions} dataset={dataset} />}
      {hidden && <p className="quotations-hidden">{t(`quotations.hidden.${hidden}`)}</p>}
      {reference && (
        <OpenInArticle
          articleId={articleId}
          reference={reference}
          hover={nearest ? { placeId: nearest.placeId, mentionId: nearest.mention.id } : {}}
          onOpen={() => (nearest ? mentionOpened(nearest.mention.id) : articleOpened(articleId))}
        />
      )}
    </li>
  );
}

/** The places that a quotation is about, each once. */
function Places({ mentions, dataset }: { mentions: readonly PlacedMention[]; dataset: Dataset }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const places = [...new Set(mentions.map(({ placeId }) => placeId))].flatMap(
    (id) => dataset.places.get(id) ?? [],
  );
  return (
    <div className="quotations-about">
      <span>{t("quotations.about")}</span>
      <ul className="quotations-places">
        {places.map((place) => {
          const [name] = namesOf(place, language);
          return (
            <li key={place.id}>
              <button
                type="button"
                className="link quotations-link"
                onClick={() => placeOpened(place.id)}
                {...lights({ placeId: place.id })}
              >
                <bdi lang={name.language}>{name.text}</bdi>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
