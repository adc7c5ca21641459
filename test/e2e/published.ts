import type { Page } from "@playwright/test";

type Feature = {
  id: string;
  geometry: { coordinates: [number, number] } | null;
  properties: { mentions: { occurred?: string }[] };
};

/** Syria with a margin: [west, south, east, north]. */
const SYRIA = [35.5, 32.2, 42.5, 37.5] as const;

/**
 * Ids of the places that the published file says something about on a day, sorted. Reads the EDTF
 * texts by eye (a day, or a span of days), so that it shares nothing with the code under test.
 */
export async function placesOn(
  page: Page,
  day: string,
): Promise<{ anywhere: string[]; inSyria: string[] }> {
  const response = await page.request.get("./collections/northern-syria-2024/places.geojson");
  const { features }: { features: Feature[] } = await response.json();
  const on = features.filter(({ properties }) =>
    properties.mentions.some(({ occurred = "" }) => {
      const [first = "", last = first] = occurred.replace(/[~?%]/g, "").split("/");
      return first !== "" && first.slice(0, 10) <= day && day <= last.slice(0, 10);
    }),
  );
  const [west, south, east, north] = SYRIA;
  const inSyria = on.filter(({ geometry }) => {
    const [lon = 0, lat = 0] = geometry?.coordinates ?? [];
    return lon > west && lon < east && lat > south && lat < north;
  });
  return { anywhere: on.map(({ id }) => id).sort(), inSyria: inSyria.map(({ id }) => id).sort() };
}
