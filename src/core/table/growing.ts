type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** A typed array that grows by doubling; `take` gives what it holds, as long as it is, and empties it. */
export type Growing<T extends Numbers> = { push(value: number): void; take(): T };

const FIRST = 1024;

/** A growing typed array; `create` makes one of a length. */
export function growing<T extends Numbers>(create: (length: number) => T): Growing<T> {
  let values = create(FIRST);
  let count = 0;
  return {
    push: (value) => {
      if (count === values.length) {
        const larger = create(values.length * 2);
        larger.set(values);
        values = larger;
      }
      values[count] = value;
      count += 1;
    },
    take: () => {
      const taken = create(count);
      taken.set(values.subarray(0, count));
      values = create(0);
      count = 0;
      return taken;
    },
  };
}
