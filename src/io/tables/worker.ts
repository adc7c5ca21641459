import { foreignFolder } from "../foreign.ts";
import { openLargeFolder } from "../large/engine.ts";
import { lookAtFile } from "./look.ts";
import type { FolderAsked, Request } from "./protocol.ts";
import { createServer } from "./serve.ts";

// Keeps one file and its columns, or a large folder's counts, and answers the page that started it.

const answer = createServer({ file: lookAtFile, folder }, (reply, transfer) =>
  self.postMessage(reply, { transfer }),
);

/** Rules for other sites' data hold functions, which can't be sent here; so they are made here. */
async function folder({ address, foreign }: FolderAsked) {
  if (!foreign) return openLargeFolder(address);
  const found = foreignFolder(foreign.data, foreign.allowed);
  return found.ok ? openLargeFolder(found.value.address, found.value.rules) : found;
}

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  answer(data);
});
