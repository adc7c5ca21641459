import type { Mention } from "../../schema/mention.ts";
import type { Place } from "../../schema/place.ts";
import { parseEdtf } from "../time/edtf.ts";
import type { Interval } from "../time/interval.ts";
import { isoDay } from "../time/iso.ts";
import { articleAddress, placeAddress } from "./addresses.ts";
import type { ExportedPlace, ExportState } from "./state.ts";

const CONTEXT =
  "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld";

/** GeoNames feature classes of our kinds, as the format asks for since v1.3; `S` is a spot or building. */
const FEATURE_CLASSES: Record<Place["properties"]["kind"], string> = {
  city: "P",
  town: "P",
  village: "P",
  district: "P",
  landmark: "S",
  base: "S",
  airport: "S",
  prison: "S",
  crossing: "S",
  junction: "R",
  bridge: "S",
  hill: "T",
  mountain: "T",
  governorate: "A",
  region: "L",
  hospital: "S",
  other: "S",
};

/**
 * The shown places in the Linked Places format v1.x (github.com/LinkedPasts/linked-places-format), which is both
 * JSON-LD and GeoJSON. A place's `when` are the dates its shown mentions give; undated ones give none. JSON-LD
 * programs pass over the member `dateline`, which says what was shown.
 */
export function writeLinkedPlaces(state: ExportState): string {
  const file = {
    type: "FeatureCollection",
    "@context": CONTEXT,
    dateline: state.note,
    features: state.places.map((exported) => featureOf(state, exported)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function featureOf(state: ExportState, { place, state: { mentions } }: ExportedPlace) {
  const { kind, name, country } = place.properties;
  const records = mentions.map(({ mention }) => mention);
  const { timeZone } = state.dataset.collection;
  const dates = [...new Set(records.flatMap(({ occurred }) => occurred ?? []))];
  const timespans = dates.flatMap((edtf) => timespanOf(edtf, timeZone) ?? []);
  return {
    "@id": placeAddress(state.page, place.id),
    type: "Feature",
    properties: {
      title: name,
      ccodes: country ? [country] : [],
      fclasses: [FEATURE_CLASSES[kind]],
    },
    ...(timespans.length > 0 ? { when: { timespans } } : {}),
    names: namesOf(state, place),
    types: [{ label: kind, sourceLabels: [{ label: kind, lang: "en" }] }],
    geometry: geometryOf(place),
    links: linksOf(state, place, records),
    descriptions: records.map((mention) => ({
      "@id": mention.url ?? articleAddress(state.page, mention.article),
      value: mention.passage,
      lang: state.dataset.articles.get(mention.article)?.language,
    })),
  };
}

/** The format wants a citation with the first name: where the collection has the place from. */
function namesOf({ page, dataset }: ExportState, place: Place) {
  const { name, names, alternateNames, positionSource } = place.properties;
  const title = dataset.collection.title.en ?? dataset.collection.id;
  const citation = { label: positionSource ?? title, "@id": placeAddress(page, place.id) };
  return [
    { toponym: name, lang: "en", citations: [citation] },
    ...Object.entries(names)
      .filter(([, toponym]) => toponym !== name)
      .map(([lang, toponym]) => ({ toponym, lang })),
    ...alternateNames.map((toponym) => ({ toponym })),
  ];
}

/** `certainty` as the format has it: by our confidence, else by whether the point is the place. */
function geometryOf({ geometry, properties }: Place) {
  if (!geometry) return null;
  const { confidence, radiusM } = properties;
  const certainty =
    confidence === "low"
      ? "uncertain"
      : confidence === "medium" || (radiusM ?? 0) > 0
        ? "less-certain"
        : "certain";
  return { ...geometry, certainty };
}

function linksOf({ page }: ExportState, place: Place, mentions: readonly Mention[]) {
  const { geonames, wikidata } = place.properties.identifiers;
  const articles = mentions.map(({ url, article }) => url ?? articleAddress(page, article));
  return [
    ...(geonames === undefined
      ? []
      : [{ type: "closeMatch", identifier: `https://sws.geonames.org/${geonames}/` }]),
    ...(wikidata === undefined
      ? []
      : [{ type: "closeMatch", identifier: `http://www.wikidata.org/entity/${wikidata}` }]),
    ...[...new Set(articles)].map((identifier) => ({ type: "subjectOf", identifier })),
  ];
}

type Bound = { in: string } | { earliest: string } | { latest: string };
type Timespan = { start: Bound; end?: Bound };

/** ISO 8601 dates with the qualifiers that the format knows; seasons and decades are not among them. */
const PLAIN = /^-?\d{4}(-(0\d|1[0-2])(-\d\d(T[\d:]+(Z|[+-]\d\d:?\d\d)?)?)?)?[?~%]?$/;

/**
 * An EDTF text as a timespan, or null where it can't be read. A start alone means "during it"; open ends and
 * what the format has no form for are given by their earliest and latest days.
 */
export function timespanOf(edtf: string, timeZone: string): Timespan | null {
  const parsed = parseEdtf(edtf, timeZone);
  if (!parsed.ok) return null;
  const [from = "", to, ...rest] = edtf
    .trim()
    .split("/")
    .map((end) => end.replace(/(-XX)+(?=[?~%]?$)/, ""));
  if (to === undefined && PLAIN.test(from)) return { start: { in: from } };
  const span = to === undefined || rest.length > 0 ? null : betweenEnds(from, to);
  return span ?? betweenDays(parsed.value.interval, timeZone);
}

/** Of an open end only its bound is known: not before, or not after, the other end. */
function betweenEnds(from: string, to: string): Timespan | null {
  const [isFrom, isTo] = [PLAIN.test(from), PLAIN.test(to)];
  if (isFrom && isTo) return { start: { in: from }, end: { in: to } };
  if (isFrom && isOpen(to)) return { start: { in: from }, end: { earliest: from } };
  if (isTo && isOpen(from)) return { start: { latest: to }, end: { in: to } };
  return null;
}

function betweenDays({ start, end }: Interval, timeZone: string): Timespan | null {
  const first = Number.isFinite(start) ? isoDay(start, timeZone) : null;
  const last = Number.isFinite(end) ? isoDay(end - 1, timeZone) : null;
  if (first && last) return { start: { earliest: first }, end: { latest: last } };
  if (first) return { start: { earliest: first }, end: { earliest: first } };
  return last ? { start: { latest: last }, end: { latest: last } } : null;
}

const isOpen = (end: string) => end === "" || end === "..";
