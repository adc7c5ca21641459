// @vitest-environment jsdom
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Article } from "../../../src/schema/article.ts";
import { readAddress } from "../../../src/store/address/address.ts";
import { filterToggled } from "../../../src/store/narrow.ts";
import {
  addressOpened,
  articleArrived,
  articleOpened,
  hovered,
  mentionOpened,
  store,
} from "../../../src/store/store.ts";
import { asOfChosen, timelineMoved } from "../../../src/store/time.ts";
import { ArticleView } from "../../../src/ui/article/article-view.tsx";
import { exampleData } from "../../fixtures/dataset.ts";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

const scrolledTo: (string | undefined)[] = [];
beforeEach(() => {
  scrolledTo.length = 0;
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = function (this: HTMLElement) {
    scrolledTo.push(this.dataset.mention);
  };
});

const mark = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-mention="hama-front/${id}"]`);
  if (!found) throw new Error(`no mark for ${id}`);
  return found;
};
const view = <ArticleView articleId="hama-front" />;

describe("an article's frame", () => {
  test("has title, publisher, author, date and summary before the text has come", () => {
    const { container } = renderWithExample(view);
    act(() => store.setState({ articles: new Map() }));
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Advance on the Hama front");
    expect(container.textContent).toContain("Example WireStaffPublished 4 Dec 2024, 18:30");
    expect(screen.getByText(/^Two towns changed hands/)).toBeDefined();
    expect(screen.getByRole("status").textContent).toBe("Loading the text…");
  });

  test("lists what the article rests on, its counts, licence and copies", () => {
    const { container } = renderWithExample(view);
    expect(screen.getByRole("heading", { name: "3 sources of this article" })).toBeDefined();
    expect(container.textContent).toContain("7 mentions of places1 quotation");
    expect(container.textContent).toContain("Licence: CC-BY-4.0");
    const archived = screen.getByRole<HTMLAnchorElement>("link", { name: "Archived copy" });
    expect(archived.href).toBe("https://archive.example.org/hama");
  });

  test("is closed by its button", async () => {
    const user = userEvent.setup();
    renderWithExample(view);
    act(() => articleOpened("hama-front"));
    await user.click(screen.getByRole("button", { name: "Close the article" }));
    expect(store.getState().selection.articleId).toBeNull();
  });

  test("says that the collection has no such article", () => {
    renderWithExample(<ArticleView articleId="gone" />);
    expect(screen.getByText("This collection has no such article.")).toBeDefined();
  });
});

describe("an article's text", () => {
  test("is whole, with its own headings below the title", () => {
    renderWithExample(view);
    const text = document.querySelector<HTMLElement>(".article-text");
    expect(text?.lang).toBe("en");
    expect(text?.textContent).toBe(
      exampleData()
        .articles.hamaFront.blocks.flatMap(({ lines }) => lines.map((line) => line.text))
        .join(""),
    );
    expect(screen.getByRole("heading", { level: 3, name: "What is not settled" })).toBeDefined();
  });

  test("of another language is tagged as such", () => {
    renderWithExample(<ArticleView articleId="hama-arabic" />);
    const text = document.querySelector<HTMLElement>(".article-text");
    expect([text?.lang, text?.dir]).toEqual(["ar", "auto"]);
    expect(screen.getByText("Arabic")).toBeDefined();
  });

  test("has a mention inside a quotation, and says whose words they are", async () => {
    const user = userEvent.setup();
    renderWithExample(view);
    expect(mark("hama-2").closest("q")?.textContent).toBe(
      "have surrounded Hama city from three sides",
    );
    const speaker = "Syrian Observatory for Human Rights, UK-based monitor, 4 Dec 2024";
    expect(mark("hama-2").closest("q")?.title).toBe(speaker);
    await user.click(screen.getByRole("button", { name: `Who said this: ${speaker}` }));
    expect(screen.getByText(`(${speaker})`)).toBeDefined();
  });

  test("keeps emphasis, links, lists and pictures, and puts no link into a mention", () => {
    renderWithExample(view);
    act(() => articleArrived("hama-front", { kind: "ready", article: richArticle() }));
    expect(screen.getByRole("img", { name: "A road" })).toBeDefined();
    expect(document.querySelector(".article-text ol li em")?.textContent).toBe("Taybat");
    const [beside, around] = screen.getAllByRole("link", { name: /Halfaya|al-Imam/ });
    expect(mark("halfaya").textContent).toBe("Halfaya");
    expect(mark("halfaya").querySelector("a")).toBeNull();
    expect(beside?.previousElementSibling).toBe(mark("halfaya"));
    expect(around?.textContent).toBe(" al-Imam");
  });
});

describe("a mention in the text", () => {
  test("outside the window says so in its name", () => {
    renderWithExample(view);
    expect(mark("halfaya").getAttribute("aria-label")).toBeNull();
    expect(mark("maar-shahur").getAttribute("aria-label")).toBe("Maarshahur, outside the window");
    act(() => timelineMoved({ start: december(6), end: december(7) }));
    expect(mark("halfaya").dataset.dim).toBe("true");
  });

  test("that the filters leave out, or that was not known yet, is dim and says so in its name", () => {
    renderWithExample(view);
    act(() => filterToggled("type", "control"));
    const dim = (id: string) => [mark(id).dataset.dim, mark(id).getAttribute("aria-label")];
    expect(dim("halfaya")).toEqual(["false", null]);
    expect(dim("hama")).toEqual(["true", "Hama, left out by the filters"]);
    expect(dim("maar-shahur")).toEqual([
      "true",
      "Maarshahur, outside the window and left out by the filters",
    ]);
    act(() => asOfChosen(december(4)));
    expect(dim("halfaya")).toEqual([
      "true",
      "Halfaya, published after the day whose knowledge is shown",
    ]);
  });

  test("tells type, side, status and date, and carries its side's sign when it claims control", () => {
    renderWithExample(view);
    expect(mark("halfaya").title).toBe("Control · Opposition · claimed · 3 Dec 2024");
    expect(mark("halfaya").querySelector("svg")).not.toBeNull();
    expect(mark("hama").querySelector("svg")).toBeNull();
  });

  test("lights its place while pointer or focus is on it", async () => {
    const user = userEvent.setup();
    renderWithExample(view);
    await user.hover(mark("halfaya"));
    expect(store.getState().hover).toMatchObject({
      placeId: "halfaya",
      mentionId: "hama-front/halfaya",
    });
    await user.unhover(mark("halfaya"));
    expect(store.getState().hover.placeId).toBeNull();
  });

  test("is lit, like all of its place, when the place is lit elsewhere", () => {
    renderWithExample(view);
    act(() => hovered({ placeId: "taybat-al-imam" }));
    const lit = [...document.querySelectorAll<HTMLElement>('[data-lit="true"]')];
    expect(lit.map((element) => element.dataset.mention)).toEqual([
      "hama-front/taybat-al-imam",
      "hama-front/taybat-al-imam-2",
    ]);
  });

  test.each(["{Enter}", " "])("opens with the key %j as with a click", async (key) => {
    const user = userEvent.setup();
    renderWithExample(view);
    act(() => mark("halfaya").focus());
    await user.keyboard(key);
    expect(store.getState().selection.mentionId).toBe("hama-front/halfaya");
    await user.click(mark("hama"));
    expect(store.getState().selection.mentionId).toBe("hama-front/hama");
  });
});

describe("following a mention into the text", () => {
  const follow = (id: string) => act(() => mentionOpened(`hama-front/${id}`));

  test("brings it into view once, marked as the current one", () => {
    renderWithExample(view);
    follow("hama-2");
    expect(mark("hama-2").getAttribute("aria-current")).toBe("true");
    act(() => hovered({ placeId: "hama" }));
    act(() => timelineMoved({ start: december(6), end: december(7) }));
    expect(scrolledTo).toEqual(["hama-front/hama-2"]);
  });

  test("waits for the text", () => {
    renderWithExample(view);
    act(() => store.setState({ articles: new Map() }));
    follow("hama");
    expect(scrolledTo).toEqual([]);
    const article = exampleData().articles.hamaFront;
    act(() => articleArrived("hama-front", { kind: "ready", article }));
    expect(scrolledTo).toEqual(["hama-front/hama"]);
  });

  test("takes focus that was lost with the view it came from", () => {
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
    renderWithExample(view);
    follow("hama");
    expect(document.activeElement).toBe(mark("hama"));
  });

  test("takes no focus from the page around a frame", () => {
    vi.spyOn(document, "hasFocus").mockReturnValue(false);
    renderWithExample(view);
    follow("hama");
    expect(document.activeElement).toBe(document.body);
  });

  test("takes no focus from the timeline or the map", () => {
    renderWithExample(
      <>
        <button type="button">Timeline</button>
        {view}
      </>,
    );
    const timeline = screen.getByRole("button", { name: "Timeline" });
    act(() => timeline.focus());
    follow("hama");
    expect(document.activeElement).toBe(timeline);
    expect(scrolledTo).toEqual(["hama-front/hama"]);
  });

  test("does not move the text under a reader who is on the mention already", async () => {
    const user = userEvent.setup();
    renderWithExample(view);
    await user.click(mark("hama"));
    expect(scrolledTo).toEqual([]);
  });

  test("says when the text does not contain it, and gives its passage instead", () => {
    renderWithExample(view);
    const { hamaFront } = exampleData().articles;
    const without = hamaFront.mentions.filter(({ id }) => id !== "hama-front/halfaya");
    act(() =>
      articleArrived("hama-front", { kind: "ready", article: { ...hamaFront, mentions: without } }),
    );
    follow("halfaya");
    expect(screen.getByRole("status").textContent).toMatch(/is not marked in this text/);
    expect(
      screen.getByRole("heading", { name: "1 mention that is not marked in the text" }),
    ).toBeDefined();
    expect(screen.getByRole("button", { name: "Halfaya" })).toBeDefined();
  });
});

describe("at its top, an article says", () => {
  const open = (hash: string) => {
    const { dataset } = store.getState();
    if (!dataset) throw new Error("no data set");
    const { state, issues } = readAddress(hash, dataset);
    act(() => addressOpened(state, issues));
  };
  const gone = /no longer exists/;

  test("that the mention a link led to is gone, until another one is opened", () => {
    renderWithExample(view);
    open("#mention=hama-front/gone");
    expect(store.getState().selection.articleId).toBe("hama-front");
    expect(screen.getByText(gone)).toBeDefined();
    act(() => mentionOpened("hama-front/hama"));
    expect(screen.queryByText(gone)).toBeNull();
  });

  test("nothing of a mention that is gone from another article, nor of other faults of an address", () => {
    renderWithExample(view);
    open("#mention=hama-arabic/gone");
    expect(screen.queryByText(gone)).toBeNull();
    open("#article=hama-front&place=atlantis");
    expect(screen.queryByText(gone)).toBeNull();
  });

  test("that it was published after the day whose knowledge is shown", () => {
    renderWithExample(view);
    act(() => asOfChosen(december(4)));
    expect(screen.getByText(/^This article was published after 3 Dec 2024/)).toBeDefined();
    expect(document.querySelector(".article-text")?.textContent).toContain("Fighters took");
    act(() => asOfChosen(december(5)));
    expect(screen.queryByText(/was published after/)).toBeNull();
  });

  test("that it was corrected", () => {
    renderWithExample(view, ({ collection }) => {
      const text = { en: "The date was wrong." };
      const about = { articles: ["hama-front"], places: [] };
      collection.corrections = [{ id: "date", date: "2024-12-06", text, ...about }];
    });
    expect(screen.getByText("The date was wrong.")).toBeDefined();
  });
});

test("a text that could not be loaded leaves its passages and quotations", () => {
  renderWithExample(view);
  act(() => articleArrived("hama-front", { kind: "failed", issues: [] }));
  expect(screen.getByRole("alert").textContent).toBe(
    "The text of this article could not be loaded. These are the 7 passages that the collection has from it.",
  );
  expect(document.querySelectorAll(".symbol-passage")).toHaveLength(7);
  expect(screen.getByText("have surrounded Hama city from three sides")).toBeDefined();
});

test("a text that could not be loaded takes another try", async () => {
  renderWithExample(view);
  act(() => articleArrived("hama-front", { kind: "failed", issues: [] }));
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(store.getState().articles.has("hama-front")).toBe(false);
});

test("the article is accessible, with its text and without", async () => {
  const { container } = renderWithExample(view);
  await expectAccessible(container);
  act(() => articleArrived("hama-front", { kind: "failed", issues: [] }));
  await expectAccessible(container);
});

/** The example's first line as a numbered list, linked and emphasised, with a picture. */
function richArticle(): Article {
  const { hamaFront } = exampleData().articles;
  const [first, ...others] = hamaFront.blocks;
  const line = first?.lines[0];
  if (!line) throw new Error("the example has a first line");
  const from = (words: string) => line.text.indexOf(words);
  const url = "https://example.org/more";
  const marks: typeof line.marks = [
    { kind: "link", start: from("Halfaya"), end: from("Halfaya") + 7, url },
    { kind: "emphasis", start: from("Taybat"), end: from("Taybat") + 6 },
    { kind: "link", start: from(" al-Imam"), end: from(" on Tuesday"), url },
  ];
  const mentions = hamaFront.mentions.filter(({ id }) => id !== "hama-front/taybat-al-imam");
  return {
    ...hamaFront,
    mentions,
    blocks: [
      { kind: "list", ordered: true, lines: [{ ...line, marks }] },
      ...others,
      { kind: "image", src: "road.jpg", alt: "A road", lines: [] },
    ],
  };
}

test("a preview stands beside other mentions, but never over the sentence that the article was opened at", async () => {
  renderWithExample(<ArticleView articleId="hama-front" />);
  act(() => mentionOpened("hama-front/halfaya"));
  await userEvent.hover(mark("halfaya"));
  expect(store.getState().hover).toMatchObject({ mentionId: "hama-front/halfaya", at: null });
  await userEvent.unhover(mark("halfaya"));
  await userEvent.hover(mark("rahbat-al-taslih"));
  expect(store.getState().hover.at).not.toBeNull();
});
