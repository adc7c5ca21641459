import type { TrailDay } from "../../core/select/claim-trail.ts";
import type { TimeView } from "../../core/select/visible.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { ClaimEntry } from "./claim-entry.tsx";

/** What was said to have begun on one local day, one account under another. */
export function ClaimDay({ day: trailDay, view }: { day: TrailDay; view: TimeView }) {
  const t = useMessages();
  const dates = useDates();
  const { day, entries, claimsDiffer } = trailDay;
  const openStart = entries[0]?.placed.occurred;
  const heading = () => {
    if (day === null) return t("place.undated");
    return Number.isFinite(day) || !openStart ? dates.day(day) : dates.span(openStart);
  };
  return (
    <section className="place-day">
      <h4 className="place-date">{heading()}</h4>
      {claimsDiffer && <p className="place-differ">{t("place.claimsDiffer")}</p>}
      <ol className="place-entries">
        {entries.map((entry) => (
          <ClaimEntry key={entry.placed.mention.id} entry={entry} day={day} view={view} />
        ))}
      </ol>
    </section>
  );
}
