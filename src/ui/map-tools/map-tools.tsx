import { type KeyboardEvent, type Ref, useRef } from "react";
import { shadingToggled, toolChosen, toolFinished } from "../../store/narrow.ts";
import { store } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { ToolIcon } from "./icons.tsx";
import { ToolBox } from "./tool-box.tsx";
import "./map-tools.css";

/**
 * Tools for the map's corner: show all that is shown, measure, estimate between places. `fitShown` moves the map; null
 * for a still one, which can neither move nor draw the estimate.
 * While something is measured or drawn, a box below says what to do and how far it is.
 */
export function MapTools({ fitShown }: { fitShown: (() => void) | null }) {
  const t = useMessages();
  const isMeasuring = useApp((s) => s.tool === "ruler");
  const shading = useApp((s) => s.shading);
  // A table makes no claims from which it could be estimated who holds the land.
  const hasClaims = useApp((s) => s.table === null);
  const ruler = useRef<HTMLButtonElement>(null);
  return (
    <section className="map-tools" aria-label={t("map.tools")} onKeyDown={giveUp}>
      <div className="map-tools-bar" data-over-map>
        {fitShown && <ToolButton icon="fit" label={t("map.fit")} onPress={fitShown} />}
        <ToolButton
          ref={ruler}
          icon="ruler"
          label={t("map.measure")}
          pressed={isMeasuring}
          onPress={() => (isMeasuring ? toolFinished() : toolChosen("ruler"))}
        />
        {fitShown && hasClaims && (
          <ToolButton
            icon="shading"
            label={t("map.shading")}
            pressed={shading}
            onPress={() => shadingToggled(!shading)}
          />
        )}
      </div>
      <ToolBox onEnd={() => ruler.current?.focus()} />
    </section>
  );
}

/** Escape gives the tool in use up; without one it is somebody else's. */
function giveUp(event: KeyboardEvent): void {
  if (event.key !== "Escape" || store.getState().tool === null) return;
  event.stopPropagation();
  toolChosen(null);
}

function ToolButton({
  icon,
  label,
  pressed,
  onPress,
  ref,
}: {
  icon: Parameters<typeof ToolIcon>[0]["name"];
  label: string;
  pressed?: boolean;
  onPress: () => void;
  ref?: Ref<HTMLButtonElement>;
}) {
  return (
    <button
      ref={ref}
      type="button"
      className="button map-tools-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      onClick={onPress}
    >
      <ToolIcon name={icon} />
    </button>
  );
}
