import type { EventsFile, WriteProgress } from "../../core/export/events-file.ts";

/** A file that is put together from parts. The parts are the browser's to keep, on disk where they are many. */
export type FileParts = {
  /** Adds text, the lines of so many events, and tells the progress ten times a second. */
  add(text: string, events: number): void;
  /** Gives other messages their turn, so that cancelling takes effect. Throws what the signal was aborted with. */
  turn(): Promise<void>;
  /** The whole file; throws where it does not have as many events as it was to have. */
  finish(end: string): Blob;
};

const TYPES: Record<EventsFile, string> = {
  csv: "text/csv;charset=utf-8",
  geojson: "application/geo+json",
};
const PROGRESS_MS = 100;
const TURN_MS = 40;
/** Text that is gathered before it is handed over: a blob of its own for each line would cost more than the line. */
const PART_LENGTH = 1 << 20;

/** Begins a file of a kind that is to have so many events. */
export function fileParts(
  file: EventsFile,
  events: number,
  onProgress: (progress: WriteProgress) => void,
  signal: AbortSignal,
): FileParts {
  const parts: Blob[] = [];
  let text = "";
  let written = 0;
  let reported = 0;
  let turned = performance.now();
  const handOver = () => {
    parts.push(new Blob([text]));
    text = "";
  };
  return {
    add(more, count) {
      text += more;
      written += count;
      if (text.length >= PART_LENGTH) handOver();
      if (performance.now() - reported < PROGRESS_MS) return;
      reported = performance.now();
      onProgress({ written, events });
    },
    async turn() {
      signal.throwIfAborted();
      if (performance.now() - turned < TURN_MS) return;
      await new Promise((resolve) => setTimeout(resolve));
      turned = performance.now();
      signal.throwIfAborted();
    },
    finish(end) {
      if (written !== events)
        throw new Error(`${written} events came, expected ${events}; was the file changed?`);
      text += end;
      handOver();
      onProgress({ written, events });
      return new Blob(parts, { type: TYPES[file] });
    },
  };
}
