import { lazy, Suspense, useMemo } from "react";
import { isShown } from "../../core/select/visible.ts";
import { knownDataset, timeView, visible } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";
import { placeCounts } from "../events/place-counts.ts";
import { useMessages } from "../messages/context.tsx";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";

/** "3 of 12 mentions": how many of the window's known mentions, or of a table's events, the filters let pass. */
export function ShownCount() {
  return useApp((s) => s.table !== null) ? <EventsShown /> : <MentionsShown />;
}

function MentionsShown() {
  const t = useMessages();
  const dataset = useApp(knownDataset);
  const shown = useSettled(mentionCount);
  const view = useSettled(timeView);
  const all = useMemo(
    () => dataset?.mentions.filter((placed) => isShown(placed, view)).length ?? 0,
    [dataset, view],
  );
  return t("filters.shown", { shown, all });
}

/** Of a table `visible` would make an object for each place. */
const mentionCount = (state: State): number =>
  state.table ? 0 : (visible(state)?.mentionCount ?? 0);

/** Until it is known of how many, what is shown is said alone. */
function EventsShown() {
  const shown = useSettled(placeCounts)?.events ?? 0;
  return (
    <Suspense fallback={<ShownAlone shown={shown} />}>
      <OfAll shown={shown} />
    </Suspense>
  );
}

/** How many there are in all is asked of who keeps the table; the code of that comes with the first filter on one. */
const OfAll = lazy(async () => {
  try {
    const part = await import("./shown-of-all.tsx");
    return { default: part.ShownOfAll };
  } catch {
    return { default: ShownAlone };
  }
});

/** "3 events": how many are shown, without those they are of. */
function ShownAlone({ shown }: { shown: number }) {
  return useMessages()("summary.events", { count: shown });
}
