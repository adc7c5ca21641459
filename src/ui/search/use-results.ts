import { useDeferredValue, useMemo, useState } from "react";
import { type Found, find } from "../../core/search/find.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { knownDataset } from "../../store/selectors.ts";
import { useApp } from "../use-store.ts";
import { type Choice, choicesOf, GROUPS, type Group, groupsOf, openChoice } from "./choices.ts";
import { type LoadTexts, type Searchable, useSearchIndex } from "./use-search-index.ts";

/** What was found, and where the reader is in it. */
export type SearchResults = {
  /** Null for an empty box, and until there is something to search. */
  found: Found | null;
  count: number;
  choices: readonly Choice[];
  known: Dataset | null;
  texts: Searchable["texts"];
  /** Key of the choice that the arrow keys have reached. */
  active: string | null;
  choose: (choice: Choice) => void;
  /** Does what a key does to the list; true when it did something. */
  press: (key: string) => boolean;
};

/** Where the reader is, as long as the query is the same. */
type Position = { query: string; active: string | null; expanded: ReadonlySet<Group> };

/** Searches while the reader types, and moves through what was found. `onDone` closes the search. */
export function useResults(loadTexts: LoadTexts, query: string, onDone: () => void): SearchResults {
  const searchable = useSearchIndex(loadTexts);
  const known = useApp(knownDataset);
  const asked = useDeferredValue(query.trim());
  const found = useMemo(
    () => (searchable.index && known && asked !== "" ? find(searchable.index, known, asked) : null),
    [searchable, known, asked],
  );
  const [last, setPosition] = useState<Position>(START);
  const position = last.query === asked ? last : { ...START, query: asked };
  const { active, expanded } = position;
  const choices = useMemo(
    () => (found ? groupsOf(found).flatMap((group) => choicesOf(found, group, expanded)) : []),
    [found, expanded],
  );

  const choose = (choice: Choice) => {
    if (choice.group === "more") {
      const first = found ? choicesOf(found, choice.of, new Set([choice.of])) : [];
      const next = first[choicesShown(choices, choice.of)]?.key ?? null;
      setPosition({ query: asked, active: next, expanded: new Set([...expanded, choice.of]) });
      return;
    }
    if (known) openChoice(choice, known);
    onDone();
  };
  const press = (key: string): boolean => {
    const at = choices.findIndex((choice) => choice.key === active);
    if (key === "Enter") {
      const chosen = choices[Math.max(at, 0)];
      // While the results are still those of an earlier text, Enter must not open one of them.
      if (chosen && asked === query.trim()) choose(chosen);
      return true;
    }
    const next = nextPosition(key, at, choices.length);
    if (next === null) return false;
    setPosition({ query: asked, active: choices[next]?.key ?? null, expanded });
    return true;
  };
  const count = found ? GROUPS.reduce((sum, group) => sum + found[group].length, 0) : 0;
  const isThere = choices.some(({ key }) => key === active);
  const { texts } = searchable;
  return { found, count, choices, known, texts, active: isThere ? active : null, choose, press };
}

const START: Position = { query: "", active: null, expanded: new Set() };

const choicesShown = (choices: readonly Choice[], group: Group) =>
  choices.filter((choice) => choice.group === group).length;

/** Index of the choice that a key leads to, round in a circle; null for keys that belong to the text. */
function nextPosition(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return at <= 0 ? count - 1 : at - 1;
  // Home and End move in the text until the reader has gone into the list.
  if (at >= 0 && key === "Home") return 0;
  if (at >= 0 && key === "End") return count - 1;
  return null;
}
