import * as v from "valibot";

/** Stable name of a record: lower-case letters, digits, dots and hyphens; written in the data, never generated anew. */
export const IdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, "an id of lower-case letters, digits, hyphens and dots"),
);

/** Text by BCP 47 language tag, e.g. `{ en: "Hama", ar: "حماة" }`; never empty. */
export const LocalizedSchema = v.pipe(
  v.record(
    v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag")),
    v.string(),
  ),
  v.check((value) => Object.keys(value).length > 0, "text in at least one language"),
);
export type Localized = v.InferOutput<typeof LocalizedSchema>;

/** Web address that is safe to put in a link: `http:`, `https:` or `mailto:` only. */
export const UrlSchema = v.pipe(
  v.string(),
  v.regex(/^(https?:\/\/|mailto:)\S+$/i, "an http, https or mailto address"),
);

/** Date as EDTF level 1 text (ISO 8601-2), read by `core/time/edtf.ts`; its form is checked there. */
export const EdtfTextSchema = v.pipe(v.string(), v.minLength(1));
