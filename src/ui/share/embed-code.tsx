import { useId, useState } from "react";
import { AMP_HEAD, ampCode, type Embed, iframeCode, scriptCode } from "../../core/embed/code.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { TextField } from "./text-field.tsx";

const WAYS = ["script", "iframe", "wordpress", "amp"] as const;
type Way = (typeof WAYS)[number];

/** The code for each way to embed, with what it needs. `page`: the page that is only about what is embedded. */
export function EmbedCode({ embed, page }: { embed: Embed; page: string }) {
  const t = useMessages();
  const id = useId();
  const [way, setWay] = useState<Way>("script");
  return (
    <section className="embed-code" aria-label={t("embedding.code")}>
      <fieldset className="segments">
        <legend className="unseen">{t("embedding.way")}</legend>
        {WAYS.map((name) => (
          <label key={name} className="segment">
            <input
              type="radio"
              name={id}
              className="unseen"
              checked={way === name}
              onChange={() => setWay(name)}
            />
            {t(`embedding.way.${name}`)}
          </label>
        ))}
      </fieldset>
      {way === "script" && <Script embed={embed} />}
      {way === "iframe" && <Frame embed={embed} />}
      {way === "wordpress" && <WordPress embed={embed} page={page} />}
      {way === "amp" && <Amp embed={embed} />}
    </section>
  );
}

function Script({ embed }: { embed: Embed }) {
  const t = useMessages();
  return (
    <>
      <Code name="script" text={scriptCode(embed)} rows={6} />
      <p className="share-hint">{t("embedding.script.needs", { host: hostOf(embed) })}</p>
    </>
  );
}

function Frame({ embed }: { embed: Embed }) {
  const t = useMessages();
  return (
    <>
      <Code name="iframe" text={iframeCode(embed)} rows={6} />
      <p className="share-hint">{t("embedding.iframe.needs", { host: hostOf(embed) })}</p>
      {embed.options.height === "auto" && (
        <p className="embed-warning">{t("embedding.iframe.height")}</p>
      )}
    </>
  );
}

function WordPress({ embed, page }: { embed: Embed; page: string }) {
  const t = useMessages();
  // A site that does not know its own address can't tell others where its frames are.
  const isDiscoverable = document.querySelector('link[type="application/json+oembed"]') !== null;
  return (
    <>
      <Code
        name="link"
        text={page}
        rows={2}
        hint={t(isDiscoverable ? "embedding.link.needs" : "embedding.link.missing")}
      />
      <Code name="block" text={iframeCode(embed)} rows={5} hint={t("embedding.block.needs")} />
    </>
  );
}

function Amp({ embed }: { embed: Embed }) {
  const t = useMessages();
  return (
    <>
      <Code name="amp" text={ampCode(embed, t("embedding.amp.more"))} rows={6} />
      <Code name="head" text={AMP_HEAD} rows={2} />
      <p className="share-hint">{t("embedding.amp.needs")}</p>
    </>
  );
}

function Code(props: {
  name: "script" | "iframe" | "link" | "block" | "amp" | "head";
  text: string;
  rows: number;
  hint?: string;
}) {
  const { name, text, rows, hint } = props;
  const t = useMessages();
  return (
    <TextField
      label={t(`embedding.field.${name}`)}
      copy={t(name === "link" ? "embedding.copy.link" : "embedding.copy")}
      text={text}
      rows={rows}
      dir="ltr"
      {...(hint === undefined ? {} : { hint })}
    />
  );
}

/** What a content security policy has to name. */
const hostOf = ({ site }: Embed): string => isolated(new URL(site).origin);
