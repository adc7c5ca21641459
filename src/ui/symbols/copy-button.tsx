import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useMessages } from "../messages/context.tsx";
import "./symbols.css";

/** How long the button says that it has copied, ms. */
const SAID_MS = 3000;

/** What came of copying: nothing yet, done, or a text that the reader must copy by hand. */
type Outcome = { kind: "none" } | { kind: "copied" } | { kind: "refused"; text: string };

/**
 * A button that copies what `text` gives when it is pressed, and says `copied` ("Link copied") then. Where the
 * page may not write to the clipboard, as in many frames, the text stands in a field to be copied by hand, until
 * Escape or another press.
 */
export function CopyButton(props: { text: () => string; label: string; copied?: string }) {
  const t = useMessages();
  const { text, label, copied = t("reading.copied") } = props;
  const [outcome, setOutcome] = useState<Outcome>({ kind: "none" });
  useEffect(() => {
    if (outcome.kind !== "copied") return;
    const timer = setTimeout(() => setOutcome({ kind: "none" }), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const isCopied = outcome.kind === "copied";
  const isRefused = outcome.kind === "refused";
  const forget = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    setOutcome({ kind: "none" });
  };
  return (
    <div className="symbol-copy">
      <button
        type="button"
        className="button button-plain symbol-copy-button"
        onClick={async () => setOutcome(isRefused ? { kind: "none" } : await copy(text()))}
      >
        {isCopied ? copied : label}
      </button>
      <span className="unseen" aria-live="polite">
        {isCopied && copied}
      </span>
      {isRefused && <ByHand text={outcome.text} onKeyDown={forget} />}
    </div>
  );
}

async function copy(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return { kind: "copied" };
  } catch {
    // No permission, or no clipboard at all: an insecure page has none.
    return { kind: "refused", text };
  }
}

function ByHand(props: { text: string; onKeyDown: (event: KeyboardEvent) => void }) {
  const t = useMessages();
  const id = useId();
  return (
    <div className="symbol-copy-field">
      <label htmlFor={id}>{t("reading.copyByHand")}</label>
      <input
        id={id}
        className="field"
        ref={selectAll}
        readOnly
        dir="ltr"
        value={props.text}
        onKeyDown={props.onKeyDown}
      />
    </div>
  );
}

/** Focus goes to the field, all of it selected: copying is one key away. */
function selectAll(field: HTMLInputElement | null): void {
  field?.focus();
  field?.select();
}
