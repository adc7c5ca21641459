// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { filterToggled } from "../../../src/store/narrow.ts";
import { articleOpened, mentionOpened, store } from "../../../src/store/store.ts";
import { modeChosen, playToggled } from "../../../src/store/time.ts";
import { dialogChosen } from "../../../src/store/views.ts";
import { ShareDialog } from "../../../src/ui/share/share-dialog.tsx";
import { expectAccessible, renderWithExample } from "../example-app.tsx";
import { giveModalDialogs } from "../modal-dialogs.ts";

/** What was handed to the browser to save: names, and the blobs behind the links. */
let saved: { name: string; blob: Blob | undefined }[];

beforeEach(() => {
  saved = [];
  const blobs = new Map<string, Blob>();
  giveModalDialogs();
  // jsdom has no addresses for blobs.
  URL.createObjectURL = (blob) => {
    const url = `blob:${blobs.size}`;
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    saved.push({ name: this.download, blob: blobs.get(this.href) });
  });
});

afterEach(() => {
  Reflect.deleteProperty(navigator, "share");
});

function open(change?: () => void) {
  const rendered = renderWithExample(<ShareDialog takeMap={null} />);
  act(() => {
    change?.();
    dialogChosen("share");
  });
  return rendered;
}
/** Intl parts dates by thin spaces. */
const sentence = () =>
  screen.getByText(/^You share what is shown/).textContent?.replace(/\s/g, " ");
const tab = (name: string) => screen.getByRole("tab", { name });
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>("textbox", { name });

describe("the dialog", () => {
  test("is there only while it is open, and closing it tells the state", async () => {
    renderWithExample(<ShareDialog takeMap={null} />);
    expect(screen.queryByRole("dialog")).toBeNull();
    act(() => dialogChosen("share"));
    expect(screen.getByRole("dialog", { name: "Share" })).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(store.getState().dialog).toBeNull();
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("says what is shared: window, counts, mode, clock, filters and what is left out", () => {
    open();
    expect(sentence()).toBe(
      "You share what is shown: 3 – 4 Dec 2024 · 3 places · 5 mentions · 1 article · control of 2 changed · what touches the window · by when it happened · no filters · 2 undated mentions left out",
    );
    act(() => {
      filterToggled("type", "battle");
      filterToggled("type", "control");
      modeChosen("cumulative");
    });
    expect(sentence()).toMatch(
      /27 Nov – 4 Dec 2024 .*everything up to 4 Dec 2024.*Type: Fighting, Control/,
    );
    act(() => modeChosen("instant"));
    expect(sentence()).toMatch(/shown: .*4 Dec 2024 · .*only what lasts at that moment/);
  });

  test("stops the playing window", () => {
    open(() => playToggled(true));
    expect(store.getState().playing).toBe(false);
  });

  test("goes from part to part with the arrow keys, round at both ends", async () => {
    const user = userEvent.setup();
    open();
    await user.click(tab("Link"));
    await user.keyboard("{ArrowLeft}");
    expect(tab("Print").getAttribute("aria-selected")).toBe("true");
    expect(document.activeElement).toBe(tab("Print"));
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(tab("Embed").getAttribute("aria-selected")).toBe("true");
    await user.keyboard("{End}{Home}");
    expect(tab("Link").getAttribute("aria-selected")).toBe("true");
  });

  test.each(["Link", "Cite", "Picture", "Data", "Print"])("is accessible at %s", async (name) => {
    const { container } = open(() => mentionOpened("hama-front/hama-2"));
    await userEvent.click(tab(name));
    if (name === "Picture") await screen.findByRole("alert");
    await expectAccessible(container);
  });
});

describe("the link", () => {
  test("restores everything, and is selected as a whole when it is entered", async () => {
    open(() => filterToggled("type", "battle"));
    expect(field("Link to this view").value).toMatch(
      /^http:\/\/localhost[^#]*#t=2024-12-03\/2024-12-04&type=battle/,
    );
    await userEvent.click(field("Link to this view"));
    const { selectionStart, selectionEnd, value } = field("Link to this view");
    expect([selectionStart, selectionEnd]).toEqual([0, value.length]);
  });

  test("of an open mention stands beside it", () => {
    open(() => mentionOpened("hama-front/hama-2"));
    expect(field("Link to the open mention").value).toMatch(/#mention=hama-front\/hama-2$/);
  });

  test("of no mention is not offered", () => {
    open();
    expect(screen.queryByRole("textbox", { name: "Link to the open mention" })).toBeNull();
  });

  test("can be handed to the device's own sharing, and giving that up is no fault", async () => {
    const share = vi.fn(() => Promise.reject(new DOMException("given up", "AbortError")));
    Object.defineProperty(navigator, "share", { value: share, configurable: true });
    open();
    await userEvent.click(screen.getByRole("button", { name: "Send…" }));
    expect(share).toHaveBeenCalledWith({
      title: "The Hama front",
      url: field("Link to this view").value,
    });
  });
});

describe("citations", () => {
  test("are of the collection as it is shown", async () => {
    open();
    await userEvent.click(tab("Cite"));
    expect(field("Text").value).toMatch(
      /^The Hama front\. 3\s–\s4 Dec 2024 · .*Version example\. n\.d\./,
    );
    expect(field("BibTeX").value).toMatch(/^@misc\{example,/);
    expect(JSON.parse(field("CSL-JSON").value)[0].type).toBe("dataset");
  });

  test("are of the open article first, and can be of the collection", async () => {
    open(() => articleOpened("hama-front"));
    await userEvent.click(tab("Cite"));
    expect(field("Text").value).toMatch(/^Staff\. “Advance on the Hama front”\. Example Wire, /);
    await userEvent.click(screen.getByRole("radio", { name: "This collection, as it is shown" }));
    expect(field("Text").value).toMatch(/^The Hama front/);
  });
});

describe("files", () => {
  test.each([
    ["GeoJSON", "example-2024-12-03_2024-12-04.geojson", '"FeatureCollection"'],
    ["CSV table", "example-2024-12-03_2024-12-04.csv", "place_id"],
    ["Linked Places", "example-2024-12-03_2024-12-04.places.jsonld", "linkedplaces-context"],
    ["Web Annotations", "example-2024-12-03_2024-12-04.annotations.jsonld", "AnnotationCollection"],
  ])("%s is saved under a telling name, with what is shown now", async (name, file, content) => {
    open(() => filterToggled("type", "battle"));
    await userEvent.click(tab("Data"));
    await userEvent.click(screen.getByRole("button", { name: new RegExp(`^Download ${name}`) }));
    expect(saved.map((one) => one.name)).toEqual([file]);
    const text = await readText(saved[0]?.blob);
    expect(text).toContain(content);
    expect(text).not.toContain("taybat-al-imam");
    expect(screen.getByText(`${file} was handed to the browser.`)).toBeDefined();
  });
});

describe("the picture", () => {
  test("that can't be made says why, and can be tried again", async () => {
    open();
    await userEvent.click(tab("Picture"));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/this browser lets pages draw no pictures/);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("alert")).toBeDefined();
  });
});

describe("printing", () => {
  test("says what comes onto paper, and closes the dialog before it prints", async () => {
    let wasOpen: boolean | null = null;
    window.print = () => {
      wasOpen = store.getState().dialog !== null;
    };
    open(() => articleOpened("hama-front"));
    await userEvent.click(tab("Print"));
    const panel = within(screen.getByRole("tabpanel"));
    expect(panel.getByText(/Advance on the Hama front/)).toBeDefined();
    await userEvent.click(panel.getByRole("button", { name: "Print…" }));
    await waitFor(() => expect(wasOpen).toBe(false));
  });
});

/** jsdom's blobs have no `text()`. */
function readText(blob: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });
}
