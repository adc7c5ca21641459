// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { placeOpened, store } from "../../../src/store/store.ts";
import { timelineMoved } from "../../../src/store/time.ts";
import { PlaceCard } from "../../../src/ui/place-card/place-card.tsx";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

const entries = () =>
  [...document.querySelectorAll<HTMLElement>(".place-entry")].map((entry) => entry.textContent);

/** A text without the signs that isolate names of another direction (UAX #9). */
const plain = (text: string | null | undefined) => text?.replace(/[\u2068\u2069]/g, "");

describe("what the card says of a place", () => {
  test("its names in all languages, each tagged with its language", () => {
    renderWithExample(<PlaceCard placeId="hama" />);
    const names = [...screen.getByRole("heading", { level: 2 }).querySelectorAll("bdi")];
    expect(names.map((name) => [name.textContent, name.lang])).toEqual([
      ["Hama", "en"],
      ["حماة", "ar"],
    ]);
  });

  test("kind, governorate, other spellings, and where its position comes from", () => {
    const { container } = renderWithExample(<PlaceCard placeId="hama" />);
    expect(container.textContent).toContain("CityHama governorate");
    expect(container.textContent).toContain(
      "The point is the place.Position: GeoNames · CC BY 4.0",
    );
    expect(plain(container.textContent)).toContain("Also written: Hamah, Hamath");
  });

  test("how far the true position may be off, with the source's own code and the note", () => {
    const { container } = renderWithExample(<PlaceCard placeId="rahbat-al-taslih" />);
    expect(container.textContent).toContain(
      "The true position lies within 5 km of the point.Precision: code 3 (example) · Confidence: low",
    );
    expect(screen.getByText("No source gives the depot's position.")).toBeDefined();
  });

  test("a code of a known code book in words, with the code beside it", () => {
    const { container } = renderWithExample(<PlaceCard placeId="rahbat-al-taslih" />, (data) => {
      for (const { id, properties } of data.places.features)
        if (id === "rahbat-al-taslih") properties.precision = { scale: "ucdp", code: 4 };
    });
    expect(plain(container.textContent)).toContain(
      "Precision: only the province is known (UCDP 4)",
    );
  });

  test("that it is not on the map", () => {
    renderWithExample(<PlaceCard placeId="maar-shahur" />);
    expect(screen.getByText(/^Not on the map/)).toBeDefined();
  });

  test("that the collection has no such place", () => {
    renderWithExample(<PlaceCard placeId="atlantis" />);
    expect(screen.getByText("This collection has no such place.")).toBeDefined();
  });
});

describe("who holds a place at the window's end", () => {
  const control = () => plain(document.querySelector(".place-control")?.textContent);

  test("by whose claim, with its date; copies are not named as witnesses", () => {
    renderWithExample(<PlaceCard placeId="halfaya" />);
    expect(control()).toBe(
      "At the window’s end, 4 Dec 2024 Held by: Oppositionclaimed, according to Example Monitor, 3 Dec 2024",
    );
  });

  test("each side's claim where it is disputed", () => {
    renderWithExample(<PlaceCard placeId="taybat-al-imam" />);
    expect(control()).toContain("Disputed");
    expect(control()).toContain("Opposition: claimed, according to Example Monitor, 3 Dec 2024");
    expect(control()).toContain("Government: claimed, according to Example State Agency");
  });

  test("as of when, and after whom, where it is what was known before", () => {
    renderWithExample(<PlaceCard placeId="halfaya" />);
    act(() => timelineMoved({ start: december(1), end: december(2) }));
    expect(control()).toContain("Held by: Government");
    expect(control()).toContain("As of 26 Nov 2024");
    expect(control()).toContain("Example Monitor: Daily log, 3 December");
  });

  test("that nobody says", () => {
    renderWithExample(<PlaceCard placeId="hama" />);
    expect(control()).toContain("Nobody here says who holds it.");
  });
});

describe("the trail of claims", () => {
  test("goes day by day, undated last", () => {
    renderWithExample(<PlaceCard placeId="hama" />, ({ places }) => {
      const hama = places.features.find(({ id }) => id === "hama");
      if (hama?.properties.mentions[0]) hama.properties.mentions[0].occurred = undefined;
    });
    const days = screen.getAllByRole("heading", { level: 4 }).map((day) => day.textContent);
    expect(days).toEqual(["4 Dec 2024", "5 Dec 2024", "Undated"]);
  });

  test("puts claims that differ side by side, each under its side, and says so", () => {
    renderWithExample(<PlaceCard placeId="taybat-al-imam" />);
    expect(screen.getByText("Claims differ")).toBeDefined();
    const versions = [...document.querySelectorAll(".place-version")];
    expect(versions.map((version) => version.querySelector("h5")?.textContent?.trim())).toEqual([
      "Opposition",
      "Government",
    ]);
    expect(versions.map((version) => version.querySelector(".place-or")?.textContent)).toEqual([
      undefined,
      "or",
    ]);
    const [first, second] = entries();
    expect(first).toContain("Control: Government → Opposition claimed");
    expect(second).toContain("Control: Government claimed");
  });

  test("does not say so of a day with one claim", () => {
    renderWithExample(<PlaceCard placeId="halfaya" />);
    expect(screen.queryByText("Claims differ")).toBeNull();
  });

  test("shows the passage with the place's words strong, and the sources with whom they repeat", () => {
    renderWithExample(<PlaceCard placeId="halfaya" />);
    expect(document.querySelector(".symbol-passage strong")?.textContent).toBe("Halfaya");
    const link = screen.getByRole<HTMLAnchorElement>("link", { name: "Daily log, 3 December" });
    expect(link.href).toBe("https://example.org/monitor/3");
    expect(screen.getByText("Towns taken, monitor says", { exact: false })).toBeDefined();
    expect(entries()[0]).toContain("· wire · repeats Example Monitor");
  });

  test("gives quotations with name, role and date of who said it", () => {
    renderWithExample(<PlaceCard placeId="hama" />);
    const quotation = screen.getByRole("figure");
    expect(within(quotation).getByRole("blockquote").textContent).toBe(
      "have surrounded Hama city from three sides",
    );
    expect(quotation.querySelector("figcaption")?.textContent).toBe(
      "Syrian Observatory for Human RightsUK-based monitor4 Dec 2024Example Monitor",
    );
  });

  test("says which entries lie outside the window, and which have no date", () => {
    renderWithExample(<PlaceCard placeId="hama" />);
    expect(entries().map((entry) => entry?.includes("outside the window"))).toEqual([
      false,
      false,
      true,
    ]);
    renderWithExample(<PlaceCard placeId="maar-shahur" />);
    expect(screen.getByText("undated, so in no window")).toBeDefined();
  });

  test("leads to the mention in its article", async () => {
    const user = userEvent.setup();
    renderWithExample(<PlaceCard placeId="halfaya" />);
    await user.click(screen.getByRole("button", { name: /Open in the article/ }));
    expect(store.getState().selection).toEqual({
      placeId: "halfaya",
      articleId: "hama-front",
      mentionId: "hama-front/halfaya",
    });
  });

  test("lights the mention while the way to its article has focus", () => {
    renderWithExample(<PlaceCard placeId="halfaya" />);
    act(() => screen.getByRole("button", { name: /Open in the article/ }).focus());
    expect(store.getState().hover.mentionId).toBe("hama-front/halfaya");
  });
});

describe("corroboration", () => {
  const line = () => document.querySelector(".place-corroboration")?.textContent;

  test("counts publishers, not copies, and marks a single one", () => {
    renderWithExample(<PlaceCard placeId="halfaya" />);
    expect(line()).toBe("Single source.1 publisher in the window: Example Monitor");
  });

  test("counts what the window shows", () => {
    renderWithExample(<PlaceCard placeId="taybat-al-imam" />);
    expect(line()).toBe("2 publishers in the window: Example Monitor · Example State Agency");
    act(() => timelineMoved({ start: december(6), end: december(7) }));
    expect(line()).toBe("Nothing in the window.");
  });
});

describe("corroboration of a claim", () => {
  const behind = () =>
    [...document.querySelectorAll(".place-behind")].map((line) => line.textContent);

  test("marks copies of one origin, and a single source", () => {
    renderWithExample(<PlaceCard placeId="taybat-al-imam" />);
    expect(behind()).toEqual([
      "2 reports, one origin: Example Monitor",
      "Single source: Example State Agency",
    ]);
  });

  test("names an encyclopedia, but counts it for nothing", () => {
    renderWithExample(<PlaceCard placeId="taybat-al-imam" />, ({ collection }) => {
      for (const source of collection.sources) {
        if (source.id === "agency-2024-12-03") source.kind = "encyclopedia";
      }
    });
    expect(behind()).toEqual([
      "2 reports, one origin: Example Monitor",
      "No independent publisher. Reference work, not counted: Example State Agency",
    ]);
    expect(document.querySelector(".place-corroboration")?.textContent).toBe(
      "Single source.1 publisher in the window: Example MonitorReference work, not counted: Example State Agency",
    );
  });

  test("counts independent publishers, those of the day's other claims that say the same, too", () => {
    renderWithExample(<PlaceCard placeId="taybat-al-imam" />, ({ places }) => {
      const place = places.features.find(({ id }) => id === "taybat-al-imam");
      for (const mention of place?.properties.mentions ?? []) mention.side = "opposition";
    });
    const words = "2 independent publishers: Example Monitor · Example State Agency";
    expect(behind()).toEqual([words, words]);
  });

  test("says nothing of a bare name", () => {
    renderWithExample(<PlaceCard placeId="maar-shahur" />);
    expect(behind()).toEqual([]);
  });
});

test("the card can be closed", async () => {
  const user = userEvent.setup();
  renderWithExample(<PlaceCard placeId="halfaya" />);
  act(() => placeOpened("halfaya"));
  await user.click(screen.getByRole("button", { name: "Close" }));
  expect(store.getState().selection.placeId).toBeNull();
});

test.each(["taybat-al-imam", "hama", "maar-shahur"])("the card of %s is accessible", async (id) => {
  const { container } = renderWithExample(<PlaceCard placeId={id} />);
  await expectAccessible(container);
});
