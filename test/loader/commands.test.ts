import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createCommands } from "../../src/loader/commands.ts";
import type { Envelope } from "../../src/schema/protocol.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const reply = (re: number, rest: Partial<Envelope> = {}): Envelope => ({
  ns: "dateline",
  v: 1,
  type: "reply",
  re,
  ...rest,
});

/** Commands to a port that only keeps what it is sent. */
function toPort() {
  const sent: Envelope[] = [];
  const { port1 } = new MessageChannel();
  vi.spyOn(port1, "postMessage").mockImplementation((message) => void sent.push(message));
  return { commands: createCommands(), port: port1, sent };
}
const codeOf = (promise: Promise<unknown>) => promise.then(String, ({ code }) => code);

test("each command gets the answer that names it, whatever order they come in", async () => {
  const { commands, port, sent } = toPort();
  commands.openTo(port);
  const [a, b, c] = ["ping", "get-state", "clear"].map((type) => commands.send(type, undefined));
  expect(sent.map(({ id, type }) => [id, type])).toEqual([
    [1, "ping"],
    [2, "get-state"],
    [3, "clear"],
  ]);
  commands.settle(reply(2, { data: { t: "all" } }));
  commands.settle(reply(3, { error: { code: "not-found", message: "no" } }));
  commands.settle(reply(1));
  commands.settle(reply(99));
  expect(await b).toEqual({ t: "all" });
  expect(await a).toBeUndefined();
  await expect(c).rejects.toMatchObject({ code: "not-found", message: "no" });
});

test("commands wait for a map that is not ready, for 15 seconds", async () => {
  const { commands, port, sent } = toPort();
  const late = codeOf(commands.send("ping", undefined));
  vi.advanceTimersByTime(14_999);
  const inTime = commands.send("clear", undefined);
  vi.advanceTimersByTime(1);
  expect(await late).toBe("not-ready");
  commands.openTo(port);
  expect(sent.map(({ type }) => type)).toEqual(["clear"]);
  commands.settle(reply(1));
  expect(await inTime).toBeUndefined();
});

test("what was not answered fails when the map goes away", async () => {
  const { commands, port } = toPort();
  commands.openTo(port);
  const lost = codeOf(commands.send("ping", undefined));
  commands.openTo(null);
  expect(await lost).toBe("not-ready");
});

test("the map is never sent more than it takes in a second, however late it answers", async () => {
  const { commands, port, sent } = toPort();
  commands.openTo(port);
  const first = Array.from({ length: 31 }, () => codeOf(commands.send("ping", undefined)));
  expect(await first[30]).toBe("too-many");
  vi.advanceTimersByTime(5000);
  for (let re = 1; re <= 30; re += 1) commands.settle(reply(re));
  // It may have read all of them just now.
  expect(await codeOf(commands.send("ping", undefined))).toBe("too-many");
  vi.advanceTimersByTime(1000);
  void commands.send("ping", undefined);
  expect(sent).toHaveLength(31);
});
