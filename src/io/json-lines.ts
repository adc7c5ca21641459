/** Where lines go: what takes text, and when it is ready for more. */
export type LineSink = { out: (lines: string) => void; drained?: () => Promise<void> };

/** Characters that are written at once: fewer calls, and still little memory. */
const BLOCK = 1 << 16;

/** Writes values as lines of JSON, and waits for whoever reads them. */
export type JsonLineWriter = {
  /** Resolves when there is room for more. */
  write(value: object): Promise<void> | undefined;
  /** Writes what is left. */
  end(): Promise<void>;
};

/** A writer of JSON lines (one value a line, UTF-8, jsonlines.org) into a sink that ends each text with a line feed itself. */
export function createJsonLineWriter({ out, drained }: LineSink): JsonLineWriter {
  let lines: string[] = [];
  let size = 0;
  const flush = async () => {
    if (lines.length === 0) return;
    out(lines.join("\n"));
    lines = [];
    size = 0;
    await drained?.();
  };
  return {
    write: (value) => {
      const line = JSON.stringify(value);
      lines.push(line);
      size += line.length;
      return size < BLOCK ? undefined : flush();
    },
    end: flush,
  };
}
