import { controlAt } from "../../core/select/control.ts";
import { knownDataset } from "../../store/selectors.ts";
import { mentionOpened, placeOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { namesOf } from "../symbols/place-name.ts";
import { SideMark } from "../symbols/side-mark.tsx";
import { useApp } from "../use-store.ts";
import "./place-strip.css";

/** The selected place above an open article: its name, the walk through its mentions in time order, the way to its card. */
export function PlaceStrip({ placeId }: { placeId: string }) {
  const t = useMessages();
  const dataset = useApp(knownDataset);
  const mentionId = useApp((s) => s.selection.mentionId);
  const end = useApp((s) => s.window.end);
  const language = useApp((s) => s.language);
  const place = dataset?.places.get(placeId);
  if (!dataset || !place) return null;
  const mentions = dataset.mentionsByPlace.get(placeId) ?? [];
  const index = mentions.findIndex((placed) => placed.mention.id === mentionId);
  const [name] = namesOf(place, language);
  const goTo = (i: number) => {
    const next = mentions[i];
    if (next) mentionOpened(next.mention.id);
  };
  return (
    <nav className="place-strip" aria-label={t("strip.label", { place: name.text })}>
      <SideMark control={controlAt(dataset, placeId, end)} />
      <button type="button" className="place-strip-name" onClick={() => placeOpened(placeId)}>
        <span lang={name.language}>{name.text}</span>
        <span className="place-strip-all">{t("strip.all", { count: mentions.length })}</span>
      </button>
      <button
        type="button"
        className="button button-plain"
        aria-label={t("strip.previous")}
        disabled={index <= 0}
        onClick={() => goTo(index - 1)}
      >
        <Arrow />
      </button>
      <span className="place-strip-position">
        {index >= 0 && t("strip.position", { index: index + 1, count: mentions.length })}
      </span>
      <button
        type="button"
        className="button button-plain place-strip-next"
        aria-label={t("strip.next")}
        disabled={index >= mentions.length - 1}
        onClick={() => goTo(index + 1)}
      >
        <Arrow />
      </button>
    </nav>
  );
}

/** Points to the start of the line; the style sheet turns it for the next mention and for right-to-left. */
function Arrow() {
  return (
    <svg
      className="place-strip-arrow"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
    >
      <path d="M10 3 5 8l5 5" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  );
}
