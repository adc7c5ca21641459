import { readFileSync } from "node:fs";
import type { Feature, Point } from "geojson";
import { inHomeRegion, rounded } from "./geometry.ts";
import { arabicNameOf, type PlaceNames } from "./names.ts";

/** One row of GeoNames' `cities500.txt`; column numbers from the dump's own readme. */
export type GeoName = {
  id: number;
  name: string;
  ascii: string;
  alternates: string[];
  position: [number, number];
  featureCode: string;
  country: string;
  population: number;
  /** Metres above the sea from GeoNames' `dem` column; `null` where it has none. */
  elevationM: number | null;
};

/** Settlements outside the home region appear from this population on. */
const LEAST_WORLD_POPULATION = 20_000;
/** Sections of a town (`PPLX`), abandoned (`PPLQ`) and historical (`PPLH`) places carry no label. */
const UNLABELLED = new Set(["PPLX", "PPLQ", "PPLH", "PPLW"]);

/** Reads the tab-separated GeoNames extract. */
export function readGeoNames(path: string): GeoName[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const column = line.split("\t");
      const text = (index: number) => column[index] ?? "";
      const dem = Number(text(16));
      return {
        id: Number(text(0)),
        name: text(1),
        ascii: text(2),
        alternates: text(3).split(","),
        position: [Number(text(5)), Number(text(4))],
        featureCode: text(7),
        country: text(8),
        population: Number(text(14)),
        elevationM: text(16) === "" || dem <= -9999 ? null : dem,
      };
    });
}

type LabelRule = (row: GeoName) => boolean;
const capital: LabelRule = (row) => row.featureCode === "PPLC";
const seat: LabelRule = (row) => row.featureCode === "PPLA";
const moreThan =
  (people: number): LabelRule =>
  (row) =>
    row.population > people;
const both =
  (...rules: LabelRule[]): LabelRule =>
  (row) =>
    rules.every((rule) => rule(row));

/** The zoom from which a settlement may carry a label: the first rule that holds decides. */
const LABEL_ZOOMS: readonly [zoom: number, rule: LabelRule][] = [
  [2, both(capital, moreThan(3e6))],
  [3, both(capital, moreThan(3e5))],
  [3, moreThan(5e6)],
  [4, capital],
  [4, moreThan(1.5e6)],
  [5, moreThan(4e5)],
  [5, both(seat, moreThan(1e5))],
  [6, moreThan(1e5)],
  [6, seat],
  [7, moreThan(25e3)],
  [7, (row) => row.featureCode === "PPLA2"],
  [8, moreThan(15e3)],
  [8, (row) => row.featureCode === "PPLA3"],
];

const labelZoom = (row: GeoName) => LABEL_ZOOMS.find(([, rule]) => rule(row))?.[0] ?? 9;

const ARABIC_SPEAKING = new Set("AE BH DJ EG IL IQ JO KW LB LY OM PS QA SA SD SO SY YE".split(" "));

/**
 * GeoNames' transliteration in the spelling newsrooms use: no marks for ain and hamza; the Arabic
 * article as "Al-" at the start ("As Safirah" → "Al-Safirah") and as "al-" inside.
 */
function newsroomName({ ascii, country }: GeoName): string {
  const plain = ascii.replace(/[`‘’ʻʼ']/g, "");
  if (!ARABIC_SPEAKING.has(country)) return plain;
  return plain
    .replace(/^(Al|Adh|Ad|An|Ar|Ash|As|Ath|At|Az) (?=[A-Z])/, "Al-")
    .replace(/ (al|adh|ad|an|ar|ash|as|ath|at|az) (?=[A-Z])/g, " al-");
}

/** Suburbs and double entries within this distance of a more important place wait until zoom 8. */
const SATELLITE_DEGREES = 0.16;

type Ranked = { position: [number, number]; zoom: number; population: number; id: number };
const byRank = (a: Ranked, b: Ranked) =>
  a.zoom - b.zoom || b.population - a.population || a.id - b.id;

/** Puts off what crowds a more important neighbour: GeoNames lists districts of cities as cities. */
function withoutSatellites<T extends Ranked>(ranked: T[]): T[] {
  const cells = new Map<string, [number, number][]>();
  const cell = (value: number) => Math.floor(value / SATELLITE_DEGREES);
  return ranked.map((place) => {
    if (place.zoom > 7) return place;
    const [lon, lat] = place.position;
    const nearby = [-1, 0, 1]
      .flatMap((dx) => [-1, 0, 1].map((dy) => `${cell(lon) + dx},${cell(lat) + dy}`))
      .flatMap((key) => cells.get(key) ?? []);
    const crowded = nearby.some(([x, y]) => Math.hypot(x - lon, y - lat) < SATELLITE_DEGREES);
    if (crowded) return { ...place, zoom: 8 };
    const key = `${cell(lon)},${cell(lat)}`;
    cells.set(key, [...(cells.get(key) ?? []), place.position]);
    return place;
  });
}

/**
 * Labels of settlements, most important first. `n` English name, `a` Arabic name if known, `z` zoom
 * from which it may be shown, `r` rank (smaller wins), `c` = 1 capital.
 */
export function placeLabels(rows: GeoName[], syrian: PlaceNames): Feature<Point>[] {
  const overrides = new Map(syrian.names.map((names) => [names.geonameId, names]));
  const hidden = new Set(syrian.hidden.map((row) => row.geonameId));
  const notCapitals = new Set(syrian.notCapitals.map((row) => row.geonameId));
  const found = rows
    .filter((row) => !UNLABELLED.has(row.featureCode) && !hidden.has(row.id))
    .filter((row) => inHomeRegion(row.position) || row.population >= LEAST_WORLD_POPULATION)
    .map((row) => {
      const override = overrides.get(row.id);
      const zoom = Math.min(labelZoom(row), override ? 8 : 9);
      const home = inHomeRegion(row.position);
      const arabic = override?.ar ?? (home ? arabicNameOf(row.ascii, row.alternates) : null);
      const name = override?.en ?? (home ? newsroomName(row) : row.name);
      return {
        ...row,
        zoom,
        arabic,
        name,
        capital: row.featureCode === "PPLC" && !notCapitals.has(row.id),
      };
    });
  const added = syrian.added.map((place) => ({
    ...{ name: place.en, arabic: place.ar, position: place.position, population: 0 },
    ...{ zoom: place.kind === "town" ? 8 : 9, capital: false, id: 0 },
  }));
  return withoutSatellites([...found, ...added].sort(byRank))
    .sort(byRank)
    .map(({ name, arabic, position: [lon, lat], zoom, capital }, index) => ({
      type: "Feature",
      properties: {
        n: name,
        ...(arabic ? { a: arabic } : {}),
        z: zoom,
        r: Math.floor(index / 16),
        ...(capital ? { c: 1 } : {}),
      },
      geometry: { type: "Point", coordinates: [rounded(lon, 4), rounded(lat, 4)] },
    }));
}
