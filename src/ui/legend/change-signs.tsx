import { changes } from "../../store/selectors.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { type ChangeSign, changeCounts } from "./change-counts.ts";
import { LegendItem, LegendSign } from "./legend-item.tsx";
import { ClusterSign } from "./map-signs.tsx";

/** What symbols mean while two things are compared, with the number of places of each kind. */
export function ChangeSigns() {
  const t = useMessages();
  const comparison = useApp((s) => s.comparison);
  const found = useApp(changes);
  if (!comparison) return null;
  return (
    <>
      {changeCounts(comparison, found, t).map(({ sign, label, count }) => (
        <LegendItem key={sign} label={label} count={count}>
          <LegendSign>{SIGNS[sign]}</LegendSign>
        </LegendItem>
      ))}
      <LegendItem label={t("compare.sign.cluster")}>
        <ClusterSign number="2" />
      </LegendItem>
    </>
  );
}

const BESIDE = { stroke: "currentColor", strokeWidth: 1.75 } as const;

const SIGNS: Record<ChangeSign, React.ReactNode> = {
  changed: (
    <>
      <path d="M-1-6A6 6 0 0 0-1 6z" fill="currentColor" opacity="0.4" />
      <path d="M1-6A6 6 0 0 1 1 6z" fill="currentColor" />
      <circle r="8" fill="none" stroke="currentColor" strokeWidth="1.25" />
    </>
  ),
  first: (
    <>
      <path d="M1-6A6 6 0 0 1 1 6z" fill="currentColor" />
      <path d="M-1-6A6 6 0 0 0-1 6z" fill="none" stroke="currentColor" strokeDasharray="2 2" />
      <circle r="8" fill="none" stroke="currentColor" strokeWidth="1.25" />
    </>
  ),
  appeared: (
    <>
      <circle cx="-2" cy="2" r="5" fill="currentColor" />
      <path d="M3-5.5H8.5M5.75-8.25V-2.75" {...BESIDE} />
    </>
  ),
  gone: (
    <>
      <circle cx="-2" cy="2" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M3-5.5H8.5" {...BESIDE} />
    </>
  ),
  same: <circle r="3" fill="currentColor" opacity="0.5" />,
};
