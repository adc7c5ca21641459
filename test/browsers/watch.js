// Runs in each embedded page before anything else: keeps what the policy refused, and every look at a storage, which fails.
(() => {
  const seen = [];
  window.datelineWatch = seen;
  addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
    seen.push(`${violatedDirective} refused ${blockedURI} ${sample}`);
  });
  const storages = [
    ...["localStorage", "sessionStorage", "indexedDB", "caches"].map((key) => [window, key]),
    [Document.prototype, "cookie"],
    [Navigator.prototype, "serviceWorker"],
  ];
  for (const [owner, key] of storages) {
    // Older engines have the window's own on its prototype.
    const holder = Object.getOwnPropertyDescriptor(owner, key)
      ? owner
      : Object.getPrototypeOf(owner);
    if (!Object.getOwnPropertyDescriptor(holder, key)?.configurable) continue;
    Object.defineProperty(holder, key, {
      get() {
        seen.push(`looked at ${key}`);
        throw new DOMException(`no ${key} here`, "SecurityError");
      },
    });
  }
})();
