/** Parts of the embedded page that can be asked for or taken away, one by one. Credits and sources always stay. */
export const PANELS = [
  "title",
  "time",
  "list",
  "article",
  "legend",
  "search",
  "filters",
  "share",
  "zoom",
  "scale",
] as const;
export type Panel = (typeof PANELS)[number];

/** What an embedded page is asked to be, besides the state it opens with (the app's own address keys). */
export type EmbedOptions = {
  /** Id of a collection; null: the site's first. */
  collection: string | null;
  /** Address of a published collection's folder elsewhere, as it came: `foreignFolder` refuses what it does not take. */
  data: string | null;
  /** Zone in which times of day are written: the collection's place, UTC, the reader's own, or an IANA name. */
  tz: string;
  theme: "auto" | "light" | "dark" | "contrast";
  /** `#` and six hex digits, for links and focus; null: the site's. */
  accent: string | null;
  /** Map, list, or both; null: by the frame's width. */
  view: "map" | "list" | "both" | null;
  /** Parts that are shown, or left out, whatever the frame's size. */
  show: readonly Panel[];
  hide: readonly Panel[];
  /** What wheel and fingers do; null: `coop`, in full screen `free`. */
  gestures: "coop" | "free" | "none" | null;
  /** `click`: a picture and a button, nothing else loads before. */
  start: "auto" | "click";
  play: boolean;
  /** Whether the page tells the host the height it would like. */
  height: "fixed" | "auto";
  /** Whether the host hears what readers do. */
  events: "all" | "none";
  /** The only parent that may connect; null: any. `nobody` where one was asked for that can't be read: a lock that jams stays shut. */
  origin: string | null;
  /** Echoed in messages. */
  id: string | null;
};

/** What an embedded page is where its address says nothing. */
export const USUAL_OPTIONS: EmbedOptions = {
  collection: null,
  data: null,
  tz: "place",
  theme: "auto",
  accent: null,
  view: null,
  show: [],
  hide: [],
  gestures: null,
  start: "auto",
  play: false,
  height: "fixed",
  events: "all",
  origin: null,
  id: null,
};

/** As `origin`: no parent at all. */
const NOBODY = "nobody";

/** How one option is read (undefined: nonsense), and what is expected, in words. */
type Parameter<Value> = {
  expected: string;
  read(text: string): Value | undefined;
};

const oneOf = <const Values extends readonly string[]>(...values: Values) => ({
  expected: values.join(" or "),
  read: (text: string): Values[number] | undefined => values.find((value) => value === text),
});

const panels: Parameter<readonly Panel[]> = {
  expected: `one or more of ${PANELS.join(", ")}, with commas between them`,
  read: (text) => {
    const names = text.split(",").map((name) => PANELS.find((panel) => panel === name.trim()));
    const known = names.filter((name) => name !== undefined);
    return known.length === names.length ? known : undefined;
  },
};

const PARAMETERS: { [Key in keyof EmbedOptions]: Parameter<EmbedOptions[Key]> } = {
  collection: {
    expected: "the id of a collection: letters, digits, dots, hyphens and underscores",
    read: (text) => (/^[\w][\w.-]{0,99}$/.test(text) ? text : undefined),
  },
  // Another collection under the name of the one that was asked for would be worse than none.
  data: { expected: "an https address", read: (text) => (text === "" ? undefined : text) },
  tz: { expected: "place, utc, reader or an IANA zone such as Asia/Damascus", read: readZone },
  theme: oneOf("auto", "light", "dark", "contrast"),
  accent: {
    expected: "six hex digits, such as 1257c9",
    read: (text) =>
      /^#?[0-9a-f]{6}$/i.test(text) ? `#${text.slice(-6).toLowerCase()}` : undefined,
  },
  view: oneOf("map", "list", "both"),
  show: panels,
  hide: panels,
  gestures: oneOf("coop", "free", "none"),
  start: oneOf("auto", "click"),
  play: {
    expected: "0 or 1",
    read: (text) => (text === "1" ? true : text === "0" ? false : undefined),
  },
  height: oneOf("fixed", "auto"),
  events: oneOf("all", "none"),
  origin: {
    expected: "an https origin, such as https://example.org, or nobody",
    read: (text) => (isSafeOrigin(text) || text === NOBODY ? text : undefined),
  },
  id: {
    expected: "1 to 64 letters, digits, hyphens and underscores",
    read: (text) => (/^[\w-]{1,64}$/.test(text) ? text : undefined),
  },
};

/** A value that could not be used: its key, what came, and what was expected, in words. */
export type OptionWarning = { key: string; value: string; expected: string };

/**
 * Reads the options of an embedded page's query. Nonsense is as if it were not there (as `origin`: lets nobody in), and named once; of what is said twice
 * the first holds, and the rest is named; other keys are left alone.
 */
export function readOptions(query: URLSearchParams): {
  options: EmbedOptions;
  warnings: OptionWarning[];
} {
  const warnings: OptionWarning[] = [];
  const options: EmbedOptions = { ...USUAL_OPTIONS };
  for (const key of Object.keys(PARAMETERS)) {
    const [value, ...more] = query.getAll(key);
    if (value === undefined || !isOptionKey(key)) continue;
    if (more.length > 0) warnings.push({ key, value: more.join(", "), expected: "it once only" });
    const { read, expected } = PARAMETERS[key];
    const result = read(value);
    if (result === undefined) warnings.push({ key, value, expected });
    else Object.assign(options, { [key]: result });
  }
  if (warnings.some(({ key }) => key === "origin")) options.origin = NOBODY;
  return { options, warnings };
}

/** The options as query parameters; what is as usual is left out. Signs that are plain in a query stay readable. */
export function writeOptions(options: EmbedOptions): string[] {
  return Object.keys(PARAMETERS).flatMap((key) => {
    if (!isOptionKey(key)) return [];
    const value = options[key];
    if (String(value) === String(USUAL_OPTIONS[key])) return [];
    const plain = typeof value === "boolean" ? "1" : String(value);
    const text = key === "accent" ? plain.slice(1) : plain;
    return `${key}=${encodeURIComponent(text).replace(/%(2C|2F|3A)/g, decodeURIComponent)}`;
  });
}

const isOptionKey = (key: string): key is keyof EmbedOptions => Object.hasOwn(PARAMETERS, key);

/** An https origin as it is compared: without a path; plain http on the same machine, for trying things out. */
function isSafeOrigin(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe =
    url?.protocol === "https:" || (url?.protocol === "http:" && url.hostname === "localhost");
  return isSafe && url.origin === text;
}

function readZone(text: string): string | undefined {
  if (["place", "utc", "reader"].includes(text)) return text;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
