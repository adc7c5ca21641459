/** Most answers that are kept: what a file repeats fits, what it never repeats does not fill the memory. */
const MOST_KEPT = 200_000;

/** Longest text whose answer is kept. */
const LONGEST = 500;

/** The function with its answers kept by text, so that what a file repeats a million times is read once. */
export function keepAnswers<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = answer(text);
    if (text.length > LONGEST) return value;
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, value);
    return value;
  };
}
