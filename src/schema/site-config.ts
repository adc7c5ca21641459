import * as v from "valibot";
import { LocalizedSchema } from "./text.ts";

const OriginSchema = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text,
    "an origin such as https://example.org",
  ),
);

/** `dateline.config.json`: what a deployment says about itself. Everything has a default. */
export const SiteConfigSchema = v.object({
  /** Address of the folder the site is published in; null: not known, then nothing that must be absolute is written. */
  site: v.optional(
    v.nullable(
      v.pipe(
        v.string(),
        v.check(
          (text) => URL.canParse(text) && /^https?:/.test(text) && text.endsWith("/"),
          "an address with a slash at its end, such as https://example.org/map/",
        ),
      ),
    ),
    null,
  ),
  /** Who publishes the site: named in link previews and under foreign data. */
  name: v.optional(LocalizedSchema, { en: "Dateline" }),
  /** Origins from which `?data=` may load a collection. */
  dataOrigins: v.optional(v.array(OriginSchema), []),
  /** Origins of a basemap elsewhere. */
  basemapOrigins: v.optional(v.array(OriginSchema), []),
  /** Who may show the pages in a frame, as CSP's `frame-ancestors` has it. */
  frameAncestors: v.optional(v.array(v.string()), ["*"]),
});
export type SiteConfig = v.InferOutput<typeof SiteConfigSchema>;
