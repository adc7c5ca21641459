import { useState } from "react";
import type { MapAdapter } from "../map/adapter.ts";
import type { DialogName } from "../store/state.ts";
import { Part } from "../ui/part.tsx";
import { useApp } from "../ui/use-store.ts";
import { loadTexts } from "./load-collection.ts";
import { DropOverlay, OpeningDialog, ReportDialog, SearchDialog, ShareDialog } from "./on-use.ts";
import { useFileDrop } from "./tables/use-file-drop.ts";

/**
 * The dialogs over the page: each is fetched when it is first opened, and keeps what was typed while it is closed.
 * `takeMap` gives the map as a picture; null where there is no map.
 */
export function Dialogs({ takeMap }: { takeMap: MapAdapter["picture"] | null }) {
  const opened = useOpened();
  const isDropOver = useFileDrop();
  return (
    <>
      {opened.has("search") && (
        <Part>
          <SearchDialog loadTexts={loadTexts} />
        </Part>
      )}
      {opened.has("share") && (
        <Part>
          <ShareDialog takeMap={takeMap} />
        </Part>
      )}
      {opened.has("open") && (
        <Part>
          <OpeningDialog />
        </Part>
      )}
      {opened.has("report") && (
        <Part>
          <ReportDialog />
        </Part>
      )}
      {isDropOver && (
        <Part>
          <DropOverlay />
        </Part>
      )}
    </>
  );
}

/** The dialogs that were opened so far. */
function useOpened(): ReadonlySet<DialogName> {
  const dialog = useApp((s) => s.dialog);
  const [opened, setOpened] = useState<ReadonlySet<DialogName>>(new Set());
  if (dialog !== null && !opened.has(dialog)) setOpened(new Set([...opened, dialog]));
  return opened;
}
