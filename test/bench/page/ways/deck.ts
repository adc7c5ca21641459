import { Deck, MapView } from "@deck.gl/core";
import { DataFilterExtension } from "@deck.gl/extensions";
import { ScatterplotLayer } from "@deck.gl/layers";
import type { MinuteSpan } from "../../../../src/core/events/columns.ts";
import { columnsOf, type DataSize, FIRST_MINUTE, positionsOf } from "../../data.ts";
import { CAMERA, type PrepareWay } from "../way.ts";
import { createBareMap, finishFrame } from "./bare-map.ts";

/**
 * Every event a point on the GPU, from typed arrays (the fastest input there is), on a canvas over the map, so that
 * the map is not painted again; a span is two numbers for the shader. No counts.
 */
export const prepareDeck: PrepareWay = async (size) => {
  const data = attributesOf(size);
  return async (stage) => {
    await createBareMap(stage);
    const extensions = [new DataFilterExtension({ filterSize: 2 })];
    const layerFor = (span: MinuteSpan) =>
      new ScatterplotLayer({
        id: "events",
        data,
        getFillColor: [200, 30, 30, 180],
        getRadius: 3.5,
        radiusUnits: "pixels",
        parameters: { depthCompare: "always" },
        extensions,
        filterRange: rangeOf(span),
      });
    const canvas = document.createElement("canvas");
    canvas.style.cssText = "position: absolute; inset: 0; pointer-events: none";
    stage.append(canvas);
    let drawn: () => void = () => {};
    const wait = () =>
      new Promise<void>((done) => {
        drawn = done;
      });
    const [longitude, latitude] = CAMERA.center;
    const deck = new Deck({
      canvas,
      width: stage.clientWidth,
      height: stage.clientHeight,
      views: new MapView({ id: "map", repeat: false }),
      // Its zoom is of tiles of 512 pixels, as MapLibre's is.
      viewState: { longitude, latitude, zoom: CAMERA.zoom },
      controller: false,
      layers: [layerFor({ start: 0, end: 0 })],
      onAfterRender: () => drawn(),
    });
    await wait();
    return {
      show(span) {
        deck.setProps({ layers: [layerFor(span)] });
        return wait();
      },
      finish: () => finishFrame(canvas),
      counts: null,
    };
  };
};

/** Minutes since the first, which a 32-bit float holds exactly. */
function attributesOf(size: DataSize) {
  const { count, place, occurred } = columnsOf(size);
  const { lon, lat } = positionsOf(size.places);
  const position = new Float32Array(2 * count);
  const time = new Float32Array(2 * count);
  for (let row = 0; row < count; row += 1) {
    const at = place[row] ?? 0;
    position.set([lon[at] ?? 0, lat[at] ?? 0], 2 * row);
    const [start = 0, end = 0] = [occurred.start[row], occurred.end[row]];
    time.set([start - FIRST_MINUTE, end - FIRST_MINUTE], 2 * row);
  }
  return {
    length: count,
    attributes: {
      getPosition: { value: position, size: 2 },
      getFilterValue: { value: time, size: 2 },
    },
  };
}

/** What begins before the span's end and ends after its start, in whole minutes: both ends of a range count. */
const rangeOf = ({ start, end }: MinuteSpan): [[number, number], [number, number]] => [
  [-1e9, end - FIRST_MINUTE - 1],
  [start - FIRST_MINUTE + 1, 1e9],
];
