import { corroborationOf } from "../../core/select/corroboration.ts";
import type { PlacedMention } from "../../core/select/dataset.ts";
import { useMessages } from "../messages/context.tsx";
import { useNames } from "../symbols/use-collection.ts";

/** Who stands behind what mentions say alike: independent publishers, copies of one, or a single source, which is marked. */
export function ClaimCorroboration({ mentions }: { mentions: readonly PlacedMention[] }) {
  const t = useMessages();
  const { sources } = useNames();
  const { reports, publishers } = corroborationOf(mentions, sources);
  if (publishers.length === 0) return null;
  const names = publishers.join(" · ");
  if (publishers.length > 1)
    return (
      <p className="place-behind">
        {t("place.independent", { count: publishers.length })} <bdi>{names}</bdi>
      </p>
    );
  return (
    <p className="place-behind">
      <strong className="place-single">
        {reports > 1 ? t("place.oneOrigin", { count: reports }) : t("place.single")}
      </strong>{" "}
      <bdi>{names}</bdi>
    </p>
  );
}
