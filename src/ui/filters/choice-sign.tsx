import { type Dimension, NO_SIDE } from "../../core/select/filters.ts";
import { MENTION_TYPES } from "../../schema/mention.ts";
import { SideMark } from "../symbols/side-mark.tsx";
import { TypeMark } from "../symbols/type-mark.tsx";

/** The sign of a side or type as on the map, in a square of 16 units; nothing for other dimensions. */
export function ChoiceSign({ dimension, value }: { dimension: Dimension; value: string }) {
  if (dimension === "side")
    return (
      <SideMark control={value === NO_SIDE ? { kind: "unknown" } : { kind: "held", side: value }} />
    );
  const type = MENTION_TYPES.find((known) => known === value);
  if (dimension !== "type" || !type) return null;
  return <TypeMark type={type} />;
}
