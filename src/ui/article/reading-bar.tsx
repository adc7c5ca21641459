import type { Paragraph } from "../../core/select/paragraph.ts";
import {
  followStarted,
  followStopped,
  STEP_UNITS,
  type StepUnit,
  unitChosen,
} from "../../store/reading.ts";
import { articleClosed } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { CloseButton } from "../symbols/close-button.tsx";
import { useApp } from "../use-store.ts";
import { StepButtons } from "./step-buttons.tsx";
import { useReading } from "./use-reading.ts";
import { useMentionSteps, useParagraphSteps } from "./use-walk.ts";

/**
 * What is done while reading an article: step through mentions or paragraphs, let map and time follow, close. It
 * stays at the top while the text scrolls.
 */
export function ReadingBar(props: {
  articleId: string;
  paragraphs: readonly Paragraph[];
  goTo: (paragraph: Paragraph) => void;
}) {
  const { articleId, paragraphs, goTo } = props;
  const t = useMessages();
  const unit = useReading((s) => s.unit);
  const mentionSteps = useMentionSteps(articleId, unit);
  const paragraphSteps = useParagraphSteps(paragraphs, goTo);
  const steps = unit === "paragraph" ? paragraphSteps : mentionSteps;
  const follow = useApp((s) => s.follow);
  return (
    <div className="article-bar">
      <nav className="article-walk" aria-label={t("reading.walk")}>
        <UnitChoice unit={unit} />
        <StepButtons key={unit} steps={steps} unit={unit} />
      </nav>
      <button
        type="button"
        className="button article-follow"
        aria-pressed={follow}
        title={t("reading.follow.hint")}
        onClick={follow ? followStopped : followStarted}
      >
        {t("reading.follow")}
      </button>
      <CloseButton label={t("article.close")} onPress={articleClosed} />
    </div>
  );
}

/** What a step goes by. Paragraphs only while map and time follow them; a place's mentions only with a place. */
function UnitChoice({ unit }: { unit: StepUnit }) {
  const t = useMessages();
  const follow = useApp((s) => s.follow);
  const hasPlace = useApp((s) => s.selection.placeId !== null);
  const isOffered = (one: StepUnit) =>
    one === unit || ((one !== "paragraph" || follow) && (one !== "place" || hasPlace));
  return (
    <select
      className="field article-unit"
      aria-label={t("reading.unit")}
      value={unit}
      onChange={({ target }) => {
        const chosen = STEP_UNITS.find((one) => one === target.value);
        if (chosen) unitChosen(chosen);
      }}
    >
      {STEP_UNITS.filter(isOffered).map((one) => (
        <option key={one} value={one}>
          {t(`reading.unit.${one}`)}
        </option>
      ))}
    </select>
  );
}
