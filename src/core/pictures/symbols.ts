import type { Side } from "../../schema/collection.ts";
import type { Place } from "../../schema/place.ts";
import type { Xml } from "../compile/xml.ts";
import { metresPerPixel } from "../geo/metres.ts";
import type { Palette } from "../palette.ts";
import type { Control } from "../select/control.ts";
import { type Sign, signOfControl } from "../select/sign.ts";
import { type Certainty, certaintyOf, radiusOf } from "../select/symbol-size.ts";
import { hollowMark, markElements, signColor } from "./marks.ts";
import { svg } from "./svg.ts";
import { type Point, projectionOf, type View } from "./view.ts";

/** A place that a picture shows: who holds it, and how many mentions its size stands for. */
export type ShownPlace = { place: Place; control: Control; count: number; isLit: boolean };

/** A symbol as it is drawn, CSS pixels from the map's corner. */
export type PictureSymbol = ShownPlace & {
  /** The place itself. */
  position: Point;
  /** Middle and radius of the sign: an uncertain place has it on the rim of its circle. */
  at: Point;
  r: number;
  /** Radius of the circle the true position lies in; 0 when exact. */
  doubtR: number;
  certainty: Certainty;
  sign: Sign;
};

/** Radius of the sign on the rim of an uncertain place's circle, pixels. */
const SMALL_SIGN = 4.5;

/** Room that the ring of what is lit takes around it, pixels. */
export const RING_ROOM = 8;

/** Symbols this far outside still reach into the picture, pixels. */
const REACH = 24;

/**
 * The symbols of places with a position in a view, sized as on the map times `scale`; regions first, then the
 * largest, and what is lit on top.
 */
export function pictureSymbols(
  places: readonly ShownPlace[],
  sides: readonly Side[],
  view: View,
  scale: number,
): PictureSymbol[] {
  const project = projectionOf(view);
  return places
    .flatMap((shown) => {
      const coordinates = shown.place.geometry?.coordinates;
      if (!coordinates) return [];
      const position = project(coordinates);
      const { radiusM = 0 } = shown.place.properties;
      const doubtR = radiusM / metresPerPixel(coordinates[1], view.zoom);
      return symbolOf(shown, sides, position, doubtR, scale);
    })
    .filter(({ position: { x, y }, doubtR }) => {
      const reach = REACH + doubtR;
      return x > -reach && y > -reach && x < view.width + reach && y < view.height + reach;
    })
    .sort((a, b) => rank(a) - rank(b) || b.r - a.r || (a.place.id < b.place.id ? -1 : 1));
}

function symbolOf(
  shown: ShownPlace,
  sides: readonly Side[],
  position: Point,
  doubtR: number,
  scale: number,
): PictureSymbol {
  const certainty = certaintyOf(shown.place.properties.radiusM);
  const full = radiusOf(shown.count) * scale;
  const isUncertain = certainty === "uncertain";
  return {
    ...shown,
    position,
    at: isUncertain ? { ...position, y: position.y - Math.max(full, doubtR) } : position,
    r: isUncertain ? SMALL_SIGN * scale : full,
    doubtR: isUncertain ? Math.max(full, doubtR) : doubtR,
    certainty,
    sign: signOfControl(sides, shown.control),
  };
}

const rank = ({ isLit, certainty }: PictureSymbol) =>
  (isLit ? 2 : 0) + (certainty === "area" ? 0 : 1);

/** Symbols as SVG; a region's circle only where it is lit, because it would drown everything in it. */
export function symbolElements(symbols: readonly PictureSymbol[], palette: Palette): Xml[] {
  return symbols.flatMap((symbol) => {
    const { at, r, position, certainty, sign, isLit } = symbol;
    const hasCircle = certainty === "uncertain" || (certainty === "area" && isLit);
    const mark =
      certainty === "area" ? [hollowMark(sign, r, palette)] : markElements(sign, r, palette);
    return [
      ...(hasCircle ? [doubtCircle(symbol, palette)] : []),
      ...(isLit ? ring(symbol, palette) : []),
      svg("g", { transform: moved(certainty === "uncertain" ? at : position) }, mark),
    ];
  });
}

function doubtCircle({ position, doubtR, sign, isLit }: PictureSymbol, palette: Palette): Xml {
  const color = signColor(sign, palette);
  return svg("circle", {
    cx: position.x,
    cy: position.y,
    r: doubtR,
    fill: color,
    // What the picture is not about stays quiet.
    "fill-opacity": isLit ? 0.16 : 0.05,
    stroke: color,
    "stroke-opacity": isLit ? 1 : 0.45,
    "stroke-width": isLit ? 2 : 1.25,
    "stroke-dasharray": "4 3",
  });
}

/** The ring of what the picture is about: around its sign, or around the circle it lies in. */
function ring({ position, r, doubtR, certainty }: PictureSymbol, palette: Palette): Xml[] {
  const outer = (certainty === "uncertain" ? doubtR : r) + RING_ROOM - 2;
  const circle = (stroke: string, width: number) =>
    svg("circle", {
      cx: position.x,
      cy: position.y,
      r: outer,
      fill: "none",
      stroke,
      "stroke-width": width,
    });
  return [circle(palette.paper, 6), circle(palette.accent, 3.5)];
}

const moved = ({ x, y }: Point) => `translate(${x.toFixed(2)} ${y.toFixed(2)})`;
