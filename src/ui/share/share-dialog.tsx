import { type KeyboardEvent, useEffect, useId, useState } from "react";
import type { State } from "../../store/state.ts";
import { store } from "../../store/store.ts";
import { playToggled } from "../../store/time.ts";
import { dialogChosen } from "../../store/views.ts";
import { useMessages } from "../messages/context.tsx";
import { CloseButton } from "../symbols/close-button.tsx";
import { useModal } from "../use-modal.ts";
import { useApp } from "../use-store.ts";
import { CitePart } from "./cite-part.tsx";
import { DataPart } from "./data-part.tsx";
import { EmbedPart } from "./embed-part.tsx";
import { FileNote } from "./file-note.tsx";
import { LinkPart } from "./link-part.tsx";
import type { TakeMap } from "./make-picture.ts";
import { PicturePart } from "./picture-part.tsx";
import { PrintPart } from "./print-part.tsx";
import { type ShownWords, useShownWords } from "./shown-words.ts";
import "./share.css";

const PARTS = ["link", "embed", "cite", "picture", "data", "print"] as const;
type Part = (typeof PARTS)[number];

/** All files are written from mentions; a table is a file itself. */
const TABLE_PARTS = PARTS.filter((part) => part !== "data");
const partsOf = ({ table }: State): readonly Part[] => (table ? TABLE_PARTS : PARTS);

/**
 * What is shown, to take along: a link, a citation, a picture, files, or on paper; open while the state says
 * so. `takeMap` gives the map with its symbols; null where there is none.
 */
export function ShareDialog({ takeMap }: { takeMap: TakeMap | null }) {
  const isOpen = useApp((s) => s.dialog === "share");
  const shown = useShownWords();
  return isOpen && shown ? <Opened shown={shown} takeMap={takeMap} /> : null;
}

function Opened({ shown, takeMap }: { shown: ShownWords; takeMap: TakeMap | null }) {
  const t = useMessages();
  const { modal, close } = useModal(() => dialogChosen(null));
  const id = useId();
  // A file of this device can't be linked.
  const [part, setPart] = useState<Part>(() =>
    store.getState().table?.former ? "picture" : "link",
  );
  useEffect(() => {
    modal.ref.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    // What is handed out must not move while it is.
    if (store.getState().playing) playToggled(false);
  }, [modal.ref]);
  return (
    <dialog {...modal} className="dialog share" aria-labelledby={`${id}-title`}>
      <header className="pane-head share-head">
        <h2 id={`${id}-title`} className="pane-title share-title">
          {t("share.title")}
        </h2>
        <CloseButton label={t("share.close")} onPress={close} />
      </header>
      <Shown shown={shown} />
      <Tabs id={id} part={part} onPart={setPart} />
      <div
        className="share-part"
        role="tabpanel"
        id={`${id}-part`}
        aria-labelledby={`${id}-${part}`}
        key={part}
      >
        {part === "picture" && <PicturePart shown={shown} takeMap={takeMap} />}
        {part === "print" && <PrintPart close={close} />}
        {part !== "picture" && part !== "print" && (
          <FileNote part={part}>
            {part === "link" && <LinkPart title={shown.title} />}
            {part === "embed" && <EmbedPart />}
            {part === "cite" && <CitePart shown={shown} />}
            {part === "data" && <DataPart />}
          </FileNote>
        )}
      </div>
    </dialog>
  );
}

function Shown({ shown: { span, counts, conditions } }: { shown: ShownWords }) {
  const t = useMessages();
  return (
    <p className="share-shown">
      {t("share.what")} <strong>{span}</strong>
      {[...counts, ...conditions].map((words) => (
        <span key={words}>
          {" · "}
          <bdi>{words}</bdi>
        </span>
      ))}
    </p>
  );
}

function Tabs(props: { id: string; part: Part; onPart: (part: Part) => void }) {
  const { id, part, onPart } = props;
  const t = useMessages();
  const parts = useApp(partsOf);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const to = partAfter(parts, part, event.key, document.documentElement.dir === "rtl");
    if (!to) return;
    event.preventDefault();
    onPart(to);
    document.getElementById(`${id}-${to}`)?.focus();
  };
  return (
    <div className="share-tabs" role="tablist" aria-label={t("share.parts")} onKeyDown={move}>
      {parts.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-${name}`}
          aria-selected={part === name}
          aria-controls={`${id}-part`}
          tabIndex={part === name ? 0 : -1}
          className="tab"
          onClick={() => onPart(name)}
        >
          {t(`share.${name}`)}
        </button>
      ))}
    </div>
  );
}

/** The part that a key leads to, round at both ends; null for other keys. */
function partAfter(parts: readonly Part[], part: Part, key: string, isRtl: boolean): Part | null {
  const steps: Record<string, number> = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 };
  if (key === "Home") return parts[0] ?? null;
  if (key === "End") return "print";
  const step = steps[key];
  if (step === undefined) return null;
  return parts.at((parts.indexOf(part) + step) % parts.length) ?? null;
}
