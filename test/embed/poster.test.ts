// @vitest-environment jsdom
import { fireEvent } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { showPoster } from "../../src/embed/poster.ts";
import { expectAccessible } from "../ui/example-app.tsx";

let root: HTMLElement;
beforeEach(() => {
  document.head.innerHTML = '<meta name="dateline-site" content="../../">';
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement("div"));
});

test("shows the collection's picture and one button, which starts once", async () => {
  const press = vi.fn();
  showPoster(root, "two-towns", "en", { text: null, button: "embed.start" }, press);
  expect(root.querySelector("img")?.src).toMatch(/\/collections\/two-towns\/pictures\/map\.png$/);
  const [button, ...more] = root.querySelectorAll("button");
  expect([button?.textContent, more]).toEqual(["Show the map", []]);
  await expectAccessible(root);
  button?.click();
  button?.click();
  expect(press).toHaveBeenCalledTimes(1);
});

test("without a picture the button stands alone", () => {
  showPoster(root, "two-towns", "ar", { text: null, button: "embed.start" }, () => {});
  const picture = root.querySelector("img");
  if (picture) fireEvent.error(picture);
  expect(root.textContent).toBe("عرض الخريطة");
  expect(root.querySelector("img")).toBe(null);
});

test("what failed is said, with a way to try again", () => {
  showPoster(root, null, "en", { text: "embed.failed", button: "embed.again" }, () => {});
  expect(root.querySelector('[role="alert"]')?.textContent).toMatch(/could not be loaded/);
  expect(root.querySelector("button")?.textContent).toBe("Try again");
});
