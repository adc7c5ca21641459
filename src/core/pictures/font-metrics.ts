/** How wide the characters of a font are. */
export type FontMetrics = {
  /** Width of a character (code point) as a share of the font's size; null where the font has no such character. */
  advance(codePoint: number): number | null;
};

type Segment = { from: number; to: number; glyphOf(codePoint: number): number };

/**
 * Reads character widths of a TrueType or OpenType file (ISO/IEC 14496-22: `head`, `hhea`, `hmtx` and `cmap` of format 4
 * or 12). Throws for another kind of file.
 */
export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tablesOf(view);
  const table = (name: string): number => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`this is no font with a table "${name}"`);
    return offset;
  };
  const unitsPerEm = view.getUint16(table("head") + 18);
  const metricCount = view.getUint16(table("hhea") + 34);
  const hmtx = table("hmtx");
  const segments = readCharacterMap(view, table("cmap"));
  const advance = (codePoint: number): number | null => {
    const segment = segments.find(({ from, to }) => from <= codePoint && codePoint <= to);
    const glyph = segment?.glyphOf(codePoint) ?? 0;
    // The last width stands for all glyphs after it.
    const at = hmtx + Math.min(glyph, metricCount - 1) * 4;
    return glyph === 0 ? null : view.getUint16(at) / unitsPerEm;
  };
  const known = new Map<number, number | null>();
  return {
    advance(codePoint) {
      const width = known.get(codePoint);
      if (width !== undefined) return width;
      known.set(codePoint, advance(codePoint));
      return known.get(codePoint) ?? null;
    },
  };
}

function tablesOf(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  const count = view.byteLength < 12 ? 0 : view.getUint16(4);
  for (let i = 0; i < count && 12 + (i + 1) * 16 <= view.byteLength; i += 1) {
    const at = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)));
    tables.set(name, view.getUint32(at + 8));
  }
  return tables;
}

/** The Unicode map of most characters: format 12 where there is one, else format 4. */
function readCharacterMap(view: DataView, cmap: number): Segment[] {
  const maps = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
    const at = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    return { at, format: view.getUint16(at) };
  });
  const full = maps.find(({ format }) => format === 12);
  if (full) return readFormat12(view, full.at);
  const basic = maps.find(({ format }) => format === 4);
  if (basic) return readFormat4(view, basic.at);
  throw new Error("this font has no character map of format 4 or 12");
}

function readFormat12(view: DataView, at: number): Segment[] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12;
    const from = view.getUint32(group);
    const glyph = view.getUint32(group + 8);
    return {
      from,
      to: view.getUint32(group + 4),
      glyphOf: (codePoint) => glyph + codePoint - from,
    };
  });
}

function readFormat4(view: DataView, at: number): Segment[] {
  const twice = view.getUint16(at + 6);
  const [ends, starts] = [at + 14, at + 16 + twice];
  const [deltas, offsets] = [starts + twice, starts + 2 * twice];
  return Array.from({ length: twice / 2 }, (_, i) => {
    const from = view.getUint16(starts + i * 2);
    const delta = view.getUint16(deltas + i * 2);
    const offset = view.getUint16(offsets + i * 2);
    const glyphOf = (codePoint: number): number => {
      if (offset === 0) return (codePoint + delta) & 0xffff;
      const glyph = view.getUint16(offsets + i * 2 + offset + (codePoint - from) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    return { from, to: view.getUint16(ends + i * 2), glyphOf };
  });
}
