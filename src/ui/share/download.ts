/** How long a browser may take to fetch what it was told to save, ms; Safari asks after the click. */
const KEPT_MS = 60_000;

/** Hands a file to the browser to save; the memory it takes is given back a minute later. */
export function download(content: Blob, fileName: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  // Firefox follows only links that are in the page.
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
