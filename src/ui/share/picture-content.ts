import { CLAIM_REACH_M } from "../../core/geo/claims.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { valuesOf } from "../../core/select/filters.ts";
import type { Visible } from "../../core/select/visible.ts";
import { TYPE_SIGNS } from "../../core/type-signs.ts";
import { MENTION_TYPES } from "../../schema/mention.ts";
import { changes, knownDataset, visible } from "../../store/selectors.ts";
import type { Language, State } from "../../store/state.ts";
import { changeCounts } from "../legend/change-counts.ts";
import { localized } from "../localized.ts";
import type { Translate } from "../messages/translate.ts";
import { stateAddress } from "../page-address.ts";
import { writeDistance } from "../symbols/distance.ts";
import type { PictureSign } from "./picture-draw.ts";
import type { PictureContent } from "./picture-layout.ts";
import type { ShownWords } from "./shown-words.ts";

/** Publishers that a picture names before it says how many more there are. */
const NAMED_PUBLISHERS = 8;

type Words = Omit<PictureContent<PictureSign>, "map">;

/** What a picture says beside its map; null until a collection is loaded. */
export function pictureWords(
  state: State,
  shown: ShownWords,
  hasMap: boolean,
  t: Translate,
): Words | null {
  const dataset = knownDataset(state);
  const now = visible(state);
  if (!dataset || !now) return null;
  const { license, credits } = dataset.collection;
  return {
    direction: state.language === "ar" ? "rtl" : "ltr",
    title: shown.title,
    span: shown.span,
    counts: shown.counts.join(" · "),
    conditions: shown.conditions.join(" · "),
    legend: legendOf(state, dataset, now, t),
    notes: [
      ...(hasMap ? mapNotes(state, t) : []),
      ...sourceNote(dataset, now, t),
      ...(license ? [t("share.picture.license", { license })] : []),
      ...(credits.length > 0 ? [credits.join(" · ")] : []),
      ...(hasMap ? [t("share.picture.basemap", { credits: t("map.credits") })] : []),
    ],
    address: stateAddress(state),
  };
}

/** What the map's other signs mean, in words; an estimate is always called one. */
function mapNotes(state: State, t: Translate): string[] {
  const distance = writeDistance(CLAIM_REACH_M, state.language);
  const signs = state.comparison
    ? changeCounts(state.comparison, changes(state), t).map(({ label, count }) =>
        t("share.picture.count", { label, count }),
      )
    : [
        t(state.table ? "legend.sizeEvents" : "legend.size"),
        t("share.picture.signs"),
        ...(state.mode === "cumulative" ? [t("share.picture.faded")] : []),
      ];
  return [signs.join(" · "), ...(state.shading ? [t("legend.estimate", { distance })] : [])];
}

/** Signs as on the map. While two things are compared, the map is not of the window, so there are no counts of it. */
function legendOf(state: State, dataset: Dataset, now: Visible, t: Translate): Words["legend"] {
  if (state.comparison)
    return {
      title: t("legend.comparison"),
      items: sideItems(dataset, state.language, t).map(({ sign, label }) => ({
        sign,
        text: label,
      })),
    };
  const isSide = state.coloring === "side";
  // A table only names sides: nobody is said to hold a place.
  const isNamed = isSide && state.table !== null;
  const counts = isNamed ? countNamed(now) : isSide ? countControl(now) : countTypes(now);
  const items = isNamed
    ? namedItems(dataset, state.language, t)
    : isSide
      ? sideItems(dataset, state.language, t)
      : typeItems(t);
  return {
    title: t(`share.picture.legend.${isNamed ? "sideNamed" : state.coloring}`),
    items: items
      .filter(({ key }) => isSide || counts.has(key))
      .map(({ key, sign, label }) => ({
        sign,
        text: t("share.picture.count", { label, count: counts.get(key) ?? 0 }),
      })),
  };
}

type Item = { key: string; sign: PictureSign; label: string };

function sideItems({ collection }: Dataset, language: Language, t: Translate): Item[] {
  const sides = collection.sides.map(({ id, color, shape, label }): Item => {
    const sign: PictureSign = { kind: "shape", slot: color, shape };
    return { key: id, sign, label: localized(label, language) };
  });
  const unknown: PictureSign = { kind: "shape", slot: null, shape: "circle" };
  return [
    ...sides,
    { key: " disputed", sign: { kind: "stripes" }, label: t("legend.disputed") },
    { key: " unknown", sign: unknown, label: t("legend.unknown") },
  ];
}

/** The sides that a table names, and none. */
function namedItems(dataset: Dataset, language: Language, t: Translate): Item[] {
  return sideItems(dataset, language, t).flatMap((item) => {
    if (item.key === " disputed") return [];
    return item.key === " unknown" ? { ...item, label: t("events.noSide") } : item;
  });
}

function typeItems(t: Translate): Item[] {
  // "Named" says least, so it comes last.
  const types = [...MENTION_TYPES.filter((type) => type !== "named"), "named" as const];
  return types.map((type): Item => {
    const { color, shape } = TYPE_SIGNS[type];
    return { key: type, sign: { kind: "shape", slot: color, shape }, label: t(`type.${type}`) };
  });
}

/** Places by side; the blank keeps a side that is called so apart from `disputed` and `unknown`. */
function countControl({ places }: Visible): Map<string, number> {
  return count(
    places.map(({ control }) => (control.kind === "held" ? control.side : ` ${control.kind}`)),
  );
}

const countNamed = ({ places }: Visible) =>
  count(places.map(({ leadingSide }) => leadingSide ?? " unknown"));

const countTypes = ({ places }: Visible) => count(places.map(({ leadingType }) => leadingType));

/** Who stands behind what is shown, most mentions first. */
function sourceNote(dataset: Dataset, { places }: Visible, t: Translate): string[] {
  const mentions = places.flatMap((place) => place.mentions);
  const counts = count(mentions.flatMap((placed) => valuesOf(dataset, placed, "publisher")));
  const publishers = [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  if (publishers.length === 0) return [];
  const named = publishers.slice(0, NAMED_PUBLISHERS).join(" · ");
  const more = publishers.length - NAMED_PUBLISHERS;
  const names = more > 0 ? t("share.picture.more", { names: named, count: more }) : named;
  return [t("share.picture.sources", { names })];
}

function count(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
