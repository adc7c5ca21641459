import { type FileMetaData, parquetMetadata, parquetRead, type SchemaElement } from "hyparquet";
import { decompressZstd } from "hyparquet-compressors";
import type { LargeColumn } from "../../schema/large.ts";

/** Values of one column, by row; whole numbers of 64 bits are bigints. */
export type Values = ArrayLike<unknown>;

const COMPRESSORS = { ZSTD: (input: Uint8Array) => decompressZstd(input) };

/**
 * Hands over the columns of a file that is in memory, piece by piece: a column's name, the row of its first value, and
 * the values. One row group is decoded at a time. Returns the number of rows; throws where the file is damaged.
 */
export async function readWholeParquet(
  bytes: Uint8Array,
  onValues: (column: string, values: Values, row: number) => void,
): Promise<number> {
  const metadata = parquetMetadata(bytes);
  const file = bufferOf(bytes, 0);
  let rowStart = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows);
    await parquetRead({
      file,
      metadata,
      compressors: COMPRESSORS,
      rowStart,
      rowEnd,
      onChunk: (chunk) => onValues(chunk.columnName, chunk.columnData, chunk.rowStart),
    });
    rowStart = rowEnd;
  }
  return rowStart;
}

/** A file in memory as rows: how many there are, and the value of a column in one of them. */
export type ParquetRows = { rows: number; at(column: string, row: number): unknown };

/** All values of a small file; throws where it is damaged. */
export async function readParquetRows(bytes: Uint8Array): Promise<ParquetRows> {
  const columns = new Map<string, unknown[]>();
  const rows = await readWholeParquet(bytes, (name, values, row) => {
    const column = columns.get(name) ?? [];
    columns.set(name, column);
    for (let i = 0; i < values.length; i += 1) column[row + i] = values[i];
  });
  return { rows, at: (column, row) => columns.get(column)?.[row] };
}

/** Where a row group's bytes lie and how they divide into columns. */
export type RowGroup = { rows: number; fromByte: number; sizes: readonly number[] };

/**
 * Some columns of a row group, from its bytes alone: what a file's footer would tell of it was told once by the index of
 * row groups, so that no footer has to be fetched.
 */
export async function readRowGroup(
  bytes: Uint8Array,
  { rows, fromByte, sizes }: RowGroup,
  columns: readonly LargeColumn[],
  names: readonly string[],
): Promise<Map<string, unknown[]>> {
  const read = new Map(names.map((name) => [name, new Array<unknown>(rows)]));
  await parquetRead({
    file: bufferOf(bytes, fromByte),
    metadata: metadataOf(rows, fromByte, sizes, columns),
    compressors: COMPRESSORS,
    columns: [...names],
    onChunk: ({ columnName, columnData, rowStart }) => {
      const values = read.get(columnName);
      for (let i = 0; values && i < columnData.length; i += 1) values[rowStart + i] = columnData[i];
    },
  });
  return read;
}

/** A part of a file that begins at a byte, as the Parquet reader asks for it: in bytes of the file. */
function bufferOf(bytes: Uint8Array, fromByte: number) {
  const { buffer, byteOffset, length } = bytes;
  return {
    byteLength: fromByte + length,
    slice: (start: number, end = fromByte + length) =>
      // Bytes that were fetched never lie in shared memory, so this is an ArrayBuffer.
      buffer.slice(byteOffset + start - fromByte, byteOffset + end - fromByte) as ArrayBuffer,
  };
}

function metadataOf(
  rows: number,
  fromByte: number,
  sizes: readonly number[],
  columns: readonly LargeColumn[],
): FileMetaData {
  let at = fromByte;
  const chunks = columns.map(({ name, physical, codec }, i) => {
    const offset = at;
    at += sizes[i] ?? 0;
    return {
      file_offset: 0n,
      meta_data: {
        type: physical,
        encodings: [],
        path_in_schema: [name],
        codec,
        num_values: BigInt(rows),
        total_uncompressed_size: 0n,
        total_compressed_size: BigInt(sizes[i] ?? 0),
        data_page_offset: BigInt(offset),
      },
    };
  });
  return {
    version: 1,
    schema: [{ name: "schema", num_children: columns.length }, ...columns.map(elementOf)],
    num_rows: BigInt(rows),
    row_groups: [{ columns: chunks, total_byte_size: 0n, num_rows: BigInt(rows) }],
    metadata_length: 0,
  };
}

function elementOf({ name, physical, required }: LargeColumn): SchemaElement {
  return {
    name,
    type: physical,
    repetition_type: required ? "REQUIRED" : "OPTIONAL",
    ...(physical === "BYTE_ARRAY" ? { converted_type: "UTF8" as const } : {}),
  };
}
