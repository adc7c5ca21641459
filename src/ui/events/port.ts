import { type TablePort, tablePort } from "../../store/table-port.ts";

/** Asks who keeps the events of the open table; fails where none is open any more. */
export async function askTable<Answer>(ask: (port: TablePort) => Promise<Answer>): Promise<Answer> {
  const port = tablePort();
  if (!port) throw new Error("no table is open");
  return ask(port);
}
