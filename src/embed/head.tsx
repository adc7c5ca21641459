import { lazy, type ReactNode } from "react";
import { countFilters } from "../core/select/filters.ts";
import { dialogChosen, paneChosen } from "../store/views.ts";
import { localized } from "../ui/localized.ts";
import { useMessages } from "../ui/messages/context.tsx";
import { Part } from "../ui/part.tsx";
import { Popover } from "../ui/timeline/popover.tsx";
import { ToolbarIcon } from "../ui/toolbar/toolbar-icon.tsx";
import { useApp } from "../ui/use-store.ts";
import { EmbedIcon } from "./icons.tsx";
import type { Layout } from "./layout.ts";
import { SIDE_ID } from "./side.tsx";

const Legend = lazy(async () => {
  const part = await import("../ui/legend/legend.tsx");
  return { default: part.Legend };
});

type HeadProps = {
  layout: Layout;
  /** Whether the page fills the screen. */
  fills: boolean;
  listShown: boolean;
  onList: () => void;
};

/** The collection's title, and what can be asked of it here: the parts that the frame's size and its address leave in. */
export function Head({ layout, fills, listShown, onList }: HeadProps) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const title = useApp((s) => s.dataset?.collection.title);
  const { panels, list } = layout;
  return (
    <header className="embed-head">
      <h1 className={panels.has("title") ? "embed-title" : "unseen"}>
        {localized(title, language)}
      </h1>
      <div className="embed-tools" role="toolbar" aria-label={t("embed.tools")}>
        {list === "button" && (
          <Tool
            label={t("embed.list")}
            isNamed
            isOpen={listShown}
            onPress={onList}
            icon={<EmbedIcon name="list" />}
          />
        )}
        {panels.has("legend") && <LegendButton />}
        {panels.has("search") && (
          <Tool
            label={t("toolbar.search")}
            icon={<ToolbarIcon name="search" />}
            onPress={() => dialogChosen("search")}
          />
        )}
        {panels.has("filters") && <FiltersButton />}
        {panels.has("share") && (
          <Tool
            label={t("toolbar.share")}
            icon={<ToolbarIcon name="share" />}
            onPress={() => dialogChosen("share")}
          />
        )}
        {document.fullscreenEnabled && (
          <Tool
            label={t(fills ? "embed.fullEnd" : "embed.full")}
            icon={<EmbedIcon name={fills ? "fullEnd" : "full"} />}
            onPress={() => toggleFullScreen(fills)}
          />
        )}
      </div>
    </header>
  );
}

function LegendButton() {
  const t = useMessages();
  const label = t("embed.legend");
  return (
    <Popover
      name={label}
      button={{
        className: "button embed-tool",
        label,
        title: label,
        face: <EmbedIcon name="legend" />,
      }}
    >
      {() => (
        <Part>
          <Legend />
        </Part>
      )}
    </Popover>
  );
}

function FiltersButton() {
  const t = useMessages();
  const isOpen = useApp((s) => s.pane === "filters");
  const count = useApp((s) => countFilters(s.filters));
  const label = t("toolbar.filters");
  return (
    <Tool
      label={count > 0 ? `${label}: ${t("toolbar.filtersOn", { count })}` : label}
      icon={<ToolbarIcon name="filters" />}
      isOpen={isOpen}
      onPress={() => paneChosen(isOpen ? null : "filters")}
    />
  );
}

function Tool({
  label,
  icon,
  isNamed = false,
  isOpen,
  onPress,
}: {
  label: string;
  icon: ReactNode;
  /** Whether the name is written where there is room for it. */
  isNamed?: boolean;
  /** For what opens the list or the filters: whether they are. */
  isOpen?: boolean;
  onPress: () => void;
}) {
  return (
    <button
      type="button"
      className="button embed-tool"
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      aria-controls={isOpen ? SIDE_ID : undefined}
      onClick={onPress}
    >
      {icon}
      {isNamed && <span className="embed-tool-name">{label}</span>}
    </button>
  );
}

/** A browser may refuse, and nothing is lost then. */
function toggleFullScreen(fills: boolean): void {
  const done = fills ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  done.catch(() => undefined);
}
