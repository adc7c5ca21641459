import type { ArticleSummary } from "../../schema/article.ts";
import { fitPositions } from "../geo/fit.ts";
import { picturePath } from "../pages/paths.ts";
import { knownAsOf } from "../select/as-of.ts";
import { controlAt } from "../select/control.ts";
import type { Dataset } from "../select/dataset.ts";
import { parseEdtf } from "../time/edtf.ts";
import { footOf, type PictureContext } from "./context.ts";
import type { PanelContent } from "./panel.ts";
import { composePicture, mapSize, type Picture } from "./picture.ts";
import type { ShownPlace } from "./symbols.ts";
import type { View } from "./view.ts";
import { isPictureLanguage, pictureWords } from "./words.ts";

const DENSITY = 1.4;
const SYMBOL_SCALE = 1;
/** The map of an article is never closer than this. */
const MOST_ZOOM = 9;
/** An article's places that are this many times farther from their middle than most are left outside the map. */
const FAR_OFF = 3;
/** Degrees within which nothing is far off. */
const NEAR_DEGREES = 0.6;

/** Pictures of all articles, each with the map as it was known on the day it was published. */
export function articlePictures(context: PictureContext): Picture[] {
  return context.dataset.collection.articles.map((article) => articlePicture(context, article));
}

function articlePicture(context: PictureContext, article: ArticleSummary): Picture {
  const { dataset, siteName } = context;
  // An article speaks its own language where it is one of ours.
  const words = isPictureLanguage(article.language)
    ? pictureWords(article.language, dataset.collection.timeZone)
    : context.words;
  const own = { dataset, siteName, words };
  const places = placesOf(dataset, article);
  const view = viewOf(dataset, places);
  return {
    path: picturePath({ kind: "article", id: article.id }),
    name: `article ${article.id}`,
    view,
    draw: (tiles, fonts) =>
      composePicture(
        {
          map: {
            dataset,
            view,
            density: DENSITY,
            places,
            symbolScale: SYMBOL_SCALE,
            named: "all",
            strongNames: true,
            language: words.language,
          },
          panel: panelOf(own, article, places.length),
          isRtl: words.isRightToLeft,
        },
        tiles,
        fonts,
      ),
  };
}

/** The places of an article, each held by whom it was said to be at the end of the day of publication. */
function placesOf(dataset: Dataset, { id, published }: ArticleSummary): ShownPlace[] {
  const parsed = parseEdtf(published, dataset.collection.timeZone);
  const end = parsed.ok ? parsed.value.interval.end : Number.POSITIVE_INFINITY;
  const instant = Number.isFinite(end) ? end : dataset.extent.end;
  const known = knownAsOf(dataset, instant).dataset;
  const mentions = dataset.mentionsByArticle.get(id) ?? [];
  return [...new Set(mentions.map(({ placeId }) => placeId))].flatMap((placeId) => {
    const place = dataset.places.get(placeId);
    if (!place) return [];
    const count = mentions.filter((placed) => placed.placeId === placeId).length;
    return [{ place, control: controlAt(known, placeId, instant), count, isLit: false }];
  });
}

/** A view of an article's places; a capital where somebody only spoke does not make the front a speck. */
function viewOf(dataset: Dataset, places: readonly ShownPlace[]): View {
  const size = mapSize(DENSITY);
  const positions = places.flatMap(({ place }) =>
    place.geometry ? [place.geometry.coordinates] : [],
  );
  const { center, zoom } = dataset.collection.view;
  const [lon, lat] = [0, 1].map((axis) => middleOf(positions.map((one) => one[axis] ?? 0)));
  const away = positions.map((one) => Math.hypot(one[0] - (lon ?? 0), one[1] - (lat ?? 0)));
  const most = Math.max(NEAR_DEGREES, FAR_OFF * middleOf(away));
  const near = positions.filter((_, i) => (away[i] ?? 0) <= most);
  return { ...(fitPositions(near, size, MOST_ZOOM, MOST_ZOOM) ?? { center, zoom }), ...size };
}

/** The median of some numbers; 0 for none. */
function middleOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function panelOf(
  context: PictureContext,
  article: ArticleSummary,
  placeCount: number,
): PanelContent {
  const { dataset, words } = context;
  const counts = [
    words.count("places", placeCount),
    words.count("mentions", dataset.mentionsByArticle.get(article.id)?.length ?? 0),
  ];
  return {
    kicker: article.publisher,
    titles: [article.title],
    below: null,
    facts: [
      [
        { kind: "strong", text: words.edtf(article.published) },
        { kind: "plain", text: counts.join(" · ") },
      ],
      [{ kind: "caption", text: words.pick(dataset.collection.title) }],
    ],
    foot: footOf(context, article.license),
  };
}
