import type { ReactNode } from "react";
import { countFilters } from "../../core/select/filters.ts";
import { dialogChosen, paneChosen } from "../../store/views.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import "./toolbar.css";

const ICONS = {
  search:
    "M7 2a5 5 0 1 0 3.1 8.9l3.5 3.5 1-1-3.5-3.5A5 5 0 0 0 7 2zm0 1.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z",
  filters: "M1.5 3h13v1.6L9.6 9.2V14l-3.2-1.6V9.2L1.5 4.6z",
  compare: "M2 3h5v10H2zm1.4 1.4v7.2h2.2V4.4zM9 3h5v10H9z",
  share: "M8 1l4 4-1 1-2.3-2.3V10H7.3V3.7L5 6 4 5zM2 9h1.4v4.6h9.2V9H14v6H2z",
} as const;

/** What can be asked of the collection as a whole: search, filters, a comparison, and how to pass it on. */
export function Toolbar() {
  const t = useMessages();
  const pane = useApp((s) => s.pane);
  const filters = useApp((s) => countFilters(s.filters));
  const comparing = useApp((s) => s.comparison !== null);
  return (
    <div className="toolbar" role="toolbar" aria-label={t("toolbar.label")}>
      <ToolbarButton
        icon="search"
        title={t("toolbar.searchKeys")}
        onPress={() => dialogChosen("search")}
      >
        {t("toolbar.search")}
      </ToolbarButton>
      <ToolbarButton
        icon="filters"
        pressed={pane === "filters"}
        onPress={() => paneChosen(pane === "filters" ? null : "filters")}
      >
        {t("toolbar.filters")}
        {filters > 0 && (
          <span className="toolbar-count">
            <span aria-hidden="true">{filters}</span>
            <span className="unseen">{t("toolbar.filtersOn", { count: filters })}</span>
          </span>
        )}
      </ToolbarButton>
      <ToolbarButton
        icon="compare"
        pressed={pane === "compare"}
        onPress={() => paneChosen(pane === "compare" ? null : "compare")}
      >
        {t("toolbar.compare")}
        {comparing && (
          <span className="toolbar-count">
            <span aria-hidden="true">2</span>
            <span className="unseen">{t("toolbar.comparing")}</span>
          </span>
        )}
      </ToolbarButton>
      <ToolbarButton icon="share" onPress={() => dialogChosen("share")}>
        {t("toolbar.share")}
      </ToolbarButton>
    </div>
  );
}

function ToolbarButton({
  icon,
  pressed,
  title,
  onPress,
  children,
}: {
  icon: keyof typeof ICONS;
  /** For what takes the panel: whether it does now. Dialogs have no pressed state. */
  pressed?: boolean;
  title?: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="toolbar-button"
      aria-pressed={pressed}
      title={title}
      onClick={onPress}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={ICONS[icon]} fillRule="evenodd" />
      </svg>
      <span>{children}</span>
    </button>
  );
}
