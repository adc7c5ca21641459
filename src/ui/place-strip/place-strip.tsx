import { controlAt } from "../../core/select/control.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { knownDataset } from "../../store/selectors.ts";
import { placeOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { linkToState } from "../page-address.ts";
import { CopyButton } from "../symbols/copy-button.tsx";
import { SideMark } from "../symbols/side-mark.tsx";
import { useApp } from "../use-store.ts";
import "./place-strip.css";

/**
 * The selected place above an open article: its name, the way to its card with all its mentions, and a link to the
 * very mention. The steps from mention to mention are in the article's own bar.
 */
export function PlaceStrip({ placeId }: { placeId: string }) {
  const t = useMessages();
  const dataset = useApp(knownDataset);
  const mentionId = useApp((s) => s.selection.mentionId);
  const end = useApp((s) => s.window.end);
  const language = useApp((s) => s.language);
  const place = dataset?.places.get(placeId);
  if (!dataset || !place) return null;
  const mentions = dataset.mentionsByPlace.get(placeId) ?? [];
  const [name] = namesOf(place, language);
  return (
    <section className="place-strip" aria-label={t("strip.label", { place: name.text })}>
      <SideMark control={controlAt(dataset, placeId, end)} />
      <button type="button" className="place-strip-name" onClick={() => placeOpened(placeId)}>
        <bdi lang={name.language}>{name.text}</bdi>
        <span className="place-strip-all">{t("strip.all", { count: mentions.length })}</span>
      </button>
      {mentionId !== null && (
        <CopyButton key={mentionId} text={linkToState} label={t("reading.copyLink")} />
      )}
    </section>
  );
}
