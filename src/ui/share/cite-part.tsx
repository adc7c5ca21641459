import { useState } from "react";
import { bibtexCitation } from "../../core/export/bibtex.ts";
import {
  type CitationWords,
  type CitedWork,
  citedArticle,
  citedCollection,
  cslCitation,
  plainCitation,
} from "../../core/export/cite.ts";
import { useMessages } from "../messages/context.tsx";
import { stateAddress } from "../page-address.ts";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { download } from "./download.ts";
import type { ShownWords } from "./shown-words.ts";
import { TextField } from "./text-field.tsx";

/** Citations of the collection as it is shown, or of the open article, in three forms. */
export function CitePart({ shown }: { shown: ShownWords }) {
  const t = useMessages();
  const collection = useApp((s) => s.dataset?.collection);
  const language = useApp((s) => s.language);
  const address = useApp(stateAddress);
  const page = useApp((s) => s.page);
  const articleId = useApp((s) => s.selection.articleId);
  const article = useApp((s) => (articleId ? s.dataset?.articles.get(articleId) : undefined));
  const [wantsArticle, setWantsArticle] = useState(articleId !== null);
  if (!collection) return null;
  const work =
    article && wantsArticle
      ? citedArticle(article, page, collection.timeZone)
      : citedCollection(collection, {
          title: shown.title,
          language,
          shown: [shown.span, ...shown.conditions].join(" · "),
          address,
        });
  return (
    <>
      {article && (
        <fieldset className="share-choice">
          <legend className="share-label">{t("share.cite.what")}</legend>
          <label>
            <input
              type="radio"
              name="share-cite"
              checked={wantsArticle}
              onChange={() => setWantsArticle(true)}
            />
            <bdi>{t("share.cite.article", { title: article.title })}</bdi>
          </label>
          <label>
            <input
              type="radio"
              name="share-cite"
              checked={!wantsArticle}
              onChange={() => setWantsArticle(false)}
            />
            {t("share.cite.collection")}
          </label>
        </fieldset>
      )}
      <Citations work={work} />
    </>
  );
}

function Citations({ work }: { work: CitedWork }) {
  const t = useMessages();
  const words = useCitationWords();
  const [retrieved] = useState(Date.now);
  const bibtex = bibtexCitation(work, retrieved);
  const csl = cslCitation(work, retrieved);
  const plain = plainCitation(work, retrieved, words);
  const copyOf = (name: string) => t("share.cite.copy", { name });
  return (
    <>
      <TextField
        label={t("share.cite.plain")}
        copy={t("share.cite.copyPlain")}
        text={plain}
        rows={4}
        dir="auto"
      />
      <TextField label="BibTeX" copy={copyOf("BibTeX")} text={bibtex} rows={6} dir="ltr">
        <SaveButton text={bibtex} name="BibTeX" fileName={`${work.id}.bib`} />
      </TextField>
      <TextField label="CSL-JSON" copy={copyOf("CSL-JSON")} text={csl} rows={6} dir="ltr">
        <SaveButton text={csl} name="CSL-JSON" fileName={`${work.id}.csl.json`} />
      </TextField>
    </>
  );
}

function SaveButton({ text, name, fileName }: { text: string; name: string; fileName: string }) {
  const t = useMessages();
  return (
    <button
      type="button"
      className="button button-plain"
      onClick={() => download(new Blob([text], { type: "text/plain" }), fileName)}
    >
      {t("share.data.download", { name })}
    </button>
  );
}

function useCitationWords(): CitationWords {
  const t = useMessages();
  const dates = useDates();
  return {
    date: dates.edtf,
    day: dates.day,
    circa: (date) => t("share.cite.circa", { date }),
    noDate: t("share.cite.noDate"),
    quoted: (title) => t("share.cite.quoted", { title }),
    version: (version) => t("share.cite.version", { version }),
    archived: (url) => t("share.cite.archived", { url }),
    retrieved: (date) => t("share.cite.retrieved", { date }),
  };
}
