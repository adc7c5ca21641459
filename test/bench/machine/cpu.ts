import { readdirSync, readFileSync } from "node:fs";

/** CPU time, ms: of the pages' main threads, their workers, the GPU process, everything else; `rss` in MB of the pages. */
export type CpuTime = { main: number; worker: number; gpu: number; other: number; rss: number };

/** What a process tree has used of the CPU so far. Linux only (/proc): elsewhere all is NaN. */
export function cpuTime(root: number): CpuTime {
  const sums: CpuTime = { main: 0, worker: 0, gpu: 0, other: 0, rss: 0 };
  if (process.platform !== "linux") return mapTime(sums, () => Number.NaN);
  for (const pid of treeOf(root)) {
    try {
      addProcess(pid, sums);
    } catch {
      // It ended while it was looked at.
    }
  }
  return sums;
}

/** CPU time between two looks, for each of so many steps; `rss` is that of the second. */
export const cpuBetween = (before: CpuTime, after: CpuTime, steps: number): CpuTime =>
  mapTime(after, (value, key) => (key === "rss" ? value : (value - before[key]) / steps));

/** The process that this one started as its browser; 0 where there is none. */
export function browserProcess(): number {
  if (process.platform !== "linux") return 0;
  const isBrowser = (pid: number) => /chrom/.test(textOf(`/proc/${pid}/cmdline`));
  return processes().find((pid) => parentOf(pid) === process.pid && isBrowser(pid)) ?? 0;
}

/** What the whole machine has done so far, in ms of all its cores: all there was, and what was used. */
export type MachineTime = { total: number; busy: number; own: number };

/** Looks at the machine's clock; `own` is this process and the browser at `root`. */
export function machineTime(root: number): MachineTime {
  if (process.platform !== "linux") return { total: 0, busy: 0, own: 0 };
  const [, ...fields] = (textOf("/proc/stat").split("\n")[0] ?? "").trim().split(/\s+/);
  const ticks = fields.slice(0, 8).map(Number);
  const total = ticks.reduce((sum, value) => sum + value, 0) * TICK_MS;
  const idle = ((ticks[3] ?? 0) + (ticks[4] ?? 0)) * TICK_MS;
  const { main, worker, gpu, other } = cpuTime(root);
  const { user, system } = process.cpuUsage();
  return { total, busy: total - idle, own: main + worker + gpu + other + (user + system) / 1000 };
}

/** Share of the machine, 0–1, that other processes used between two looks. */
export function disturbance(before: MachineTime, after: MachineTime): number {
  const total = after.total - before.total;
  const others = after.busy - before.busy - (after.own - before.own);
  return total > 0 ? Math.max(0, others / total) : 0;
}

const TICK_MS = 10;

const textOf = (path: string): string => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
};

const processes = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** The field after the name in brackets and the state (proc(5)). */
function parentOf(pid: number): number {
  const stat = textOf(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
}

function treeOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const pid of processes()) {
    const parent = parentOf(pid);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []));
  return tree;
}

/** Adds the time of each thread of a process. Throws when the process has ended. */
function addProcess(pid: number, sums: CpuTime): void {
  const kind = /--type=([a-z-]+)/.exec(textOf(`/proc/${pid}/cmdline`))?.[1] ?? "browser";
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const task = `/proc/${pid}/task/${thread}`;
    const ms = Number(textOf(`${task}/schedstat`).split(" ")[0]) / 1e6;
    sums[groupOf(kind, thread === String(pid), textOf(`${task}/comm`))] += ms;
  }
  if (kind !== "renderer") return;
  const kilobytes = /VmRSS:\s+(\d+)/.exec(textOf(`/proc/${pid}/status`))?.[1];
  sums.rss += Number(kilobytes ?? 0) / 1024;
}

function groupOf(
  kind: string,
  isMain: boolean,
  thread: string,
): "main" | "worker" | "gpu" | "other" {
  if (kind === "gpu-process") return "gpu";
  if (kind !== "renderer") return "other";
  if (isMain) return "main";
  return thread.startsWith("DedicatedWorker") ? "worker" : "other";
}

const mapTime = (
  time: CpuTime,
  change: (value: number, key: keyof CpuTime) => number,
): CpuTime => ({
  main: change(time.main, "main"),
  worker: change(time.worker, "worker"),
  gpu: change(time.gpu, "gpu"),
  other: change(time.other, "other"),
  rss: change(time.rss, "rss"),
});
