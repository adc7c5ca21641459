import { memo } from "react";
import type { PlacedMention } from "../../core/select/dataset.ts";
import { namesOf } from "../../core/select/place-names.ts";
import type { DateWriter } from "../../core/time/date-writer.ts";
import { knownDataset } from "../../store/selectors.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import type { LongTime } from "./long-times.ts";

/** The mentions whose time is longer than a day, in words: place and time with its qualifiers. Nothing where there are none. */
export const LongList = memo(function LongList({
  times,
  dates,
}: {
  times: readonly LongTime[];
  dates: DateWriter;
}) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const clock = useApp((s) => s.clock);
  const dataset = useApp(knownDataset);
  if (times.length === 0) return null;
  const place = ({ placeId, mention }: PlacedMention) => {
    const found = dataset?.places.get(placeId);
    return found ? namesOf(found, language)[0].text : mention.selector.exact;
  };
  return (
    <>
      <p>{t("timeline.axis.long")}</p>
      <ul>
        {times
          .flatMap(({ mentions }) => mentions)
          .map((placed) => (
            <li key={placed.mention.id}>
              {t("timeline.axis.long.item", {
                place: place(placed),
                date: dates.edtf(placed.mention[clock] ?? ""),
              })}
            </li>
          ))}
      </ul>
    </>
  );
});
