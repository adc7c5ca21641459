// @vitest-environment jsdom
import { act, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { filterToggled } from "../../../src/store/narrow.ts";
import { readingStore } from "../../../src/store/reading.ts";
import { articleOpened, mentionOpened, store } from "../../../src/store/store.ts";
import { asOfChosen } from "../../../src/store/time.ts";
import { ArticleView } from "../../../src/ui/article/article-view.tsx";
import { useApp } from "../../../src/ui/use-store.ts";
import { december, expectAccessible, renderWithExample } from "../example-app.tsx";

beforeEach(() => {
  readingStore.setState(readingStore.getInitialState(), true);
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = () => {};
});

/** The open article, made anew for each one as the panel does. */
function Panel() {
  const articleId = useApp((s) => s.selection.articleId);
  return articleId && <ArticleView key={articleId} articleId={articleId} />;
}

function renderAt(mentionId: string | null) {
  const rendered = renderWithExample(<Panel />);
  act(() => (mentionId ? mentionOpened(mentionId) : articleOpened("hama-front")));
  return { ...rendered, user: userEvent.setup() };
}

const next = () => screen.getByRole("button", { name: "Next mention" });
const previous = () => screen.getByRole("button", { name: "Previous mention" });
const position = () => document.querySelector(".article-position")?.textContent;
const current = () => store.getState().selection.mentionId;
const said = () => document.querySelector(".article-steps [aria-live]")?.textContent;
const stepBy = (user: ReturnType<typeof userEvent.setup>, unit: string) =>
  user.selectOptions(screen.getByRole("combobox", { name: "Step by" }), unit);

describe("steps in the text", () => {
  test("lead from mention to mention and say where one is", async () => {
    const { user } = renderAt(null);
    expect(position()).toBe("7 in all");
    await user.click(next());
    expect([current(), position()]).toEqual(["hama-front/halfaya", "1 of 7"]);
    await user.click(next());
    expect([current(), position()]).toEqual(["hama-front/taybat-al-imam", "2 of 7"]);
    expect(said()).toBe("Taybat al-Imam, 2 of 7");
    await user.click(previous());
    expect(current()).toBe("hama-front/halfaya");
  });

  test("say at the ends that there is no more, and do not go round", async () => {
    const { user } = renderAt("hama-front/hama-2");
    expect(next().getAttribute("aria-disabled")).toBe("true");
    await user.click(next());
    expect(current()).toBe("hama-front/hama-2");
    expect(said()).toBe("No further mention in this article.");
    await user.click(previous());
    expect(said()).toBe("Maarshahur, 6 of 7");
    act(() => mentionOpened("hama-front/halfaya"));
    expect(said()).toBe("");
    await user.click(previous());
    expect(said()).toBe("No earlier mention in this article.");
  });

  test("leave focus on the button, so that the next step is one key away", async () => {
    const { user } = renderAt("hama-front/halfaya");
    act(() => next().focus());
    await user.keyboard("{Enter}{Enter}");
    expect(current()).toBe("hama-front/hama");
    expect(document.activeElement).toBe(next());
  });

  test("go by Alt and arrows from everywhere but fields", async () => {
    const { user } = renderAt("hama-front/halfaya");
    act(() => document.body.focus());
    await user.keyboard("{Alt>}{ArrowDown}{/Alt}");
    expect(current()).toBe("hama-front/taybat-al-imam");
    await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
    expect(current()).toBe("hama-front/halfaya");
    fireEvent.keyDown(screen.getByRole("combobox"), { key: "ArrowDown", altKey: true });
    fireEvent.keyDown(document.body, { key: "ArrowDown" });
    expect(current()).toBe("hama-front/halfaya");
    expect(next().title).toBe("Next mention (Alt+↓)");
  });
});

describe("steps in time", () => {
  test("lead through all articles, and focus comes along", async () => {
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
    const { user } = renderAt("hama-front/hama-2");
    await stepBy(user, "In time");
    expect(position()).toBe("5 of 9");
    await user.click(next());
    expect([current(), position()]).toEqual(["hama-arabic/hama", "6 of 9"]);
    expect(document.activeElement).toBe(next());
    expect(said()).toBe("حماة, 6 of 9");
  });

  test("pass over what the filters leave out and what was not known yet", async () => {
    const { user } = renderAt("hama-front/hama");
    await stepBy(user, "In time");
    act(() => filterToggled("type", "battle"));
    expect(position()).toBe("1 of 3");
    act(() => asOfChosen(december(5)));
    expect(position()).toBe("1 of 2");
    await user.click(next());
    await user.click(next());
    expect(said()).toBe("No later mention in this collection.");
  });
});

describe("steps by distance", () => {
  test("lead to the nearest place that was not visited, and back the way one came", async () => {
    const { user } = renderAt("hama-front/halfaya");
    await stepBy(user, "Nearest place");
    expect(position()).toBe("1 of 5");
    await user.click(next());
    await user.click(next());
    expect([store.getState().selection.placeId, position()]).toEqual([
      "rahbat-al-taslih",
      "3 of 5",
    ]);
    await user.click(previous());
    expect([store.getState().selection.placeId, position()]).toEqual(["taybat-al-imam", "2 of 5"]);
    await user.click(previous());
    await user.click(previous());
    expect(said()).toBe("This is where your walk began.");
  });

  test("begin anew from a mention that was opened by other means", async () => {
    const { user } = renderAt("hama-front/halfaya");
    await stepBy(user, "Nearest place");
    await user.click(next());
    act(() => mentionOpened("hama-front/hama"));
    expect(position()).toBe("1 of 5");
  });
});

describe("steps through one place", () => {
  test("lead through its mentions in time, in whichever article", async () => {
    const { user } = renderAt("hama-front/hama");
    await stepBy(user, "This place");
    expect(position()).toBe("1 of 3");
    await user.click(next());
    await user.click(next());
    expect(current()).toBe("hama-arabic/hama");
  });

  test("are offered only with a place", () => {
    renderAt(null);
    expect(screen.queryByRole("option", { name: "This place" })).toBeNull();
  });
});

test("steps by paragraph are offered only while map and time follow", async () => {
  const { user } = renderAt(null);
  expect(screen.queryByRole("option", { name: "Paragraph" })).toBeNull();
  const follow = screen.getByRole("button", { name: "Follow" });
  expect(follow.getAttribute("aria-pressed")).toBe("false");
  await user.click(follow);
  expect(follow.getAttribute("aria-pressed")).toBe("true");
  expect(screen.getByRole<HTMLSelectElement>("combobox").value).toBe("paragraph");
  await user.click(follow);
  expect(screen.getByRole<HTMLSelectElement>("combobox").value).toBe("text");
});

test("the bar is accessible", async () => {
  const { container } = renderAt("hama-front/halfaya");
  await expectAccessible(container);
});
