import { useLayoutEffect, useRef, useState } from "react";
import { TYPE_CODES } from "../../core/events/columns.ts";
import { controlAt } from "../../core/select/control.ts";
import type { PlacedMention } from "../../core/select/dataset.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { passageWords } from "../../core/text/passage-words.ts";
import type { Place } from "../../schema/place.ts";
import { knownDataset, visiblePlaces } from "../../store/selectors.ts";
import type { HoverBox, State } from "../../store/state.ts";
import { placeCounts } from "../events/place-counts.ts";
import { useMessages } from "../messages/context.tsx";
import { SideMark } from "../symbols/side-mark.tsx";
import { TypeMark } from "../symbols/type-mark.tsx";
import { useArticleLanguage, useDates, useSideLabel } from "../symbols/use-collection.ts";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { shorten } from "./shorten.ts";
import { standBeside } from "./stand-beside.ts";
import { useShownHover } from "./use-shown-hover.ts";
import "./preview.css";

/**
 * A small card beside the place or mention that pointer or focus is on, where `hover.at` says it may stand. It takes
 * no pointer and screen readers pass it over: all of it is in the place's card, the list and the text.
 */
export function HoverPreview() {
  const hover = useShownHover();
  const mention = useApp((s) => s.dataset?.mentionsById.get(hover?.mentionId ?? ""));
  const place = useApp((s) => s.dataset?.places.get(hover?.placeId ?? mention?.placeId ?? ""));
  if (!hover?.at || !place) return null;
  return <Card at={hover.at} place={place} mention={mention} />;
}

function Card(props: { at: HoverBox; place: Place; mention: PlacedMention | undefined }) {
  const { at, place, mention } = props;
  const card = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<{ left: number; top: number } | null>(null);
  const isTable = useApp((s) => s.table !== null);
  const latest = useApp((s) => shownMentions(s, place.id)?.at(-1));
  const told = mention ?? latest;
  useLayoutEffect(() => {
    if (!card.current) return;
    const { offsetWidth: width, offsetHeight: height } = card.current;
    const { clientWidth, clientHeight } = document.documentElement;
    setPosition(standBeside(at, { width, height }, { width: clientWidth, height: clientHeight }));
  }, [at]);
  return (
    <div
      className="preview"
      ref={card}
      aria-hidden="true"
      style={{ ...position, visibility: position ? "visible" : "hidden" }}
    >
      <Names place={place} />
      {isTable ? <TableStanding placeId={place.id} /> : <Standing placeId={place.id} />}
      {told && <Told placed={told} />}
    </div>
  );
}

function Names({ place }: { place: Place }) {
  const language = useApp((s) => s.language);
  const [name, other] = namesOf(place, language);
  return (
    <p className="preview-names">
      <bdi className="preview-name" lang={name.language}>
        {name.text}
      </bdi>
      {other && <bdi lang={other.language}>{other.text}</bdi>}
    </p>
  );
}

/** Who holds the place at the window's end, and how many mentions the window has of it. */
function Standing({ placeId }: { placeId: string }) {
  const t = useMessages();
  const sideLabel = useSideLabel();
  const dataset = useApp(knownDataset);
  const end = useApp((s) => s.window.end);
  const count = useApp((s) => shownMentions(s, placeId)?.length ?? 0);
  if (!dataset) return null;
  const control = controlAt(dataset, placeId, end);
  const holder =
    control.kind === "held" ? sideLabel(control.side) : t(`symbol.control.${control.kind}`);
  return (
    <p className="preview-facts">
      <span>
        <SideMark control={control} /> {holder}
      </span>
      <span>{t("symbol.inWindow", { count })}</span>
    </p>
  );
}

/** UTF-16 units of a passage that a preview has room for: about four lines. */
const PASSAGE_LENGTH = 180;

/** What a mention says, shortened, with what happened, who says so and when. */
function Told({ placed: { mention } }: { placed: PlacedMention }) {
  const t = useMessages();
  const dates = useDates();
  const language = useArticleLanguage(mention.article);
  const found = passageWords(mention.passage, mention.selector) ?? {
    before: "",
    words: "",
    after: mention.passage,
  };
  const { before, words, after } = shorten(found, PASSAGE_LENGTH);
  return (
    <>
      <p className="preview-passage" lang={language} dir="auto">
        {before}
        <strong>{words}</strong>
        {after}
      </p>
      <p className="preview-facts">
        <span>{t(`type.${mention.type}`)}</span>
        <span>{t(`status.${mention.status}`)}</span>
        <bdi>{mention.publisher}</bdi>
        <span>{mention.occurred ? dates.edtf(mention.occurred) : t("symbol.undated")}</span>
      </p>
    </>
  );
}

/** How many events the window has of a table's place, and what they mostly are. */
function TableStanding({ placeId }: { placeId: string }) {
  const t = useMessages();
  const number = useApp((s) => s.dataset?.placeNumbers.get(placeId)) ?? -1;
  const shown = useSettled(placeCounts);
  const count = shown?.counts[number] ?? 0;
  const isByType = shown?.step.shown.index.split === "type";
  const type = TYPE_CODES[shown?.leading[number] ?? 0] ?? "other";
  return (
    <p className="preview-facts">
      {isByType && count > 0 && (
        <span>
          <TypeMark type={type} /> {t(`type.${type}`)}
        </span>
      )}
      <span>{t("lists.events", { count })}</span>
    </p>
  );
}

/** Of a table there are none, and to look for them would cost an object for each place. */
const shownMentions = (state: State, placeId: string) =>
  state.table ? undefined : visiblePlaces(state).get(placeId)?.mentions;
