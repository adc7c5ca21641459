import type { Interval } from "../../core/time/interval.ts";
import { speedOf } from "../../store/selectors.ts";
import { SPEEDS } from "../../store/state.ts";
import { loopToggled, speedChosen } from "../../store/time.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { Icon } from "./icons.tsx";
import { Popover } from "./popover.tsx";

/** Faster than this, days can't be told apart; of a collection of years that is what is wanted. */
const FAST = 8;
const LONG_MS = 366 * 86_400_000;
const lengthOf = ({ start, end }: Interval) => end - start;

/** How fast play moves, and whether it begins again at its end; the button says both. */
export function PlaySettings() {
  const t = useMessages();
  const speed = useApp(speedOf);
  const loop = useApp((state) => state.loop);
  const isLong = useApp(({ dataset }) => dataset !== null && lengthOf(dataset.extent) > LONG_MS);
  const speeds = SPEEDS.filter((value) => isLong || value <= FAST || value === speed);
  const speedName = t("timeline.play.speed", { count: speed });
  const label = [
    t("timeline.play.settings"),
    speedName,
    ...(loop ? [t("timeline.play.loop")] : []),
  ].join(", ");
  const face = (
    <>
      <span className="timeline-speed">{t("timeline.play.speed.short", { count: speed })}</span>
      {loop && <Icon name="loop" />}
    </>
  );
  const button = { className: "button timeline-button", label, title: label, face };
  return (
    <Popover name={t("timeline.play.settings")} button={button}>
      {() => (
        <>
          <fieldset className="timeline-choice timeline-speeds">
            <legend>{t("timeline.play.speeds")}</legend>
            {speeds.map((value) => (
              <label key={value} className="segment">
                <input
                  type="radio"
                  name="timeline-speed"
                  className="unseen"
                  checked={speed === value}
                  aria-label={t("timeline.play.speed", { count: value })}
                  onChange={() => speedChosen(value)}
                />
                {t("timeline.play.number", { count: value })}
              </label>
            ))}
          </fieldset>
          <label className="timeline-check">
            <input
              type="checkbox"
              checked={loop}
              onChange={(event) => loopToggled(event.currentTarget.checked)}
            />
            {t("timeline.play.loop")}
          </label>
          <p className="timeline-soft">{t("timeline.play.hint")}</p>
        </>
      )}
    </Popover>
  );
}
