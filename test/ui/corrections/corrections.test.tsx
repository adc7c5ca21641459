// @vitest-environment jsdom
import { cleanup, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { store } from "../../../src/store/store.ts";
import { CorrectionBadge, CorrectionMark } from "../../../src/ui/corrections/correction-badge.tsx";
import { CorrectionsList } from "../../../src/ui/corrections/corrections-list.tsx";
import { ArticlesList } from "../../../src/ui/lists/articles-list.tsx";
import { PlacesList } from "../../../src/ui/lists/places-list.tsx";
import { PlaceCard } from "../../../src/ui/place-card/place-card.tsx";
import type { ExampleData } from "../../fixtures/dataset.ts";
import { expectAccessible, renderWithExample } from "../example-app.tsx";

function withCorrections({ collection }: ExampleData) {
  collection.corrections = [
    {
      id: "first",
      date: "2024-12-05",
      text: { en: "The date was wrong.", ar: "كان التاريخ خاطئًا." },
      places: ["hama", "atlantis"],
      articles: ["hama-front"],
    },
    {
      id: "second",
      date: "2024-12-06",
      text: { en: "So was the name." },
      places: ["hama"],
      articles: [],
    },
  ];
}

describe("the list of corrections", () => {
  const rows = () => [...document.querySelectorAll(".corrections-row")];

  test("has the newest first, each with its date and text", () => {
    renderWithExample(<CorrectionsList />, withCorrections);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("2 corrections");
    expect(rows().map((row) => row.querySelector("h3")?.textContent)).toEqual([
      "6 Dec 2024",
      "5 Dec 2024",
    ]);
    expect(rows()[1]?.querySelector("p")?.textContent).toBe("The date was wrong.");
  });

  test("leads to what was changed; what is gone is named all the same", async () => {
    const user = userEvent.setup();
    renderWithExample(<CorrectionsList />, withCorrections);
    const [, first] = rows();
    expect([...(first?.querySelectorAll("li") ?? [])].map((item) => item.textContent)).toEqual([
      "Hama",
      "atlantis",
      "Advance on the Hama front",
    ]);
    await user.click(screen.getByRole("button", { name: "Advance on the Hama front" }));
    expect(store.getState().selection.articleId).toBe("hama-front");
    const [place] = screen.getAllByRole("button", { name: "Hama" });
    if (place) await user.click(place);
    expect(store.getState().selection.placeId).toBe("hama");
  });

  test("has the feeds, also where nothing was corrected, and says that nothing was", () => {
    renderWithExample(<CorrectionsList />);
    expect(screen.getByRole("heading").textContent).toBe(
      "Nothing in this collection has been corrected so far.",
    );
    const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
    expect(links).toEqual([
      "collections/example/corrections.atom",
      "collections/example/corrections.json",
    ]);
  });

  test.each([withCorrections, undefined])("is accessible", async (change) => {
    const { container } = renderWithExample(<CorrectionsList />, change);
    await expectAccessible(container);
  });
});

describe("the badge", () => {
  test("says when a place was last corrected, with the texts one click away", async () => {
    const user = userEvent.setup();
    renderWithExample(<CorrectionBadge placeId="hama" />, withCorrections);
    const summary = screen.getByText("Corrected 2 times, last 6 Dec 2024");
    const details = summary.closest("details");
    expect(details?.open).toBe(false);
    await user.click(summary);
    expect(details?.open).toBe(true);
    expect(details?.querySelector("ul")?.textContent).toBe(
      "6 Dec 2024 So was the name.5 Dec 2024 The date was wrong.",
    );
  });

  test("tells places from articles, and is nothing where nothing was corrected", () => {
    renderWithExample(<CorrectionBadge articleId="hama-front" />, withCorrections);
    expect(screen.getByText("Corrected 5 Dec 2024")).toBeDefined();
    const { container } = renderWithExample(<CorrectionBadge placeId="halfaya" />, withCorrections);
    expect(container.textContent).toBe("");
  });

  test("stands on the place's card, and short in the rows of both lists", () => {
    renderWithExample(<PlaceCard placeId="hama" />, withCorrections);
    expect(document.querySelector(".place-card details.correction-badge")).not.toBeNull();
    renderWithExample(<PlacesList />, withCorrections);
    const marks = () => [...document.querySelectorAll(".correction-mark")];
    expect(marks().map((mark) => mark.closest("button")?.textContent)).toEqual([
      expect.stringContaining("correctedControl not stated"),
    ]);
    cleanup();
    renderWithExample(<ArticlesList />, withCorrections);
    expect(marks().map((mark) => mark.closest("button")?.textContent)).toEqual([
      expect.stringMatching(/^Advance on the Hama front.*corrected/),
    ]);
  });

  test("is accessible, long and short", async () => {
    const { container } = renderWithExample(
      <>
        <CorrectionBadge placeId="hama" />
        <button type="button">
          Hama <CorrectionMark placeId="hama" />
        </button>
      </>,
      withCorrections,
    );
    await expectAccessible(container);
  });
});
