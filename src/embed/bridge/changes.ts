import type { Dataset } from "../../core/select/dataset.ts";
import { sameWindow } from "../../core/time/window.ts";
import { VERSION } from "../../core/version.ts";
import type { EventData } from "../../schema/protocol.ts";
import { writeBox, writeCamera } from "../../store/address/positions.ts";
import { writeSpan } from "../../store/address/times.ts";
import { LANGUAGES, type Selection, type State } from "../../store/state.ts";
import { store } from "../../store/store.ts";
import type { Outbox } from "./outbox.ts";

/** What the host is told once, when the page is ready. `events` are a table's, which has no mentions; null for articles. */
export function readyData(
  dataset: Dataset,
  events: number | null,
  versions: readonly number[],
): EventData<"ready"> {
  const { collection, places, mentions, articles, extent } = dataset;
  return {
    version: VERSION,
    versions: [...versions],
    collection: collection.id,
    data: collection.version,
    counts: {
      places: places.size,
      mentions: events ?? mentions.length,
      articles: articles.size,
    },
    domain: writeSpan(extent, dataset),
    languages: [...LANGUAGES],
  };
}

/** Tells the host what changes from now on; `by` says who opened or closed something just now. */
export function tellChanges(
  outbox: Pick<Outbox, "newest">,
  by: () => EventData<"select">["by"],
): void {
  store.subscribe((state, previous) => {
    const { dataset, window, selection, mapView, camera, filters, playing } = state;
    if (!dataset) return;
    if (!sameWindow(window, previous.window))
      outbox.newest("time", { t: writeSpan(window, dataset) });
    if (!sameSelection(selection, previous.selection))
      outbox.newest("select", { ...selected(selection), by: by() });
    if (mapView && camera && mapView !== previous.mapView)
      outbox.newest("view", { at: writeCamera(camera), bbox: writeBox(mapView) });
    if (filters !== previous.filters) outbox.newest("filters", filtersData(filters));
    if (playing !== previous.playing) outbox.newest("play", { playing });
  });
}

const selected = ({ placeId, articleId, mentionId }: Selection) => ({
  place: placeId,
  article: articleId,
  mention: mentionId,
});

const sameSelection = (a: Selection, b: Selection) =>
  a.placeId === b.placeId && a.articleId === b.articleId && a.mentionId === b.mentionId;

function filtersData(filters: State["filters"]): EventData<"filters"> {
  const { side, type, status, publisher, speaker, language, words } = filters;
  return {
    side: [...side],
    type: [...type],
    status: [...status],
    publisher: [...publisher],
    speaker: [...speaker],
    language: [...language],
    q: words,
  };
}
