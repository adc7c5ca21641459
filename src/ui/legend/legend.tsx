import { ageScale } from "../../core/select/age.ts";
import { coloringChosen } from "../../store/narrow.ts";
import { knownDataset, visible } from "../../store/selectors.ts";
import { COLORINGS, type Coloring } from "../../store/state.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { ChangeSigns } from "./change-signs.tsx";
import { SideSigns, TypeSigns } from "./color-signs.tsx";
import { AgeSigns, EstimateSign, PlainSigns } from "./map-signs.tsx";
import "./legend.css";

/** What the signs on the map mean now, with the number of places that carry them, and what colours stand for. */
export function Legend() {
  const t = useMessages();
  const shown = useApp(visible);
  const dataset = useApp(knownDataset);
  const coloring = useApp((s) => s.coloring);
  const isComparing = useApp((s) => s.comparison !== null);
  const shading = useApp((s) => s.shading);
  if (!shown || !dataset) return null;
  const scale = isComparing ? null : ageScale(dataset.extent, shown.view);
  const isByType = coloring === "type" && !isComparing;
  return (
    <div className="legend">
      <h2 className="legend-title">
        {t(isComparing ? "legend.comparison" : isByType ? "legend.types" : "legend.control")}
      </h2>
      {!isComparing && <ColoringSwitch coloring={coloring} />}
      <ul className="legend-items">
        {isComparing && <ChangeSigns />}
        {isByType ? (
          <TypeSigns dataset={dataset} places={shown.places} />
        ) : (
          <SideSigns dataset={dataset} places={isComparing ? null : shown.places} />
        )}
      </ul>
      <ul className="legend-items legend-signs">
        {scale && <AgeSigns scale={scale} />}
        {shading && <EstimateSign />}
        {!isComparing && <PlainSigns />}
      </ul>
    </div>
  );
}

function ColoringSwitch({ coloring }: { coloring: Coloring }) {
  const t = useMessages();
  return (
    <fieldset className="segments legend-switch">
      <legend className="unseen">{t("legend.coloring")}</legend>
      {COLORINGS.map((value) => (
        <label key={value} className="segment">
          <input
            type="radio"
            name="legend-coloring"
            className="unseen"
            checked={coloring === value}
            onChange={() => coloringChosen(value)}
          />
          {t(`legend.coloring.${value}`)}
        </label>
      ))}
    </fieldset>
  );
}
