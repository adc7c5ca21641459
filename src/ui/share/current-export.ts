import { type ExportState, exportState } from "../../core/export/state.ts";
import { known, visible } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";
import { stateAddress } from "../page-address.ts";

/** What is shown now, to write files from; null until a collection is loaded. `now`: UTC ms. */
export function currentExport(state: State, now: number): ExportState | null {
  const shown = visible(state);
  const knownNow = known(state);
  if (!shown || !knownNow) return null;
  const { asOf, filters, mapView } = state;
  return exportState({
    known: knownNow,
    visible: shown,
    asOf,
    filters,
    mapView,
    page: state.page,
    address: stateAddress(state),
    now,
  });
}
