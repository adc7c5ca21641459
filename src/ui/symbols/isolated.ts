/** Text of unknown direction inside a sentence: first strong isolate and pop (Unicode UAX #9). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
