/** Somebody who has work has given no sign for so many seconds. `wait`: the next notice comes only after another minute. */
export type Quiet = { seconds: number; wait(): void };

/** Told when somebody who has work gives no sign, then every quarter of a minute, and null once that is over. */
export type OnQuiet = (quiet: Quiet | null) => void;

/** Counts the seconds without a sign. */
export type Watch = {
  /** There is work, or there was a sign. */
  renew(): void;
  /** There is no work any more. */
  rest(): void;
};

const TICK_MS = 1000;
const AGAIN_SECONDS = 15;
const LATER_SECONDS = 60;

/**
 * A watch that tells after so many seconds without a sign. Its own ticks are counted, not the clock: a computer that slept,
 * or a page that was held up itself, does not make a worker quiet.
 */
export function createWatch(patienceSeconds: number, onQuiet: OnQuiet): Watch {
  let timer: ReturnType<typeof setInterval> | null = null;
  let seconds = 0;
  let patience = patienceSeconds;
  let isTold = false;
  const untold = () => {
    if (isTold) onQuiet(null);
    isTold = false;
  };
  const wait = () => {
    patience = seconds + LATER_SECONDS;
    untold();
  };
  const tick = () => {
    seconds += 1;
    if (seconds < patience || (seconds - patience) % AGAIN_SECONDS !== 0) return;
    isTold = true;
    onQuiet({ seconds, wait });
  };
  return {
    renew() {
      seconds = 0;
      patience = patienceSeconds;
      untold();
      timer ??= setInterval(tick, TICK_MS);
    },
    rest() {
      if (timer !== null) clearInterval(timer);
      timer = null;
      untold();
    },
  };
}
