import { type ReactNode, useState } from "react";
import type { Quotation } from "../../schema/mention.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates, useLocalized } from "../symbols/use-collection.ts";

/**
 * Quoted words inside the text; its last part is followed by a small button that says whose they are. The
 * quotation marks are those of the text.
 */
export function QuotationMark(props: {
  quotation: Quotation;
  isLast: boolean;
  children: ReactNode;
}) {
  const { quotation, isLast, children } = props;
  const t = useMessages();
  const dates = useDates();
  const localized = useLocalized();
  const [isOpen, setOpen] = useState(false);
  const speaker = [
    localized(quotation.speakerName),
    quotation.speakerRole && localized(quotation.speakerRole),
    quotation.occurred && dates.edtf(quotation.occurred),
  ]
    .filter(Boolean)
    .join(", ");
  return (
    <>
      <q className="article-quotation" title={speaker} lang={quotation.language}>
        {children}
      </q>
      {isLast && (
        <button
          type="button"
          className="article-speaker"
          aria-expanded={isOpen}
          aria-label={t("article.whoSaid", { speaker })}
          title={speaker}
          onClick={() => setOpen(!isOpen)}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <circle cx="8" cy="5" r="3" />
            <path d="M2 15c0-4 2.5-6 6-6s6 2 6 6z" />
          </svg>
        </button>
      )}
      {isLast && isOpen && <bdi className="article-speaker-name"> ({speaker})</bdi>}
    </>
  );
}
