import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";

/** Says which of several given files is opened; nothing for a single one. */
export function GivenNote({ given, name }: { given: number; name: string }) {
  const t = useMessages();
  if (given < 2) return null;
  return (
    <p className="opening-note">{t("opening.given", { count: given, name: isolated(name) })}</p>
  );
}
