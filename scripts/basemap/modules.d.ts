declare module "shapefile" {
  /** Reads a whole shapefile; `encoding` is that of the attribute table. Coordinates are `[lon, lat]` as stored. */
  export function read(
    shp: string,
    dbf?: string,
    options?: { encoding?: string },
  ): Promise<import("geojson").FeatureCollection>;
}

declare module "polylabel" {
  /** The point of a polygon (rings of `[x, y]`) farthest from its edges, to within `precision` units. */
  function polylabel(rings: number[][][], precision?: number): [number, number];
  export = polylabel;
}
