import { type CpuTime, cpuBetween, cpuTime, disturbance, machineTime } from "./cpu.ts";

/** A run with what it used of the CPU in all, and the share that others used meanwhile. */
export type Measured<Result> = { result: Result; cpu: CpuTime; disturbed: number };

/** Above this share of other processes a run is made again. */
const MOST_DISTURBED = 0.12;
const LOOK_MS = 500;

/**
 * Waits for a quiet moment (at most `quietMs`) and measures a run; makes it again where others disturbed it, `tries`
 * times at most, and keeps the quietest.
 */
export async function measureQuietly<Result>(
  process: number,
  { tries, quietMs }: { tries: number; quietMs: number },
  run: () => Promise<Result>,
): Promise<Measured<Result>> {
  let best: Measured<Result> | null = null;
  for (let left = tries; left > 0; left -= 1) {
    await untilQuiet(process, quietMs);
    const [cpu, machine] = [cpuTime(process), machineTime(process)];
    const result = await run();
    const disturbed = disturbance(machine, machineTime(process));
    const measured = { result, cpu: cpuBetween(cpu, cpuTime(process), 1), disturbed };
    if (!best || disturbed < best.disturbed) best = measured;
    if (best.disturbed <= MOST_DISTURBED) return best;
  }
  if (!best) throw new Error("nothing was run");
  return best;
}

async function untilQuiet(process: number, quietMs: number): Promise<void> {
  const begin = performance.now();
  while (performance.now() - begin < quietMs) {
    const before = machineTime(process);
    await new Promise((done) => setTimeout(done, LOOK_MS));
    if (disturbance(before, machineTime(process)) <= MOST_DISTURBED) return;
  }
}
