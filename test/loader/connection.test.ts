// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { connect } from "../../src/loader/connection.ts";

type Port = {
  onmessage: ((event: { data: unknown }) => void) | null;
  close(): void;
  postMessage(message: unknown): void;
};
let offered: Port[];
let sent: unknown[];

beforeEach(() => {
  offered = [];
  sent = [];
  // Channels whose messages come at once: `offered` are the host's ends.
  vi.stubGlobal(
    "MessageChannel",
    class {
      port1: Port = { onmessage: null, close() {}, postMessage: (message) => sent.push(message) };
      port2 = {};
      constructor() {
        offered.push(this.port1);
      }
    },
  );
});

/** A frame in the page, and what its window is sent. */
function frameInPage() {
  const frame = document.createElement("iframe");
  document.body.append(frame);
  const post = vi.fn();
  if (frame.contentWindow) frame.contentWindow.postMessage = post;
  const from = (source: unknown, data: unknown) =>
    window.dispatchEvent(Object.assign(new Event("message"), { source, data }));
  return { frame, post, from };
}
const message = (type: string, data?: unknown, rest: object = {}) => ({
  data: { ns: "dateline", v: 1, type, data, ...rest },
});
const HELLO = message("hello", { id: null, versions: [1] });

test("a port is offered at once, and anew to each hello of the frame itself", () => {
  const { frame, post, from } = frameInPage();
  const connection = connect(frame);
  expect(post).toHaveBeenCalledWith({ ns: "dateline", v: 1, type: "connect" }, "*", [
    expect.anything(),
  ]);
  from(window, HELLO.data);
  from(null, HELLO.data);
  from(frame.contentWindow, { type: "hello" });
  from(frame.contentWindow, null);
  expect(offered).toHaveLength(1);
  from(frame.contentWindow, HELLO.data);
  expect(offered).toHaveLength(2);
  connection.close();
  from(frame.contentWindow, HELLO.data);
  expect(offered).toHaveLength(2);
});

test("events come from the frame's element, with their data", () => {
  const { frame } = frameInPage();
  const heard = vi.fn();
  document.addEventListener("dateline:time", (event) => heard(Object(event).detail));
  connect(frame);
  offered[0]?.onmessage?.(message("time", { t: "2024-12-05" }));
  expect(heard).toHaveBeenCalledExactlyOnceWith({ t: "2024-12-05" });
});

test("a height is given to the frame within 200 and 2000 pixels, and nonsense is not", () => {
  const { frame } = frameInPage();
  connect(frame);
  const heights = [560, 9, 99_999, "700", Number.NaN, null].map((height) => {
    offered[0]?.onmessage?.(message("resize", { height }));
    return frame.style.height;
  });
  expect(heights).toEqual(["560px", "200px", "2000px", "2000px", "2000px", "2000px"]);
});

test("commands go when the map is ready, and those of a map that loads anew fail", async () => {
  const { frame, from } = frameInPage();
  const { send } = connect(frame);
  const state = send("get-state");
  expect(sent).toEqual([]);
  offered[0]?.onmessage?.(HELLO);
  offered[0]?.onmessage?.(message("ready", {}));
  expect(sent).toMatchObject([{ type: "get-state", id: 1 }]);
  offered[0]?.onmessage?.(message("reply", { t: "all" }, { re: 1 }));
  expect(await state).toEqual({ t: "all" });

  const lost = send("clear").catch(({ code }) => code);
  await Promise.resolve();
  from(frame.contentWindow, HELLO.data);
  offered[1]?.onmessage?.(HELLO);
  expect(await lost).toBe("not-ready");
});
