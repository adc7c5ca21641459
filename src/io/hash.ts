import { createHash } from "node:crypto";

/** Sixteen hexadecimal digits of SHA-256 of a text as UTF-8: enough to tell versions of data apart, no protection. */
export function hashText(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, 16);
}
