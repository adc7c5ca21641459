import { corroborationOf } from "../../core/select/corroboration.ts";
import type { PlacedMention } from "../../core/select/dataset.ts";
import { useMessages } from "../messages/context.tsx";
import { useNames } from "../symbols/use-collection.ts";
import { Tertiary } from "./tertiary.tsx";

/**
 * Who stands behind what mentions say alike: independent publishers, copies of one, a single source or none, which are
 * marked; and apart from them, reference works.
 */
export function ClaimCorroboration({ mentions }: { mentions: readonly PlacedMention[] }) {
  const t = useMessages();
  const { sources } = useNames();
  const { reports, publishers, tertiary } = corroborationOf(mentions, sources);
  if (publishers.length + tertiary.length === 0) return null;
  const says =
    publishers.length === 0
      ? t("place.noneIndependent")
      : reports > 1
        ? t("place.oneOrigin", { count: reports })
        : t("place.single");
  return (
    <p className="place-behind">
      {publishers.length > 1 ? (
        t("place.independent", { count: publishers.length })
      ) : (
        <strong className="place-single">{says}</strong>
      )}{" "}
      <bdi>{publishers.join(" · ")}</bdi>
      <Tertiary names={tertiary} />
    </p>
  );
}
