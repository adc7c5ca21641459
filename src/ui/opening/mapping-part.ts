import type { Mapping, TablePreview } from "../../core/table/table.ts";

/** What of a mapping the parts of the form show and change. */
export type MappingPartProps = {
  sample: TablePreview["sample"];
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
};
