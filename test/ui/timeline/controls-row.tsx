import { act } from "@testing-library/react";
import type { State } from "../../../src/store/state.ts";
import { store } from "../../../src/store/store.ts";
import { useDates } from "../../../src/ui/symbols/use-collection.ts";
import { Controls } from "../../../src/ui/timeline/controls.tsx";
import { usePlay } from "../../../src/ui/timeline/use-play.ts";
import { useApp } from "../../../src/ui/use-store.ts";
import { renderWithExample } from "../example-app.tsx";

/** Renders the timeline's controls over the example collection, in a changed state, with play at work. */
export function renderRow(change: Partial<State> = {}) {
  const rendered = renderWithExample(<Row />);
  act(() => store.setState(change));
  return rendered;
}

/** The controls with what they are given by the timeline. */
export function Row() {
  usePlay();
  const dataset = useApp((s) => s.dataset);
  const shown = useApp((s) => s.window);
  const dates = useDates();
  if (!dataset) return null;
  const { extent, collection } = dataset;
  const bounds = { extent, timeZone: collection.timeZone };
  return <Controls dataset={dataset} window={shown} bounds={bounds} axis={extent} dates={dates} />;
}
