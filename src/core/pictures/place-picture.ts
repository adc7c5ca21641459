import type { Place, Position } from "../../schema/place.ts";
import { metresPerPixel } from "../geo/metres.ts";
import { picturePath } from "../pages/paths.ts";
import { type Control, controlAt } from "../select/control.ts";
import { signOfControl } from "../select/sign.ts";
import type { Interval } from "../time/interval.ts";
import { footOf, type PictureContext } from "./context.ts";
import type { Fact, PanelContent } from "./panel.ts";
import { composePicture, mapSize, type Picture } from "./picture.ts";
import type { ShownPlace } from "./symbols.ts";
import { projectionOf, type View } from "./view.ts";
import { PICTURE_LANGUAGES, type PictureWords } from "./words.ts";

const DENSITY = 1.5;

/** Zooms a place is shown at: the closest at which some other places of the collection are around it. */
const ZOOMS = [9.5, 9, 8.5, 8];
const NEIGHBOURS = 4;

/** Share of the map's height that the circle of an imprecise place may fill. */
const DOUBT_SHARE = 0.7;

/** Pictures of all places that have mentions and a position, at the end of the collection's time. */
export function placePictures(context: PictureContext): Picture[] {
  const { dataset } = context;
  const instant = dataset.extent.end;
  const mentioned = [...dataset.places.values()].flatMap((place): ShownPlace[] => {
    const count = dataset.mentionsByPlace.get(place.id)?.length ?? 0;
    if (count === 0 || !place.geometry) return [];
    return [{ place, control: controlAt(dataset, place.id, instant), count, isLit: false }];
  });
  return mentioned.map((shown) => placePicture(context, shown, mentioned));
}

function placePicture(
  context: PictureContext,
  shown: ShownPlace,
  mentioned: readonly ShownPlace[],
): Picture {
  const { dataset, words } = context;
  const { place } = shown;
  const view = viewOf(place, mentioned);
  const places = mentioned.map((one) => ({ ...one, isLit: one.place.id === place.id }));
  return {
    path: picturePath({ kind: "place", id: place.id }),
    name: `place ${place.id}`,
    view,
    draw: (tiles, fonts) =>
      composePicture(
        {
          map: {
            dataset,
            view,
            density: DENSITY,
            places,
            symbolScale: 1,
            named: "all",
            strongNames: false,
            language: words.language,
          },
          panel: panelOf(context, shown),
          isRtl: words.isRightToLeft,
        },
        tiles,
        fonts,
      ),
  };
}

function viewOf(place: Place, mentioned: readonly ShownPlace[]): View {
  const center: Position = place.geometry?.coordinates ?? [0, 0];
  const size = mapSize(DENSITY);
  const countIn = (zoom: number) => {
    const project = projectionOf({ center, zoom, ...size });
    return mentioned.filter(({ place: { geometry } }) => {
      if (!geometry) return false;
      const { x, y } = project(geometry.coordinates);
      return x > 0 && y > 0 && x < size.width && y < size.height;
    }).length;
  };
  const wide = ZOOMS.at(-1) ?? 0;
  const zoom = ZOOMS.find((one) => countIn(one) > NEIGHBOURS) ?? wide;
  const { radiusM = 0 } = place.properties;
  const doubtPx = (2 * radiusM) / metresPerPixel(center[1], 0);
  const whole = doubtPx > 0 ? Math.log2((size.height * DOUBT_SHARE) / doubtPx) : zoom;
  return { center, zoom: Math.min(zoom, whole), ...size };
}

function panelOf(context: PictureContext, { place, control }: ShownPlace): PanelContent {
  const { dataset, words } = context;
  const { collection, extent } = dataset;
  const mentions = dataset.mentionsByPlace.get(place.id) ?? [];
  const articles = new Set(mentions.map(({ mention }) => mention.article));
  const counts = [words.count("mentions", mentions.length), words.count("articles", articles.size)];
  const reported = spanOf(mentions.map(({ occurred }) => occurred));
  return {
    kicker: words.pick(collection.title),
    titles: namesOf(place, words),
    below: whereIs(place, words),
    facts: [
      [{ kind: "caption", text: words.control(extent.end) }, holder(context, control)],
      [
        ...(reported
          ? [
              { kind: "caption", text: words.text("reported") } as const,
              { kind: "strong", text: words.span(reported) } as const,
            ]
          : []),
        { kind: "plain", text: counts.join(" · ") },
      ],
    ],
    foot: footOf(context),
  };
}

/** A place's name in the pictures' language, then in the other scripts it is known in. */
function namesOf({ properties: { name, names } }: Place, { language }: PictureWords): string[] {
  const others = PICTURE_LANGUAGES.flatMap((one) => names[one] ?? []);
  return [...new Set([names[language] ?? name, ...others, name])].slice(
    0,
    PICTURE_LANGUAGES.length,
  );
}

/** "Hama Governorate, Syria"; null where neither is known or the place is that governorate itself. */
function whereIs({ properties }: Place, words: PictureWords): string | null {
  const { governorate, country, kind } = properties;
  const parts = [
    ...(governorate && kind !== "governorate" ? [words.governorate(governorate)] : []),
    ...(country ? [words.country(country)] : []),
  ];
  return parts.length > 0 ? parts.join(words.isRightToLeft ? "، " : ", ") : null;
}

/** Who holds a place, in words and with the map's sign. */
function holder({ dataset, words }: PictureContext, control: Control): Fact {
  const { sides } = dataset.collection;
  const labelOf = (id: string) => {
    const side = sides.find((one) => one.id === id);
    return side ? words.pick(side.label) : id;
  };
  const sign = signOfControl(sides, control);
  if (control.kind === "held") return { kind: "strong", text: labelOf(control.side), sign };
  const text = words.text(control.kind);
  return { kind: "strong", text, sign };
}

/** From the first start to the last end of some times; null where none is dated with both ends. */
function spanOf(times: readonly (Interval | null)[]): Interval | null {
  const closed = times.flatMap((time) =>
    time && Number.isFinite(time.start) && Number.isFinite(time.end) ? [time] : [],
  );
  if (closed.length === 0) return null;
  return {
    start: Math.min(...closed.map(({ start }) => start)),
    end: Math.max(...closed.map(({ end }) => end)),
  };
}
