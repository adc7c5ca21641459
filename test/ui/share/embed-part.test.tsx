// @vitest-environment jsdom
import { act, fireEvent, screen, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readOptions } from "../../../src/core/embed/options.ts";
import { filterToggled } from "../../../src/store/narrow.ts";
import { articleOpened, mentionOpened, placeOpened, store } from "../../../src/store/store.ts";
import { EmbedPart } from "../../../src/ui/share/embed-part.tsx";
import { expectAccessible, renderWithExample } from "../example-app.tsx";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

function open(change?: () => void) {
  const rendered = renderWithExample(<EmbedPart />);
  act(() => change?.());
  return rendered;
}
const field = (name: string) =>
  screen.getByLabelText<HTMLTextAreaElement>(name, { selector: "textarea" });
function choose(label: string, option: string): void {
  const select = screen.getByLabelText<HTMLSelectElement>(label, { selector: "select" });
  const chosen = [...select.options].find(({ text }) => text === option);
  if (!chosen) throw new Error(`${label} has no ${option}`);
  fireEvent.change(select, { target: { value: chosen.value } });
}
const press = (label: string | RegExp) =>
  fireEvent.click(screen.getByLabelText(label, { selector: "input" }));
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: "input" }), { target: { value } });
/** The page that the frame's code embeds. */
function embedded(): URL {
  press("Frame");
  const code = new DOMParser().parseFromString(field("Frame with link").value, "text/html");
  return new URL(code.querySelector("iframe")?.getAttribute("src") ?? "");
}
const link = () =>
  new DOMParser()
    .parseFromString(field("Frame with link").value, "text/html")
    .querySelector("p a")
    ?.getAttribute("href");

describe("what is embedded", () => {
  test("is what is seen now: time, filters and what is open, with the collection named", () => {
    open(() => {
      placeOpened("hama");
      filterToggled("type", "battle");
    });
    const { pathname, search } = embedded();
    expect(pathname).toBe("/embed/v1/");
    expect(search).toBe("?t=2024-12-03/2024-12-04&type=battle&place=hama&collection=example");
    expect(link()).toBe("http://localhost/#t=2024-12-03/2024-12-04&type=battle&place=hama");
  });

  test("keeps the part of the map as a box, so that frames of any size show it", () => {
    open(() =>
      store.setState({
        camera: { center: [36.7, 35.2], zoom: 9 },
        mapView: [36.2, 34.9, 37.2, 35.5],
      }),
    );
    const { searchParams } = embedded();
    expect(searchParams.get("bbox")).toBe("36.20000,34.90000,37.20000,35.50000");
    expect(searchParams.has("at")).toBe(false);
  });

  test("can be the open place alone, linked to its own page", () => {
    open(() => {
      placeOpened("hama");
      filterToggled("type", "battle");
    });
    press("This place: Hama");
    expect(embedded().search).toBe("?place=hama&collection=example");
    expect(link()).toBe("http://localhost/place/hama/");
    press(/^With the time, filters/);
    expect(embedded().searchParams.get("type")).toBe("battle");
    expect(link()).toMatch(/#t=.*place=hama/);
  });

  test("can be the open article alone, without the sentence that is open", () => {
    open(() => mentionOpened("hama-front/hama-2"));
    press("This article: Advance on the Hama front");
    expect(embedded().search).toBe("?article=hama-front&collection=example");
    expect(link()).toBe("http://localhost/article/hama-front/");
  });

  test("can be the whole collection", () => {
    open(() => articleOpened("hama-front"));
    press("The whole collection");
    expect(embedded().search).toBe("?collection=example");
    expect(link()).toBe("http://localhost/");
  });

  test("links a place of which nothing was said to the map, since it has no page", () => {
    open(() => placeOpened("idlib"));
    press("This place: Idlib");
    embedded();
    expect(link()).toBe("http://localhost/#place=idlib");
  });

  test("offers no place and no article while none is open", () => {
    open();
    expect(screen.queryByRole("radio", { name: /^This/ })).toBeNull();
  });

  test("of another collection links to that collection's pages", () => {
    open(() => {
      store.setState({ page: "http://localhost/?collection=example" });
      placeOpened("hama");
    });
    press("This place: Hama");
    embedded();
    expect(link()).toBe("http://localhost/example/place/hama/");
  });

  test("on the page of another language or collection links to the right pages", () => {
    open(() => {
      store.setState({ page: "http://localhost/ar/" });
      placeOpened("hama");
    });
    press("This place: Hama");
    embedded();
    expect(link()).toBe("http://localhost/place/hama/");
    act(() => store.setState({ page: "http://localhost/example/" }));
    expect(link()).toBe("http://localhost/example/place/hama/");
  });

  test("of another site's data names that, and links to the app that shows it", () => {
    const data = "https://data.example/war";
    open(() => {
      store.setState({ page: `http://localhost/?data=${encodeURIComponent(data)}` });
      placeOpened("hama");
    });
    press("This place: Hama");
    expect(embedded().search).toBe("?place=hama&data=https://data.example/war/");
    expect(link()).toBe(`http://localhost/?data=${encodeURIComponent(data)}#place=hama`);
    press("Script");
    expect(field("Element with script").value).toContain(
      'src="https://data.example/war/pictures/place/hama.png"',
    );
  });

  test("says so while there is nothing to restore", () => {
    open();
    expect(screen.getByText(/^There is nothing to restore yet/)).toBeDefined();
    act(() => filterToggled("type", "battle"));
    expect(screen.queryByText(/^There is nothing to restore yet/)).toBeNull();
  });
});

describe("settings", () => {
  test("become the options of the embedded page, and each group counts its own", () => {
    open();
    choose("Colours", "Dark");
    choose("Map and list", "Map only");
    choose("Title", "Never");
    choose("Legend", "Always");
    choose("Search", "Always");
    choose("Start", "A picture until it is clicked");
    choose("Wheel and fingers", "Move the map");
    choose("Times of day", "UTC");
    press("Play from the start");
    const { searchParams } = embedded();
    const { options, warnings } = readOptions(searchParams);
    expect(warnings).toEqual([]);
    expect(options).toMatchObject({
      theme: "dark",
      view: "map",
      show: ["legend", "search"],
      hide: ["title"],
      start: "click",
      gestures: "free",
      tz: "utc",
      play: true,
    });
    expect([...document.querySelectorAll("summary")].map((group) => group.textContent)).toEqual([
      "Sizeas usual",
      "Look2 set",
      "Parts3 set",
      "Behaviour4 set",
    ]);
    choose("Legend", "By the frame’s size");
    expect(readOptions(embedded().searchParams).options.show).toEqual(["search"]);
  });

  test("the language is a parameter, and that of titles and pages", () => {
    open(() => placeOpened("hama"));
    press("This place: Hama");
    choose("Language", "العربية");
    expect(embedded().searchParams.get("lang")).toBe("ar");
    expect(link()).toBe("http://localhost/ar/place/hama/");
    expect(field("Frame with link").value).toContain("حماة – جبهة حماة");
  });

  test("no frame is smaller than can be used, and the field says so", () => {
    open();
    choose("Width", "In pixels");
    type("Width in pixels", "200");
    expect(screen.getByText(/^At least 280 pixels/)).toBeDefined();
    embedded();
    expect(field("Frame with link").value).toContain('width="280" height="480"');
    type("Width in pixels", "");
    expect(screen.getByText(/^At least 280 pixels/)).toBeDefined();
    type("Width in pixels", "1000");
    expect(screen.queryByText(/^At least/)).toBeNull();
    choose("Height", "In pixels");
    expect(screen.getByLabelText("Height in pixels")).toHaveProperty("value", "640");
    type("Height in pixels", "700");
    expect(field("Frame with link").value).toContain('width="1000" height="700"');
  });

  test("a height that follows the content is said to need the script", () => {
    open();
    choose("Height", "Follows its content");
    expect(field("Element with script").value).toContain('height="auto"');
    expect(embedded().searchParams.has("height")).toBe(false);
    expect(screen.getByText(/^The height can’t follow the content/)).toBeDefined();
  });

  test("a colour of links is taken as six hex digits; one that is too faint is told, with its ratio", () => {
    open();
    type("Colour of links", "#FFE08");
    expect(screen.getByText(/^Expected six hex digits/)).toBeDefined();
    expect(embedded().searchParams.has("accent")).toBe(false);
    type("Colour of links", "#FFE08A");
    expect(screen.getByText(/^Too faint on the light ground: 1.2 to 1/)).toBeDefined();
    expect(embedded().searchParams.get("accent")).toBe("ffe08a");
    choose("Colours", "Dark");
    expect(screen.queryByText(/^Too faint/)).toBeNull();
  });
});

describe("the zone of times", () => {
  test("can be any that is typed; what is none is told, and leaves the place's", () => {
    open();
    choose("Times of day", "Of another zone");
    type("Name of the zone", "Europe/Atlantis");
    expect(screen.getByText(/^Expected a name such as Europe\/Paris/)).toBeDefined();
    expect(embedded().searchParams.has("tz")).toBe(false);
    type("Name of the zone", "Europe/Paris");
    expect(embedded().searchParams.get("tz")).toBe("Europe/Paris");
  });
});

describe("ways to embed", () => {
  test("WordPress gets a link on a line of its own, and a frame for everything that is set", () => {
    open(() => placeOpened("hama"));
    press("WordPress");
    expect(field("Link, alone on a line").value).toBe("http://localhost/place/hama/");
    expect(field("Custom HTML block").value).toMatch(/^<iframe src=/);
    expect(screen.getByText(/^WordPress would turn this into a frame if/)).toBeDefined();
  });

  test("a site that is found by oEmbed promises WordPress's frame", () => {
    const found = document.createElement("link");
    found.type = "application/json+oembed";
    document.head.append(found);
    open();
    press("WordPress");
    expect(screen.getByText(/^Pasted into an empty paragraph, WordPress turns it/)).toBeDefined();
    found.remove();
  });

  test("AMP gets its element and what the page's head needs", () => {
    open();
    press("AMP");
    expect(field("AMP frame").value).toMatch(/^<amp-iframe /);
    expect(field("In the page’s head, once").value).toContain("amp-iframe-0.1.js");
  });

  test("the site's address is warned of where it is not https", () => {
    open();
    expect(
      screen.getByText(/^Pages served over https can’t show .?http:\/\/localhost\//),
    ).toBeDefined();
    act(() => store.setState({ site: "https://example.org/", page: "https://example.org/" }));
    expect(screen.queryByText(/^Pages served over https/)).toBeNull();
  });
});

describe("the preview", () => {
  const frame = () => screen.getByTitle<HTMLIFrameElement>("Preview");

  test("is the very page that is embedded, in the sandbox that the code has", () => {
    open(() => filterToggled("type", "battle"));
    act(() => vi.advanceTimersByTime(400));
    expect(frame().src).toBe(embedded().href);
    expect(frame().getAttribute("sandbox")).not.toContain("allow-same-origin");
    expect(field("Frame with link").value).toContain(
      `sandbox="${frame().getAttribute("sandbox")}"`,
    );
  });

  test("loads anew once, when nothing has changed for 400 ms", () => {
    open();
    act(() => vi.advanceTimersByTime(400));
    const before = frame().src;
    choose("Colours", "Dark");
    act(() => vi.advanceTimersByTime(390));
    choose("Map and list", "Map only");
    act(() => vi.advanceTimersByTime(390));
    expect(frame().src).toBe(before);
    act(() => vi.advanceTimersByTime(10));
    expect(frame().src).toMatch(/theme=dark&view=map$/);
  });

  test("has the width of the column that is chosen, and the height that goes with it", () => {
    open();
    const preview = within(screen.getByRole("region", { name: "Preview" }));
    expect([frame().style.width, frame().style.height]).toEqual(["640px", "560px"]);
    fireEvent.click(preview.getByRole("radio", { name: "360" }));
    expect([frame().style.width, frame().style.height]).toEqual(["360px", "480px"]);
  });
});

// All but the preview: axe would look for itself inside its frame.
describe("is accessible", () => {
  test("in its settings", async () => {
    vi.useRealTimers();
    const { container } = open(() => mentionOpened("hama-front/hama-2"));
    for (const group of container.querySelectorAll("details")) group.open = true;
    await expectAccessible(partOf(container, ".embed-wishes"));
  });

  test.each(["Script", "Frame", "WordPress", "AMP"])("in the code for %s", async (way) => {
    vi.useRealTimers();
    const { container } = open();
    press(way);
    await expectAccessible(partOf(container, ".embed-code"));
  });
});

function partOf(container: Element, selector: string): Element {
  const part = container.querySelector(selector);
  if (!part) throw new Error(`no ${selector}`);
  return part;
}
