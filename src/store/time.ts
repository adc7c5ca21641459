import type { Clock, Mode } from "../core/select/visible.ts";
import type { Interval } from "../core/time/interval.ts";
import type { Speed } from "./state.ts";
import { store } from "./store.ts";

/** A thumb or the body of the timeline moved, also while it is being dragged. */
export const timelineMoved = (window: Interval) => store.setState({ window });

/** The reader chose between the window alone, everything up to its end, and its last moment. */
export const modeChosen = (mode: Mode) => store.setState({ mode });

/** The reader chose between when it happened and when it was reported. */
export const clockChosen = (clock: Clock) => store.setState({ clock });

/** The reader chose whether mentions without a date are shown, too. */
export const undatedToggled = (undated: boolean) => store.setState({ undated });

/** The reader asked what was known before an instant (UTC ms); null: what is known now. */
export const asOfChosen = (asOf: number | null) => store.setState({ asOf });

/** The axis was zoomed or panned; null shows all of the collection's time. */
export const axisMoved = (axis: Interval | null) => store.setState({ axis });

/** The reader chose whether the bars count all places or those in the map's view. */
export const barsInViewToggled = (barsInView: boolean) => store.setState({ barsInView });

/** Play or pause was pressed, or the end was reached. */
export const playToggled = (playing: boolean) => store.setState({ playing });

/** The reader chose how fast play moves. */
export const speedChosen = (speed: Speed) => store.setState({ speed });

/** The reader chose whether play begins again at its end. */
export const loopToggled = (loop: boolean) => store.setState({ loop });
