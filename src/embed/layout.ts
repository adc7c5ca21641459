import { recommendedHeight } from "../core/embed/frame.ts";
import type { EmbedOptions, Panel } from "../core/embed/options.ts";

/** Size of the frame, CSS pixels. */
export type FrameSize = { width: number; height: number };

/** What a frame of a size shows, and where. */
export type Layout = {
  hasMap: boolean;
  /** Map and list side by side; else one above the other. */
  isWide: boolean;
  /** In sight, behind a button, or not at all. */
  list: "open" | "button" | "none";
  /** The whole timeline, one line of it, or nothing. */
  time: "whole" | "row" | "none";
  panels: ReadonlySet<Panel>;
};

/** Least width at which map and list stand side by side, and at which the frame has room for more than map and time. */
const WIDE = 760;
const MEDIUM: FrameSize = { width: 480, height: 400 };
/** Least frame for the whole timeline: its controls in one row, and as much map above it as it takes itself. */
const WHOLE_TIME: FrameSize = { width: 560, height: 480 };
/** What a list under the map adds to the height that a frame would like, CSS pixels: some five rows. */
const LIST_HEIGHT = 300;

const SMALL_PANELS: readonly Panel[] = ["title", "time", "list", "article", "zoom"];
const MORE_PANELS: readonly Panel[] = ["legend", "search", "share", "scale"];

type Asked = Pick<EmbedOptions, "view" | "show" | "hide">;

/** What is shown by width and height, with what is asked for added and what is not wanted taken away. */
export function layoutOf({ view, show, hide }: Asked, size: FrameSize): Layout {
  const usual = hasRoom(size, MEDIUM) ? [...SMALL_PANELS, ...MORE_PANELS] : SMALL_PANELS;
  const panels = new Set([...usual, ...show].filter((panel) => !hide.includes(panel)));
  const isWide = size.width >= WIDE && view !== "list";
  const isAsked = view === "both" || show.includes("list") || (isWide && view !== "map");
  const list = !panels.has("list") ? "none" : isAsked ? "open" : "button";
  return {
    hasMap: view !== "list",
    isWide,
    list: view === "list" ? "open" : list,
    time: !panels.has("time") ? "none" : hasRoom(size, WHOLE_TIME) ? "whole" : "row",
    panels,
  };
}

/** Height that the page would like in a frame of a width, CSS pixels: as recommended, more where a list stands under the map. */
export function naturalHeight(asked: Asked, width: number): number {
  const height = recommendedHeight(width);
  const { list, isWide, hasMap } = layoutOf(asked, { width, height });
  return height + (list === "open" && hasMap && !isWide ? LIST_HEIGHT : 0);
}

const hasRoom = (size: FrameSize, least: FrameSize) =>
  size.width >= least.width && size.height >= least.height;
