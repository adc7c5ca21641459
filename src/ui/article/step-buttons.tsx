import { useRef } from "react";
import type { Direction, StepUnit } from "../../store/reading.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { useSaid } from "./use-said.ts";
import { useStepKeys } from "./use-step-keys.ts";
import type { Steps } from "./use-walk.ts";

/** Keys of a step, for everywhere in the page: as `aria-keyshortcuts` and as people read them. */
const KEYS = {
  previous: { name: "Alt+ArrowUp", shown: "Alt+↑", path: "M3 10.5 8 5.5l5 5" },
  next: { name: "Alt+ArrowDown", shown: "Alt+↓", path: "M3 5.5l5 5 5-5" },
} as const;

/** Steps back and on, where the reader stands, and what came of the last step. */
export function StepButtons({ steps, unit }: { steps: Steps; unit: StepUnit }) {
  const t = useMessages();
  const buttons = useRef<HTMLDivElement>(null);
  const { index, count, has } = steps;
  const position =
    index < 0 ? t("reading.inAll", { count }) : t("strip.position", { index: index + 1, count });
  const words = useApp((s) => {
    const { mentionId } = s.selection;
    if (mentionId === null || unit === "paragraph") return null;
    return s.dataset?.mentionsById.get(mentionId)?.mention.selector.exact ?? null;
  });
  const here = words === null ? position : t("reading.stepped", { words, position });
  const { said, stepped, ended } = useSaid(buttons, here);
  const press = (direction: Direction) => {
    if (steps.go(direction)) stepped();
    else ended(t(`reading.end.${unit}.${direction}`));
  };
  useStepKeys(press);
  const what = unit === "paragraph" ? "paragraph" : "mention";
  return (
    <div className="article-steps" ref={buttons}>
      <StepButton direction="previous" what={what} isEnd={!has.previous} press={press} />
      <StepButton direction="next" what={what} isEnd={!has.next} press={press} />
      <span className="article-position">{position}</span>
      <span className={said?.isEnd ? "article-walk-end" : "unseen"} aria-live="polite">
        {said?.text}
      </span>
    </div>
  );
}

/** A step back or on. At the end it is not disabled, which would take focus away: pressed, it says that it is the end. */
function StepButton(props: {
  direction: Direction;
  what: "mention" | "paragraph";
  isEnd: boolean;
  press: (direction: Direction) => void;
}) {
  const { direction, what, isEnd, press } = props;
  const t = useMessages();
  const { name, shown, path } = KEYS[direction];
  const label = what === "mention" ? t(`strip.${direction}`) : t(`reading.${direction}Paragraph`);
  return (
    <button
      type="button"
      className="button button-plain article-step"
      data-direction={direction}
      aria-label={label}
      aria-keyshortcuts={name}
      aria-disabled={isEnd}
      title={t("reading.withKeys", { label, keys: shown })}
      onClick={() => press(direction)}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
    </button>
  );
}
