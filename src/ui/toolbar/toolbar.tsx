import type { ReactNode } from "react";
import { countFilters } from "../../core/select/filters.ts";
import { dialogChosen, paneChosen } from "../../store/views.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { ToolbarIcon, type ToolbarIconName } from "./toolbar-icon.tsx";
import "./toolbar.css";

/** What can be asked of the collection as a whole: search, filters, a comparison, how to pass it on, and other data in its place. */
export function Toolbar() {
  const t = useMessages();
  const pane = useApp((s) => s.pane);
  const filters = useApp((s) => countFilters(s.filters));
  const comparing = useApp((s) => s.comparison !== null);
  // Claims are what is compared, and a table makes none.
  const hasClaims = useApp((s) => s.table === null);
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
      {hasClaims && (
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
      )}
      <ToolbarButton icon="share" onPress={() => dialogChosen("share")}>
        {t("toolbar.share")}
      </ToolbarButton>
      <ToolbarButton
        icon="open"
        title={t("toolbar.openTitle")}
        onPress={() => dialogChosen("open")}
      >
        {t("toolbar.open")}
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
  icon: ToolbarIconName;
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
      <ToolbarIcon name={icon} />
      <span>{children}</span>
    </button>
  );
}
