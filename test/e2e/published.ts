import type { Page } from "@playwright/test";

type Mention = { occurred?: string; published: string; type: string; side?: string };
type Feature = {
  id: string;
  geometry: { coordinates: [number, number] } | null;
  properties: { mentions: Mention[] };
};

/** Syria with a margin: [west, south, east, north]. */
const SYRIA = [35.5, 32.2, 42.5, 37.5] as const;

/** Looks places up in the published file, by id, sorted. */
type Lookup = {
  /** Something happened there on a day, by articles published up to another. */
  happeningOn(day: string, options?: { publishedBy?: string; type?: string }): string[];
  /** An article of that day speaks of it. */
  publishedOn(day: string): string[];
};

/**
 * The places of the published file, looked up without our code: EDTF texts are read by eye (a day, or a span of
 * days), so that nothing is shared with what is tested.
 */
export async function publishedPlaces(page: Page): Promise<{ inSyria: Lookup; anywhere: Lookup }> {
  const response = await page.request.get("./collections/northern-syria-2024/places.geojson");
  const { features }: { features: Feature[] } = await response.json();
  return { anywhere: lookup(features), inSyria: lookup(features.filter(isInSyria)) };
}

function lookup(features: readonly Feature[]): Lookup {
  const having = (test: (mention: Mention) => boolean) =>
    features
      .filter(({ properties }) => properties.mentions.some(test))
      .map(({ id }) => id)
      .sort();
  return {
    happeningOn: (day, { publishedBy = "9999", type } = {}) =>
      having(
        (mention) =>
          isOn(mention.occurred, day) &&
          mention.published <= publishedBy &&
          (type === undefined || mention.type === type),
      ),
    publishedOn: (day) => having(({ published }) => published === day),
  };
}

function isOn(occurred: string | undefined, day: string): boolean {
  const [first = "", last = first] = (occurred ?? "").replace(/[~?%]/g, "").split("/");
  return first !== "" && first.slice(0, 10) <= day && day <= last.slice(0, 10);
}

function isInSyria({ geometry }: Feature): boolean {
  const [west, south, east, north] = SYRIA;
  const [lon = 0, lat = 0] = geometry?.coordinates ?? [];
  return lon > west && lon < east && lat > south && lat < north;
}
