import * as v from "valibot";
import { LocalizedSchema } from "../../schema/text.ts";
import { localized } from "../localized.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { useApp } from "../use-store.ts";
import "./foreign.css";

/** Says that the data is not the site's own, and whose it is; nothing for its own. No parameter takes it away. */
export function ForeignDataBanner() {
  const t = useMessages();
  const origin = useApp((s) => s.foreign);
  const language = useApp((s) => s.language);
  if (origin === null) return null;
  const site = localized(siteName(), language) || t("app.thisSite");
  return (
    <p className="foreign-banner" role="note">
      {t("app.foreign", { origin: isolated(origin), site: isolated(site) })}
    </p>
  );
}

/** Who publishes the site, `<meta name="dateline-name" content='{ "en": "…" }'>`; undefined where the page does not say. */
function siteName() {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="dateline-name"]');
  const name = v.safeParse(v.pipe(v.string(), v.parseJson(), LocalizedSchema), meta?.content);
  return name.success ? name.output : undefined;
}
