import { createRoot } from "react-dom/client";
import { type MinuteSpan, NO_START } from "../../../../src/core/events/columns.ts";
import { createMapAdapter, type MapAdapter } from "../../../../src/map/adapter.ts";
import "../../../../src/map/map.css";
import { App } from "../../../../src/reader/app.tsx";
import { followAppearance } from "../../../../src/shell/appearance.ts";
import { fetchMap } from "../../../../src/shell/map-chunk.ts";
import "../../../../src/shell/styles.ts";
import { store } from "../../../../src/store/store.ts";
import { modeChosen, timelineMoved } from "../../../../src/store/time.ts";
import { FIRST_MINUTE } from "../../data.ts";
import { nextFrame, type PrepareWay, type Way } from "../way.ts";
import { prepareTable } from "./open-table.ts";

type Symbols = MapAdapter["symbols"];

/** The app's map with its basemap, by itself: what compares with the peers, which have no page around them either. */
export const prepareAppMap: PrepareWay = async (size) => {
  const open = await prepareTable(size);
  return async (stage) => {
    await open();
    const adapter = await new Promise<MapAdapter>((drawn) => {
      const map = createMapAdapter(
        stage,
        store.getState(),
        {
          locale: {},
          distance: (metres) => `${Math.round(metres)} m`,
          clusterHint: String,
          clusterName: String,
        },
        {
          firstFrame: () => drawn(map),
          loaded: () => {},
          basemapFailed: fail,
          estimateFailed: fail,
          groundMissing: () => {},
          lost: () => fail("the WebGL context"),
        },
      );
      store.subscribe(map.update);
    });
    return wayOf(adapter.symbols);
  };
};

/** The whole page: panel, map and timeline, as a reader has it. */
export const prepareApp: PrepareWay = async (size) => {
  const [open] = await Promise.all([prepareTable(size), fetchMap()]);
  return async (stage) => {
    const root = document.getElementById("app");
    if (!root) throw new Error('the page has no element with the id "app"');
    stage.remove();
    followAppearance();
    await open();
    createRoot(root).render(<App />);
    while (!document.querySelector(".timeline") || !document.querySelector(".map-symbols"))
      await nextFrame();
    return wayOf(() => window.dateline?.symbols() ?? []);
  };
};

function fail(what: string): void {
  throw new Error(`the app's map failed: ${what}`);
}

function wayOf(symbols: Symbols): Way {
  const canvas = document.querySelector<HTMLCanvasElement>("canvas.map-symbols");
  if (!canvas) throw new Error("the map has no canvas of symbols");
  const drawings = countDrawings(canvas);
  const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  return {
    async show(span) {
      const before = drawings();
      moveTo(span);
      await untilMore(drawings, before);
    },
    finish() {
      if (!pixel) throw new Error("this browser has no 2D canvas");
      pixel.drawImage(canvas, 0, 0);
      pixel.getImageData(0, 0, 1, 1);
    },
    counts: {
      cells: () => symbols().map(({ members, count }) => ({ places: members, count })),
      async look(camera) {
        const before = drawings();
        store.setState({ camera: { ...camera } });
        await untilMore(drawings, before);
      },
    },
  };
}

/** Counts how often a canvas is drawn anew, which begins with clearing it: so the frame that is timed shows the step. */
function countDrawings(canvas: HTMLCanvasElement): () => number {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("the canvas of symbols has no context");
  const clear = context.clearRect.bind(context);
  let drawings = 0;
  context.clearRect = (...box) => {
    drawings += 1;
    clear(...box);
  };
  return () => drawings;
}

/** Waits for the next drawing. Throws where none comes within ten seconds' frames. */
async function untilMore(drawings: () => number, before: number): Promise<void> {
  for (let frames = 0; drawings() === before; frames += 1) {
    if (frames > 600) throw new Error("the app's map was not drawn");
    await nextFrame();
  }
}

const MINUTE_MS = 60_000;

function moveTo({ start, end }: MinuteSpan): void {
  const mode = start === NO_START ? "cumulative" : "window";
  if (store.getState().mode !== mode) modeChosen(mode);
  timelineMoved({ start: Math.max(start, FIRST_MINUTE) * MINUTE_MS, end: end * MINUTE_MS });
}
