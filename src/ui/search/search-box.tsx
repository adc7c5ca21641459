import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useMessages } from "../messages/context.tsx";
import { CloseButton } from "../symbols/close-button.tsx";
import { useApp } from "../use-store.ts";
import { Hint } from "./hint.tsx";
import { NothingFound } from "./nothing-found.tsx";
import { optionId, Results } from "./results.tsx";
import { SearchStatus } from "./search-status.tsx";
import { useResults } from "./use-results.ts";
import type { LoadTexts } from "./use-search-index.ts";

type SearchBoxProps = {
  loadTexts: LoadTexts;
  query: string;
  onQuery: (query: string) => void;
  onClose: () => void;
};

/** The box, and under it what was found: a combobox with a list (WAI-ARIA APG, combobox pattern). */
export function SearchBox({ loadTexts, query, onQuery, onClose }: SearchBoxProps) {
  const t = useMessages();
  const isTable = useApp((s) => s.table !== null);
  const listId = useId();
  const box = useRef<HTMLInputElement>(null);
  const results = useResults(loadTexts, query, onClose);
  const { found, choices, known, active, texts } = results;
  useEffect(() => box.current?.select(), []);
  useEffect(() => {
    if (active !== null)
      document.getElementById(optionId(listId, active))?.scrollIntoView?.({ block: "nearest" });
  }, [active, listId]);

  const onTry = (example: string) => {
    onQuery(example);
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && results.press(event.key)) event.preventDefault();
  };
  const hasResults = choices.length > 0;
  return (
    <>
      <div className="pane-head search-bar">
        <input
          ref={box}
          className="search-input"
          type="text"
          role="combobox"
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          aria-label={t(isTable ? "search.labelTable" : "search.label")}
          aria-autocomplete="list"
          aria-expanded={hasResults}
          aria-controls={hasResults ? listId : undefined}
          aria-activedescendant={active === null ? undefined : optionId(listId, active)}
          placeholder={t(isTable ? "search.placeholderTable" : "search.placeholder")}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <CloseButton label={t("search.close")} onPress={onClose} />
      </div>
      {query.trim() === "" && <Hint onTry={onTry} />}
      <SearchStatus query={query} count={found && results.count} texts={texts} />
      {found && known && hasResults && (
        <Results
          id={listId}
          found={found}
          choices={choices}
          known={known}
          active={active}
          onChoose={results.choose}
        />
      )}
      {found && known && !hasResults && <NothingFound query={query} known={known} />}
    </>
  );
}
