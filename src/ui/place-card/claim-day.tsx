import { accountsOf, type TrailDay, type Version } from "../../core/select/claim-trail.ts";
import type { TimeView } from "../../core/select/visible.ts";
import { useMessages } from "../messages/context.tsx";
import { SideMark } from "../symbols/side-mark.tsx";
import { useDates, useSideLabel } from "../symbols/use-collection.ts";
import { ClaimEntry } from "./claim-entry.tsx";

/** What was said to have begun on one local day: claims that contradict each other side by side, the rest one under another. */
export function ClaimDay({ day: trailDay, view }: { day: TrailDay; view: TimeView }) {
  const t = useMessages();
  const dates = useDates();
  const { day, entries } = trailDay;
  const { versions, others } = accountsOf(trailDay);
  const openStart = entries[0]?.placed.occurred;
  const heading = () => {
    if (day === null) return t("symbol.undated");
    return Number.isFinite(day) || !openStart ? dates.day(day) : dates.span(openStart);
  };
  return (
    <section className="place-day">
      <h4 className="place-date">{heading()}</h4>
      {versions.length > 0 && (
        <>
          <p className="place-differ">{t("place.claimsDiffer")}</p>
          <ul className="place-versions">
            {versions.map((version, i) => (
              <VersionColumn
                key={version.side}
                version={version}
                isFirst={i === 0}
                day={day}
                view={view}
              />
            ))}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <ol className="place-entries">
          {others.map((entry) => (
            <ClaimEntry key={entry.placed.mention.id} entry={entry} day={day} view={view} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** One side's version: who is said to hold the place, and each account that says so. */
function VersionColumn(props: {
  version: Version;
  isFirst: boolean;
  day: number | null;
  view: TimeView;
}) {
  const { version, isFirst, day, view } = props;
  const t = useMessages();
  const sideLabel = useSideLabel();
  const { side, entries } = version;
  return (
    <li className="place-version">
      {!isFirst && <p className="place-or">{t("place.or")}</p>}
      <h5 className="place-version-side">
        <SideMark control={{ kind: "held", side }} /> {sideLabel(side)}
      </h5>
      <ol className="place-entries">
        {entries.map((entry) => (
          <ClaimEntry key={entry.placed.mention.id} entry={entry} day={day} view={view} />
        ))}
      </ol>
    </li>
  );
}
