import { useDeferredValue } from "react";
import {
  type Change,
  type ChangeKind,
  type Comparison,
  isFirstStated,
} from "../../core/select/compare.ts";
import { countFilters } from "../../core/select/filters.ts";
import { utcToLocal } from "../../core/time/zone.ts";
import { changes as allChanges } from "../../store/selectors.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { ChangeItem } from "./change-item.tsx";

/** In the order of the opening sentence's halves for publishers: what only the first has comes first. */
const GROUPS: Record<Comparison["kind"], readonly ChangeKind[]> = {
  days: ["changed", "appeared", "gone", "same"],
  publishers: ["changed", "gone", "appeared", "same"],
};

/** What differs, in one sentence and place by place; what is the same is folded away. Nothing while nothing is compared. */
export function Changes() {
  const t = useMessages();
  const comparison = useDeferredValue(useApp((s) => s.comparison));
  const changes = useDeferredValue(useApp(allChanges));
  const isFiltered = useApp((s) => countFilters(s.filters) > 0);
  if (!comparison || comparison.before === comparison.after) return null;
  const first = changes.filter(isFirstStated);
  const ofKind = (kind: ChangeKind) =>
    changes.filter((change) => change.kind === kind && !isFirstStated(change));
  return (
    <div className="compare-changes">
      <Sum comparison={comparison} changes={changes} />
      {isFiltered && <p className="compare-note">{t("compare.filtered")}</p>}
      {GROUPS[comparison.kind].map((kind) => (
        <div key={kind}>
          <Group comparison={comparison} kind={kind} changes={ofKind(kind)} />
          {kind === "changed" && first.length > 0 && (
            <section className="compare-group">
              <Heading title={t("compare.group.first.days")} count={first.length} />
              <Items changes={first} comparison={comparison} />
            </section>
          )}
        </div>
      ))}
    </div>
  );
}

/** The opening sentence. A change of hands between two days is one only where both know who holds the place. */
function Sum({ comparison, changes }: { comparison: Comparison; changes: readonly Change[] }) {
  const t = useMessages();
  const dates = useDates();
  const window = useApp((s) => s.window);
  const timeZone = useApp((s) => s.dataset?.collection.timeZone) ?? "UTC";
  const playing = useApp((s) => s.playing);
  const count = (kind: ChangeKind) => changes.filter((change) => change.kind === kind).length;
  const first = changes.filter(isFirstStated).length;
  const counts = {
    changed: count("changed") - first,
    appeared: count("appeared"),
    gone: count("gone"),
  };
  const { kind, before, after } = comparison;
  const year = (instant: number) => utcToLocal(instant, timeZone).year;
  const words =
    kind === "days"
      ? t("compare.sum.days", {
          ...counts,
          first: year(before) === year(after) ? dates.shortDay(before) : dates.day(before),
          second: dates.day(after),
        })
      : t("compare.sum.publishers", {
          ...counts,
          first: isolated(before),
          second: isolated(after),
          span: dates.span(window),
        });
  return (
    <p className="compare-sum" role="status" aria-live={playing ? "off" : "polite"}>
      {words} {first > 0 && t("compare.sum.first", { count: first })}
    </p>
  );
}

function Group(props: { comparison: Comparison; kind: ChangeKind; changes: readonly Change[] }) {
  const { comparison, kind, changes } = props;
  const t = useMessages();
  if (changes.length === 0) return null;
  const title =
    comparison.kind === "days"
      ? t(`compare.group.${kind}.days`)
      : t(`compare.group.${kind}.publishers`, {
          first: isolated(comparison.before),
          second: isolated(comparison.after),
        });
  const items = <Items changes={changes} comparison={comparison} />;
  if (kind !== "same")
    return (
      <section className="compare-group">
        <Heading title={title} count={changes.length} />
        {items}
      </section>
    );
  return (
    <details className="compare-group compare-same">
      <summary>
        <Heading title={title} count={changes.length} />
      </summary>
      {items}
    </details>
  );
}

function Heading({ title, count }: { title: string; count: number }) {
  return (
    <h3 className="compare-heading">
      <span>{title}</span> <span className="compare-count">{count}</span>
    </h3>
  );
}

function Items({ changes, comparison }: { changes: readonly Change[]; comparison: Comparison }) {
  return (
    <ul className="compare-items">
      {changes.map((change) => (
        <ChangeItem key={change.placeId} change={change} comparison={comparison} />
      ))}
    </ul>
  );
}
