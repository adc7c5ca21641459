import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Dataset } from "../../core/select/dataset.ts";
import { givenAddress } from "../../core/site/given-files.ts";
import type { State } from "../../store/state.ts";
import { FONT_FACES } from "./fonts.ts";
import { basemapStyle } from "./style.ts";

/** The map under the data: what MapLibre gets, and the address where it is not the embedded one. */
export type BasemapChoice = {
  /** Changes exactly when the style does. */
  key: string;
  /** Address of another style or archive; null for the embedded map. */
  address: string | null;
  style: StyleSpecification | string;
};

/** What of the state the basemap depends on. */
type BasemapState = Pick<State, "site" | "appearance" | "language" | "dataset">;

/**
 * The basemap a state asks for: the collection's own where it names one (a style's address, or a
 * `.pmtiles` archive with our layers), else the embedded one in the reader's colours and language.
 */
export function chooseBasemap(state: BasemapState): BasemapChoice {
  const address = state.dataset?.collection.basemap ?? null;
  if (address === null) return embeddedBasemap(state);
  if (!address.endsWith(".pmtiles")) return { key: address, address, style: address };
  const choice = embeddedBasemap(state, new URL(address, state.site).href);
  return { ...choice, key: `${address} ${choice.key}`, address };
}

/** The embedded map; places that the data names are left to the data's own labels. */
export function embeddedBasemap(
  { site, appearance: theme, language, dataset }: BasemapState,
  archive = `${site}basemap/basemap.pmtiles`,
): BasemapChoice {
  return {
    key: `${theme} ${language} ${dataset?.collection.version ?? ""}`,
    address: null,
    style: basemapStyle({
      theme,
      language,
      archiveUrl: archive,
      reliefUrl: givenAddress(`${site}basemap/relief-${theme}.webp`),
      fontFaces: FONT_FACES,
      omittedPlaces: dataset ? namesOf(dataset) : [],
    }),
  };
}

function namesOf(dataset: Dataset): string[] {
  return [...dataset.places.values()].flatMap(({ properties }) => [
    properties.name,
    ...properties.alternateNames,
  ]);
}
