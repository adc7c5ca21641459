import type { MinuteSpan } from "../../../src/core/events/columns.ts";
import type { DataSize } from "../data.ts";

/** A way to show the events of a span on a map. */
export type Way = {
  /** Asks for a span; resolves when all that is needed to draw it was told to the browser. */
  show(span: MinuteSpan): Promise<void>;
  /** Waits until that is in pixels: reads one back. */
  finish(): void;
  /** What can be asked of a way that draws counts; null for one whose counts can't be read. */
  counts: Counts | null;
};

/** The symbols that are drawn now, and how to look somewhere else. */
type Counts = { cells(): readonly DrawnCell[]; look(camera: typeof CAMERA): Promise<void> };

/** A symbol: the numbers of its places, and how many events it stands for. */
export type DrawnCell = { places: readonly number[]; count: number };

/**
 * Makes events in the form that a way takes best, which is not timed; what it returns puts them on a map in an element
 * and resolves when a first span can be asked for.
 */
export type PrepareWay = (size: DataSize) => Promise<(stage: HTMLElement) => Promise<Way>>;

/** Where all maps look: everything is in view, each of the five regions in a few dozen clusters. */
export const CAMERA = { center: [42, 28] as [number, number], zoom: 2.2 };

/** The first task after the next frame went to the compositor. */
export const afterFrame = () =>
  new Promise<void>((done) => {
    requestAnimationFrame(() => {
      setTimeout(done, 0);
    });
  });

/** The next frame's turn to draw. */
export const nextFrame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));
