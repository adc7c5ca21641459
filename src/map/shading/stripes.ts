/** Side of the pattern, image pixels; drawn at half that size. */
const SIZE = 24;

/**
 * A square of diagonal stripes in some colours (`#rrggbb`) in turn, which repeats without a seam; as RGBA pixels,
 * `SIZE` × `SIZE`. Half of it stays clear.
 */
export function drawStripes(colors: readonly string[]): {
  width: number;
  height: number;
  data: Uint8ClampedArray;
} {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  const band = SIZE / (2 * colors.length);
  for (let y = 0; y < SIZE; y += 1)
    for (let x = 0; x < SIZE; x += 1) {
      const stripe = Math.floor(((x + y) % SIZE) / band);
      // Every other band is clear.
      const color = stripe % 2 === 0 ? colors[stripe / 2] : undefined;
      if (color) data.set([...rgb(color), 255], 4 * (y * SIZE + x));
    }
  return { width: SIZE, height: SIZE, data };
}

const rgb = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
