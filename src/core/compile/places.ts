import { group } from "d3-array";
import type { PlacedMention } from "../../schema/article.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Mention } from "../../schema/mention.ts";
import {
  type Baseline,
  type Place,
  type Places,
  type SourcePlace,
  SourcePlaceSchema,
} from "../../schema/place.ts";
import { read } from "../../schema/read.ts";
import { parseTypedEdtf } from "../time/edtf-guess.ts";
import type { Interval } from "../time/interval.ts";
import { isRecord } from "./collection-source.ts";
import { compare } from "./compare.ts";
import { readJson, type SourceDocument } from "./document.ts";
import { placeIssues } from "./front-matter.ts";
import { errorAt, type Origin, type SourceFile } from "./source.ts";
import { dateFault, type Vocabulary } from "./vocabulary.ts";

/** `places.geojson` as read; features that can't be used are left out, counted. */
export type ReadPlaces = {
  places: SourcePlace[];
  leftOut: number;
  issues: Issue[];
  locate: (id: string) => Origin;
};

/** Reads the features one by one; of two with the same id the first is kept. */
export function readPlaces(file: SourceFile): ReadPlaces {
  const document = readJson(file);
  const pointers = new Map<string, string>();
  const locate = (id: string) => document.locate(pointers.get(id) ?? "");
  const places: SourcePlace[] = [];
  const issues = [...document.issues];
  const features = isRecord(document.data) ? document.data.features : undefined;
  if (issues.length === 0 && !Array.isArray(features))
    issues.push(
      errorAt(
        document.locate("/features"),
        "invalid-value",
        "the file has no list of features; expected a GeoJSON FeatureCollection",
      ),
    );
  const list: unknown[] = Array.isArray(features) ? features : [];
  for (const [i, feature] of list.entries()) {
    const pointer = `/features/${i}`;
    const result = read(SourcePlaceSchema, feature);
    if (!result.ok) {
      issues.push(...placeIssues(document, result.issues, pointer));
      continue;
    }
    if (pointers.has(result.value.id)) {
      issues.push(duplicateId(result.value.id, document, pointer));
      continue;
    }
    pointers.set(result.value.id, pointer);
    places.push(result.value);
  }
  return { places, leftOut: list.length - places.length, issues, locate };
}

function duplicateId(id: string, document: SourceDocument, pointer: string): Issue {
  const message = `the id "${id}" is taken by an earlier place; this one was left out`;
  return errorAt(document.locate(`${pointer}/id`), "duplicate-id", message);
}

/** The places; a baseline with an unknown side or no readable day is left out, with an error each. */
export function checkBaselines(
  { places, locate }: Pick<ReadPlaces, "places" | "locate">,
  vocabulary: Vocabulary,
): { places: SourcePlace[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const checked = places.map((place): SourcePlace => {
    const { baseline, ...properties } = place.properties;
    if (!baseline) return place;
    const fault = baselineFault(baseline, vocabulary);
    if (fault) {
      const message = `${fault.message}; the baseline was left out`;
      issues.push(errorAt(locate(place.id), fault.code, message));
      return { ...place, properties };
    }
    if (baseline.source === undefined || vocabulary.sources.has(baseline.source)) return place;
    const message = `the baseline's source "${baseline.source}" is no source of collection.yaml; it was left out`;
    issues.push(errorAt(locate(place.id), "unknown-source", message));
    return {
      ...place,
      properties: { ...properties, baseline: { ...baseline, source: undefined } },
    };
  });
  return { places: checked, issues };
}

function baselineFault(
  { side, asOf }: Baseline,
  { sides, timeZone }: Vocabulary,
): { code: string; message: string } | null {
  const message = dateFault(asOf, timeZone);
  if (message !== null) return { code: "bad-date", message };
  if (sides.has(side)) return null;
  return {
    code: "unknown-side",
    message: `the baseline's side "${side}" is no side of collection.yaml`,
  };
}

/** Every place of the collection with its mentions by the time they happened, undated ones last, then by id. */
export function publishPlaces(
  places: readonly SourcePlace[],
  mentions: readonly PlacedMention[],
  timeZone: string,
): Places {
  const byPlace = group(mentions, (mention) => mention.place);
  const features = places.map((place) =>
    publishPlace(place, byPlace.get(place.id) ?? [], timeZone),
  );
  return { type: "FeatureCollection", features };
}

function publishPlace(
  place: SourcePlace,
  placed: readonly PlacedMention[],
  timeZone: string,
): Place {
  const mentions = placed
    .map(({ place: _, ...mention }) => ({ mention, occurred: occurredOf(mention, timeZone) }))
    .sort(byTime);
  const dated = mentions.filter(({ mention }) => mention.occurred !== undefined);
  const last = dated.toSorted((a, b) => compare(a.occurred.end, b.occurred.end)).at(-1);
  return {
    ...place,
    properties: {
      ...place.properties,
      mentionCount: mentions.length,
      firstOccurred: dated[0]?.mention.occurred,
      lastOccurred: last?.mention.occurred,
      mentions: mentions.map(({ mention }) => mention),
    },
  };
}

type Timed = { mention: Mention; occurred: Interval };

function byTime(a: Timed, b: Timed): number {
  return compare(a.occurred.start, b.occurred.start) || compare(a.mention.id, b.mention.id);
}

/** Undated ones count as after everything. */
function occurredOf({ occurred }: Mention, timeZone: string): Interval {
  const parsed = occurred === undefined ? null : parseTypedEdtf(occurred, timeZone);
  const never = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  return parsed?.ok ? parsed.value.interval : never;
}
