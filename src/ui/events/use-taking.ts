import { useCallback, useEffect, useRef, useState } from "react";
import type { EventsFile } from "../../core/export/events-file.ts";
import { store } from "../../store/store.ts";
import { download } from "../share/download.ts";
import type { ListQuery } from "./event-pages.ts";
import { type Failure, failureOf, thrown } from "./failure.ts";
import { askTable } from "./port.ts";
import { takenFile } from "./taken-file.ts";

/** How far a download has come. */
export type Taking =
  | { kind: "none" }
  | { kind: "writing"; written: number; events: number }
  | { kind: "done"; name: string; events: number }
  | { kind: "failed"; failure: Failure };

const NONE: Taking = { kind: "none" };

/** Downloads the events of a list. One file is written at a time; leaving the list cancels it. */
export function useTaking(): {
  taking: Taking;
  take: (query: ListQuery, file: EventsFile, count: number, inView: boolean) => void;
  cancel: () => void;
} {
  const [taking, setTaking] = useState<Taking>(NONE);
  const current = useRef<AbortController | null>(null);
  const cancel = useCallback(() => {
    current.current?.abort();
    current.current = null;
    setTaking(NONE);
  }, []);
  useEffect(() => () => current.current?.abort(), []);
  const take = useCallback(
    async (query: ListQuery, file: EventsFile, count: number, inView: boolean) => {
      const about = takenFile(store.getState(), query, inView, Date.now());
      if (current.current || !about) return;
      const mine = new AbortController();
      current.current = mine;
      let events = count;
      setTaking({ kind: "writing", written: 0, events });
      const written = await askTable((port) =>
        port.write(
          { query, file, note: about.note },
          (progress) => {
            events = progress.events;
            if (current.current === mine) setTaking({ kind: "writing", ...progress });
          },
          mine.signal,
        ),
      ).catch(thrown);
      if (current.current !== mine) return;
      current.current = null;
      if (!("ok" in written)) return setTaking({ kind: "failed", failure: written });
      if (!written.ok) return setTaking({ kind: "failed", failure: failureOf(written.issues) });
      const name = about.nameFor(file);
      download(written.value, name);
      setTaking({ kind: "done", name, events });
    },
    [],
  );
  return { taking, take, cancel };
}
