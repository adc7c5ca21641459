import { useId, useState } from "react";
import type { TablePreview } from "../../core/table/table.ts";
import { otherFileWanted } from "../../store/tables.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import type { OpeningActions } from "./actions.ts";
import { bytesInWords } from "./bytes.ts";
import { ColumnsTable } from "./columns-table.tsx";
import { DatesPart } from "./dates-part.tsx";
import { GivenNote } from "./given-note.tsx";
import { IssueLines } from "./issue-lines.tsx";
import { PositionsPart } from "./positions-part.tsx";
import { TypesPart } from "./types-part.tsx";

type MappingProps = {
  preview: TablePreview;
  given: number;
  actions: Pick<OpeningActions, "readAs" | "giveUp">;
};

/** How the file's columns are understood: a guess that the reader confirms or mends, with the first values beside it. */
export function MappingStep({ preview, given, actions }: MappingProps) {
  const t = useMessages();
  const id = useId();
  const [mapping, setMapping] = useState(preview.mapping);
  const { sample, columns, issues, known } = preview;
  const part = { sample, mapping, onMapping: setMapping };
  const isReady = mapping.columns.latitude !== undefined && mapping.columns.longitude !== undefined;
  return (
    <form
      className="opening-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) actions.readAs(mapping);
      }}
    >
      <div className="opening-scroll">
        <FileFacts preview={preview} />
        <GivenNote given={given} name={preview.name} />
        {known && <p className="opening-known">{t(`opening.known.${known}`)}</p>}
        <IssueLines issues={issues} />
        <ColumnsTable columns={columns} {...part} />
        <PositionsPart {...part} />
        <DatesPart {...part} />
        <TypesPart known={known} {...part} />
      </div>
      <div className="opening-foot">
        <p id={`${id}-need`} className={isReady ? "opening-soft" : "opening-need"} role="status">
          {t(isReady ? "opening.local" : "opening.need")}
        </p>
        <div className="opening-buttons">
          <button
            type="submit"
            className="button opening-main"
            data-first
            aria-disabled={!isReady}
            aria-describedby={`${id}-need`}
          >
            {t("opening.read")}
          </button>
          <button type="button" className="button" onClick={otherFileWanted}>
            {t("opening.other")}
          </button>
          <button type="button" className="button button-plain" onClick={actions.giveUp}>
            {t("opening.cancel")}
          </button>
        </div>
      </div>
    </form>
  );
}

const DELIMITERS: ReadonlyMap<string, "comma" | "semicolon" | "tab" | "bar"> = new Map([
  [",", "comma"],
  [";", "semicolon"],
  ["\t", "tab"],
  ["|", "bar"],
]);

function FileFacts({ preview }: { preview: TablePreview }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const { name, bytes, format, encoding, delimiter } = preview;
  const sign = delimiter === null ? undefined : DELIMITERS.get(delimiter);
  const facts = [
    t(`opening.format.${format}`),
    bytesInWords(bytes, language),
    ...(encoding === null ? [] : [encoding.toUpperCase()]),
    ...(sign ? [t(`opening.delimiter.${sign}`)] : []),
  ];
  return (
    <div>
      <h3 className="opening-file">
        <bdi>{name}</bdi>
      </h3>
      <p className="opening-facts">
        {facts.map((fact) => (
          <bdi key={fact}>{fact}</bdi>
        ))}
      </p>
    </div>
  );
}
