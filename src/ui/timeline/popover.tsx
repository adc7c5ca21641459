import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import "./popover.css";

/**
 * A button and what it opens over the page, by the platform's own `popover`: a press outside or Escape closes
 * it, and focus comes back to the button. Its content exists only while it is open; the first control in it
 * takes the focus. `name` is its heading, `children` get a function that closes it.
 */
export function Popover({
  name,
  button,
  children,
}: {
  name: string;
  button: { className: string; label?: string; title?: string; face: ReactNode };
  children: (close: () => void) => ReactNode;
}) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage>("closed");
  const isOpen = stage !== "closed";
  const place = () => {
    if (opener.current && box.current) placeBeside(opener.current, box.current);
  };
  // The button may move while it is open, as what it says gets longer.
  useEffect(() => {
    if (isOpen) place();
  });
  useEffect(() => {
    if (stage === "open" && box.current) return focusIn(box.current);
  }, [stage]);
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={button.className}
        aria-label={button.label}
        title={button.title}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        popoverTarget={id}
      >
        {button.face}
      </button>
      <div
        ref={box}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        tabIndex={-1}
        className="timeline-popover"
        onBeforeToggle={(event) => {
          if (event.target !== event.currentTarget || event.newState !== "open") return;
          place();
          setStage("opening");
        }}
        onToggle={(event) => {
          if (event.target === event.currentTarget) setStage(event.newState);
        }}
        onKeyDown={keepEscape}
      >
        {isOpen && (
          <>
            <h2 className="timeline-popover-name">{name}</h2>
            {children(() => box.current?.hidePopover())}
          </>
        )}
      </div>
    </>
  );
}

/** Opening: the content is there, and the box is not shown yet, so that nothing in it can take the focus. */
type Stage = "closed" | "opening" | "open";

const FOCUSABLE = "input, select, button";

/** Gives the focus to the first control in a box, to the box itself while its content is on its way. Returns what ends the waiting. */
function focusIn(box: HTMLElement): () => void {
  const arrived = new MutationObserver(() => {
    if (document.activeElement === box) focus();
    else arrived.disconnect();
  });
  const focus = () => {
    const first = box.querySelector<HTMLElement>(FOCUSABLE);
    (first ?? box).focus();
    if (first) arrived.disconnect();
  };
  arrived.observe(box, { childList: true, subtree: true });
  focus();
  return () => arrived.disconnect();
}

/** Escape closes this alone, and not what lies behind it. */
function keepEscape(event: KeyboardEvent): void {
  if (event.key === "Escape") event.stopPropagation();
}

/** Above the timeline or below it, where there is more room, for it explains the timeline; the style sheet keeps it inside the page. */
function placeBeside(opener: HTMLElement, box: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const spared = (opener.closest(".timeline") ?? opener).getBoundingClientRect();
  const above = spared.top > innerHeight - spared.bottom;
  const isRtl = getComputedStyle(opener).direction === "rtl";
  box.dataset.side = above ? "above" : "below";
  const lengths = {
    "--opener-start": isRtl ? document.documentElement.clientWidth - at.right : at.left,
    "--opener-edge": above ? innerHeight - spared.top : spared.bottom,
  };
  for (const [name, px] of Object.entries(lengths)) box.style.setProperty(name, `${px}px`);
}
