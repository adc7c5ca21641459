import type { Issue } from "../../schema/issue.ts";
import type { Compiled } from "../compile/source.ts";
import { createDataset } from "../select/dataset.ts";
import { contradictingControl } from "./contradicting-control.ts";
import { controlWithoutSide } from "./control-without-side.ts";
import { dateAfterPublication } from "./date-after-publication.ts";
import { dateOutsideRange } from "./date-outside-range.ts";
import { duplicatePlace } from "./duplicate-place.ts";
import { missingSourceDate } from "./missing-source-date.ts";
import { missingSourceUrl } from "./missing-source-url.ts";
import { positionOutsideRegion } from "./position-outside-region.ts";
import type { Region } from "./regions.ts";
import type { Rule } from "./rule.ts";
import { undatedMention } from "./undated-mention.ts";
import { unknownReference } from "./unknown-reference.ts";
import { unplaced } from "./unplaced.ts";

const RULES: readonly Rule[] = [
  unknownReference,
  dateAfterPublication,
  dateOutsideRange,
  undatedMention,
  controlWithoutSide,
  contradictingControl,
  unplaced,
  duplicatePlace,
  positionOutsideRegion,
  missingSourceUrl,
  missingSourceDate,
];

/**
 * Findings of all rules on a compiled collection; none when `collection.yaml` could not be used.
 * Positions are compared with `regions`; places of countries without an outline there are not.
 */
export function checkCollection(compiled: Compiled, regions: readonly Region[]): Issue[] {
  const { collection, places, articles, origin } = compiled;
  if (!collection) return [];
  const dataset = createDataset(collection, places);
  return RULES.flatMap((rule) => rule.run({ dataset, articles, origin, regions }));
}
