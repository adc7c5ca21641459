import { useMessages } from "../messages/context.tsx";

/** Encyclopedias and other reference works that say the same: named, but not counted among the publishers. Nothing for none. */
export function Tertiary({ names }: { names: readonly string[] }) {
  const t = useMessages();
  if (names.length === 0) return null;
  return (
    <span className="place-tertiary">
      {t("place.tertiary", { count: names.length })} <bdi>{names.join(" · ")}</bdi>
    </span>
  );
}
