import { useMemo, useState } from "react";
import type { PlacedMention } from "../../core/select/dataset.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { filtered, knownDataset, visible } from "../../store/selectors.ts";
import { mentionOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { Passage } from "../symbols/passage.tsx";
import { useArticleLanguage } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { type Missing, undatedOf, unplacedOf } from "./missing.ts";

/** Rows that are drawn before the reader asks for more. */
const ROWS = 50;

/** Mentions without a date on this clock, or those of the window without a position; each opens its sentence. */
export function MentionRows({ kind, onOpened }: { kind: Missing; onOpened: () => void }) {
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
      <p className="timeline-soft">{t(`entry.${kind}.hint`)}</p>
      <ul className="timeline-rows">
        {mentions.slice(0, rows).map((placed) => (
          <MentionRow key={placed.mention.id} placed={placed} onOpened={onOpened} />
        ))}
      </ul>
      {mentions.length > rows && (
        <button type="button" className="button" onClick={() => setRows(rows + ROWS)}>
          {t("entry.more", { count: mentions.length - rows })}
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
