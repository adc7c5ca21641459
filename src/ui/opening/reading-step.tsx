import type { TableProgress } from "../../core/table/table.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { useApp } from "../use-store.ts";
import { bytesInWords } from "./bytes.ts";

type ReadingProps = { name: string; progress: TableProgress; onCancel: () => void };

/** How far reading has come, in bytes and rows, and a button to end it. Read aloud by quarters only. */
export function ReadingStep({ name, progress, onCancel }: ReadingProps) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const { bytes, totalBytes, rows, leftOut } = progress;
  const share = totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 0;
  const quarters = Math.floor(share * 4) * 25;
  return (
    <div className="opening-progress">
      <p className="opening-file">
        <bdi>{name}</bdi>
      </p>
      <progress
        className="opening-bar"
        aria-label={t("opening.title.reading")}
        max={1}
        value={share}
      />
      <p className="opening-counts">
        <span>
          {t("opening.bytes", {
            bytes: isolated(bytesInWords(bytes, language)),
            total: isolated(bytesInWords(totalBytes, language)),
          })}
        </span>
        <span>{t("opening.rows", { count: rows })}</span>
        <span>{t("opening.leftOut", { count: leftOut })}</span>
      </p>
      <p className="opening-soft">{t(share < 1 ? "opening.readingHint" : "opening.counting")}</p>
      <p className="unseen" role="status">
        {t("opening.share", { percent: quarters })}
      </p>
      <div className="opening-buttons">
        <button type="button" className="button" data-first onClick={onCancel}>
          {t("opening.cancel")}
        </button>
      </div>
    </div>
  );
}
