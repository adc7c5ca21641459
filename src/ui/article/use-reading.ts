import { useStore } from "zustand";
import { type Reading, readingStore } from "../../store/reading.ts";

/** A value of how the article is being read; `select` returns a stored value. */
export const useReading = <T>(select: (reading: Reading) => T): T => useStore(readingStore, select);
