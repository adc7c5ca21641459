// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { filterToggled } from "../../../src/store/narrow.ts";
import { filtered } from "../../../src/store/selectors.ts";
import { store } from "../../../src/store/store.ts";
import { asOfChosen, timelineMoved } from "../../../src/store/time.ts";
import { QuotationsList } from "../../../src/ui/quotations/quotations-list.tsx";
import type { ExampleData } from "../../fixtures/dataset.ts";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

/** Gives Halfaya a quotation of another speaker, on 3 December. */
function withCommander({ places }: ExampleData) {
  const of = (id: string) => places.features.find((place) => place.id === id)?.properties.mentions;
  const quotation = of("hama")?.flatMap((mention) => mention.quotations)[0];
  const mention = of("halfaya")?.[0];
  if (!quotation || !mention) throw new Error("the example has both");
  mention.quotations.push({
    ...quotation,
    id: "hama-front/commander",
    text: "we hold the town",
    speaker: "commander",
    speakerName: { en: "A commander" },
    occurred: "2024-12-03",
  });
}

/** Makes the Arabic article have a quotation that is about no place. */
function withUnread({ collection, articles }: ExampleData) {
  const summary = collection.articles.find(({ id }) => id === "hama-arabic");
  const [quotation] = articles.hamaFront.quotations;
  if (!summary || !quotation) throw new Error("the example has both");
  summary.quotationCount = 1;
  articles.hamaArabic.quotations = [{ ...quotation, id: "hama-arabic/free", text: "a free word" }];
}
const quoted = () => screen.queryAllByRole("blockquote").map((quote) => quote.textContent);
const days = () => screen.getAllByRole("heading", { level: 3 }).map((day) => day.textContent);
const SURROUNDED = "have surrounded Hama city from three sides";

describe("the list of quotations", () => {
  test("gives words, speaker, role, date, publishers and places, day by day", () => {
    renderWithExample(<QuotationsList />, withCommander);
    expect(days()).toEqual(["3 Dec 2024", "4 Dec 2024"]);
    expect(quoted()).toEqual(["we hold the town", SURROUNDED]);
    const entry = screen.getByText(SURROUNDED).closest("li");
    expect(entry?.querySelector("figcaption")?.textContent).toBe(
      "Syrian Observatory for Human RightsUK-based monitor4 Dec 2024Example Monitor",
    );
    expect(entry?.querySelector(".quotations-about")?.textContent).toBe("AboutHama");
  });

  test("has a quotation of several mentions once, with all its places", () => {
    renderWithExample(<QuotationsList />, ({ places }) => {
      const of = (id: string) => places.features.find((place) => place.id === id)?.properties;
      const shared = of("hama")?.mentions.flatMap((mention) => mention.quotations) ?? [];
      of("halfaya")?.mentions[0]?.quotations.push(...shared);
    });
    expect(quoted()).toEqual([SURROUNDED]);
    expect(document.querySelector(".quotations-about")?.textContent).toBe("AboutHamaHalfaya");
  });

  test("opens the article at the quotation's mention, and lights it before", async () => {
    const user = userEvent.setup();
    renderWithExample(<QuotationsList />);
    const open = screen.getByRole("button", { name: /Open in the article/ });
    act(() => open.focus());
    expect(store.getState().hover.mentionId).toBe("hama-front/hama-2");
    await user.keyboard("{Enter}");
    expect(store.getState().selection).toEqual({
      placeId: "hama",
      articleId: "hama-front",
      mentionId: "hama-front/hama-2",
    });
  });

  test("keeps what lies outside the window, and says in words why it steps back", () => {
    renderWithExample(<QuotationsList />, withCommander);
    expect(screen.queryByText("outside the window")).toBeNull();
    act(() => timelineMoved({ start: december(3), end: december(4) }));
    const entry = screen.getByText("outside the window").closest("li");
    expect(entry?.dataset.dim).toBe("true");
    expect(entry?.textContent).toContain(SURROUNDED);
    expect(quoted()).toHaveLength(2);
  });

  test("says so of what other filters leave out", () => {
    renderWithExample(<QuotationsList />, withCommander);
    act(() => filterToggled("type", "control"));
    expect(screen.getByText("left out by the filters").closest("li")?.textContent).toContain(
      SURROUNDED,
    );
  });

  test("has nothing that was published after the day looked back from", () => {
    renderWithExample(<QuotationsList />);
    act(() => asOfChosen(december(4)));
    expect(quoted()).toEqual([]);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("No quotations");
  });
});

describe("the choice of a speaker", () => {
  const choice = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "Said by" });

  test("counts quotations, and limits list and map to one speaker and back", async () => {
    const user = userEvent.setup();
    renderWithExample(<QuotationsList />, withCommander);
    expect(
      within(choice())
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["Everybody (2)", "A commander (1)", "Syrian Observatory for Human Rights (1)"]);
    await user.selectOptions(choice(), "commander");
    expect(quoted()).toEqual(["we hold the town"]);
    expect(filtered(store.getState()).map(({ placeId }) => placeId)).toEqual(["halfaya"]);
    await user.selectOptions(choice(), "sohr");
    expect(store.getState().filters.speaker).toEqual(["sohr"]);
    await user.selectOptions(choice(), "Everybody (2)");
    expect(store.getState().filters.speaker).toEqual([]);
    expect(quoted()).toHaveLength(2);
  });

  test("names several speakers that were chosen elsewhere", () => {
    renderWithExample(<QuotationsList />, withCommander);
    act(() => filterToggled("speaker", "sohr"));
    act(() => filterToggled("speaker", "commander"));
    expect(choice().selectedOptions[0]?.textContent).toBe("2 speakers");
  });
});

describe("quotations about no place", () => {
  test("are counted with the way to their article until it was opened, and listed then", async () => {
    const user = userEvent.setup();
    renderWithExample(<QuotationsList />, withUnread);
    expect(quoted()).toEqual(["a free word", SURROUNDED]);
    act(() => store.setState({ articles: new Map() }));
    expect(quoted()).toEqual([SURROUNDED]);
    expect(screen.getByText("1 more quotation, about no place on the map")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "معارك على أطراف حماة" }));
    expect(store.getState().selection.articleId).toBe("hama-arabic");
  });

  test("open their article", async () => {
    const user = userEvent.setup();
    renderWithExample(<QuotationsList />, withUnread);
    const [first] = screen.getAllByRole("button", { name: /Open in the article/ });
    if (first) await user.click(first);
    expect(store.getState().selection).toMatchObject({
      placeId: null,
      articleId: "hama-arabic",
      mentionId: null,
    });
  });
});

test("the list is accessible", async () => {
  const { container } = renderWithExample(<QuotationsList />, (data) => {
    withCommander(data);
    withUnread(data);
  });
  act(() => store.setState({ articles: new Map() }));
  await expectAccessible(container);
});
