import { useMemo } from "react";
import { eventsSql } from "../../core/export/events-sql.ts";
import { useMessages } from "../messages/context.tsx";
import { CopyButton } from "../symbols/copy-button.tsx";
import { useApp } from "../use-store.ts";
import type { ListQuery } from "./event-pages.ts";

type ElsewhereProps = { query: ListQuery; count: number; folder: string; mostWritten: number };

/** Where the events of a large collection are to be had, where they are too many for a page: its files, and how to ask them. */
export function TakeElsewhere({ query, count, folder, mostWritten }: ElsewhereProps) {
  const t = useMessages();
  const large = useApp((s) => s.dataset?.collection.large);
  const sql = useMemo(() => large && eventsSql(folder, large, query), [folder, large, query]);
  if (!large) return null;
  return (
    <>
      <p>{t("events.take.tooMany", { most: mostWritten, count })}</p>
      {sql ? (
        <div className="events-take-statement">
          <label>
            {t("events.take.statement")}
            <textarea
              readOnly
              rows={6}
              dir="ltr"
              value={sql}
              spellCheck={false}
              onFocus={(event) => event.target.select()}
            />
          </label>
          <CopyButton text={() => sql} label={t("events.take.copy")} />
        </div>
      ) : (
        <p className="events-take-soft">{t("events.take.noStatement")}</p>
      )}
      <p className="events-take-soft">
        {t("events.take.files", { count: large.files.events.length })}{" "}
        <a href={new URL("collection.json", folder).href}>{t("events.take.description")}</a>
      </p>
    </>
  );
}
