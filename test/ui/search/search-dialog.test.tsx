// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, describe, expect, test } from "vitest";
import { searchTexts } from "../../../src/core/compile/search-texts.ts";
import { filterToggled } from "../../../src/store/narrow.ts";
import { listChosen, placeOpened, store } from "../../../src/store/store.ts";
import { asOfChosen } from "../../../src/store/time.ts";
import { dialogChosen, paneChosen } from "../../../src/store/views.ts";
import { SearchDialog } from "../../../src/ui/search/search-dialog.tsx";
import type { LoadTexts } from "../../../src/ui/search/use-search-index.ts";
import { type ExampleData, exampleData } from "../../fixtures/dataset.ts";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";
import { giveModalDialogs } from "../modal-dialogs.ts";

beforeAll(giveModalDialogs);

const texts = searchTexts(Object.values(exampleData().articles));
const loadTexts: LoadTexts = async () => ({ ok: true, value: texts, issues: [] });
const failToLoad: LoadTexts = async () => ({ ok: false, issues: [] });

/** Opens the dialog over the example, searches, and waits until everything is indexed. */
async function search(
  query: string,
  { load = loadTexts, change }: { load?: LoadTexts; change?: (data: ExampleData) => void } = {},
) {
  const user = userEvent.setup();
  renderWithExample(
    <>
      <button type="button">before</button>
      <SearchDialog loadTexts={load} />
    </>,
    change,
  );
  screen.getByText("before").focus();
  act(() => dialogChosen("search"));
  if (query !== "") await user.type(box(), query);
  await waitFor(() => expect(screen.queryByText(/^Loading the full texts/)).toBeNull());
  return user;
}

const box = () => screen.getByRole("combobox");
const options = () => screen.queryAllByRole("option").map((option) => option.textContent ?? "");
const group = (name: string) => within(screen.getByRole("group", { name }));
const active = () => {
  const id = box().getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id)?.textContent;
};

test("nothing is there and nothing is loaded until search is asked for; the texts are loaded once", async () => {
  let loads = 0;
  const load: LoadTexts = () => {
    loads += 1;
    return loadTexts();
  };
  renderWithExample(<SearchDialog loadTexts={load} />);
  expect(screen.queryByRole("combobox")).toBeNull();
  expect(loads).toBe(0);
  await act(async () => dialogChosen("search"));
  expect(document.activeElement).toBe(box());
  await userEvent.type(box(), "troops");
  await waitFor(() => expect(options()).toHaveLength(1));
  await act(async () => dialogChosen(null));
  await act(async () => dialogChosen("search"));
  expect(options()).toHaveLength(1);
  expect(loads).toBe(1);
});

test("an empty box says what can be typed, with examples that can be tried", async () => {
  const user = await search("");
  expect(screen.getByText(/^A place in any spelling or script/)).toBeDefined();
  expect(screen.queryByRole("listbox")).toBeNull();
  expect(box().getAttribute("aria-expanded")).toBe("false");
  await expectAccessible(document.body);
  await user.click(screen.getByRole("button", { name: "حماة" }));
  expect(box()).toHaveProperty("value", "حماة");
  await waitFor(() => expect(options()[0]).toMatch(/^Hama/));
});

describe("results", () => {
  test("stand in groups with their counts, and are announced", async () => {
    await search("hama");
    expect(screen.getByRole("status").textContent).toBe("7 results");
    expect(group("1 place").getAllByRole("option")).toHaveLength(1);
    expect(group("5 passages in 2 articles").getAllByRole("option")).toHaveLength(5);
    expect(group("1 quotation").getAllByRole("option")).toHaveLength(1);
    await expectAccessible(document.body);
  });

  test("show the spelling that matched, marked, beside the names", async () => {
    await search("Hamah");
    const [hama] = screen.getAllByRole("option");
    expect(hama?.textContent).toMatch(/^Hama حماة.*also written Hamah/);
    expect(hama?.querySelector("mark")?.textContent).toBe("Hamah");
  });

  test("are found in another script, with the name in that script marked", async () => {
    await search("حماه");
    const [hama] = screen.getAllByRole("option");
    expect(hama?.querySelector("mark")?.textContent).toBe("حماة");
  });

  test("of an article show the line around the words, its title, publisher and day", async () => {
    await search("troops");
    expect(options()).toEqual([
      expect.stringMatching(
        /^The army said its troops still held.*Advance on the Hama front.*Example Wire.*4 Dec 2024/,
      ),
    ]);
    expect(screen.getByRole("option").querySelector("mark")?.textContent).toBe("troops");
  });

  test("that lie outside the window say so; filters hide none", async () => {
    await search("حماة");
    act(() => filterToggled("type", "aid"));
    const lines = options();
    expect(lines.find((line) => line.startsWith("معارك"))).toMatch(/outside the window$/);
    expect(lines.find((line) => line.startsWith("Hama"))).not.toMatch(/outside/);
  });

  test("are cut after eight of a group, until all are asked for", async () => {
    const user = await search("tell", {
      change: ({ places }) => {
        const [first] = places.features;
        if (!first) throw new Error("the example has places");
        for (let i = 0; i < 11; i++)
          places.features.push({
            ...first,
            id: `tell-${i}`,
            properties: { ...first.properties, name: `Tell ${i}`, mentions: [] },
          });
      },
    });
    expect(options()).toHaveLength(9);
    await user.keyboard("{ArrowUp}");
    expect(active()).toBe("Show all 11 places");
    await user.keyboard("{Enter}");
    expect(options()).toHaveLength(11);
    expect(active()).toMatch(/^Tell 8/);
  });
});

describe("the keyboard", () => {
  test("goes through the results in a circle, to their ends and back to the text", async () => {
    const user = await search("hama");
    expect(active()).toBeNull();
    await user.keyboard("{ArrowDown}");
    expect(active()).toMatch(/^Hama/);
    expect(screen.getAllByRole("option", { selected: true })).toHaveLength(1);
    await user.keyboard("{End}");
    expect(active()).toMatch(/^have surrounded/);
    await user.keyboard("{ArrowDown}{ArrowUp}{Home}");
    expect(active()).toMatch(/^Hama/);
    await user.type(box(), "h");
    expect(active()).toBeNull();
  });

  test("opens the first result, or the one it has gone to, and closes the dialog", async () => {
    const user = await search("hama");
    await user.keyboard("{Enter}");
    expect(store.getState()).toMatchObject({ dialog: null, selection: { placeId: "hama" } });
    expect(screen.queryByRole("combobox")).toBeNull();
    // Free, so that the card's heading catches it: it does not go back to where it was.
    expect(document.activeElement).toBe(document.body);
  });

  test("goes back to where it was where nothing was chosen, and where what was chosen is open already", async () => {
    const user = await search("Hamah");
    await act(async () => dialogChosen(null));
    expect(document.activeElement).toBe(screen.getByText("before"));
    await act(async () => {
      placeOpened("hama");
      dialogChosen("search");
    });
    await waitFor(() => expect(options().length).toBeGreaterThan(0));
    await user.keyboard("{ArrowDown}{Enter}");
    expect(store.getState()).toMatchObject({ dialog: null, selection: { placeId: "hama" } });
    expect(document.activeElement).toBe(screen.getByText("before"));
  });

  test("does nothing where nothing was found", async () => {
    const user = await search("zzzz");
    await user.keyboard("{ArrowDown}{Enter}");
    expect(store.getState().dialog).toBe("search");
  });

  test("the platform's way of closing is told to the state", async () => {
    await search("hama");
    await act(async () => screen.getByRole<HTMLDialogElement>("dialog").close());
    expect(store.getState().dialog).toBeNull();
  });

  test("what was typed is there again at the next opening", async () => {
    await search("hama");
    await act(async () => dialogChosen(null));
    await act(async () => dialogChosen("search"));
    expect(box()).toHaveProperty("value", "hama");
    await waitFor(() => expect(options()).toHaveLength(7));
  });
});

describe("choosing", () => {
  test("a line opens its article at the mention nearest to the words", async () => {
    const user = await search("troops");
    await user.click(screen.getByRole("option"));
    expect(store.getState().selection).toEqual({
      placeId: "taybat-al-imam",
      articleId: "hama-front",
      mentionId: "hama-front/taybat-al-imam-2",
    });
  });

  test("a title opens its article from the start", async () => {
    const user = await search("advance");
    await user.click(screen.getByRole("option"));
    expect(store.getState().selection).toMatchObject({ articleId: "hama-front", mentionId: null });
  });

  test("a quotation opens its mention", async () => {
    const user = await search("surrounded");
    await user.click(group("1 quotation").getByRole("option"));
    expect(store.getState().selection.mentionId).toBe("hama-front/hama-2");
  });

  test("a speaker opens the list of quotations with this speaker alone", async () => {
    const user = await search("observatory");
    act(() => {
      listChosen("places");
      paneChosen("filters");
      filterToggled("speaker", "somebody-else");
    });
    await user.click(group("1 speaker").getByRole("option"));
    expect(store.getState()).toMatchObject({
      list: "quotations",
      pane: null,
      dialog: null,
      filters: { speaker: ["sohr"] },
      selection: { placeId: null, articleId: null },
    });
  });
});

test("no result says so, and what was searched", async () => {
  await search("zzzz");
  expect(screen.getAllByText("Nothing found for “zzzz”.")).toHaveLength(2);
  expect(screen.getByText(/^Searched:/).textContent).toBe(
    "Searched: the names of 7 places in all spellings, 2 articles, 1 quotation and 1 speaker.",
  );
  await expectAccessible(document.body);
});

test("without the full texts it says so and searches the passages", async () => {
  await search("troops", { load: failToLoad });
  expect(screen.getByText(/could not be loaded/)).toBeDefined();
  expect(options()).toHaveLength(1);
});

test("articles published after the chosen day are not found but counted", async () => {
  await search("حماة");
  act(() => asOfChosen(december(5)));
  expect(screen.getByRole("status").textContent).toMatch(
    /1 article published after 4 Dec 2024 is hidden\.$/,
  );
  expect(options().some((option) => option.startsWith("معارك"))).toBe(false);
});
