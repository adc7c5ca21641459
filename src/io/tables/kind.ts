/** What a file is by its content: something to open, or what to do with it instead. */
type Kind =
  | { kind: "parquet" | "gzip" | "text" }
  | { kind: "refused"; seems: string; instead: string };

const AS_CSV = "Open it and save it as “CSV UTF-8”, then open that.";
const UNPACK = "Unpack it, then open the file that was in it.";
const EXPORT = "Export it as GeoJSON, CSV or Parquet (QGIS and ogr2ogr can), then open that.";

/** First bytes of formats, as text of one letter a byte, what they are and what to do. */
const SIGNS: readonly [bytes: string, seems: string, instead: string][] = [
  ["PK\u0003\u0004", "a zip archive", UNPACK],
  ["%PDF", "a PDF document", "Copy its table to a spreadsheet and save that as “CSV UTF-8”."],
  ["\u00d0\u00cf\u0011\u00e0", "an old Excel workbook", AS_CSV],
  ["SQLite format 3", "a GeoPackage or another database", EXPORT],
  ["\u0000\u0000\u0027\u000a", "a shapefile", EXPORT],
  ["fgb\u0003", "a FlatGeobuf file", EXPORT],
  ["ARROW1", "an Arrow file", EXPORT],
  ["BZh", "a packed file (bzip2)", UNPACK],
  ["\u00fd7zXZ", "a packed file (xz)", UNPACK],
  ["\u0028\u00b5\u002f\u00fd", "a packed file (zstd)", UNPACK],
  ["7z\u00bc\u00af", "a packed file (7z)", UNPACK],
];

/** Zip archives that are known by other names. */
const ZIPPED: readonly [ending: RegExp, seems: string, instead: string][] = [
  [/\.xls[xmb]$/i, "an Excel workbook", AS_CSV],
  [/\.ods$/i, "a spreadsheet", AS_CSV],
  [/\.kmz$/i, "a KMZ file", EXPORT],
];

/** What a file is by its first bytes; its name only tells zip archives apart. */
export function kindOf(head: Uint8Array, name: string): Kind {
  const beginning = String.fromCharCode(...head.subarray(0, 16));
  if (beginning.startsWith("PAR1")) return { kind: "parquet" };
  if (beginning.startsWith("\u001f\u008b")) return { kind: "gzip" };
  const sign = SIGNS.find(([bytes]) => beginning.startsWith(bytes));
  if (!sign) return { kind: "text" };
  const zipped = sign[0].startsWith("PK") && ZIPPED.find(([ending]) => ending.test(name));
  const [, seems, instead] = zipped || sign;
  return { kind: "refused", seems, instead };
}

/** What is wrong with text as a table, before it is taken for one; null where nothing is. */
export function refusalOfText(text: string): { seems: string; instead: string } | null {
  if (/^\s*<(!doctype html|html|head|body)/i.test(text))
    return {
      seems: "a web page",
      instead: "The download may have ended on an error or a login page: get the file again.",
    };
  if (/^\s*<\?xml|^\s*<kml/i.test(text)) return { seems: "an XML or KML file", instead: EXPORT };
  const strange = [...text.slice(0, 4096)].filter(isStrange).length;
  if (strange > Math.min(text.length, 4096) / 50)
    return { seems: "not text", instead: "Open a CSV, GeoJSON or Parquet file." };
  return null;
}

const TEXT_CONTROLS = "\t\n\r\f\u001e";

/** What no text has: control characters beside tab, line ends and the separators of JSON records; letters that are none. */
const isStrange = (letter: string): boolean =>
  (letter < " " && !TEXT_CONTROLS.includes(letter)) || letter === "\u007f" || letter === "\ufffd";
