import { useCallback, useEffect, useRef, useState } from "react";
import type { TablePort } from "../../store/table-port.ts";
import { type Failure, thrown } from "./failure.ts";
import { askTable } from "./port.ts";

/** The last answer there was, whether it is to an earlier question, why the present one has none, and how to ask it again. */
export type Answered<Answer> = {
  answer: Answer | null;
  isStale: boolean;
  failure: Failure | null;
  retry: () => void;
};

type Outcome<Query, Answer> = { query: Query; answer: Answer | null; failure: Failure | null };

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
  const next = useCallback(async (): Promise<void> => {
    const asked = wanted.current;
    if (isAsking.current || asked === null) return;
    isAsking.current = true;
    const came = await askTable((port) => ask(port, asked)).then(
      (answer) => ({ answer, failure: null }),
      (cause: unknown) => ({ answer: null, failure: thrown(cause) }),
    );
    isAsking.current = false;
    if (wanted.current !== asked) return next();
    setOutcome((before) => ({
      query: asked,
      answer: came.answer ?? before?.answer ?? null,
      failure: came.failure,
    }));
  }, [ask]);
  useEffect(() => {
    wanted.current = query;
    void next();
    return () => {
      wanted.current = null;
    };
  }, [query, next]);
  return {
    answer: outcome?.answer ?? null,
    isStale: query !== null && outcome?.query !== query,
    failure: outcome?.query === query ? (outcome?.failure ?? null) : null,
    retry: () => void next(),
  };
}
