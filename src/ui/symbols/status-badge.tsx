import type { Status } from "../../schema/mention.ts";
import { useMessages } from "../messages/context.tsx";
import "./symbols.css";

/** How sure a mention is, in a word. */
export function StatusBadge({ status }: { status: Status }) {
  const t = useMessages();
  return <span className="symbol-badge">{t(`status.${status}`)}</span>;
}
