import { useDeferredValue, useId, useMemo } from "react";
import { choicesOf } from "../../core/select/choices.ts";
import { countFilters, DIMENSIONS } from "../../core/select/filters.ts";
import { filtersCleared } from "../../store/narrow.ts";
import { knownDataset, passes, timeView } from "../../store/selectors.ts";
import { paneChosen } from "../../store/views.ts";
import { useMessages } from "../messages/context.tsx";
import { CloseButton } from "../symbols/close-button.tsx";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { AreaGroup } from "./area-group.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import { ShownCount } from "./shown-count.tsx";
import { useTableChoices } from "./table-choices.ts";
import { WordsGroup } from "./words-group.tsx";
import "./filters.css";

/** What is counted: type, side, status, publisher, speaker, language and area, each choice with what it would show. */
export function FiltersPane() {
  const t = useMessages();
  const isTable = useApp((s) => s.table !== null);
  const isOn = useApp((s) => countFilters(s.filters) > 0);
  const title = useId();
  return (
    <section className="filters" aria-labelledby={title}>
      <header className="pane-head filters-head">
        <h2 className="pane-title" id={title}>
          {t("filtering.title")}
        </h2>
        {isOn && (
          <button
            type="button"
            className="link"
            onClick={(event) => {
              // This button is about to go.
              event.currentTarget.parentElement?.querySelector<HTMLElement>(".close")?.focus();
              filtersCleared();
            }}
          >
            {t("filters.clearAll")}
          </button>
        )}
        <CloseButton label={t("filtering.close")} onPress={() => paneChosen(null)} />
      </header>
      <LiveCount />
      <p className="filters-note">{t(isTable ? "events.filters.missing" : "filtering.note")}</p>
      {isTable ? <TableGroups /> : <ArticleGroups />}
      <AreaGroup />
      {!isTable && <WordsGroup />}
    </section>
  );
}

function ArticleGroups() {
  return useGroups().map(({ dimension, choices }) => (
    <ChoiceGroup key={dimension} dimension={dimension} choices={choices} />
  ));
}

/** The same of a table, whose keeper is asked for the counts: the last ones stand until the new ones are here. */
function TableGroups() {
  const t = useMessages();
  const { groups, isCounting, failure, retry } = useTableChoices();
  return (
    <div className="filters-groups" aria-busy={isCounting} data-stale={isCounting}>
      {groups.length === 0 && isCounting && (
        <p className="filters-note">{t("events.filters.counting")}</p>
      )}
      {failure && (
        <div className="filters-note" role="alert">
          {t("events.filters.failed")}{" "}
          {"reason" in failure && (
            <bdi lang="en" dir="ltr">
              {failure.reason}
            </bdi>
          )}{" "}
          <button type="button" className="link" onClick={retry}>
            {t("app.again")}
          </button>
        </div>
      )}
      {groups.map(({ dimension, choices }) => (
        <ChoiceGroup key={dimension} dimension={dimension} choices={choices} />
      ))}
    </div>
  );
}

/** Groups that have anything to choose, with their choices; a little behind while the window is dragged. */
function useGroups() {
  const whole = useApp((s) => s.dataset);
  const mentions = useDeferredValue(useApp(knownDataset))?.mentions;
  const test = useDeferredValue(useApp(passes));
  const view = useDeferredValue(useSettled(timeView));
  return useMemo(() => {
    if (!whole || !mentions || !test) return [];
    return DIMENSIONS.map((dimension) => ({
      dimension,
      choices: choicesOf(whole, mentions, test, view, dimension),
    })).filter(({ choices }) => choices.length > 0);
  }, [whole, mentions, test, view]);
}

/** How many of the window's mentions pass; said aloud when a filter changes it, not while the window moves by itself. */
function LiveCount() {
  const playing = useApp((s) => s.playing);
  return (
    <p className="filters-shown" role="status" aria-live={playing ? "off" : "polite"}>
      <ShownCount />
    </p>
  );
}
