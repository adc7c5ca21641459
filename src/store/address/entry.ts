import type { Dataset } from "../../core/select/dataset.ts";
import type { Filters } from "../../core/select/filters.ts";
import type { Selection, State } from "../state.ts";

/** What one key of the address changes; parts of filters and of the selection are put together with those of others. */
export type Change = {
  state?: Partial<State>;
  filters?: Partial<Filters>;
  selection?: Partial<Selection>;
  /** What was not as expected, in words, where something was ignored or replaced. */
  ignored?: string;
};

/** One thing that the address keeps: its key, how it is written (null or none: left out) and how it is read. */
export type Entry = {
  key: string;
  /** Another key that is read alike and never written. */
  alias?: string;
  write(state: State, dataset: Dataset): string | readonly string[] | null;
  /** `texts` are all values given for the key, at least one. */
  read(texts: readonly [string, ...string[]], dataset: Dataset): Change;
};

/** An entry for a value out of a list; `usual` is not written. */
export function choice<T extends string | number>(
  key: string,
  values: readonly T[],
  usual: T | null | ((dataset: Dataset) => T),
  get: (state: State) => T | null,
  set: (value: T) => Partial<State>,
): Entry {
  return {
    key,
    write: (state, dataset) => {
      const value = get(state);
      return value === (typeof usual === "function" ? usual(dataset) : usual)
        ? null
        : String(value);
    },
    read: ([text]) => {
      const value = values.find((candidate) => String(candidate) === text);
      return value === undefined
        ? { ignored: `expected ${values.join(" or ")}` }
        : { state: set(value) };
    },
  };
}

/** An entry for something that is on (`1`) or off (left out). */
export function flag(
  key: string,
  get: (state: State) => boolean,
  set: (on: boolean) => Change,
): Entry {
  return {
    key,
    write: (state) => (get(state) ? "1" : null),
    read: ([text]) => (text === "1" ? set(true) : { ignored: "expected 1, or nothing at all" }),
  };
}

/** An entry for a value that may be absent; `read` gives null for a text it can't use. */
export function optional<T>(
  key: string,
  expected: string,
  get: (state: State) => T | null,
  codec: {
    write: (value: T, dataset: Dataset) => string;
    read: (text: string, dataset: Dataset) => T | null;
  },
  set: (value: T) => Change,
): Entry {
  return {
    key,
    write: (state, dataset) => {
      const value = get(state);
      return value === null ? null : codec.write(value, dataset);
    },
    read: ([text], dataset) => {
      const value = codec.read(text, dataset);
      return value === null ? { ignored: `expected ${expected}` } : set(value);
    },
  };
}
