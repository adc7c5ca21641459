import { measureLine } from "../../core/geo/measure.ts";
import { pointUndone, rulerCleared, toolChosen, toolFinished } from "../../store/narrow.ts";
import { useMessages } from "../messages/context.tsx";
import { writeDistance } from "../symbols/distance.ts";
import { useApp } from "../use-store.ts";

/** Corners that an area needs to be one. */
const LEAST_CORNERS = 3;

/**
 * What is being measured or drawn, in words, with what can be done about it; closed while there is nothing.
 * `onEnd` is called when a button ended it and is gone: the focus needs another place.
 */
export function ToolBox({ onEnd }: { onEnd: () => void }) {
  const tool = useApp((s) => s.tool);
  const ruler = useApp((s) => s.ruler);
  const sketch = useApp((s) => s.sketch);
  const t = useMessages();
  const words = useWords();
  const isOpen = tool !== null || ruler.length > 1;
  const points = tool === "area" ? sketch : ruler;
  const ending = (act: () => void) => () => {
    act();
    onEnd();
  };
  return (
    <div className="map-tools-box" hidden={!isOpen}>
      {/* Always in the page: a live region that comes with its text is not read out. */}
      <p className="map-tools-words" role="status">
        {isOpen ? words : ""}
      </p>
      {tool && points.length === 0 && (
        <p className="map-tools-hint">
          {t("map.tool.hint")} <span className="map-tools-keys">{t("map.tool.keys")}</span>
        </p>
      )}
      {isOpen && (
        <div className="map-tools-actions">
          {tool && (
            <Action label={t("map.tool.undo")} idle={points.length === 0} onPress={pointUndone} />
          )}
          {tool !== "area" && (
            <Action
              label={t("map.ruler.clear")}
              idle={points.length === 0}
              onPress={tool ? rulerCleared : ending(rulerCleared)}
            />
          )}
          {tool === "area" && (
            <Action label={t("map.tool.cancel")} onPress={ending(() => toolChosen(null))} />
          )}
          {tool && (
            <Action
              label={t("map.tool.done")}
              idle={tool === "area" && points.length < LEAST_CORNERS}
              onPress={ending(toolFinished)}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** How long the line is, or how many corners the area has so far. */
function useWords(): string {
  const t = useMessages();
  const tool = useApp((s) => s.tool);
  const ruler = useApp((s) => s.ruler);
  const sketch = useApp((s) => s.sketch);
  const language = useApp((s) => s.language);
  if (tool === "area") return t("map.area.corners", { count: sketch.length });
  const { legs, total } = measureLine(ruler);
  if (legs.length === 0) return t("map.ruler.start", { count: ruler.length });
  return t("map.ruler.total", { distance: writeDistance(total, language), count: legs.length });
}

/** An `idle` button has nothing to do now, but keeps the focus that a disabled one would lose. */
function Action({
  label,
  idle = false,
  onPress,
}: {
  label: string;
  idle?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="button map-tools-action"
      aria-disabled={idle}
      onClick={idle ? undefined : onPress}
    >
      {label}
    </button>
  );
}
