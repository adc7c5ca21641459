import { useMessages } from "../messages/context.tsx";
import type { Translate } from "../messages/translate.ts";
import { useApp } from "../use-store.ts";

type DataMessageProps = {
  code: string;
  message: string;
  /** What kind of thing a code means, in the reader's language; null where nothing is known of it. */
  inWords: (code: string, t: Translate) => string | null;
};

/**
 * What was found in data. Its message is English, like all messages about data: readers of another language are told
 * first, in theirs, what kind of thing it is.
 */
export function DataMessage({ code, message, inWords }: DataMessageProps) {
  const t = useMessages();
  const words = inWords(code, t);
  const isEnglish = useApp((s) => s.language === "en");
  return (
    <>
      {!isEnglish && words !== null && <p>{words}</p>}
      <p className="opening-message" lang="en" dir="ltr">
        {message}
      </p>
    </>
  );
}
