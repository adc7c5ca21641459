import { memo } from "react";
import type { DateWriter } from "../dates.ts";
import { useMessages } from "../messages/context.tsx";
import type { Bin } from "./side-bins.ts";

/** The bars in words, for screen readers: each time with mentions and how many. */
export const CountsTable = memo(function CountsTable({
  bins,
  dates,
}: {
  bins: readonly Bin[];
  dates: DateWriter;
}) {
  const t = useMessages();
  return (
    <div className="unseen">
      <table>
        <caption>{t("timeline.table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("timeline.table.date")}</th>
            <th scope="col">{t("timeline.table.count")}</th>
          </tr>
        </thead>
        <tbody>
          {bins
            .filter((bin) => bin.count > 0)
            .map((bin) => (
              <tr key={bin.span.start}>
                <th scope="row">{dates.span(bin.span)}</th>
                <td>{bin.count}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
});
