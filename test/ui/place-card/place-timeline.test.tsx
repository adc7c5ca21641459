// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { store } from "../../../src/store/store.ts";
import { clockChosen } from "../../../src/store/time.ts";
import { PlaceCard } from "../../../src/ui/place-card/place-card.tsx";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

const group = () => screen.getByRole("group", { name: /^Bars of mentions/ });
const bars = () => [...group().querySelectorAll("button")];

test("each day with mentions is a button that says how many, and who is said to hold the place", () => {
  renderWithExample(<PlaceCard placeId="taybat-al-imam" />);
  expect(bars().map((bar) => bar.getAttribute("aria-label"))).toEqual([
    "3 Dec 2024: 2 mentions; said to be held by Government, Opposition",
  ]);
  expect(bars()[0]?.querySelectorAll(".symbol-mark")).toHaveLength(2);
});

test("bars are as high as their share of the fullest, and stand where their day is", () => {
  renderWithExample(<PlaceCard placeId="hama" />, ({ places }) => {
    const hama = places.features.find(({ id }) => id === "hama");
    if (hama?.properties.mentions[0]) hama.properties.mentions[0].occurred = "2024-12-04";
  });
  const stacks = bars().map((bar) => bar.querySelector<HTMLElement>(".place-timeline-stack"));
  expect(stacks.map((stack) => stack?.style.blockSize)).toEqual(["100%", "50%"]);
  expect(bars().map((bar) => bar.style.gridColumn)).toEqual(["8", "9"]);
});

test("the window is marked", () => {
  renderWithExample(<PlaceCard placeId="hama" />);
  const mark = document.querySelector<HTMLElement>(".place-timeline-window");
  expect(Number.parseFloat(mark?.style.insetInlineStart ?? "")).toBeCloseTo(50);
  expect(Number.parseFloat(mark?.style.inlineSize ?? "")).toBeCloseTo(100 / 6);
});

test("a bar moves the window to its day, and is pressed then", async () => {
  const user = userEvent.setup();
  renderWithExample(<PlaceCard placeId="hama" />);
  const [, second] = bars();
  if (!second) throw new Error("Hama is mentioned on three days");
  await user.click(second);
  expect(store.getState().window).toEqual({ start: december(4), end: december(5) });
  expect(bars().map((bar) => bar.getAttribute("aria-pressed"))).toEqual(["false", "true", "false"]);
});

test("the bars are one stop of the Tab key; arrows, Home and End walk", async () => {
  const user = userEvent.setup();
  renderWithExample(<PlaceCard placeId="hama" />);
  const at = () => bars().findIndex((bar) => bar.matches(":focus"));
  expect(bars().map((bar) => bar.tabIndex)).toEqual([0, -1, -1]);
  act(() => bars()[0]?.focus());
  await user.keyboard("{ArrowRight}");
  expect(at()).toBe(1);
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(at()).toBe(2);
  await user.keyboard("{Home}");
  expect(at()).toBe(0);
  await user.keyboard("{End}{ArrowLeft}");
  expect(at()).toBe(1);
  await user.keyboard("{Enter}");
  expect(store.getState().window.start).toBe(december(4));
  group().style.direction = "rtl";
  await user.keyboard("{ArrowLeft}");
  expect(at()).toBe(2);
});

test("bars go by the clock that counts", () => {
  renderWithExample(<PlaceCard placeId="maar-shahur" />);
  expect(screen.queryByRole("group")).toBeNull();
  act(() => clockChosen("published"));
  expect(screen.getByText("When it was reported")).toBeDefined();
  expect(bars()[0]?.getAttribute("aria-label")).toBe("4 Dec 2024: 1 mention");
});

test("the card with its timeline is accessible", async () => {
  const { container } = renderWithExample(<PlaceCard placeId="hama" />);
  await expectAccessible(container);
});
