import { createRequire } from "node:module";
import { join } from "node:path";

type Raw = { data: Buffer; info: { width: number; height: number; channels: number } };
type Image = {
  greyscale(): Image;
  raw(): Image;
  webp(options: { lossless: boolean; effort: number }): Image;
  toBuffer(options: { resolveWithObject: true }): Promise<Raw>;
  toBuffer(): Promise<Buffer>;
};
type RawInput = { raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 } };

/** The part of the image library `sharp` that the relief needs. */
export type Sharp = (input: string | Buffer, options?: RawInput) => Image;

/** Loads `sharp` from the scratch folder, where the sources step put it. */
export function loadSharp(scratch: string): Sharp {
  const require = createRequire(join(scratch, "package.json"));
  return require("sharp") as Sharp; // installed in the scratch folder, so untyped here
}
