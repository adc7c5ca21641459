import { lazy } from "react";
import { ageScale } from "../../core/select/age.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { coloringChosen } from "../../store/narrow.ts";
import { knownDataset, timeView, visible } from "../../store/selectors.ts";
import { COLORINGS, type Coloring } from "../../store/state.ts";
import { useMessages } from "../messages/context.tsx";
import type { MessageKey } from "../messages/translate.ts";
import { Part } from "../part.tsx";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { SideSigns, TypeSigns } from "./color-signs.tsx";
import { AgeSigns, EstimateSign, PlainSigns } from "./map-signs.tsx";
import "./legend.css";

const TableSigns = lazy(async () => {
  const part = await import("./table-signs.tsx");
  return { default: part.TableSigns };
});
const ChangeSigns = lazy(async () => {
  const part = await import("./change-signs.tsx");
  return { default: part.ChangeSigns };
});

/** What the signs on the map mean now, with the number of places that carry them, and what colours stand for. */
export function Legend() {
  const t = useMessages();
  const isTable = useApp((s) => s.table !== null);
  const dataset = useApp(knownDataset);
  const view = useSettled(timeView);
  const coloring = useApp((s) => s.coloring);
  const isComparing = useApp((s) => s.comparison !== null);
  const shading = useApp((s) => s.shading);
  if (!dataset) return null;
  const scale = isComparing ? null : ageScale(dataset.extent, view);
  const isByType = coloring === "type" && !isComparing;
  const items = (
    <ul className="legend-items">
      {isComparing && <ChangeSigns />}
      {isTable ? (
        <TableSigns dataset={dataset} />
      ) : (
        <ArticleSigns dataset={dataset} isByType={isByType} isComparing={isComparing} />
      )}
    </ul>
  );
  // Texts of signs that are not always on the map come when they are first needed.
  const signs = (
    <ul className="legend-items legend-signs">
      {scale && <AgeSigns scale={scale} isTable={isTable} />}
      {shading && <EstimateSign />}
      {!isComparing && <PlainSigns isTable={isTable} />}
    </ul>
  );
  return (
    <div className="legend">
      <h2 className="legend-title">{t(titleOf(isComparing, isByType, isTable))}</h2>
      {!isComparing && <ColoringSwitch coloring={coloring} />}
      {isComparing || isTable ? <Part>{items}</Part> : items}
      {scale || shading ? <Part>{signs}</Part> : signs}
    </div>
  );
}

function titleOf(isComparing: boolean, isByType: boolean, isTable: boolean): MessageKey {
  if (isComparing) return "legend.comparison";
  if (isByType) return "legend.types";
  return isTable ? "legend.sidesNamed" : "legend.control";
}

function ArticleSigns(props: { dataset: Dataset; isByType: boolean; isComparing: boolean }) {
  const { dataset, isByType, isComparing } = props;
  const shown = useSettled(visible);
  if (!shown) return null;
  return isByType ? (
    <TypeSigns dataset={dataset} places={shown.places} />
  ) : (
    <SideSigns dataset={dataset} places={isComparing ? null : shown.places} />
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
