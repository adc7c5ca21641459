import { CHANGE_KINDS, type ChangeKind } from "../../core/select/compare.ts";
import { changes } from "../../store/selectors.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { LegendItem, LegendSign } from "./legend-item.tsx";
import { ClusterSign } from "./map-signs.tsx";

/** What symbols mean while two things are compared, with the number of places of each kind. */
export function ChangeSigns() {
  const t = useMessages();
  const found = useApp(changes);
  return (
    <>
      {CHANGE_KINDS.map((kind) => (
        <LegendItem
          key={kind}
          label={t(`legend.change.${kind}`)}
          count={found.filter((change) => change.kind === kind).length}
        >
          <LegendSign>{SIGNS[kind]}</LegendSign>
        </LegendItem>
      ))}
      <LegendItem label={t("legend.change.cluster")}>
        <ClusterSign number="2" />
      </LegendItem>
    </>
  );
}

const BESIDE = { stroke: "currentColor", strokeWidth: 1.75 } as const;

const SIGNS: Record<ChangeKind, React.ReactNode> = {
  changed: (
    <>
      <path d="M-1-6A6 6 0 0 0-1 6z" fill="currentColor" opacity="0.4" />
      <path d="M1-6A6 6 0 0 1 1 6z" fill="currentColor" />
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
