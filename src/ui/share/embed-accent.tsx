import { useId, useState } from "react";
import { contrastOf, PAPER, refusedIn } from "../../core/embed/accent.ts";
import { type EmbedOptions, readOptions } from "../../core/embed/options.ts";
import { useMessages } from "../messages/context.tsx";

/** The colour of links and focus, typed or picked; says where it would be too faint. Null is the site's own. */
export function EmbedAccent(props: {
  theme: EmbedOptions["theme"];
  onAccent: (accent: string | null) => void;
}) {
  const { theme, onAccent } = props;
  const t = useMessages();
  const id = useId();
  const [text, setText] = useState("");
  const accent = readAccent(text);
  const typed = (next: string) => {
    setText(next);
    onAccent(readAccent(next));
  };
  const faint = accent === null ? null : faintestOn(accent, theme);
  const isWrong = text.trim() !== "" && accent === null;
  return (
    <div className="embed-setting">
      <label htmlFor={id}>{t("embedding.accent")}</label>
      <span className="embed-accent">
        <input
          id={id}
          className="field"
          dir="ltr"
          placeholder={t("embedding.accent.site")}
          value={text}
          maxLength={7}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={isWrong}
          aria-describedby={`${id}-note`}
          onChange={(event) => typed(event.target.value)}
        />
        <input
          type="color"
          className="field embed-color"
          aria-label={t("embedding.accent.pick")}
          value={accent ?? "#1257c9"}
          onChange={(event) => typed(event.target.value)}
        />
      </span>
      <p id={`${id}-note`} role="status" className={isWrong || faint ? "embed-warning" : undefined}>
        {isWrong && t("embedding.accent.wrong")}
        {faint && t(`embedding.accent.faint.${faint.paper}`, { ratio: faint.ratio })}
      </p>
    </div>
  );
}

const readAccent = (text: string): string | null =>
  readOptions(new URLSearchParams({ accent: text.trim() })).options.accent;

/** The ground on which a colour is seen worst, where that is too little; the ratio is cut to one decimal. */
function faintestOn(accent: string, theme: EmbedOptions["theme"]) {
  const [worst] = refusedIn(accent, theme)
    .map((paper) => ({ paper, ratio: Math.floor(contrastOf(accent, PAPER[paper]) * 10) / 10 }))
    .sort((a, b) => a.ratio - b.ratio);
  return worst ?? null;
}
