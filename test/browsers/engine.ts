/** Plain data, as it goes to a page and back. */
export type Plain =
  | null
  | boolean
  | number
  | string
  | undefined
  | Plain[]
  | { [key: string]: Plain };

/** Where something is run: in the page that was opened, or in the frame of its first map. */
export type Where = "page" | "map";

/** What the tests ask of a browser, whatever protocol drives it. Pixels count from the window's top left corner. */
export type Engine = {
  /** Name and version as the browser itself gives them. */
  version: string;
  /** Leads to an address, and waits until the page has loaded. */
  open(address: string): Promise<void>;
  /**
   * Runs a function in a page and gives what it returns or resolves to. It goes there as text: it can use its arguments and
   * nothing else of the file it stands in. Throws what it throws, and where the page has no map.
   */
  run<Args extends Plain[], Result>(
    where: Where,
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result>;
  /** The window as a PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Turns the wheel by pixels downward, the pointer at a place of the window. */
  wheel(at: { x: number; y: number }, by: number): Promise<void>;
  close(): Promise<void>;
};

/** What runs functions, from what evaluates an expression in a page and waits for its promise. */
export function runner(
  evaluate: (where: Where, expression: string) => Promise<unknown>,
): Engine["run"] {
  return async <Args extends Plain[], Result>(
    where: Where,
    work: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ) =>
    // The page runs this very function.
    (await evaluate(where, `(${work})(...${JSON.stringify(args)})`)) as Result;
}

/** Size of the window's content, CSS pixels. */
export const WINDOW = { width: 1200, height: 800 };

/** The frame of a page's first map, also where an element of ours holds it. Goes into pages as text. */
export const findFrame = () =>
  document.querySelector("dateline-map")?.shadowRoot?.querySelector("iframe") ??
  document.querySelector("iframe");

/** The program that a variable names; throws where it does not. */
export function program(variable: string): string {
  const path = process.env[variable];
  if (!path) throw new Error(`${variable} is not set: npm run test:browsers sets it`);
  return path;
}
