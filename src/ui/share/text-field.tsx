import { type ReactNode, useId } from "react";
import { useMessages } from "../messages/context.tsx";
import { CopyButton } from "../symbols/copy-button.tsx";

/**
 * A text to take along: in a field that is selected as a whole when it is entered, so that it can be copied where
 * the page may not, with a button that copies it. `children`: further buttons.
 */
export function TextField(props: {
  label: string;
  text: string;
  rows: number;
  hint?: string;
  /** Name of the button that copies. */
  copy: string;
  /** `ltr` for addresses and code; else by the text itself. */
  dir: "ltr" | "auto";
  children?: ReactNode;
}) {
  const { label, text, rows, hint, copy, dir, children } = props;
  const t = useMessages();
  const id = useId();
  return (
    <div className="share-field">
      <label className="share-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="share-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        className="share-text"
        readOnly
        rows={rows}
        dir={dir}
        value={text}
        aria-describedby={hint && `${id}-hint`}
        spellCheck={false}
        onFocus={(event) => event.target.select()}
      />
      <div className="share-buttons">
        <CopyButton text={() => text} label={copy} copied={t("share.copied")} />
        {children}
      </div>
    </div>
  );
}
