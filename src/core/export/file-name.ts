import type { ExportNote } from "./state.ts";

/**
 * Name of a file to download, such as `northern-syria-2024-2024-12-03_2024-12-04.geojson`: collection and window, its last
 * day included; `undated` for a window without ends. Only letters, digits, dots, hyphens and underscores, which are safe on
 * every system.
 */
export function fileName(
  {
    collection,
    mode,
    window,
  }: Pick<ExportNote, "mode" | "window"> & { collection: { id: string } },
  ending: string,
): string {
  return `${safe(collection.id) || "collection"}-${safe(spanName(mode, window))}.${ending}`;
}

function spanName(mode: ExportNote["mode"], { start, end }: ExportNote["window"]): string {
  if (start === null && end === null) return "undated";
  const first = dayOrTime(start, false);
  const last = dayOrTime(end, true);
  if (mode === "cumulative") return `until_${last}`;
  if (mode === "instant") return `at_${last}`;
  return first === last ? first : `${first}_${last}`;
}

/** `2024-12-03T00:00+03:00` as its day, where it is midnight; an end's midnight is the day before it. */
function dayOrTime(iso: string | null, isEnd: boolean): string {
  if (iso === null) return "open";
  const [day = "", time = ""] = iso.split("T");
  if (!time.startsWith("00:00")) return `${day}T${time.slice(0, 5).replace(":", "")}`;
  if (!isEnd) return day;
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}

const safe = (text: string) => text.replace(/[^\w.-]+/g, "-").replace(/^[-.]+|[-.]+$/g, "");
