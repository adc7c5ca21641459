import { useEffect, useRef, useState } from "react";
import type { TablePort } from "../../store/table-port.ts";
import { askTable } from "./port.ts";

/** The last answer there was, whether it is to an earlier question, and whether the present one failed. */
export type Answered<Answer> = { answer: Answer | null; isStale: boolean; hasFailed: boolean };

type Outcome<Query, Answer> = { query: Query; answer: Answer | null; hasFailed: boolean };

/**
 * Asks who keeps a table's events whenever the question is another value, one at a time: of those that came up
 * meanwhile only the last is asked. The last answer stands until there is a new one. `ask` is the same function at each render.
 */
export function useAnswer<Query, Answer>(
  query: Query | null,
  ask: (port: TablePort, query: Query) => Promise<Answer>,
): Answered<Answer> {
  const [outcome, setOutcome] = useState<Outcome<Query, Answer> | null>(null);
  const wanted = useRef<Query | null>(null);
  const isAsking = useRef(false);
  useEffect(() => {
    wanted.current = query;
    const next = async (): Promise<void> => {
      const asked = wanted.current;
      if (isAsking.current || asked === null) return;
      isAsking.current = true;
      const answer = await askTable((port) => ask(port, asked)).catch(() => null);
      isAsking.current = false;
      if (wanted.current === asked)
        setOutcome((before) => ({
          query: asked,
          answer: answer ?? before?.answer ?? null,
          hasFailed: answer === null,
        }));
      else void next();
    };
    void next();
    return () => {
      wanted.current = null;
    };
  }, [query, ask]);
  return {
    answer: outcome?.answer ?? null,
    isStale: query !== null && outcome?.query !== query,
    hasFailed: outcome?.query === query && (outcome?.hasFailed ?? false),
  };
}
