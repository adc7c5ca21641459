import { useId, useState } from "react";
import { recommendedHeight, SMALLEST } from "../../core/embed/frame.ts";
import { useMessages } from "../messages/context.tsx";
import { EmbedSelect } from "./embed-select.tsx";
import type { EmbedWish } from "./embed-wish.ts";

/** Width and height that fields begin with, CSS pixels. */
const FIRST = { width: 640, height: 560 };

/** Width and height of the frame; never less than can be used. */
export function EmbedSize(props: { wish: EmbedWish; onWish: (wish: EmbedWish) => void }) {
  const { wish, onWish } = props;
  const t = useMessages();
  const { width, height, options } = wish;
  const widthKind = width === null ? "full" : "pixels";
  const heightKind = options.height === "auto" ? "auto" : height === null ? "usual" : "pixels";
  const setHeight = (kind: typeof heightKind) =>
    onWish({
      ...wish,
      height: kind === "pixels" ? recommendedHeight(width ?? FIRST.width) : null,
      options: { ...options, height: kind === "auto" ? "auto" : "fixed" },
    });
  return (
    <>
      <EmbedSelect
        label={t("embedding.width")}
        value={widthKind}
        options={[
          ["full", t("embedding.width.full")],
          ["pixels", t("embedding.pixels")],
        ]}
        onChoice={(kind) => onWish({ ...wish, width: kind === "full" ? null : FIRST.width })}
      />
      {width !== null && (
        <PixelField
          label={t("embedding.width.pixels")}
          first={width}
          least={SMALLEST.width}
          onPixels={(pixels) => onWish({ ...wish, width: pixels })}
        />
      )}
      <EmbedSelect
        label={t("embedding.height")}
        value={heightKind}
        options={[
          ["usual", t("embedding.height.usual")],
          ["auto", t("embedding.height.auto")],
          ["pixels", t("embedding.pixels")],
        ]}
        onChoice={setHeight}
      />
      {heightKind === "pixels" && (
        <PixelField
          label={t("embedding.height.pixels")}
          first={height ?? FIRST.height}
          least={SMALLEST.height}
          onPixels={(pixels) => onWish({ ...wish, height: pixels })}
        />
      )}
      {heightKind !== "pixels" && (
        <p className="share-hint">{t(`embedding.height.${heightKind}.hint`)}</p>
      )}
    </>
  );
}

/** A number of pixels; what is typed stays as it is, what is asked for is never less than `least`. */
function PixelField(props: {
  label: string;
  first: number;
  least: number;
  onPixels: (pixels: number) => void;
}) {
  const { label, first, least, onPixels } = props;
  const t = useMessages();
  const id = useId();
  const [text, setText] = useState(String(first));
  const typed = (next: string) => {
    setText(next);
    onPixels(Math.max(least, wholeNumber(next)));
  };
  const isTooSmall = wholeNumber(text) < least;
  return (
    <div className="embed-setting">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        className="field"
        inputMode="numeric"
        min={least}
        value={text}
        aria-invalid={isTooSmall}
        aria-describedby={`${id}-least`}
        onChange={(event) => typed(event.target.value)}
      />
      <p id={`${id}-least`} role="status" className={isTooSmall ? "embed-warning" : undefined}>
        {isTooSmall && t("embedding.least", { least })}
      </p>
    </div>
  );
}

/** Zero for what is no number. */
const wholeNumber = (text: string): number => Math.round(Number(text)) || 0;
