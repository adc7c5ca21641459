import { useMemo } from "react";
import { type Correction, newestFirst } from "../../core/select/corrections.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { articleOpened, placeOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { lights } from "../symbols/lights.ts";
import { useDates, useLocalized } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import "./corrections-list.css";

/** All corrections of the collection, the newest first, with what they changed, and the feeds that tell of new ones. */
export function CorrectionsList() {
  const t = useMessages();
  const dataset = useApp((s) => s.dataset);
  const corrections = useMemo(() => (dataset ? newestFirst(dataset.collection) : []), [dataset]);
  if (!dataset) return null;
  return (
    <section className="corrections">
      <h2 className="corrections-title">
        {corrections.length === 0
          ? t("corrections.none")
          : t("corrections.count", { count: corrections.length })}
      </h2>
      {corrections.length > 0 && (
        <ol className="corrections-rows">
          {corrections.map((correction) => (
            <CorrectionRow key={correction.id} correction={correction} dataset={dataset} />
          ))}
        </ol>
      )}
      <Feeds folder={`collections/${dataset.collection.id}`} />
    </section>
  );
}

function CorrectionRow({ correction, dataset }: { correction: Correction; dataset: Dataset }) {
  const t = useMessages();
  const dates = useDates();
  const localized = useLocalized();
  const { date, text, places, articles } = correction;
  return (
    <li className="corrections-row">
      <h3 className="corrections-date">{dates.edtf(date)}</h3>
      <p className="corrections-text" dir="auto">
        {localized(text)}
      </p>
      {places.length + articles.length > 0 && (
        <ul className="corrections-changed" aria-label={t("corrections.changed")}>
          {places.map((id) => (
            <li key={id}>
              <PlaceLink placeId={id} dataset={dataset} />
            </li>
          ))}
          {articles.map((id) => (
            <li key={id}>
              <ArticleLink articleId={id} dataset={dataset} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** The way to a place; its id alone where the collection has no such place any more. */
function PlaceLink({ placeId, dataset }: { placeId: string; dataset: Dataset }) {
  const language = useApp((s) => s.language);
  const place = dataset.places.get(placeId);
  if (!place) return placeId;
  const [name] = namesOf(place, language);
  return (
    <button
      type="button"
      className="link"
      onClick={() => placeOpened(placeId)}
      {...lights({ placeId })}
    >
      <bdi lang={name.language}>{name.text}</bdi>
    </button>
  );
}

function ArticleLink({ articleId, dataset }: { articleId: string; dataset: Dataset }) {
  const article = dataset.articles.get(articleId);
  if (!article) return articleId;
  return (
    <button type="button" className="link" onClick={() => articleOpened(articleId)}>
      <bdi lang={article.language}>{article.title}</bdi>
    </button>
  );
}

/** Where the build writes the feeds, in the published collection's folder. */
function Feeds({ folder }: { folder: string }) {
  const t = useMessages();
  return (
    <p className="corrections-feeds">
      {t("corrections.follow")}{" "}
      <a href={`${folder}/corrections.atom`} type="application/atom+xml">
        Atom
      </a>{" "}
      <a href={`${folder}/corrections.json`} type="application/feed+json">
        JSON Feed
      </a>
    </p>
  );
}
