// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { readAddress } from "../../../src/store/address/address.ts";
import { mentionOpened, store } from "../../../src/store/store.ts";
import { asOfChosen, timelineMoved } from "../../../src/store/time.ts";
import { PlaceStrip } from "../../../src/ui/place-strip/place-strip.tsx";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

const strip = <PlaceStrip placeId="hama" />;

test("names the place, and leads to its card with all its mentions", async () => {
  const user = userEvent.setup();
  renderWithExample(strip);
  await user.click(screen.getByRole("button", { name: /Hama.*all 3 mentions/ }));
  expect(store.getState().selection).toEqual({
    placeId: "hama",
    articleId: null,
    mentionId: null,
  });
});

test("counts what was known on the chosen day", () => {
  renderWithExample(strip);
  act(() => asOfChosen(december(5)));
  expect(screen.getByRole("button", { name: /all 2 mentions/ })).toBeDefined();
});

test("has a link to copy only for a mention", () => {
  renderWithExample(strip);
  expect(screen.queryByRole("button", { name: "Copy link" })).toBeNull();
  act(() => mentionOpened("hama-front/hama-2"));
  expect(screen.getByRole("button", { name: "Copy link" })).toBeDefined();
});

test("the copied link brings back the very mention, the window and the page", async () => {
  const user = userEvent.setup();
  renderWithExample(strip);
  act(() => mentionOpened("hama-front/hama-2"));
  const window = { start: december(2), end: december(6) };
  act(() => timelineMoved(window));
  await user.click(screen.getByRole("button", { name: "Copy link" }));
  const link = new URL(await navigator.clipboard.readText());
  expect(link.href.split("#")[0]).toBe("http://localhost/");
  const { dataset } = store.getState();
  if (!dataset) throw new Error("no data set");
  const { state, issues } = readAddress(link.hash, dataset);
  expect(issues).toEqual([]);
  expect(state.window).toEqual(window);
  expect(state.selection).toEqual({
    placeId: "hama",
    articleId: "hama-front",
    mentionId: "hama-front/hama-2",
  });
});

test("the strip is accessible", async () => {
  const { container } = renderWithExample(strip);
  act(() => mentionOpened("hama-front/hama-2"));
  await expectAccessible(container);
});
