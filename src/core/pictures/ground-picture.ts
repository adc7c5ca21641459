import type { Collection } from "../../schema/collection.ts";
import { BASEMAP_COLORS } from "../basemap.ts";
import { groundPath } from "../pages/paths.ts";
import { VIEW_SIZE } from "./collection-picture.ts";
import { groundElements } from "./ground.ts";
import type { Picture } from "./picture.ts";
import { svg, writePicture } from "./svg.ts";

/** Pixels of the ground a CSS pixel: 1600 × 1024 in all. */
const DENSITY = 1.6;

/**
 * The ground of a collection's own view without names, light and dark: what the page draws its symbols over where
 * there is no WebGL2. It shows a map of 1000 × 640 CSS pixels at `collection.view`, Web Mercator.
 */
export function groundPictures({ id, view: { center, zoom } }: Collection): Picture[] {
  const view = { center, zoom, ...VIEW_SIZE };
  return (["light", "dark"] as const).map((theme) => ({
    path: groundPath(theme),
    name: `${theme} ground of ${id}`,
    view,
    draw: (tiles) =>
      writePicture(VIEW_SIZE.width * DENSITY, VIEW_SIZE.height * DENSITY, [
        svg(
          "g",
          { transform: `scale(${DENSITY})` },
          groundElements(tiles, view, BASEMAP_COLORS[theme]),
        ),
      ]),
  }));
}
