/** What an embedded page tells the page around it. */
export type Host = {
  /** The page shows what it was asked for, as far as it can. */
  ready(): void;
  /** Something was not as asked: `code` such as `bad-argument` or `load-failed`, `message` in English. */
  warn(code: string, message: string): void;
  /** The reader follows a link out of the page; it can't be held up. */
  linkOpening(url: string): void;
};
