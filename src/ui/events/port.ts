import type { EventFilter } from "../../core/table/table.ts";
import { type TablePort, tablePort } from "../../store/table-port.ts";

/** Everything of a table. */
export const NO_EVENT_FILTER: EventFilter = {
  types: null,
  sides: null,
  statuses: null,
  places: null,
  publishedBefore: null,
};

/** Asks who keeps the events of the open table; fails where none is open any more. */
export async function askTable<Answer>(ask: (port: TablePort) => Promise<Answer>): Promise<Answer> {
  const port = tablePort();
  if (!port) throw new Error("no table is open");
  return ask(port);
}
