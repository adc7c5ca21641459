// @vitest-environment jsdom
import { act } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { foreignDataAsked } from "../../../src/store/store.ts";
import { ForeignDataBanner } from "../../../src/ui/foreign/foreign-data-banner.tsx";
import { expectAccessible, renderWithExample } from "../example-app.tsx";

afterEach(() => document.head.replaceChildren());

/** The banner's words without the marks that isolate names. */
const words = () => document.body.textContent?.replace(/[\u2068\u2069]/g, "");

test("the site's own data carries no banner", () => {
  renderWithExample(<ForeignDataBanner />);
  expect(words()).toBe("");
});

test("foreign data is named with its origin and with who has not checked it", async () => {
  const name = JSON.stringify({ en: "The Example Post", ar: "بريد المثال" });
  document.head.append(
    Object.assign(document.createElement("meta"), { name: "dateline-name", content: name }),
  );
  const { container } = renderWithExample(<ForeignDataBanner />);
  act(() => foreignDataAsked("https://a.example"));
  expect(words()).toBe(
    "This data comes from https://a.example. The Example Post has not checked it.",
  );
  await expectAccessible(container);
});

test("a site whose name is not known, or unreadable, is this site", () => {
  document.head.append(
    Object.assign(document.createElement("meta"), { name: "dateline-name", content: "{" }),
  );
  renderWithExample(<ForeignDataBanner />);
  act(() => foreignDataAsked("https://a.example"));
  expect(words()).toContain("This site has not checked it.");
});
