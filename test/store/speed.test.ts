import { beforeEach, expect, test } from "vitest";
import { addressOf, readAddress } from "../../src/store/address/address.ts";
import { speedOf } from "../../src/store/selectors.ts";
import { addressOpened, collectionLoaded, initialState, store } from "../../src/store/store.ts";
import { speedChosen } from "../../src/store/time.ts";
import { exampleData } from "../fixtures/dataset.ts";

function opened(range: string) {
  const { collection, places } = exampleData();
  store.setState(initialState(), true);
  collectionLoaded({ ...collection, range }, places, []);
}
const speed = () => speedOf(store.getState());
const dataset = () => {
  const { dataset } = store.getState();
  if (!dataset) throw new Error("nothing is loaded");
  return dataset;
};

beforeEach(() => opened("2024-11-27/2024-12-08"));

test("play comes through the time that is shown in a minute or less, as slowly as that allows", () => {
  expect(speed()).toBe(1);
  opened("2024-09-01/2024-12-28");
  expect(speed()).toBe(2);
  opened("2020-01-01/2024-12-31");
  expect(speed()).toBe(120);
  opened("2015-01-01/2024-12-31");
  expect(speed()).toBe(120);
  const { extent } = dataset();
  store.setState({ axis: { start: extent.start, end: extent.start + 400 * 86_400_000 } });
  expect(speed()).toBe(8);
});

test("a speed that an address or a hand chose stays, also a slow one, and only that is in the address", () => {
  opened("2015-01-01/2024-12-31");
  expect(addressOf(store.getState())).not.toContain("speed");
  speedChosen(1);
  expect(speed()).toBe(1);
  expect(addressOf(store.getState())).toContain("speed=1");
  addressOpened(readAddress("speed=0.5", dataset()).state, []);
  expect(speed()).toBe(0.5);
  addressOpened(readAddress("", dataset()).state, []);
  expect(speed()).toBe(120);
});
