import type { TableLimits } from "../../io/tables/engine.ts";
import { DEFAULT_LIMITS } from "../../io/tables/limits.ts";
import { metaContent } from "../meta.ts";

/**
 * What this site's pages take of a file: as `<meta name="dateline-table-limits" content="bytes=500000000 events=1000000">`
 * says, and as usual for what it does not name or says nonsense of.
 */
export function tableLimits(): TableLimits {
  const said = new Map(
    (metaContent("dateline-table-limits") ?? "")
      .split(/\s+/)
      .map((part): [string, string] => [part.split("=")[0] ?? "", part.split("=")[1] ?? ""]),
  );
  const most = (name: keyof TableLimits) => {
    const text = said.get(name) ?? "";
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : DEFAULT_LIMITS[name];
  };
  return { bytes: most("bytes"), events: most("events"), places: most("places") };
}
