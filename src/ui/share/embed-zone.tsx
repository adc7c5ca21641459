import { useId, useState } from "react";
import { readOptions, USUAL_OPTIONS } from "../../core/embed/options.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { EmbedSelect } from "./embed-select.tsx";

type Kind = "place" | "utc" | "reader" | "other";

/** The zone in which times of day are written: one of three, or any that is typed; until that is one, the place's. */
export function EmbedZone({ onZone }: { onZone: (tz: string) => void }) {
  const t = useMessages();
  const id = useId();
  const zone = useApp((s) => s.dataset?.collection.timeZone) ?? "";
  const [kind, setKind] = useState<Kind>("place");
  const [text, setText] = useState("");
  const choose = (next: Kind) => {
    setKind(next);
    onZone(next === "other" ? (readZone(text) ?? USUAL_OPTIONS.tz) : next);
  };
  const typed = (next: string) => {
    setText(next);
    onZone(readZone(next) ?? USUAL_OPTIONS.tz);
  };
  const isWrong = text !== "" && readZone(text) === null;
  return (
    <>
      <EmbedSelect<Kind>
        label={t("embedding.zone")}
        value={kind}
        options={[
          ["place", t("embedding.zone.place", { zone })],
          ["utc", "UTC"],
          ["reader", t("embedding.zone.reader")],
          ["other", t("embedding.zone.other")],
        ]}
        onChoice={choose}
      />
      {kind === "other" && (
        <div className="embed-setting">
          <label htmlFor={id}>{t("embedding.zone.name")}</label>
          <input
            id={id}
            className="field"
            dir="ltr"
            list={`${id}-zones`}
            placeholder={zone}
            value={text}
            aria-invalid={isWrong}
            aria-describedby={`${id}-note`}
            onChange={(event) => typed(event.target.value)}
          />
          <datalist id={`${id}-zones`}>
            {ZONES.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <p id={`${id}-note`} role="status" className={isWrong ? "embed-warning" : undefined}>
            {isWrong && t("embedding.zone.wrong")}
          </p>
        </div>
      )}
    </>
  );
}

/** All zones the browser knows, by their IANA names. */
const ZONES = Intl.supportedValuesOf("timeZone");

/** A zone by its name as the embedded page reads it; null for what is none. */
function readZone(text: string): string | null {
  const { options, warnings } = readOptions(new URLSearchParams({ tz: text.trim() }));
  return text.trim() === "" || warnings.length > 0 ? null : options.tz;
}
