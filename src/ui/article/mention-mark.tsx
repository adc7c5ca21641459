import type { KeyboardEvent, ReactNode } from "react";
import { isShown } from "../../core/select/visible.ts";
import type { PlacedMention } from "../../schema/article.ts";
import { knownDataset, litPlaces, passes, timeView } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";
import { mentionOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { lights } from "../symbols/lights.ts";
import { colorOf, SideMark } from "../symbols/side-mark.tsx";
import { useDates, useNames, useSideLabel } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";

/**
 * The words of a mention inside the text. The one that the article was opened at has no preview: its sentence is what
 * is being read, and a card would cover it. `isFirst`: this part holds its first character; a mention that
 * something else cuts in pieces has several parts.
 */
export function MentionMark(props: {
  mention: PlacedMention;
  isFirst: boolean;
  children: ReactNode;
}) {
  const { mention, isFirst, children } = props;
  const t = useMessages();
  const { sides } = useNames();
  const explain = useExplanation();
  const isLit = useApp((s) => litPlaces(s).has(mention.place));
  const isCurrent = useApp((s) => s.selection.mentionId === mention.id);
  const isPreviewed = useApp((s) => s.hover.at !== null && s.hover.mentionId === mention.id);
  const dimmed = useApp((s) => whyDimmed(s, mention.id));
  const { side, type } = mention;
  const label = dimmed ? t(`article.${dimmed}`, { words: mention.selector.exact }) : undefined;
  const explanation = explain(mention);
  return (
    <span
      {...inlineButton(label, () => mentionOpened(mention.id))}
      {...lights({ placeId: mention.place, mentionId: mention.id }, { preview: !isCurrent })}
      className="article-mention"
      data-mention={mention.id}
      data-dim={dimmed !== null}
      data-lit={isLit}
      aria-current={isCurrent ? "true" : undefined}
      aria-description={explanation}
      // The browser's own tip would stand over the preview.
      title={isPreviewed ? undefined : explanation}
      style={!dimmed && side ? { textDecorationColor: colorOf(sides.get(side)) } : undefined}
    >
      {isFirst && type === "control" && side && <SideMark control={{ kind: "held", side }} />}
      {children}
    </span>
  );
}

/** Why a mention is not on the map now, as the end of a message's key; null where it may be. */
function whyDimmed(
  state: State,
  mentionId: string,
): "later" | "outside" | "filtered" | "outsideAndFiltered" | null {
  const placed = state.dataset?.mentionsById.get(mentionId);
  if (!placed) return "outside";
  if (!knownDataset(state)?.mentionsById.has(mentionId)) return "later";
  const isInside = isShown(placed, timeView(state));
  const isPassing = passes(state)?.(placed) ?? true;
  if (isInside && isPassing) return null;
  if (isPassing) return "outside";
  return isInside ? "filtered" : "outsideAndFiltered";
}

/** Type, side, status and date of a mention in one line. */
function useExplanation(): (mention: PlacedMention) => string {
  const t = useMessages();
  const dates = useDates();
  const sideLabel = useSideLabel();
  return ({ type, side, status, occurred }) =>
    [
      t(`type.${type}`),
      side && sideLabel(side),
      t(`status.${status}`),
      occurred ? dates.edtf(occurred) : t("symbol.undated"),
    ]
      .filter(Boolean)
      .join(" · ");
}

/** `label` where the words alone don't name it. A `button` can't break across lines in any browser, so a `span` takes its role and its keys. */
function inlineButton(label: string | undefined, press: () => void) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  };
  return { role: "button", tabIndex: 0, "aria-label": label, onClick: press, onKeyDown };
}
