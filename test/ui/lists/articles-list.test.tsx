// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { store } from "../../../src/store/store.ts";
import { timelineMoved } from "../../../src/store/time.ts";
import { ArticlesList } from "../../../src/ui/lists/articles-list.tsx";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

const rows = () => screen.getAllByRole("button");

describe("the list of articles", () => {
  test("has all articles, earliest published first", () => {
    renderWithExample(<ArticlesList />, ({ collection }) => collection.articles.reverse());
    expect(rows().map((row) => row.querySelector("bdi")?.textContent)).toEqual([
      "Advance on the Hama front",
      "معارك على أطراف حماة",
    ]);
    expect(rows()[0]?.textContent).toContain("Example Wire4 Dec 2024");
  });

  test("says how many of an article's mentions lie in the window", () => {
    renderWithExample(<ArticlesList />);
    expect(rows()[0]?.textContent).toContain("5 of 7 mentions in the window");
    act(() => timelineMoved({ start: december(4), end: december(5) }));
    expect(rows()[0]?.textContent).toContain("1 of 7 mentions in the window");
  });

  test("says in words when all of an article lies outside the window", () => {
    renderWithExample(<ArticlesList />);
    expect(rows()[1]?.textContent).toContain("All 2 mentions lie outside the window");
    expect(rows()[1]?.dataset.dim).toBe("true");
  });

  test("opens the article that is clicked, and lights nothing on the way", async () => {
    const user = userEvent.setup();
    renderWithExample(<ArticlesList />);
    await user.click(screen.getByRole("button", { name: /Advance/ }));
    expect(store.getState().selection.articleId).toBe("hama-front");
    expect(store.getState().hover.placeId).toBeNull();
  });

  test("says so when there are no articles", () => {
    renderWithExample(<ArticlesList />, ({ collection }) => {
      collection.articles = [];
    });
    expect(screen.getByRole("heading").textContent).toBe("No articles in this collection");
  });

  test("is accessible", async () => {
    const { container } = renderWithExample(<ArticlesList />);
    await expectAccessible(container);
  });
});
