import { useMemo, useState } from "react";
import type { PlacedMention } from "../../core/select/dataset.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { filtered, knownDataset, visible } from "../../store/selectors.ts";
import { mentionOpened } from "../../store/store.ts";
import { undatedToggled } from "../../store/time.ts";
import { useMessages } from "../messages/context.tsx";
import { Passage } from "../symbols/passage.tsx";
import { useArticleLanguage } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { type Missing, undatedOf, unplacedOf } from "./missing.ts";
import { Popover } from "./popover.tsx";

/** Rows that are drawn before the reader asks for more. */
const ROWS = 50;

/** Counts of what has no date on this clock and of what is shown but has no place on the map; each opens its list. */
export function MissingTrays() {
  const shown = useApp(visible);
  const counts = { undated: shown?.undated ?? 0, unplaced: shown?.unplaced ?? 0 };
  const kinds = (["undated", "unplaced"] as const).filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return null;
  return (
    <ul className="timeline-missing">
      {kinds.map((kind) => (
        <li key={kind}>
          <Tray kind={kind} count={counts[kind]} />
        </li>
      ))}
    </ul>
  );
}

function Tray({ kind, count }: { kind: Missing; count: number }) {
  const t = useMessages();
  const isOnMap = useApp((state) => state.undated) && kind === "undated";
  const name = t(isOnMap ? "timeline.undated.shown" : `timeline.${kind}`, { count });
  const face = (
    <>
      <span className="timeline-long">{name}</span>
      <span className="timeline-short">
        {t(isOnMap ? "timeline.undated.shown" : `timeline.${kind}.short`, { count })}
      </span>
    </>
  );
  const button = { className: "button timeline-button timeline-tray", label: name, face };
  return (
    <Popover name={name} button={button}>
      {(close) => (
        <>
          <p className="timeline-soft">{t(`timeline.${kind}.hint`)}</p>
          {kind === "undated" && (
            <label className="timeline-check">
              <input
                type="checkbox"
                checked={isOnMap}
                onChange={(event) => undatedToggled(event.currentTarget.checked)}
              />
              {t("timeline.undated.show")}
            </label>
          )}
          <MentionRows kind={kind} onOpened={close} />
        </>
      )}
    </Popover>
  );
}

function MentionRows({ kind, onOpened }: { kind: Missing; onOpened: () => void }) {
  const t = useMessages();
  const [rows, setRows] = useState(ROWS);
  const dataset = useApp(knownDataset);
  const shown = useApp(visible);
  const all = useApp(filtered);
  const clock = useApp((state) => state.clock);
  const mentions = useMemo(() => {
    if (!dataset || !shown) return [];
    return kind === "undated" ? undatedOf(all, clock) : unplacedOf(shown, dataset);
  }, [kind, dataset, shown, all, clock]);
  return (
    <>
      <ul className="timeline-rows">
        {mentions.slice(0, rows).map((placed) => (
          <MentionRow key={placed.mention.id} placed={placed} onOpened={onOpened} />
        ))}
      </ul>
      {mentions.length > rows && (
        <button type="button" className="button" onClick={() => setRows(rows + ROWS)}>
          {t("timeline.undated.more", { count: mentions.length - rows })}
        </button>
      )}
    </>
  );
}

function MentionRow({ placed, onOpened }: { placed: PlacedMention; onOpened: () => void }) {
  const { mention, placeId } = placed;
  const place = useApp(knownDataset)?.places.get(placeId);
  const language = useApp((state) => state.language);
  const articleLanguage = useArticleLanguage(mention.article);
  const name = place ? namesOf(place, language)[0] : { text: placeId, language: "en" };
  return (
    <li className="timeline-row">
      <button
        type="button"
        onClick={() => {
          onOpened();
          mentionOpened(mention.id);
        }}
      >
        <bdi className="timeline-row-place" lang={name.language}>
          {name.text}
        </bdi>
        <span className="timeline-soft">
          <bdi lang={articleLanguage}>{mention.title}</bdi>
          {" · "}
          <bdi>{mention.publisher}</bdi>
        </span>
      </button>
      <Passage mention={mention} />
    </li>
  );
}
