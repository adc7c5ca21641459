import { useState } from "react";
import { writeAnnotations } from "../../core/export/annotations.ts";
import { writeCsv } from "../../core/export/csv.ts";
import { fileName } from "../../core/export/file-name.ts";
import { writeGeoJson } from "../../core/export/geojson.ts";
import { writeLinkedPlaces } from "../../core/export/linked-places.ts";
import type { ExportState } from "../../core/export/state.ts";
import { store } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { currentExport } from "./current-export.ts";
import { download } from "./download.ts";

/** One kind of file: its messages' key, its ending, its media type and who writes it. */
type FileKind = {
  key: "geojson" | "csv" | "lpf" | "annotations";
  ending: string;
  type: string;
  write: (state: ExportState) => string;
};

const FILES: readonly FileKind[] = [
  { key: "geojson", ending: "geojson", type: "application/geo+json", write: writeGeoJson },
  { key: "csv", ending: "csv", type: "text/csv;charset=utf-8", write: writeCsv },
  { key: "lpf", ending: "places.jsonld", type: "application/ld+json", write: writeLinkedPlaces },
  {
    key: "annotations",
    ending: "annotations.jsonld",
    type: "application/ld+json",
    write: writeAnnotations,
  },
];

/** Files with what is shown, each made when it is asked for. */
export function DataPart() {
  const t = useMessages();
  const [saved, setSaved] = useState<string | null>(null);
  const save = ({ ending, type, write }: FileKind) => {
    const state = currentExport(store.getState(), Date.now());
    if (!state) return;
    const name = fileName(state.note, ending);
    download(new Blob([write(state)], { type }), name);
    setSaved(name);
  };
  return (
    <>
      <ul className="share-files">
        {FILES.map((file) => (
          <li key={file.key} className="share-file">
            <span className="share-file-words">
              <span className="share-label">
                <bdi>{t(`share.data.${file.key}`)}</bdi>
              </span>
              <span className="share-hint">{t(`share.data.${file.key}.for`)}</span>
            </span>
            <button
              type="button"
              className="button"
              aria-label={t("share.data.download", { name: t(`share.data.${file.key}`) })}
              onClick={() => save(file)}
            >
              {t("share.download")}
            </button>
          </li>
        ))}
      </ul>
      <p className="share-hint">{t("share.data.note")}</p>
      <p className="share-hint" role="status">
        {saved && t("share.data.done", { file: saved })}
      </p>
    </>
  );
}
