import type { Dataset } from "../../core/select/dataset.ts";
import type { Coloring } from "../state.ts";

/** What gives colour where nobody chose: who holds a place; a table, which has no mentions, does not say that. */
export const usualColoring = ({ mentions }: Dataset): Coloring =>
  mentions.length === 0 ? "type" : "side";
