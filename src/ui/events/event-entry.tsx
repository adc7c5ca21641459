import { memo } from "react";
import { namesOf } from "../../core/select/place-names.ts";
import type { TableEvent } from "../../core/table/table.ts";
import { webAddress } from "../../core/table/web-address.ts";
import { placeOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { lights } from "../symbols/lights.ts";
import { StatusBadge } from "../symbols/status-badge.tsx";
import { TypeMark } from "../symbols/type-mark.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { EventCodes, typeInWords } from "./event-codes.tsx";
import { tableName } from "./use-events.ts";

/** UTF-16 units of a text that are shown before the reader asks for all of it: about four lines. */
const FOLDED_LENGTH = 220;

type EventEntryProps = {
  event: TableEvent;
  namesPlace: boolean;
  /** Level of the event's own title, below that of the list. */
  title: "h3" | "h4";
  isUnfolded: boolean;
  /** Shows all of an event's text, or less of it again, by its number of row. */
  onFold: (row: number) => void;
};

/** One event as its row tells it: when, what, where, who, in whose words, and where to find the row. */
export const EventEntry = memo(function EventEntry(props: EventEntryProps) {
  const { event, namesPlace, title: Title, isUnfolded, onFold } = props;
  const t = useMessages();
  const dates = useDates();
  const { occurred, published, type, side, status, title } = event;
  const ownWords = typeInWords(event, t);
  const isOwnWord = ownWords !== null && !isAlike(ownWords, t(`type.${type}`));
  return (
    <article className="events-entry">
      <p className="events-when">
        <strong>{occurred === null ? t("symbol.undated") : dates.edtf(occurred)}</strong>
        {namesPlace && <PlaceLink place={event.place} />}
      </p>
      <p className="events-what">
        <span>
          <TypeMark type={type} /> {t(`type.${type}`)}
        </span>
        {isOwnWord && <span>{t("events.inTable", { words: isolated(ownWords) })}</span>}
        {side !== null && <bdi>{side}</bdi>}
        {status !== "reported" && <StatusBadge status={status} />}
      </p>
      {title !== null && (
        <Title className="events-title" dir="auto">
          {title}
        </Title>
      )}
      <Words event={event} isUnfolded={isUnfolded} onFold={onFold} />
      <EventCodes event={event} />
      <p className="events-source">
        {published !== null && published !== occurred && (
          <span>{t("events.published", { date: dates.edtf(published) })}</span>
        )}
        <Source event={event} />
      </p>
    </article>
  );
});

function PlaceLink({ place }: { place: number }) {
  const dataset = useApp((s) => s.dataset);
  const language = useApp((s) => s.language);
  const placeId = dataset?.placeIds[place];
  const found = placeId === undefined ? undefined : dataset?.places.get(placeId);
  if (!found) return null;
  const [name] = namesOf(found, language);
  return (
    <button
      type="button"
      className="link events-place"
      onClick={() => placeOpened(found.id)}
      {...lights({ placeId: found.id })}
    >
      <bdi>{name.text}</bdi>
    </button>
  );
}

/** The text as the table has it; a long one is cut at a word until the reader wants all of it. */
function Words({ event, isUnfolded, onFold }: Omit<EventEntryProps, "namesPlace" | "title">) {
  const t = useMessages();
  const { text, row } = event;
  if (text === null || text === "") return null;
  const isLong = text.length > FOLDED_LENGTH;
  return (
    <p className="events-text" dir="auto">
      {isLong && !isUnfolded ? `${cutAtWord(text)}…` : text}{" "}
      {isLong && (
        <button
          type="button"
          className="link"
          aria-expanded={isUnfolded}
          onClick={() => onFold(row)}
        >
          {t(isUnfolded ? "events.less" : "events.more")}
        </button>
      )}
    </p>
  );
}

/** Who says so, the way there, and the row that all of this stands in. */
function Source({ event: { id, publisher, url, row } }: { event: TableEvent }) {
  const t = useMessages();
  const file = useApp(tableName);
  const address = webAddress(url);
  return (
    <>
      {publisher !== null && <bdi>{publisher}</bdi>}
      {address !== null && (
        <a href={address} target="_blank" rel="noopener noreferrer">
          <bdi>{new URL(address).host}</bdi>
          <span className="unseen"> {t("events.newTab")}</span>
        </a>
      )}
      {id !== null && <span>{t("events.id", { id: isolated(id) })}</span>}
      <span>{t("events.row", { row, file: isolated(file) })}</span>
    </>
  );
}

function cutAtWord(text: string): string {
  const cut = text.slice(0, FOLDED_LENGTH);
  const space = cut.lastIndexOf(" ");
  // A text without blanks is cut between characters, never inside one.
  return space > FOLDED_LENGTH / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, "");
}

const isAlike = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
