import type { Position } from "../../schema/place.ts";
import { fitPositions } from "../geo/fit.ts";
import { picturePath } from "../pages/paths.ts";
import type { Control } from "../select/control.ts";
import { openingWindow } from "../select/opening-window.ts";
import { signOfControl } from "../select/sign.ts";
import { type PlaceState, visibleIn } from "../select/visible.ts";
import { footOf, type PictureContext, titlesOf } from "./context.ts";
import type { Fact } from "./panel.ts";
import { composePicture, mapSize, type Picture } from "./picture.ts";
import { projectionOf, type View } from "./view.ts";

/** Size of the map that a collection's view is meant for, CSS pixels. */
export const VIEW_SIZE = { width: 1000, height: 640 };

const DENSITY = 1.25;
const SYMBOL_SCALE = 0.72;
/** Kinds of control that the legend has room for. */
const MOST_SIGNS = 8;

/** The picture of a whole collection: its places at the end of the window it opens with. */
export function collectionPicture(context: PictureContext): Picture {
  const { dataset, words } = context;
  const { collection } = dataset;
  const window = openingWindow(dataset);
  const shown = visibleIn(dataset, {
    window,
    mode: "window",
    clock: "occurred",
    undated: true,
  });
  const view = viewOf(context, shown.places);
  const counts = [
    words.count("places", shown.places.length),
    words.count("articles", shown.articleIds.size),
  ];
  const panel = {
    kicker: words.pick(context.siteName),
    titles: titlesOf(collection.title, context),
    below: null,
    facts: [
      [
        { kind: "strong", text: words.span(window) },
        { kind: "plain", text: counts.join(" · ") },
      ],
      legend(context, shown.places, window.end),
    ] satisfies Fact[][],
    foot: footOf(context),
  };
  const places = shown.places.flatMap(({ placeId, mentions, control }) => {
    const place = dataset.places.get(placeId);
    return place ? [{ place, control, count: mentions.length, isLit: false }] : [];
  });
  return {
    path: picturePath({ kind: "collection" }),
    name: `collection ${collection.id}`,
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
            named: "cities",
            strongNames: true,
            language: words.language,
          },
          panel,
          isRtl: words.isRightToLeft,
        },
        tiles,
        fonts,
      ),
  };
}

/** The view fitted to the shown places that the collection's own view holds, and never closer than it. */
function viewOf({ dataset }: PictureContext, places: readonly PlaceState[]): View {
  const { center, zoom } = dataset.collection.view;
  const size = mapSize(DENSITY);
  const project = projectionOf({ center, zoom, ...VIEW_SIZE });
  const isInView = (position: Position) => {
    const { x, y } = project(position);
    return x >= 0 && y >= 0 && x <= VIEW_SIZE.width && y <= VIEW_SIZE.height;
  };
  const positions = places
    .map(({ placeId }) => dataset.places.get(placeId)?.geometry?.coordinates)
    .filter((position) => position !== undefined)
    .filter(isInView);
  return { ...(fitPositions(positions, size, zoom, zoom) ?? { center, zoom }), ...size };
}

/** Who holds the shown places, whoever holds most of them first, and what else is said of control. */
function legend(
  { dataset, words }: PictureContext,
  places: readonly PlaceState[],
  instant: number,
): Fact[] {
  const { sides } = dataset.collection;
  const counted = (isOf: (control: Control) => boolean) =>
    places.filter(({ control }) => isOf(control)).length;
  const held = sides.map((side) => ({
    sign: signOfControl(sides, { kind: "held", side: side.id, claims: [] }),
    text: words.pick(side.label),
    count: counted((control) => control.kind === "held" && control.side === side.id),
  }));
  const others = (["disputed", "unknown"] as const).map((kind) => ({
    sign: signOfControl(sides, kind === "unknown" ? { kind } : { kind, sides: [], claims: [] }),
    text: words.text(kind),
    count: counted((control) => control.kind === kind),
  }));
  const rows = [...held.sort((a, b) => b.count - a.count), ...others].filter(
    ({ count }) => count > 0,
  );
  return [
    { kind: "caption", text: words.control(instant) },
    ...rows.slice(0, MOST_SIGNS).map(({ sign, text }): Fact => ({ kind: "legend", text, sign })),
  ];
}
