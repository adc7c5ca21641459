import type { ReactNode } from "react";
import { LOCALES } from "../messages/translate.ts";
import { useApp } from "../use-store.ts";

/** A sign with what it means and, where it is counted, how many places carry it; one of none is quiet. */
export function LegendItem({
  label,
  count,
  children,
}: {
  label: string;
  count?: number;
  children?: ReactNode;
}) {
  const locale = LOCALES[useApp((s) => s.language)];
  return (
    <li className="legend-item" data-empty={count === 0 || undefined}>
      {children}
      <span>{label}</span>
      {count !== undefined && <span className="legend-count">{count.toLocaleString(locale)}</span>}
    </li>
  );
}

/** A small picture of something the map draws, in the colour of the text. */
export function LegendSign({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="-9 -9 18 18" className="legend-sign" aria-hidden="true">
      {children}
    </svg>
  );
}
