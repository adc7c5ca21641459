import { NO_HOVER, type State } from "./state.ts";
import { store } from "./store.ts";

/** A file of this device was closed: what was open before is back as it was; language and looks stay as they are now. */
export function tableClosed(): void {
  const now = store.getState();
  const former = now.table?.former;
  if (!former) return;
  // Without a camera of its own the map goes back to what it showed.
  const box = former.camera ? null : former.mapView;
  store.setState({ ...former, box, ...looksOf(now), ...AT_REST });
}

/** What a reader does not expect to go on by itself, or to stand open again. */
const AT_REST = { dialog: null, opening: null, playing: false, hover: NO_HOVER } as const;

function looksOf({ language, theme, appearance, zone }: State): Partial<State> {
  return { language, theme, appearance, zone };
}
