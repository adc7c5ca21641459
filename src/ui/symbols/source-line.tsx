import type { ReactNode } from "react";
import type { Source } from "../../schema/collection.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates, useNames } from "./use-collection.ts";
import "./symbols.css";

/** A list of sources by id; ids the collection does not name are shown as they are. Nothing for no ids. */
export function SourceList({ ids }: { ids: readonly string[] }) {
  const { sources } = useNames();
  if (ids.length === 0) return null;
  return (
    <ul className="symbol-sources">
      {ids.map((id) => {
        const source = sources.get(id);
        return <li key={id}>{source ? <SourceLine source={source} /> : id}</li>;
      })}
    </ul>
  );
}

/** Publisher, title, date and kind of a source, its links, its note, and whom it only repeats. */
function SourceLine({ source }: { source: Source }) {
  const t = useMessages();
  const dates = useDates();
  const { sources } = useNames();
  const repeated = source.derivedFrom.map((id) => sources.get(id)?.publisher ?? id);
  const { publisher, title, date, url, archive, kind, language, note } = source;
  const link = archive && (
    <a href={archive} aria-label={t("source.archivedOf", { title })}>
      {t("source.archived")}
    </a>
  );
  const repeats =
    repeated.length > 0 && t("source.repeats", { publishers: [...new Set(repeated)].join(", ") });
  return (
    <>
      <bdi className="symbol-publisher">{publisher}</bdi>
      {": "}
      <bdi lang={language}>{url ? <a href={url}>{title}</a> : title}</bdi>
      <Fact>{date && dates.edtf(date)}</Fact>
      <Fact>{kind}</Fact>
      <Fact>{link}</Fact>
      <Fact>{repeats}</Fact>
      <Fact>{note}</Fact>
    </>
  );
}

/** A fact after a dot; isolated, because in an Arabic line its digits would move to the Latin words before it. */
function Fact({ children }: { children: ReactNode }) {
  if (!children) return null;
  return (
    <>
      {" · "}
      <bdi>{children}</bdi>
    </>
  );
}
