import type { EmbedOptions } from "../../core/embed/options.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { DIMENSIONS, type Filters } from "../../core/select/filters.ts";
import { COMMANDS, type CommandName, type ReadData, type Reply } from "../../schema/protocol.ts";
import { readToFault } from "../../schema/read.ts";
import { interfaceLanguage } from "../../shell/interface-language.ts";
import { filtersChosen } from "../../store/narrow.ts";
import { visible } from "../../store/selectors.ts";
import {
  articleOpened,
  languageChosen,
  mentionOpened,
  placeOpened,
  selectionCleared,
  store,
  themeChosen,
} from "../../store/store.ts";
import { playToggled } from "../../store/time.ts";
import { boxWanted, cameraWanted } from "../../store/views.ts";
import { windowChosen } from "../../ui/timeline/window-moved.ts";
import { type Answer, DONE, refuse } from "./answer.ts";
import { type Parameter, parametersOf, readParameters } from "./parameters.ts";

/** What commands need besides the store. */
export type CommandContext = { options: EmbedOptions; isReady: boolean };

/** How a command whose data was read is carried out: it is judged as a whole first, and then changes the store at once. */
type Carry<Name extends CommandName> = (
  data: ReadData<Name>,
  dataset: Dataset,
) => Answer<Reply<Name>>;

/** Commands that need the collection. */
const CARRY: { [Name in Exclude<CommandName, "ping" | "get-state">]: Carry<Name> } = {
  "set-time": ({ t }, dataset) => {
    const result = readParameters([["t", t]], dataset);
    if ("message" in result) return refuse("bad-argument", result.message);
    if (result.state.window) windowChosen(result.state.window, dataset.extent);
    return DONE;
  },
  select: (wanted, dataset) => {
    const result = readParameters(Object.entries(wanted), dataset);
    if ("message" in result) return refuse("not-found", result.message);
    if ("place" in wanted) placeOpened(wanted.place);
    else if ("article" in wanted) articleOpened(wanted.article);
    else mentionOpened(wanted.mention);
    return DONE;
  },
  clear: () => {
    selectionCleared();
    return DONE;
  },
  "set-view": (wanted, dataset) => {
    const result = readParameters(Object.entries(wanted), dataset);
    if ("message" in result) return refuse("bad-argument", result.message);
    if (result.state.camera) cameraWanted(result.state.camera);
    if (result.state.box) boxWanted(result.state.box);
    return DONE;
  },
  play: () => {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches)
      return refuse("bad-argument", "This reader asks for less motion: play is left to them.");
    playToggled(true);
    return DONE;
  },
  pause: () => {
    playToggled(false);
    return DONE;
  },
  "set-theme": ({ theme }) => {
    themeChosen(theme);
    return DONE;
  },
  "set-lang": ({ lang }) => {
    const language = interfaceLanguage(lang);
    if (!language) return refuse("bad-argument", `set-lang expects en or ar, and got ${lang}`);
    languageChosen(language);
    return DONE;
  },
  "set-filter": setFilter,
  "get-places": getPlaces,
  focus: () => {
    // Where a reader who comes with the Tab key would begin.
    document
      .querySelector<HTMLElement>("a[href], button:enabled, input:enabled, [tabindex='0']")
      ?.focus();
    return DONE;
  },
};

/** Carries out a command of a host, or says why not. Never throws, and never changes part of what was asked for. */
export function carryOut(
  name: string,
  data: unknown,
  { options, isReady }: CommandContext,
): Answer<unknown> {
  if (!isCommand(name))
    return refuse("unknown-command", `Expected one of ${Object.keys(COMMANDS).join(", ")}`);
  const { data: schema, expected } = COMMANDS[name];
  const result = readToFault(schema, data);
  if (!result.ok) return refuse("bad-argument", `${name} expects ${expected}`);
  const state = store.getState();
  if (name === "ping") return { data: { ready: isReady } };
  if (name === "get-state") return { data: parametersOf(options, state) };
  if (!isReady || !state.dataset)
    return refuse("not-ready", `${name} came before the page was ready: wait for the ready event`);
  // The schema of this very name has read the data just above.
  const carry = CARRY[name] as (data: unknown, dataset: Dataset) => Answer<unknown>;
  return carry(result.value, state.dataset);
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** Filters that are named are replaced, others stay; an empty text or list lets everything pass again. */
function setFilter(wanted: ReadData<"set-filter">, dataset: Dataset): Answer<undefined> {
  const { kind, q, ...named } = wanted;
  const values = { ...named, type: named.type ?? kind };
  const change: Partial<Filters> = q === undefined ? {} : { words: q.trim() };
  for (const dimension of DIMENSIONS) {
    const asked = values[dimension];
    if (asked === undefined) continue;
    const texts = [asked].flat().filter((text) => text !== "");
    const parameters = texts.map((text): Parameter => [dimension, text]);
    const result = readParameters(parameters, dataset);
    if ("message" in result) return refuse("not-found", result.message);
    change[dimension] = result.state.filters?.[dimension] ?? [];
  }
  filtersChosen(change);
  return DONE;
}

/** The places that are shown now, by their first shown mention; of a table in the order of its data. */
function getPlaces(
  { offset, limit }: NonNullable<ReadData<"get-places">>,
  dataset: Dataset,
): Answer<Reply<"get-places">> {
  const state = store.getState();
  const shown = visible(state)?.places ?? [];
  const places = shown.slice(offset, offset + limit).map(({ placeId, count }) => {
    const place = dataset.places.get(placeId);
    const [lon, lat] = place?.geometry?.coordinates ?? [null, null];
    const name = place?.properties.names[state.language] ?? place?.properties.name ?? placeId;
    return { id: placeId, name, lon, lat, n: count };
  });
  return { data: { places, total: shown.length } };
}
