import { passageWords } from "../../core/text/passage-words.ts";
import type { Mention } from "../../schema/mention.ts";
import { useArticleLanguage } from "./use-collection.ts";
import "./symbols.css";

/** The sentence a mention stands in, with the mention's own words strong; in the article's language. */
export function Passage({ mention }: { mention: Mention }) {
  const language = useArticleLanguage(mention.article);
  const found = passageWords(mention.passage, mention.selector);
  return (
    <p className="symbol-passage" lang={language} dir="auto">
      {found ? (
        <>
          {found.before}
          <strong>{found.words}</strong>
          {found.after}
        </>
      ) : (
        mention.passage
      )}
    </p>
  );
}
