import { useEffect, useRef } from "react";
import { useMessages } from "../messages/context.tsx";
import "./drop-overlay.css";

/** Over everything while files are held over the page: where they may be dropped, and that they stay here. */
export function DropOverlay() {
  const t = useMessages();
  const overlay = useRef<HTMLDivElement>(null);
  // As a popover it stands above open dialogs, too.
  useEffect(() => overlay.current?.showPopover?.(), []);
  return (
    <div ref={overlay} className="drop-overlay" popover="manual">
      <p className="drop-overlay-words">
        <strong>{t("opening.drop")}</strong>
        {t("opening.local")}
      </p>
    </div>
  );
}
