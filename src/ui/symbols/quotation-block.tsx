import type { Quotation } from "../../schema/mention.ts";
import { useApp } from "../use-store.ts";
import { useArticleLanguage, useDates, useLocalized, useNames } from "./use-collection.ts";
import "./symbols.css";

/** Somebody's words in an article (by id), with name, role, date and the publishers they are known from. */
export function QuotationBlock(props: { quotation: Quotation; articleId: string }) {
  const { quotation, articleId } = props;
  const articleLanguage = useArticleLanguage(articleId);
  const interfaceLanguage = useApp((s) => s.language);
  const localized = useLocalized();
  const dates = useDates();
  const { sources } = useNames();
  const { text, language, speakerName, speakerRole, occurred } = quotation;
  const publishers = quotation.sources.flatMap((id) => sources.get(id)?.publisher ?? []);
  return (
    // CSS takes the form of quotation marks from the language around the quoted words.
    <figure className="symbol-quotation" lang={language ?? articleLanguage}>
      <blockquote dir="auto">{text}</blockquote>
      <figcaption lang={interfaceLanguage}>
        <span className="symbol-speaker">{localized(speakerName)}</span>
        {speakerRole && <span>{localized(speakerRole)}</span>}
        {occurred && <span>{dates.edtf(occurred)}</span>}
        {publishers.length > 0 && <bdi>{[...new Set(publishers)].join(" · ")}</bdi>}
      </figcaption>
    </figure>
  );
}
