import { PALETTES } from "../palette.ts";
import type { GroundTile } from "./ground.ts";
import { type MapPart, mapElements } from "./map-part.ts";
import { PANEL_WIDTH, type PanelContent, PICTURE, panelElements } from "./panel.ts";
import { writePicture } from "./svg.ts";
import type { Fonts } from "./text.ts";
import type { View } from "./view.ts";

/** A picture that can be drawn as soon as the tiles of its view are read. */
export type Picture = {
  /** Where it is published, in the collection's folder. */
  path: string;
  /** What it is of, for messages: `place hama`. */
  name: string;
  view: View;
  /** The picture as an SVG document. Throws MissingGlyphs for text that no font can write. */
  draw(tiles: readonly GroundTile[], fonts: Fonts): string;
};

/** Size of the map in a picture, CSS pixels, at so many pixels a CSS pixel. */
export const mapSize = (density: number) => ({
  width: (PICTURE.width - PANEL_WIDTH) / density,
  height: PICTURE.height / density,
});

/** What a picture for link previews consists of. */
type Parts = { map: Omit<MapPart, "left">; panel: PanelContent; isRtl: boolean };

/** A map with a panel of words at its start side. */
export function composePicture(
  { map, panel, isRtl }: Parts,
  tiles: readonly GroundTile[],
  fonts: Fonts,
): string {
  const { width, height } = PICTURE;
  return writePicture(width, height, [
    ...mapElements({ ...map, left: isRtl ? 0 : PANEL_WIDTH }, tiles, fonts),
    ...panelElements(panel, isRtl, fonts, PALETTES.light),
  ]);
}
