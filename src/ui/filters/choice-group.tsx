import { type MouseEvent, useId, useState } from "react";
import type { Choice } from "../../core/select/choices.ts";
import type { Dimension } from "../../core/select/filters.ts";
import { foldName } from "../../core/text/fold.ts";
import { dimensionCleared, filterToggled } from "../../store/narrow.ts";
import { useMessages } from "../messages/context.tsx";
import { LOCALES } from "../messages/translate.ts";
import { useApp } from "../use-store.ts";
import { ChoiceSign } from "./choice-sign.tsx";
import { GroupFrame } from "./group-frame.tsx";
import { useChoiceLabel } from "./words.ts";

/** A list of more choices than fit at a glance is folded to the first few, and can be searched. */
const LONG = 12;
const FOLDED = 8;

/** A dimension's choices as check boxes, each with its count. Chosen ones are never folded away. */
export function ChoiceGroup(props: { dimension: Dimension; choices: readonly Choice[] }) {
  const { dimension, choices } = props;
  const t = useMessages();
  const label = useChoiceLabel();
  const chosen = useApp((s) => s.filters[dimension]);
  const [query, setQuery] = useState("");
  const [unfolded, setUnfolded] = useState(false);
  const isLong = choices.length > LONG;
  const wanted = foldName(query);
  const listed = choices.filter(({ value }, i) => {
    if (chosen.includes(value)) return true;
    if (wanted !== "") return foldName(label(dimension, value)).includes(wanted);
    return !isLong || unfolded || i < FOLDED;
  });
  return (
    <GroupFrame
      title={t(`filters.${dimension}`)}
      end={chosen.length > 0 && <ClearButton dimension={dimension} />}
    >
      {isLong && (
        <FindField
          dimension={dimension}
          query={query}
          onQuery={setQuery}
          found={wanted === "" ? null : listed.length}
        />
      )}
      <ul className="filters-choices">
        {listed.map((choice) => (
          <ChoiceRow
            key={choice.value}
            dimension={dimension}
            choice={choice}
            label={label(dimension, choice.value)}
            checked={chosen.includes(choice.value)}
          />
        ))}
      </ul>
      {isLong && wanted === "" && (
        <button
          type="button"
          className="link"
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? t("filtering.less") : t("filtering.more", { count: choices.length })}
        </button>
      )}
    </GroupFrame>
  );
}

function ChoiceRow(props: {
  dimension: Dimension;
  choice: Choice;
  label: string;
  checked: boolean;
}) {
  const { dimension, choice, label, checked } = props;
  const t = useMessages();
  const words = useApp((s) => (s.table ? "lists.events" : "lists.mentions"));
  const locale = LOCALES[useApp((s) => s.language)];
  const { value, count } = choice;
  return (
    <li>
      <label className="filters-choice" data-empty={count === 0 && !checked}>
        <input type="checkbox" checked={checked} onChange={() => filterToggled(dimension, value)} />
        <ChoiceSign dimension={dimension} value={value} />
        <span className="filters-name" data-dimension={dimension}>
          <bdi>{label}</bdi>
        </span>{" "}
        <span className="filters-count" aria-hidden="true">
          {count.toLocaleString(locale)}
        </span>
        <span className="unseen">{t(words, { count })}</span>
      </label>
    </li>
  );
}

function ClearButton({ dimension }: { dimension: Dimension }) {
  const t = useMessages();
  const group = t(`filters.${dimension}`);
  const clear = (event: MouseEvent<HTMLButtonElement>) => {
    // This button is about to go; the keyboard stays in its group.
    event.currentTarget.closest("fieldset")?.querySelector("input")?.focus();
    dimensionCleared(dimension);
  };
  return (
    <button
      type="button"
      className="link filters-clear"
      aria-label={t("filtering.clearGroup", { group })}
      onClick={clear}
    >
      {t("filtering.clear")}
    </button>
  );
}

function FindField(props: {
  dimension: Dimension;
  query: string;
  onQuery: (query: string) => void;
  found: number | null;
}) {
  const { dimension, query, onQuery, found } = props;
  const t = useMessages();
  const id = useId();
  const group = t(`filters.${dimension}`);
  return (
    <div className="filters-find">
      <input
        type="search"
        className="field"
        id={id}
        value={query}
        placeholder={t("filtering.find")}
        aria-label={t("filtering.findIn", { group })}
        onChange={(event) => onQuery(event.target.value)}
      />
      <span className="filters-found" role="status">
        {found !== null && t("filtering.found", { count: found })}
      </span>
    </div>
  );
}
