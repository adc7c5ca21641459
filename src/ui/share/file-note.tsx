import type { ReactNode } from "react";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { useApp } from "../use-store.ts";

/** A way to share that needs an address or a collection; for a file of this device, why there is none. */
export function FileNote(props: { part: "link" | "embed" | "cite" | "data"; children: ReactNode }) {
  const t = useMessages();
  const name = useApp(({ table }) => (table?.former ? table.table.name : null));
  if (name === null) return props.children;
  return <p>{t(`opening.share.${props.part}`, { name: isolated(name) })}</p>;
}
