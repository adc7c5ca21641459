import { type KeyboardEvent, useEffect, useMemo, useRef } from "react";
import { type Area, isInArea } from "../../core/select/filters.ts";
import {
  areaChosen,
  inViewToggled,
  pointUndone,
  toolChosen,
  toolFinished,
} from "../../store/narrow.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { AroundPlace } from "./around-place.tsx";
import { GroupFrame } from "./group-frame.tsx";
import { useAreaWords } from "./words.ts";

/** Where places must lie to count: in the map's view, in a drawn area, or around a place. */
export function AreaGroup() {
  const t = useMessages();
  const inView = useApp((s) => s.filters.inView);
  const area = useApp((s) => s.filters.area);
  const isDrawing = useApp((s) => s.tool === "area");
  const group = useFocusKept(isDrawing ? "drawing" : area ? "area" : "none");
  return (
    <GroupFrame title={t("filters.area")} ref={group}>
      <label className="filters-choice">
        <input
          type="checkbox"
          checked={inView}
          onChange={(event) => inViewToggled(event.target.checked)}
        />
        <span className="filters-name">{t("filtering.area.inView")}</span>
      </label>
      {isDrawing ? <Drawing /> : area ? <ChosenArea area={area} /> : <NoArea />}
    </GroupFrame>
  );
}

function NoArea() {
  const t = useMessages();
  return (
    <>
      <button type="button" className="button filters-draw" onClick={() => toolChosen("area")}>
        {t("filtering.area.draw")}
      </button>
      <AroundPlace />
    </>
  );
}

/** How to draw, how far it is, and buttons for all of it. */
function Drawing() {
  const t = useMessages();
  const count = useApp((s) => s.sketch.length);
  const giveUp = (event: KeyboardEvent) => {
    if (event.key === "Escape") toolChosen(null);
  };
  return (
    <section
      className="filters-drawing"
      aria-label={t("filtering.area.draw")}
      tabIndex={-1}
      onKeyDown={giveUp}
    >
      <p>{t("filtering.area.how")}</p>
      <p className="filters-note">{t("map.tool.keys")}</p>
      <p className="filters-sketch" role="status">
        {t("filtering.area.sketch", { count })}
      </p>
      <div className="filters-buttons">
        <button type="button" className="button" disabled={count < 3} onClick={toolFinished}>
          {t("filtering.area.finish")}
        </button>
        <button type="button" className="button" disabled={count === 0} onClick={pointUndone}>
          {t("filtering.area.undo")}
        </button>
        <button type="button" className="button" onClick={() => toolChosen(null)}>
          {t("filtering.area.cancel")}
        </button>
      </div>
    </section>
  );
}

/** The area in words, and how many of the collection's places lie in it. */
function ChosenArea({ area }: { area: Area }) {
  const t = useMessages();
  const words = useAreaWords(area);
  const dataset = useApp((s) => s.dataset);
  const inside = useMemo(() => {
    let count = 0;
    for (const { geometry } of dataset?.places.values() ?? [])
      if (geometry && isInArea(geometry.coordinates, area)) count += 1;
    return count;
  }, [dataset, area]);
  return (
    <div className="filters-drawing">
      <p>
        <strong>
          <bdi>{words}</bdi>
        </strong>{" "}
        {t("filtering.area.inside", { count: inside })}
      </p>
      <div className="filters-buttons">
        <button type="button" className="button" onClick={() => areaChosen(null)}>
          {t("filtering.area.remove")}
        </button>
      </div>
    </div>
  );
}

/**
 * Puts the keyboard back into a group when what had it went away with a change of `state`: on the drawing as a whole,
 * where Enter does no harm, else on the first button.
 */
function useFocusKept(state: string) {
  const group = useRef<HTMLFieldSetElement>(null);
  const last = useRef(state);
  useEffect(() => {
    if (last.current === state) return;
    last.current = state;
    if (document.activeElement !== document.body) return;
    group.current
      ?.querySelector<HTMLElement>("section, button:enabled")
      ?.focus({ preventScroll: true });
  }, [state]);
  return group;
}
