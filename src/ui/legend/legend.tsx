import type { Control } from "../../core/select/control.ts";
import type { PlaceState } from "../../core/select/visible.ts";
import { visible } from "../../store/selectors.ts";
import { localized } from "../localized.ts";
import { useMessages } from "../messages/context.tsx";
import { SideMark } from "../symbols/side-mark.tsx";
import { useApp } from "../use-store.ts";
import "./legend.css";

/** What the signs on the map mean, with the number of places each side holds at the window's end. */
export function Legend() {
  const t = useMessages();
  const shown = useApp(visible);
  const dataset = useApp((s) => s.dataset);
  const language = useApp((s) => s.language);
  if (!shown || !dataset) return null;
  const { sides } = dataset.collection;
  const counts = countControl(shown.places);
  return (
    <div className="legend">
      <h2 className="legend-title">{t("legend.control")}</h2>
      <ul className="legend-items">
        {sides.map((side) => (
          <LegendItem
            key={side.id}
            label={localized(side.label, language)}
            count={counts.get(side.id) ?? 0}
          >
            <SideMark control={held(side.id)} />
          </LegendItem>
        ))}
        <LegendItem label={t("legend.disputed")} count={counts.get("disputed") ?? 0}>
          <SideMark control={DISPUTED} />
        </LegendItem>
        <LegendItem label={t("legend.unknown")} count={counts.get("unknown") ?? 0}>
          <SideMark control={{ kind: "unknown" }} />
        </LegendItem>
      </ul>
      <ul className="legend-items legend-signs">
        <LegendItem label={t("legend.new")}>
          <svg viewBox="-9 -9 18 18" className="legend-sign" aria-hidden="true">
            <circle r="4" fill="currentColor" opacity="0.35" />
            <circle r="7.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </LegendItem>
        <LegendItem label={t("legend.imprecise")}>
          <svg viewBox="-9 -9 18 18" className="legend-sign" aria-hidden="true">
            <circle
              r="7.5"
              fill="currentColor"
              fillOpacity="0.12"
              stroke="currentColor"
              strokeWidth="1.5"
              strokeDasharray="3 2.4"
            />
          </svg>
        </LegendItem>
        <LegendItem label={t("legend.cluster")}>
          <svg viewBox="-9 -9 18 18" className="legend-sign" aria-hidden="true">
            <circle r="7" fill="none" stroke="currentColor" strokeWidth="2.5" opacity="0.5" />
            <text textAnchor="middle" y="3.5" fontSize="10" fontWeight="600" fill="currentColor">
              3
            </text>
          </svg>
        </LegendItem>
        <li className="legend-item">{t("legend.size")}</li>
      </ul>
    </div>
  );
}

function LegendItem({
  label,
  count,
  children,
}: {
  label: string;
  count?: number;
  children: React.ReactNode;
}) {
  return (
    <li className="legend-item" data-empty={count === 0 || undefined}>
      {children}
      <span>{label}</span>
      {count !== undefined && <span className="legend-count">{count}</span>}
    </li>
  );
}

const DISPUTED: Control = { kind: "disputed", sides: [], claims: [] };
const held = (side: string): Control => ({ kind: "held", side, claims: [] });

/** Number of shown places by who holds them: a side's id, `disputed` or `unknown`. */
function countControl(places: readonly PlaceState[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { control } of places) {
    const key = control.kind === "held" ? control.side : control.kind;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
