import { MODES, type Mode } from "../../core/select/visible.ts";
import { modeChosen } from "../../store/time.ts";
import { useMessages } from "../messages/context.tsx";
import { Icon } from "./icons.tsx";

/** What of time counts: the window, everything up to its end, or the moment at its end. Where room is short, pictures. */
export function ModeSwitch({ mode }: { mode: Mode }) {
  const t = useMessages();
  return (
    <fieldset className="segments timeline-modes">
      <legend className="unseen">{t("timeline.mode")}</legend>
      {MODES.map((value) => (
        <label
          key={value}
          className="segment timeline-mode"
          title={t(`timeline.mode.${value}.hint`)}
        >
          <input
            type="radio"
            name="timeline-mode"
            className="unseen"
            checked={mode === value}
            onChange={() => modeChosen(value)}
          />
          <Icon name={value} />
          <span className="timeline-word">{t(`timeline.mode.${value}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
