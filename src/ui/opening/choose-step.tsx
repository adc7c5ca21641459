import { useRef } from "react";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import type { OpeningLimits } from "./actions.ts";
import { bytesInWords } from "./bytes.ts";

type ChooseProps = { limits: OpeningLimits; onFiles: (files: readonly File[]) => void };

/** Endings of files that can be read; some systems know no types for them. */
const ACCEPTED =
  ".csv,.tsv,.txt,.json,.geojson,.ndjson,.geojsonl,.geojsons,.jsonl,.parquet,.gz,text/csv,application/geo+json";

/** Which files can be opened, that they stay here, and a button to give one. */
export function ChooseStep({ limits, onFiles }: ChooseProps) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="opening-choose">
      <div className="opening-target">
        <button
          type="button"
          className="button opening-main"
          data-first
          onClick={() => input.current?.click()}
        >
          {t("opening.choose")}
        </button>
        <p className="opening-soft">{t("opening.dropHere")}</p>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPTED}
          aria-label={t("opening.file")}
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            // The same file may be given again.
            event.target.value = "";
            if (files.length > 0) onFiles(files);
          }}
        />
      </div>
      <p className="opening-local">{t("opening.local")}</p>
      <dl className="opening-formats">
        <div>
          <dt>{t("opening.tables")}</dt>
          <dd>{t("opening.tables.what")}</dd>
        </div>
        <div>
          <dt>{t("opening.features")}</dt>
          <dd>{t("opening.features.what")}</dd>
        </div>
        <div>
          <dt>Parquet</dt>
          <dd>{t("opening.parquet.what")}</dd>
        </div>
      </dl>
      <p className="opening-soft">
        {t("opening.limits", {
          bytes: bytesInWords(limits.bytes, language),
          events: limits.events,
          places: limits.places,
        })}
      </p>
    </div>
  );
}
