import { memo } from "react";
import type { DateWriter } from "../../core/time/date-writer.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import type { Bin } from "./bars.ts";
import { useLayerName } from "./layer-mark.tsx";

/** The bars in words, for screen readers: each time with mentions, how many, and how they divide; at the first also what began earlier. */
export const CountsTable = memo(function CountsTable({
  bins,
  dates,
}: {
  bins: readonly Bin[];
  dates: DateWriter;
}) {
  const t = useMessages();
  const nameOf = useLayerName();
  const isTable = useApp((s) => s.table !== null);
  return (
    <table>
      <caption>{t(isTable ? "timeline.table.events" : "timeline.table")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("timeline.table.date")}</th>
          <th scope="col">{t(isTable ? "timeline.table.eventCount" : "timeline.table.count")}</th>
          <th scope="col">{t("timeline.bars.division")}</th>
        </tr>
      </thead>
      <tbody>
        {bins
          .filter((bin) => bin.count + bin.earlier > 0)
          .map((bin) => (
            <tr key={bin.span.start}>
              <th scope="row">{dates.span(bin.span)}</th>
              <td>{bin.count}</td>
              <td>
                {bin.parts
                  .map(({ layer, count }) => `${nameOf(layer)} ${count}`)
                  .concat(bin.earlier > 0 ? `${t("timeline.bars.earlier")} ${bin.earlier}` : [])
                  .join(" · ")}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
});
