import { type EmbedOptions, writeOptions } from "./options.ts";

/** What an embedded page opens with: its options, and its state as the app's own address writes it. */
export type EmbedParameters = { options: EmbedOptions; state: string };

/** All parameters as a query, without `?`; state first, because people read it. */
export const embedQuery = ({ options, state }: EmbedParameters): string =>
  [...(state === "" ? [] : [state]), ...writeOptions(options)].join("&");

/**
 * Address of an embedded page of the site whose files are in the folder `site`. Nothing is behind `#`: that is where
 * WordPress appends a word of its own.
 */
export function embedAddress(site: string, parameters: EmbedParameters): string {
  const query = embedQuery(parameters);
  return `${site}embed/v1/${query === "" ? "" : `?${query}`}`;
}
