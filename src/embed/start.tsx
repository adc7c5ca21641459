import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../shell/styles.ts";
import { refusedIn } from "../core/embed/accent.ts";
import type { EmbedOptions, OptionWarning } from "../core/embed/options.ts";
import type { Issue } from "../schema/issue.ts";
import { followAppearance } from "../shell/appearance.ts";
import { interfaceLanguage, isLanguageTag } from "../shell/interface-language.ts";
import { loadCollection } from "../shell/load-collection.ts";
import { fetchMap } from "../shell/map-chunk.ts";
import { addressOpened, languageChosen, store, themeChosen, zoneChosen } from "../store/store.ts";
import { playToggled } from "../store/time.ts";
import { followAccent } from "./accent.ts";
import { EmbedApp } from "./app.tsx";
import { startBridge } from "./bridge.ts";
import { existingCollection } from "./existing-collection.ts";
import type { Host } from "./host.ts";
import { queryIssue, readState } from "./opening.ts";

type Asked = { options: EmbedOptions; warnings: readonly OptionWarning[] };

/** Shows the collection in the page's root as the query asks for it. What it asks for in vain is said, and as usual. */
export async function startEmbed(
  root: HTMLElement,
  query: URLSearchParams,
  { options, warnings }: Asked,
): Promise<void> {
  // Side by side: data, the map's code, and the first paint.
  if (options.view !== "list") void fetchMap().catch(() => {});
  const host = startBridge(options, wordPressSecret());
  followAppearance();
  const issues = [
    ...warnings.map(({ key, value, expected }) => queryIssue(key, value, expected)),
    ...dress(query.get("lang"), options, host),
  ];
  createRoot(root).render(
    <StrictMode>
      <EmbedApp options={options} host={host} />
    </StrictMode>,
  );
  const found = await existingCollection(options.collection);
  await loadCollection(found.id, options.data);
  open(query, options, [...issues, ...found.issues], host);
}

/** Sets language, theme, accent and zone; returns what of it can't be. */
function dress(lang: string | null, options: EmbedOptions, host: Host): Issue[] {
  const { theme, accent, tz } = options;
  const language = lang === null ? null : interfaceLanguage(lang);
  if (language) languageChosen(language);
  themeChosen(theme);
  zoneChosen(tz === "place" ? null : tz === "utc" ? "UTC" : tz === "reader" ? readersZone() : tz);
  if (accent) followAccent(accent);
  // For the embedder alone: the reader misses nothing.
  for (const appearance of accent === null ? [] : refusedIn(accent, theme)) {
    const expected = `a colour with a contrast of 3:1 against ${appearance} paper`;
    host.warn("bad-argument", queryIssue("accent", accent ?? "", expected).message);
  }
  return [
    // A host's own language, which the loader passes on, is no mistake where the interface does not have it.
    ...(lang !== null && !isLanguageTag(lang)
      ? [queryIssue("lang", lang, "a language such as en or ar")]
      : []),
  ];
}

/** Opens what the query says once the collection is here, and tells the page and the host what of it was in vain. */
function open(
  query: URLSearchParams,
  options: EmbedOptions,
  before: readonly Issue[],
  host: Host,
): void {
  const { dataset } = store.getState();
  if (!dataset) return;
  const read = readState(query, dataset);
  const noPlay = options.play ? whyNoPlay(options) : null;
  const issues = [...before, ...read.issues, ...(noPlay ? [queryIssue("play", "1", noPlay)] : [])];
  for (const { message } of issues) host.warn("bad-argument", message);
  addressOpened(read.state, issues);
  if (options.play && !noPlay) playToggled(true);
}

/** Why time may not move by itself, as what was expected instead; null where it may. What moves must have a button that stops it. */
function whyNoPlay({ hide }: EmbedOptions): string | null {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches)
    return "0 where the reader's system asks for less movement";
  return hide.includes("time") ? "0 where the time is hidden" : null;
}

/** What WordPress puts behind `#` of a frame's address, to know its messages by; null anywhere else. */
const wordPressSecret = (): string | null =>
  /^#\?secret=([\w-]+)$/.exec(location.hash)?.[1] ?? null;

const readersZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
