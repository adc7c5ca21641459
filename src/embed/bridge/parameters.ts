import { type EmbedOptions, writeOptions } from "../../core/embed/options.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import type { Reply } from "../../schema/protocol.ts";
import { addressOf, readAddress } from "../../store/address/address.ts";
import type { State } from "../../store/state.ts";

/** A key of the address with one of its values. */
export type Parameter = [key: string, value: string];

/**
 * Reads values by the app's own table of address keys, so that a command and a parameter mean the same. Stricter than an
 * address, which opens the nearest valid state: any value that is not as expected makes it a failure.
 */
export function readParameters(
  parameters: Parameter[],
  dataset: Dataset,
): { state: Partial<State> } | { message: string } {
  // Written this way, halves of a surrogate pair do no harm.
  const text = new URLSearchParams(parameters).toString().replaceAll("+", "%20");
  const { state, issues } = readAddress(text, dataset);
  const [issue] = issues;
  return issue ? { message: issue.message.replace(" in the address", "") } : { state };
}

/** The page's whole state by the keys of its parameters, texts as in an address; several values of a key as a list. */
export function parametersOf(options: EmbedOptions, state: State): Reply<"get-state"> {
  const { dataset, theme, playing } = state;
  const collection = dataset?.collection.id ?? options.collection;
  const now = { ...options, collection, theme, play: playing };
  const query = new URLSearchParams([...writeOptions(now), addressOf(state)].join("&"));
  const keys = [...new Set(query.keys())];
  return Object.fromEntries(
    keys.map((key) => {
      const [first = "", ...more] = query.getAll(key);
      return [key, more.length === 0 ? first : [first, ...more]];
    }),
  );
}
