import * as v from "valibot";

/** Versions of the protocol that this build speaks; within one, things are only ever added. */
export const PROTOCOL_VERSIONS = [1] as const;
type ProtocolVersion = (typeof PROTOCOL_VERSIONS)[number];

/** Most that a message may weigh, in characters of its keys and texts. */
export const MOST_CHARACTERS = 65_536;
/** How many commands pass a second, and how many events. */
export const MOST_PER_SECOND = 30;

/** Why a command was not carried out. Nothing has changed then. */
const ERROR_CODES = [
  "bad-argument",
  "unknown-command",
  "not-found",
  "not-ready",
  "too-many",
  "unsupported-version",
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

const FailureSchema = v.object({ code: v.picklist(ERROR_CODES), message: v.string() });
export type Failure = v.InferOutput<typeof FailureSchema>;

const MessageIdSchema = v.union([v.number(), v.pipe(v.string(), v.maxLength(64))]);
export type MessageId = v.InferOutput<typeof MessageIdSchema>;
/** All that is needed to answer a message. */
export const WithIdSchema = v.object({ id: MessageIdSchema });

/** What every message looks like. `re` is the `id` of the command that a reply answers. */
export const EnvelopeSchema = v.object({
  ns: v.literal("dateline"),
  v: v.number(),
  type: v.pipe(v.string(), v.maxLength(64)),
  id: v.optional(MessageIdSchema),
  re: v.optional(MessageIdSchema),
  data: v.optional(v.unknown()),
  error: v.optional(FailureSchema),
});
type ReadEnvelope = v.InferOutput<typeof EnvelopeSchema>;
/** A message as this build writes it. */
export type Envelope = ReadEnvelope & { v: ProtocolVersion };

/** Text of a parameter. */
const TextSchema = v.pipe(v.string(), v.maxLength(1000));
/** Values of a filter: one, several, or none, which lets everything pass. */
const ValuesSchema = v.union([TextSchema, v.pipe(v.array(TextSchema), v.maxLength(200))]);
const NothingSchema = v.nullish(v.strictObject({}));
const CountSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
/** A state as parameters: the same keys and texts as in an address; what is as usual is left out. */
const ParametersSchema = v.record(v.string(), v.union([v.string(), v.array(v.string())]));
const PlaceSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** Degrees; null where the place's position is not known. */
  lon: v.nullable(v.number()),
  lat: v.nullable(v.number()),
  /** How many mentions of it are shown. */
  n: v.number(),
});

const FilterFields = {
  side: v.optional(ValuesSchema),
  type: v.optional(ValuesSchema),
  kind: v.optional(ValuesSchema),
  status: v.optional(ValuesSchema),
  publisher: v.optional(ValuesSchema),
  speaker: v.optional(ValuesSchema),
  language: v.optional(ValuesSchema),
  q: v.optional(TextSchema),
};

const DONE = v.undefined();

/** What the host may ask: the data of each command, in a schema and in words, and the data of the reply. */
export const COMMANDS = {
  "set-time": {
    data: v.strictObject({ t: TextSchema }),
    expected: '{t}, such as {t: "2024-12-03/2024-12-05"}',
    reply: DONE,
  },
  select: {
    data: v.union([
      v.strictObject({ place: TextSchema }),
      v.strictObject({ article: TextSchema }),
      v.strictObject({ mention: TextSchema }),
    ]),
    expected: 'one of {place}, {article} and {mention}, such as {place: "hama"}',
    reply: DONE,
  },
  clear: { data: NothingSchema, expected: "no data", reply: DONE },
  "set-view": {
    data: v.union([v.strictObject({ at: TextSchema }), v.strictObject({ bbox: TextSchema })]),
    expected: '{at: "lat,lon,zoom"} or {bbox: "west,south,east,north"}',
    reply: DONE,
  },
  play: { data: NothingSchema, expected: "no data", reply: DONE },
  pause: { data: NothingSchema, expected: "no data", reply: DONE },
  "set-theme": {
    data: v.strictObject({ theme: v.picklist(["auto", "light", "dark", "contrast"]) }),
    expected: '{theme}, which is "auto", "light", "dark" or "contrast"',
    reply: DONE,
  },
  "set-lang": {
    data: v.strictObject({ lang: TextSchema }),
    expected: '{lang}, such as {lang: "ar"}',
    reply: DONE,
  },
  "set-filter": {
    data: v.pipe(
      v.strictObject(FilterFields),
      v.check((asked) => Object.keys(asked).length > 0 && !("type" in asked && "kind" in asked)),
    ),
    expected:
      "one or more of side, type (or kind, not both), status, publisher, speaker, language, each a text or a list of texts, and q, a text",
    reply: DONE,
  },
  "get-state": { data: NothingSchema, expected: "no data", reply: ParametersSchema },
  "get-places": {
    data: v.nullish(
      v.strictObject({
        offset: v.optional(CountSchema, 0),
        limit: v.optional(v.pipe(CountSchema, v.minValue(1), v.maxValue(200)), 100),
      }),
      {},
    ),
    expected: "{offset, limit}, whole numbers, limit 1 to 200",
    reply: v.object({ places: v.array(PlaceSchema), total: v.number() }),
  },
  focus: { data: NothingSchema, expected: "no data", reply: DONE },
  ping: { data: NothingSchema, expected: "no data", reply: v.object({ ready: v.boolean() }) },
} as const;
export type CommandName = keyof typeof COMMANDS;
/** What a command is sent with. */
export type CommandData<Name extends CommandName> = v.InferInput<(typeof COMMANDS)[Name]["data"]>;
/** What a command's data is once it was read, with what may be left out filled in. */
export type ReadData<Name extends CommandName> = v.InferOutput<(typeof COMMANDS)[Name]["data"]>;
/** What a command is answered with. */
export type Reply<Name extends CommandName> = v.InferOutput<(typeof COMMANDS)[Name]["reply"]>;

/** Who opened or closed something: on the map, in a text, in any other part of the page, or the host. */
const BySchema = v.picklist(["map", "text", "list", "host"]);
const NoticeSchema = v.object({ code: v.string(), message: v.string() });
const HelloSchema = v.object({
  id: v.nullable(v.string()),
  versions: v.array(v.number()),
});

/** What the frame tells, with the data of each. */
export const EVENTS = {
  /** The page is there, and takes `connect`; then, through the port, the answer to it. */
  hello: HelloSchema,
  ready: v.object({
    /** Dateline's own version, and those of the protocol that it speaks. */
    version: v.string(),
    versions: v.array(v.number()),
    /** Id of the collection, and the hash of its content. */
    collection: v.string(),
    data: v.string(),
    counts: v.object({ places: v.number(), mentions: v.number(), articles: v.number() }),
    /** All of the collection's time, as `t` is written. */
    domain: v.string(),
    languages: v.array(v.string()),
  }),
  time: v.object({ t: v.string() }),
  select: v.object({
    place: v.nullable(v.string()),
    article: v.nullable(v.string()),
    mention: v.nullable(v.string()),
    by: BySchema,
  }),
  /** The map came to rest. */
  view: v.object({ at: v.string(), bbox: v.string() }),
  filters: v.object({
    side: v.array(v.string()),
    type: v.array(v.string()),
    status: v.array(v.string()),
    publisher: v.array(v.string()),
    speaker: v.array(v.string()),
    language: v.array(v.string()),
    q: v.string(),
  }),
  play: v.object({ playing: v.boolean() }),
  /** A link is about to be opened; this can't be prevented. */
  link: v.object({ url: v.string() }),
  /** The height that the page would like, CSS pixels. */
  resize: v.object({ height: v.number() }),
  warning: NoticeSchema,
  error: NoticeSchema,
} as const;
export type EventName = keyof typeof EVENTS;
/** What an event comes with. */
export type EventData<Name extends EventName> = v.InferOutput<(typeof EVENTS)[Name]>;
