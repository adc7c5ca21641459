import type { RawRow } from "../../core/table/table.ts";
import type { Issue } from "../../schema/issue.ts";
import { isPlain, type Packing, plainChunks, unpackedChunks } from "./chunks.ts";
import type { Chunk } from "./gunzip.ts";
import { bytesOf } from "./lost-file.ts";
import { createPageSums } from "./page-sums.ts";
import { type ReadRecord, readRecord } from "./read-record.ts";
import { type RecordBlock, recordBlocks, type Splitter } from "./records.ts";
import type { Batch, RowSource, SourceRow } from "./source.ts";

/** A format of text: how it is split into records, and how one is read. */
export type TextFormat = {
  /** Records before the first row of data. */
  recordsBefore: number;
  /** Names of all columns; null where each record has its own. */
  columns: readonly string[] | null;
  /** `isInside`: the bytes begin with a row. */
  splitter(isInside: boolean): Splitter;
  /** Reads only the columns that are wanted, where that saves work; null: all. */
  reader(wanted: readonly string[] | null): (text: string, number: number) => ReadRecord;
};

/** Rows between two positions that are kept: half a byte an event. */
const ROWS_A_MARK = 16;

/**
 * A text file as rows. What is packed, or not UTF-8, is rewritten on the way and kept as a blob of the browser's, so that
 * rows can be found again by their position. What is read again from the file itself is compared with what it was.
 */
export function createTextSource(file: Blob, format: TextFormat, packing: Packing): RowSource {
  let marks = createMarks();
  let text: Blob = file;
  const sums = isPlain(packing) ? createPageSums(file) : null;
  return {
    totalBytes: file.size,
    rowsBefore: format.recordsBefore,
    columns: format.columns,
    async *read(columns, signal) {
      marks = createMarks();
      const issues: Issue[] = [];
      const kept: Blob[] = [];
      const chunks = sums
        ? sums.kept(plainChunks(file, signal))
        : keep(
            unpackedChunks(file, packing, signal, () => issues.push(PACKED_CUT_OFF)),
            kept,
          );
      const splitter = format.splitter(false);
      const rows = createRows(format, columns, marks);
      for await (const block of recordBlocks(chunks, splitter)) yield rows.next(block, issues);
      if (!sums) text = new Blob(kept);
      marks.end(text.size);
      if (!splitter.isWhole())
        yield { rows: [], bytes: file.size, unpackedBytes: text.size, issues: [CUT_OFF] };
    },
    async *again(signal) {
      const rows = createRows(format, null, createMarks());
      const chunks = plainChunks(text, signal);
      const blocks = recordBlocks(sums ? sums.checked(chunks) : chunks, format.splitter(false));
      for await (const block of blocks) yield rows.next(block, []).rows;
    },
    rowsAt: (numbers, columns) => {
      const bytes = sums ? sums.bytes : (from: number, to: number) => bytesOf(text, from, to);
      return readAgain(bytes, format, marks, numbers, columns);
    },
  };
}

const CUT_OFF: Issue = {
  code: "cut-off",
  severity: "warning",
  message: "the file ends before its list does; what is whole was read",
};
const PACKED_CUT_OFF: Issue = {
  code: "cut-off",
  severity: "warning",
  message: "the packed file is cut off or damaged; what could be unpacked was read",
};

async function* keep(chunks: AsyncIterable<Chunk>, kept: Blob[]): AsyncGenerator<Chunk> {
  for await (const chunk of chunks) {
    // The bytes were made by this thread, never in memory shared between threads.
    kept.push(new Blob([chunk.bytes as Uint8Array<ArrayBuffer>]));
    yield chunk;
  }
}

/** Numbers and reads the records of blocks. */
function createRows(
  format: TextFormat,
  columns: readonly string[] | null,
  marks: Marks,
  first = 1,
) {
  const read = format.reader(columns);
  const decoder = new TextDecoder();
  let before = format.recordsBefore;
  let number = first - 1;
  return {
    next({ bytes, offset, read: bytesRead, records }: RecordBlock, issues: Issue[]): Batch {
      const rows: SourceRow[] = [];
      for (const { start, end, fault } of records) {
        const text = start === end ? "" : decoder.decode(bytes.subarray(start, end));
        if (text === "") continue;
        before -= 1;
        if (before >= 0) continue;
        number += 1;
        marks.add(number, offset + start);
        rows.push({ number, offset: offset + start, ...readRecord(read, text, number, fault) });
      }
      const unpackedBytes = offset + bytes.length;
      return { rows, bytes: bytesRead, unpackedBytes, issues: issues.splice(0) };
    },
  };
}

/** Where every sixteenth row begins, bytes; file positions are beyond 32 bits. */
type Marks = {
  add(number: number, offset: number): void;
  end(offset: number): void;
  /** The bytes of the rows from the last mark before a row to the next, and the first row's number. */
  around(number: number): { from: number; to: number; first: number };
};

function createMarks(): Marks {
  let offsets = new Float64Array(1024);
  let count = 0;
  let size = 0;
  return {
    add(number, offset) {
      if ((number - 1) % ROWS_A_MARK !== 0) return;
      if (count === offsets.length) {
        const more = new Float64Array(count * 2);
        more.set(offsets);
        offsets = more;
      }
      offsets[count] = offset;
      count += 1;
    },
    end(offset) {
      offsets = offsets.slice(0, count);
      size = offset;
    },
    around(number) {
      const mark = Math.floor((number - 1) / ROWS_A_MARK);
      const to = mark + 1 < count ? (offsets[mark + 1] ?? size) : size;
      return { from: offsets[mark] ?? size, to, first: mark * ROWS_A_MARK + 1 };
    },
  };
}

async function readAgain(
  bytesBetween: (from: number, to: number) => Promise<Uint8Array>,
  format: TextFormat,
  marks: Marks,
  numbers: readonly number[],
  columns: readonly string[] | null,
): Promise<Map<number, RawRow>> {
  const firsts = new Set(numbers.map((number) => marks.around(number).first));
  const parts = await Promise.all(
    [...firsts].map(async (first) => {
      const { from, to } = marks.around(first);
      const rows = createRows({ ...format, recordsBefore: 0 }, columns, createMarks(), first);
      const bytes = await bytesBetween(from, to);
      const records: RecordBlock["records"] = [];
      format.splitter(true).split(bytes, true, (start, end, fault) => {
        records.push({ start, end, fault });
      });
      return rows.next({ bytes, offset: from, read: to, records }, []).rows;
    }),
  );
  const wanted = new Set(numbers);
  return new Map(
    parts
      .flat()
      .flatMap(({ number, values }) => (values && wanted.has(number) ? [[number, values]] : [])),
  );
}
