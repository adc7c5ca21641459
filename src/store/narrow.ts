import type { Comparison } from "../core/select/compare.ts";
import { type Area, type Dimension, type Filters, NO_FILTERS } from "../core/select/filters.ts";
import type { Position } from "../schema/place.ts";
import type { Coloring, MapTool } from "./state.ts";
import { store } from "./store.ts";

/** Some filters were set as a whole, as by the page around this one; the others stay. */
export const filtersChosen = (change: Partial<Filters>) =>
  store.setState({ filters: { ...store.getState().filters, ...change } });

/** A value of a dimension was switched on or off. */
export function filterToggled(dimension: Dimension, value: string): void {
  const values = store.getState().filters[dimension];
  const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  filtersChosen({ [dimension]: next });
}

/** All values of a dimension let pass again. */
export const dimensionCleared = (dimension: Dimension) => filtersChosen({ [dimension]: [] });

/** An area was drawn or taken away; drawing ends. */
export function areaChosen(area: Area | null): void {
  filtersChosen({ area });
  store.setState({ sketch: [], tool: null });
}

/** The reader chose whether only places in the map's view count. */
export const inViewToggled = (inView: boolean) => filtersChosen({ inView });

/** Words that names or passages must have were typed; empty: none. */
export const wordsChosen = (words: string) => filtersChosen({ words });

/** Everything is let pass again. */
export const filtersCleared = () => store.setState({ filters: NO_FILTERS });

/** All that changes what is shown besides time was ended at once: filters, area, view, report day, undated, comparison. */
export const narrowingCleared = () =>
  store.setState({ filters: NO_FILTERS, asOf: null, undated: false, comparison: null });

/** Two days or publishers were chosen to compare; null ends comparing. */
export const comparisonChosen = (comparison: Comparison | null) => store.setState({ comparison });

/** The reader chose what colours and shapes stand for. */
export const coloringChosen = (coloring: Coloring) => store.setState({ coloring });

/** The reader chose whether the estimate between places is drawn. */
export const shadingToggled = (shading: boolean) => store.setState({ shading });

/** A tool of the map was taken up or put down; what it had begun is given up, a measured line stays with its tool. */
export const toolChosen = (tool: MapTool | null) =>
  store.setState({ tool, sketch: [], ...(tool === "ruler" ? { ruler: [] } : {}) });

/** A point was added with the tool in use. */
export function pointAdded(position: Position): void {
  const { tool, ruler, sketch } = store.getState();
  if (tool === "ruler") store.setState({ ruler: [...ruler, position] });
  if (tool === "area") store.setState({ sketch: [...sketch, position] });
}

/** The last point of the tool in use was taken back. */
export function pointUndone(): void {
  const { tool, ruler, sketch } = store.getState();
  if (tool === "ruler") store.setState({ ruler: ruler.slice(0, -1) });
  if (tool === "area") store.setState({ sketch: sketch.slice(0, -1) });
}

/** Drawing was ended: three corners or more become the area, fewer are given up; a measured line stays. */
export function toolFinished(): void {
  const { tool, sketch } = store.getState();
  if (tool === "area" && sketch.length >= 3) areaChosen({ kind: "polygon", corners: sketch });
  else store.setState({ tool: null, sketch: [] });
}

/** The measured line was taken away. */
export const rulerCleared = () => store.setState({ ruler: [] });
