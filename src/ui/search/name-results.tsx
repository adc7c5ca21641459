import { quotationCounts } from "../../core/search/find.ts";
import type { NameHit } from "../../core/search/names.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { governorateName, namesOf, type TaggedName } from "../../core/select/place-names.ts";
import { isShown } from "../../core/select/visible.ts";
import { timeView } from "../../store/selectors.ts";
import { placeCounts } from "../events/place-counts.ts";
import { useMessages } from "../messages/context.tsx";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { Marked } from "./marked.tsx";

/** A place: its names, the spelling that matched, what it is, and how often it is mentioned. */
export function PlaceResult({ hit, known }: { hit: NameHit; known: Dataset }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const view = useApp(timeView);
  const place = known.places.get(hit.id);
  if (!place) return null;
  const { kind, governorate } = place.properties;
  const mentions = known.mentionsByPlace.get(hit.id) ?? [];
  const isOutside = mentions.length > 0 && !mentions.some((placed) => isShown(placed, view));
  return (
    <>
      <Names names={namesOf(place, language)} hit={hit} />
      <span className="search-facts">
        {kind !== "other" && <span>{t(`place.kind.${kind}`)}</span>}
        {governorate && kind !== "governorate" && (
          <bdi>{governorateName(known.places, governorate, language) ?? governorate}</bdi>
        )}
        <PlaceCount placeId={hit.id} mentions={mentions.length} />
        {isOutside && <span className="search-outside">{t("search.outside")}</span>}
      </span>
    </>
  );
}

/** How often a place is mentioned, or how many events of a table the window has of it. */
function PlaceCount({ placeId, mentions }: { placeId: string; mentions: number }) {
  const t = useMessages();
  const counts = useSettled(placeCounts);
  const number = useApp((s) => s.dataset?.placeNumbers.get(placeId)) ?? -1;
  if (!counts) return <span>{t("search.mentions", { count: mentions })}</span>;
  return <span>{t("events.place.count", { count: counts.counts[number] ?? 0 })}</span>;
}

/** A speaker: name or role as it matched, and how many quotations there are. */
export function SpeakerResult({ hit, known }: { hit: NameHit; known: Dataset }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const view = useApp(timeView);
  const speaker = known.collection.speakers.find(({ id }) => id === hit.id);
  if (!speaker) return null;
  const quoting = known.mentions.filter(({ mention }) =>
    mention.quotations.some((quotation) => quotation.speaker === hit.id),
  );
  const isOutside = !quoting.some((placed) => isShown(placed, view));
  return (
    <>
      <Names names={[nameIn(speaker.name, language)]} hit={hit} />
      <span className="search-facts">
        <span>
          {t("search.group.quotations", { count: quotationCounts(known).get(hit.id) ?? 0 })}
        </span>
        {isOutside && <span className="search-outside">{t("search.outside")}</span>}
      </span>
    </>
  );
}

function nameIn(name: Record<string, string>, language: string): TaggedName {
  const tag = [language, "en", ...Object.keys(name)].find((key) => key in name) ?? "en";
  return { text: name[tag] ?? "", language: tag };
}

/** The name to read first, then one in another script, and the spelling that matched if it is neither. */
function Names({ names, hit }: { names: readonly TaggedName[]; hit: NameHit }) {
  const t = useMessages();
  const [first, second] = names;
  if (!first) return null;
  const { spelling, marks } = hit;
  const marked = (name: TaggedName) => (
    <Marked text={name.text} marks={name.text === spelling.text ? marks : []} />
  );
  const isShownAlready = [first.text, second?.text].includes(spelling.text);
  return (
    <span className="search-names">
      <bdi className="search-name" lang={first.language}>
        {marked(first)}
      </bdi>{" "}
      {second && (
        <bdi className="search-other-name" lang={second.language}>
          {marked(second)}
        </bdi>
      )}{" "}
      {!isShownAlready && (
        <span className="search-spelling">
          {names.length > 1 && t("search.alsoWritten")}{" "}
          <bdi lang={spelling.language}>
            <Marked text={spelling.text} marks={marks} />
          </bdi>
        </span>
      )}
    </span>
  );
}
