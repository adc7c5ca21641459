import type { MouseEvent } from "react";
import { countFilters } from "../../core/select/filters.ts";
import { narrowingCleared } from "../../store/narrow.ts";
import { known } from "../../store/selectors.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { type Chip, useChips } from "./chips.ts";
import { ShownCount } from "./shown-count.tsx";
import "./active-filters.css";

/** Everything that changes the view besides time, each with a button that ends it; nothing while nothing is on. */
export function ActiveFilters() {
  const t = useMessages();
  const chips = useChips();
  if (chips.length === 0) return null;
  return (
    <section className="active-filters" aria-label={t("filters.on")}>
      <div className="active-filters-head">
        <Counts />
        <button type="button" className="link active-filters-clear" onClick={narrowingCleared}>
          {t("filters.clearAll")}
        </button>
      </div>
      <ul className="active-filters-chips">
        {chips.map((chip) => (
          <ChipButton key={chip.key} chip={chip} />
        ))}
      </ul>
    </section>
  );
}

/** The whole chip is the button, so that a finger finds it; the sign at its end says that it goes. */
function ChipButton({ chip }: { chip: Chip }) {
  const t = useMessages();
  const name = chip.group ? t("filters.chip", { group: chip.group, name: chip.name }) : chip.name;
  const remove = (event: MouseEvent<HTMLButtonElement>) => {
    // The keyboard stays among the chips: this one is about to go.
    const item = event.currentTarget.closest("li");
    const next = item?.nextElementSibling ?? item?.previousElementSibling;
    next?.querySelector("button")?.focus();
    chip.remove();
  };
  return (
    <li>
      <button
        type="button"
        className="active-filters-chip"
        aria-label={t(chip.group ? "filters.remove" : "filters.end", { name })}
        onClick={remove}
      >
        <bdi>{name}</bdi>
        <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">
          <path d="M2 2l6 6M8 2l-6 6" />
        </svg>
      </button>
    </li>
  );
}

/** How much of the window the filters let pass, and how many mentions were published after the report day. */
function Counts() {
  const t = useMessages();
  const isTable = useApp((s) => s.table !== null);
  const later = useApp((s) => known(s)?.laterMentions) ?? 0;
  const isFiltered = useApp((s) => countFilters(s.filters) > 0);
  const isPast = useApp((s) => s.asOf !== null);
  if (!isFiltered && !isPast) return null;
  return (
    <p className="active-filters-count">
      {isFiltered && (
        <span>
          <ShownCount />
        </span>
      )}
      {isPast && !isTable && <span>{t("filters.later", { count: later })}</span>}
    </p>
  );
}
