import { type RefObject, useEffect, useId, useRef, useState } from "react";
import { embedAddress } from "../../core/embed/address.ts";
import type { Embed } from "../../core/embed/code.ts";
import { ALLOW, REFERRER_POLICY, recommendedHeight, SANDBOX } from "../../core/embed/frame.ts";
import { useMessages } from "../messages/context.tsx";

/** How long after the last change the frame loads anew, ms. */
const REST_MS = 400;

/** Widths of columns that a map may come to stand in, CSS pixels. */
const COLUMNS = { phone: 360, column: 640, wide: 1000 };
const COLUMN_NAMES = ["phone", "column", "wide"] as const;

/** Most that the preview takes of the dialog's height, CSS pixels. */
const HIGHEST = 340;

/**
 * The very page that the code embeds, in the frame that it will have, scaled to the room there is. It is only to be seen:
 * who moved its map would think that the code follows.
 */
export function EmbedPreview({ embed }: { embed: Embed }) {
  const t = useMessages();
  const id = useId();
  const [column, setColumn] = useState<keyof typeof COLUMNS>("column");
  const address = useRested(embedAddress(embed.site, embed));
  const width = embed.width ?? COLUMNS[column];
  const height = embed.height ?? recommendedHeight(width);
  return (
    <section className="embed-preview" aria-label={t("embedding.preview")}>
      <div className="embed-preview-head">
        <h3 className="share-label">{t("embedding.preview")}</h3>
        {embed.width === null && (
          <fieldset className="segments">
            <legend className="unseen">{t("embedding.preview.width")}</legend>
            {COLUMN_NAMES.map((name) => (
              <label key={name} className="segment">
                <input
                  type="radio"
                  name={id}
                  className="unseen"
                  checked={column === name}
                  onChange={() => setColumn(name)}
                />
                {t(`embedding.preview.${name}`)}
              </label>
            ))}
          </fieldset>
        )}
      </div>
      <Scaled width={width} height={height} address={address} />
      <p className="share-hint">
        {t("embedding.preview.size", { width, height })}
        {" · "}
        <a href={address} target="_blank" rel="noopener">
          {t("embedding.preview.open")}
        </a>
      </p>
    </section>
  );
}

function Scaled(props: { width: number; height: number; address: string }) {
  const { width, height, address } = props;
  const t = useMessages();
  const room = useRef<HTMLDivElement>(null);
  const scale = Math.min(1, useWidth(room) / width, HIGHEST / height);
  return (
    <div ref={room} className="embed-fit" inert>
      <div className="embed-room" style={{ width: width * scale, height: height * scale }}>
        <iframe
          // A frame whose address changes would add a step to the page's history; a new one does not.
          key={address}
          className="embed-frame"
          title={t("embedding.preview")}
          src={address}
          sandbox={SANDBOX}
          allow={ALLOW}
          referrerPolicy={REFERRER_POLICY}
          style={{ width, height, transform: `scale(${scale})` }}
        />
      </div>
    </div>
  );
}

/** Inner width of an element, CSS pixels; the widest there is before it is known. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    const room = element.current;
    if (!room || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(entry.contentRect.width);
    });
    observer.observe(room);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

/** A text once it has not changed for a while; the first one at once. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}
