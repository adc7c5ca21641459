import type { Bbox } from "../core/select/filters.ts";
import {
  type Camera,
  type DialogName,
  NO_HOVER,
  type OpenCluster,
  type Order,
  type Pane,
} from "./state.ts";
import { store } from "./store.ts";

/** Filters or the comparison took the panel, or gave it back. */
export const paneChosen = (pane: Pane | null) => store.setState({ pane });

/** A dialog was opened, or closed. */
export const dialogChosen = (dialog: DialogName | null) => store.setState({ dialog });

/** The reader chose the order of the list of places. */
export const orderChosen = (order: Order) => store.setState({ order });

/** The reader chose whether map and time follow the text. */
export const followToggled = (follow: boolean) => store.setState({ follow });

/** Something other than the map wants it to show a camera. */
export const cameraWanted = (camera: Camera) => store.setState({ camera, box: null });

/** Something other than the map wants it to show a box. */
export const boxWanted = (box: Bbox) => store.setState({ box });

/** A cluster was opened: its places are listed beside it. */
export const clusterOpened = (cluster: OpenCluster) => store.setState({ cluster, hover: NO_HOVER });

/** The list of a cluster's places was closed, or what it stood beside went away. */
export function clusterClosed(): void {
  if (store.getState().cluster) store.setState({ cluster: null });
}
