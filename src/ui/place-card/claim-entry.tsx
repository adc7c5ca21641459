import type { TrailEntry } from "../../core/select/claim-trail.ts";
import { isShown, type TimeView, timeOf } from "../../core/select/visible.ts";
import { mentionOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { Passage } from "../symbols/passage.tsx";
import { QuotationBlock } from "../symbols/quotation-block.tsx";
import { SideMark } from "../symbols/side-mark.tsx";
import { SourceList } from "../symbols/source-line.tsx";
import { StatusBadge } from "../symbols/status-badge.tsx";
import { useDates, useSideLabel } from "../symbols/use-collection.ts";
import { ClaimCorroboration } from "./claim-corroboration.tsx";
import { OpenInArticle } from "./open-in-article.tsx";

/** One account: what it says happened, how sure it is, who stands behind it, its words, what it rests on, and the way to the article. */
export function ClaimEntry(props: { entry: TrailEntry; day: number | null; view: TimeView }) {
  const { entry, day, view } = props;
  const t = useMessages();
  const { mention, placeId } = entry.placed;
  const shown = isShown(entry.placed, view);
  const outside = timeOf(entry.placed, view.clock) ? "place.outside" : "place.undatedOutside";
  return (
    <li className="place-entry" data-dim={!shown}>
      <p className="place-event">
        <EventWords entry={entry} /> <StatusBadge status={mention.status} />
        <OwnDate entry={entry} day={day} />
        {!shown && <span className="place-outside">{t(outside)}</span>}
      </p>
      <ClaimCorroboration mentions={entry.agreeing} />
      <Passage mention={mention} />
      {mention.quotations.map((quotation) => (
        <QuotationBlock key={quotation.id} quotation={quotation} articleId={mention.article} />
      ))}
      <SourceList ids={mention.sources} />
      <OpenInArticle
        articleId={mention.article}
        reference={mention}
        hover={{ placeId, mentionId: mention.id }}
        onOpen={() => mentionOpened(mention.id)}
      />
    </li>
  );
}

/** "Control: Government → Opposition" where the side changes, else type and side. */
function EventWords({ entry: { placed, before } }: { entry: TrailEntry }) {
  const t = useMessages();
  const sideLabel = useSideLabel();
  const { type, side } = placed.mention;
  const from =
    before?.kind === "held" && before.side !== side
      ? sideLabel(before.side)
      : before?.kind === "disputed"
        ? t("symbol.control.disputed")
        : null;
  if (!side) return <span className="place-event-words">{t(`type.${type}`)}</span>;
  const to = sideLabel(side);
  const what = from === null ? to : t("place.changed", { from, to });
  return (
    <span className="place-event-words">
      <SideMark control={{ kind: "held", side }} />{" "}
      {t("place.event", { type: t(`type.${type}`), what })}
    </span>
  );
}

/** The date of an event where it says more than the day it is listed under. */
function OwnDate({ entry: { placed }, day }: { entry: TrailEntry; day: number | null }) {
  const dates = useDates();
  const { occurred } = placed.mention;
  if (occurred === undefined) return null;
  const words = dates.edtf(occurred);
  return day !== null && words === dates.day(day) ? null : <span>{words}</span>;
}
