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
async function folder({ address, collection, foreign }: FolderAsked) {
  if (!foreign) return openLargeFolder(address, undefined, collection);
  const found = foreignFolder(foreign.data, foreign.allowed);
  if (!found.ok) return found;
  return openLargeFolder(found.value.address, found.value.rules, collection);
}

self.addEventListener("message", ({ data }: MessageEvent<Request>) => {
  answer(data);
});
