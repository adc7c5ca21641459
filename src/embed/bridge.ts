import type { EmbedOptions } from "../core/embed/options.ts";
import { PROTOCOL_VERSIONS } from "../schema/protocol.ts";
import { store } from "../store/store.ts";
import { readyData, tellChanges } from "./bridge/changes.ts";
import { carryOut } from "./bridge/commands.ts";
import { takeFirstPort } from "./bridge/first-port.ts";
import { followHands } from "./bridge/hands.ts";
import { followHeight, heightMessages } from "./bridge/heights.ts";
import { createInbox } from "./bridge/inbox.ts";
import { createOutbox, envelope } from "./bridge/outbox.ts";
import { createRate } from "./bridge/rate.ts";
import type { Host } from "./host.ts";
import { naturalHeight } from "./layout.ts";

/** What `warn` is told where there is nothing to show at all. */
const LOAD_FAILED = "load-failed";

/**
 * Connects an embedded page with the page around it: says hello, takes the first port that the parent offers, carries out
 * its commands on the store and tells it what changes. `secret`: the word that WordPress put behind `#`, or null. A page
 * that is in no frame has no host, and nobody is told anything.
 */
export function startBridge(options: EmbedOptions, secret: string | null): Host {
  if (window.parent === window) return { ready() {}, warn() {}, linkOpening() {} };
  const outbox = createOutbox();
  const hands = followHands();
  let isReady = false;
  let isHostActing = false;
  let height: number | null = null;
  const tellReady = () => {
    const { dataset, table } = store.getState();
    if (!isReady || !dataset) return;
    outbox.once("ready", readyData(dataset, table?.table.events ?? null, PROTOCOL_VERSIONS));
  };
  const inbox = createInbox(outbox, createRate(), (name, data) => {
    isHostActing = true;
    try {
      return carryOut(name, data, { options, isReady });
    } finally {
      isHostActing = false;
    }
  });
  const hello = { id: options.id, versions: [...PROTOCOL_VERSIONS] };
  takeFirstPort(options.origin, (port) => {
    port.postMessage(envelope("hello", { data: hello }));
    outbox.connect(port);
    if (height !== null) outbox.newest("resize", { height });
    tellReady();
    port.onmessage = ({ data }) => inbox(data);
  });
  // To anyone: a frame can't know who its parent is, and nothing about the reader is in it.
  broadcast(envelope("hello", { data: hello }));
  if (options.height === "auto")
    followHeight(
      (width) => naturalHeight(options, width),
      (wanted) => {
        height = wanted;
        outbox.newest("resize", { height });
        for (const message of heightMessages(height, pymId(options), secret)) broadcast(message);
      },
    );
  const hears = options.events === "all";
  return {
    ready() {
      if (isReady || !store.getState().dataset) return;
      isReady = true;
      tellReady();
      if (hears) tellChanges(outbox, () => (isHostActing ? "host" : hands()));
    },
    warn(code, message) {
      outbox.once(code === LOAD_FAILED ? "error" : "warning", { code, message });
    },
    linkOpening(url) {
      if (hears) outbox.once("link", { url });
    },
  };
}

const broadcast = (message: unknown) => window.parent.postMessage(message, "*");

/** The name that a pym.js parent gave this page in its address, else that of the options. */
const pymId = ({ id }: EmbedOptions) =>
  new URLSearchParams(location.search).get("childId") ?? id ?? "";
