import { useEffect, useState } from "react";
import { dialogChosen } from "../../store/views.ts";

/**
 * Opens files that are dropped anywhere on the page. Returns whether files are held over it now; text and links that
 * are dragged are none.
 */
export function useFileDrop(): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      event.dataTransfer.dropEffect = "copy";
      setIsOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setIsOver(false);
    const drop = (event: DragEvent) => {
      setIsOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      void open(files);
    };
    const stop = new AbortController();
    addEventListener("dragenter", over, stop);
    addEventListener("dragover", over, stop);
    addEventListener("dragleave", leave, stop);
    addEventListener("drop", drop, stop);
    return () => stop.abort();
  }, []);
  return isOver;
}

async function open(files: readonly File[]): Promise<void> {
  // Where the code can't be fetched, the dialog says so in its place.
  dialogChosen("open");
  const { openFiles } = await import("../tables.ts");
  await openFiles(files);
}
