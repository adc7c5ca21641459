import { useEffect, useRef, useState } from "react";
import { timeView } from "../../store/selectors.ts";
import { useMessages } from "../messages/context.tsx";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { useCountWords } from "./use-count-words.ts";

/** Milliseconds that time must rest before its counts are said: keys that are held or pressed in a row say them once. */
const REST_MS = 800;

/**
 * Says the counts aloud once time was moved and rests; its dates are said by what moved it. Silent while it moves by itself,
 * in play or with the text, and beside a pane, which says its own counts.
 */
export function SaidCounts() {
  const t = useMessages();
  const view = useSettled(timeView);
  const isQuiet = useApp((s) => s.playing || s.follow || s.pane !== null);
  const isCounting = useApp((s) => s.table?.isCounting);
  const { counts, changes } = useCountWords();
  const words = [...counts, ...changes].join(t("symbol.comma"));
  const told = useRef(view);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (view === told.current || isQuiet || isCounting) return;
    const timer = setTimeout(() => {
      told.current = view;
      setSaid(words);
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [view, words, isQuiet, isCounting]);
  return (
    <span className="unseen" role="status">
      {said}
    </span>
  );
}
