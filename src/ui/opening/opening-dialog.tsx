import { type ReactNode, useEffect, useId, useRef } from "react";
import type { State } from "../../store/state.ts";
import { useMessages } from "../messages/context.tsx";
import { CloseButton } from "../symbols/close-button.tsx";
import { useModal } from "../use-modal.ts";
import { useApp } from "../use-store.ts";
import type { OpeningActions, OpeningLimits } from "./actions.ts";
import { ChooseStep } from "./choose-step.tsx";
import { FailedStep } from "./failed-step.tsx";
import { LookingStep } from "./looking-step.tsx";
import { MappingStep } from "./mapping-step.tsx";
import { QuietNotice } from "./quiet-notice.tsx";
import { ReadingStep } from "./reading-step.tsx";
import "./opening.css";

type OpeningProps = { actions: OpeningActions; limits: OpeningLimits };

/**
 * Opens a file of this device: choose it, say what its columns are, watch it being read. Open while the state says so;
 * closing it gives up what is under way. `actions` stay the same at each render.
 */
export function OpeningDialog(props: OpeningProps) {
  const isOpen = useApp((s) => s.dialog === "open");
  return isOpen ? <Opened {...props} /> : null;
}

/** Names the step, so that each begins at its top. */
const stepOf = ({ opening }: State) => opening?.kind ?? "choosing";

function Opened({ actions, limits }: OpeningProps) {
  const t = useMessages();
  const id = useId();
  const { modal, close } = useModal(actions.giveUp);
  const step = useApp(stepOf);
  return (
    <dialog {...modal} className="dialog opening" aria-labelledby={`${id}-title`}>
      <header className="pane-head">
        <h2 id={`${id}-title`} className="pane-title">
          {t(`opening.title.${step}`)}
        </h2>
        <CloseButton label={t("opening.close")} onPress={close} />
      </header>
      <QuietNotice work="opening" />
      <StepFrame key={step}>
        <Step actions={actions} limits={limits} />
      </StepFrame>
    </dialog>
  );
}

/** What a step stands in: begins at its top, with the keyboard on its first button, for the pressed one has gone with its step. */
function StepFrame({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>("[data-first]")?.focus(), []);
  return (
    <div ref={frame} className="opening-step">
      {children}
    </div>
  );
}

function Step({ actions, limits }: OpeningProps) {
  const opening = useApp((s) => s.opening);
  switch (opening?.kind) {
    case "looking":
      return <LookingStep {...opening} onCancel={actions.giveUp} />;
    case "mapping":
      return <MappingStep {...opening} actions={actions} />;
    case "reading":
      return <ReadingStep {...opening} onCancel={actions.giveUp} />;
    case "failed":
      return <FailedStep {...opening} onAgain={actions.openAgain} />;
    default:
      return <ChooseStep limits={limits} onFiles={actions.openFiles} />;
  }
}
