// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embedAddress } from "../../../src/core/embed/address.ts";
import {
  AMP_HEAD,
  ampCode,
  type Embed,
  iframeCode,
  scriptCode,
} from "../../../src/core/embed/code.ts";
import {
  type EmbedOptions,
  PANELS,
  readOptions,
  USUAL_OPTIONS,
} from "../../../src/core/embed/options.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { addressOf as addressOfElement } from "../../../src/loader/parameters.ts";
import { addressOf, isAddressKey, readAddress } from "../../../src/store/address/address.ts";
import { initialState } from "../../../src/store/store.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const EXAMPLE: Embed = {
  site: "https://maps.example.org/war/",
  options: { ...USUAL_OPTIONS, collection: "example", theme: "dark", show: ["legend", "time"] },
  state: "t=2024-12-03/2024-12-04&type=battle&type=strike&q=Hama%20front",
  width: null,
  height: null,
  title: 'Hama – "front" & <b>more</b>',
  link: "https://maps.example.org/war/#place=hama&type=battle",
  picture: "https://maps.example.org/war/collections/example/pictures/place/hama.png",
};

const { collection, places } = exampleData();
const dataset = createDataset(collection, places);

function parsed(code: string, selector: string): Element {
  const element = new DOMParser().parseFromString(code, "text/html").querySelector(selector);
  if (!element) throw new Error(`${selector} is not in ${code}`);
  return element;
}

/** What an embedded page reads from an address. */
function readBack(address: string) {
  const url = new URL(address);
  const { options, warnings } = readOptions(url.searchParams);
  const state = url.search
    .slice(1)
    .split("&")
    .filter((part) => isAddressKey(part.split("=")[0] ?? ""))
    .join("&");
  return { options, warnings, state, hash: url.hash };
}

const anyOptions: fc.Arbitrary<EmbedOptions> = fc.record({
  collection: fc.constantFrom(null, "example", "a.b-c_1"),
  data: fc.constantFrom(null, "https://data.example/a?b=c&d='e'"),
  tz: fc.constantFrom("place", "utc", "reader", "America/New_York"),
  theme: fc.constantFrom("auto", "light", "dark", "contrast"),
  accent: fc.constantFrom(null, "#1257c9", "#000000"),
  view: fc.constantFrom(null, "map", "list", "both"),
  show: fc.subarray([...PANELS]),
  hide: fc.subarray([...PANELS]),
  gestures: fc.constantFrom(null, "coop", "free", "none"),
  start: fc.constantFrom("auto", "click"),
  play: fc.boolean(),
  height: fc.constantFrom("fixed", "auto"),
  events: fc.constantFrom("all", "none"),
  origin: fc.constantFrom(null, "https://news.example"),
  id: fc.constantFrom(null, "map-1"),
});

/** State with words of any kind in it, as the app's own address writes it. */
const anyState = fc
  .record({
    words: fc.string({ unit: "grapheme", minLength: 1 }).map((text) => text.trim()),
    types: fc.subarray(["battle", "control", "strike"]),
    publishers: fc.subarray(["Example Monitor", "Example Wire Service"]),
    placeId: fc.constantFrom(null, "hama", "idlib"),
    camera: fc.constantFrom(null, { center: [36.75, 35.13] as const, zoom: 9.5 }),
  })
  .map(({ words, types, publishers, placeId, camera }) => {
    const state = initialState();
    return addressOf({
      ...state,
      dataset,
      window: dataset.extent,
      filters: { ...state.filters, words, type: types, publisher: publishers },
      selection: { ...state.selection, placeId },
      camera: camera && { center: [...camera.center], zoom: camera.zoom },
    });
  });

const anyEmbed: fc.Arbitrary<Embed> = fc.record({
  site: fc.constant("https://maps.example.org/war/"),
  options: anyOptions,
  state: anyState,
  width: fc.option(fc.integer({ min: 280, max: 2000 })),
  height: fc.option(fc.integer({ min: 320, max: 2000 })),
  title: fc.string({ unit: "grapheme" }),
  link: fc.webUrl(),
  picture: fc.webUrl(),
});

describe("whatever is embedded", () => {
  test("a frame's code gives back exactly the options and the state, and nothing stands behind #", () => {
    fc.assert(
      fc.property(anyEmbed, (embed) => {
        const address = parsed(iframeCode(embed), "iframe").getAttribute("src") ?? "";
        const back = readBack(address);
        expect(back.warnings).toEqual([]);
        expect(back.options).toEqual({ ...embed.options, height: "fixed" });
        expect(readAddress(back.state, dataset)).toEqual(readAddress(embed.state, dataset));
        expect(back.hash).toBe("");
      }),
    );
  });

  test("the element's attributes give back exactly the options and the state", () => {
    fc.assert(
      fc.property(anyEmbed, (embed) => {
        const element = parsed(scriptCode(embed), "dateline-map");
        const back = readBack(
          addressOfElement(element, new URL("https://maps.example.org/war/embed/v1/")),
        );
        expect(back.warnings).toEqual([]);
        // Waiting for a click is the element's own.
        const start = element.getAttribute("start") ?? "auto";
        expect({ ...back.options, start }).toEqual(embed.options);
        expect(readAddress(back.state, dataset)).toEqual(readAddress(embed.state, dataset));
      }),
    );
  });

  test("no title, link or picture ends its attribute or makes an element", () => {
    const nasty = fc.constantFrom(
      '"><script>alert(1)</script>',
      "</iframe><img src=x onerror=alert(1)>",
      "' onload='alert(1)",
      "&quot;&#x3c;",
    );
    fc.assert(
      fc.property(anyEmbed, nasty, (embed, text) => {
        const named = { ...embed, title: text, link: `${embed.link}#${text}` };
        const page = new DOMParser().parseFromString(
          [scriptCode(named), iframeCode(named), ampCode(named, text)].join("\n"),
          "text/html",
        );
        const names = [...page.querySelectorAll("body *, head *")].map(
          ({ localName }) => localName,
        );
        const expected = [
          "script",
          "dateline-map",
          "a",
          "img",
          "iframe",
          "p",
          "a",
          "amp-iframe",
          "amp-img",
          "p",
          "a",
        ];
        expect(names.filter((name) => name !== "div")).toEqual(expected);
        expect(parsed(iframeCode(named), "iframe").getAttribute("title")).toBe(text);
        expect(parsed(iframeCode(named), "p a").textContent).toBe(text);
        expect(parsed(scriptCode(named), "img").getAttribute("alt")).toBe(text);
      }),
      // Each run reads five pages.
      { numRuns: 30 },
    );
  });
});

test("WordPress's word behind # leaves the parameters as they are", () => {
  const address = `${embedAddress(EXAMPLE.site, EXAMPLE)}#?secret=abc123`;
  expect(readBack(address)).toEqual({
    ...readBack(embedAddress(EXAMPLE.site, EXAMPLE)),
    hash: "#?secret=abc123",
  });
});

test("a frame as it comes is the plain embed page", () => {
  expect(embedAddress("https://example.org/", { options: USUAL_OPTIONS, state: "" })).toBe(
    "https://example.org/embed/v1/",
  );
});

test("an element stands behind its script, with picture and link inside", () => {
  expect(scriptCode(EXAMPLE)).toBe(
    `<script src="https://maps.example.org/war/embed/v1/loader.js" async></script>
<dateline-map t="2024-12-03/2024-12-04" type="battle&#10;strike" q="Hama front" collection="example" theme="dark" show="legend,time" title="Hama – &quot;front&quot; &amp; &lt;b&gt;more&lt;/b&gt;">
  <a href="https://maps.example.org/war/#place=hama&amp;type=battle"><img src="https://maps.example.org/war/collections/example/pictures/place/hama.png" alt="Hama – &quot;front&quot; &amp; &lt;b&gt;more&lt;/b&gt;" width="100%" loading="lazy"></a>
</dateline-map>`,
  );
});

test("a frame has a name, a sandbox without the host's origin, and a link below it", () => {
  const frame = parsed(iframeCode(EXAMPLE), "iframe");
  expect(frame.getAttribute("title")).toBe(EXAMPLE.title);
  expect(frame.getAttribute("sandbox")?.split(" ")).toContain("allow-scripts");
  expect(frame.getAttribute("sandbox")).not.toContain("allow-same-origin");
  expect(frame.getAttribute("allow")).toBe("fullscreen; clipboard-write");
  expect(frame.getAttribute("loading")).toBe("lazy");
  expect(parsed(iframeCode(EXAMPLE), "p a").getAttribute("href")).toBe(EXAMPLE.link);
});

test("frame and picture are as wide as their column, whatever the page's style sheets say", () => {
  const frame = parsed(iframeCode(EXAMPLE), "iframe");
  // The border that browsers draw would stand out of it.
  expect([frame.getAttribute("width"), frame.getAttribute("frameborder")]).toEqual(["100%", "0"]);
  const picture = parsed(scriptCode(EXAMPLE), "img");
  // A height beside it would press the picture out of shape.
  expect([picture.getAttribute("width"), picture.getAttribute("height")]).toEqual(["100%", null]);
});

describe("sizes", () => {
  const size = (change: Partial<Embed>) => {
    const frame = parsed(iframeCode({ ...EXAMPLE, ...change }), "iframe");
    return [frame.getAttribute("width"), frame.getAttribute("height")];
  };
  test.each([
    ["a frame of the column's width gets what suits 640", {}, ["100%", "560"]],
    ["a wide frame is higher", { width: 1000 }, ["1000", "640"]],
    ["a narrow frame is lower", { width: 599 }, ["599", "480"]],
    ["a height that is named is kept", { width: 300, height: 700 }, ["300", "700"]],
  ])("%s", (_, change, expected) => {
    expect(size(change)).toEqual(expected);
  });

  test("a width in pixels is never more than the reader's screen has", () => {
    const embed = { ...EXAMPLE, width: 640 };
    expect(parsed(iframeCode(embed), "iframe").getAttribute("style")).toBe("max-width:100%");
    const amp = parsed(ampCode(embed, "More"), "amp-iframe");
    const names = ["layout", "width", "height", "style"];
    expect(names.map((name) => amp.getAttribute(name))).toEqual([
      "fixed-height",
      "auto",
      "560",
      "max-width:640px",
    ]);
  });

  test("only the script and AMP ask the page for its height", () => {
    const embed = { ...EXAMPLE, options: { ...EXAMPLE.options, height: "auto" as const } };
    expect(parsed(scriptCode(embed), "dateline-map").getAttribute("height")).toBe("auto");
    expect(parsed(ampCode(embed, "More"), "amp-iframe").getAttribute("src")).toContain(
      "height=auto",
    );
    expect(parsed(iframeCode(embed), "iframe").getAttribute("src")).not.toContain("height=");
  });

  test("an element's size in pixels is its width and height", () => {
    const element = parsed(scriptCode({ ...EXAMPLE, width: 480, height: 600 }), "dateline-map");
    expect([element.getAttribute("width"), element.getAttribute("height")]).toEqual(["480", "600"]);
  });
});

describe("AMP", () => {
  test("gets a picture in place of the frame, so that it may stand at the top of the page", () => {
    const frame = parsed(ampCode(EXAMPLE, "More"), "amp-iframe");
    expect(frame.getAttribute("layout")).toBe("fixed-height");
    expect(frame.getAttribute("width")).toBe("auto");
    expect(frame.querySelector("amp-img[placeholder]")?.getAttribute("src")).toBe(EXAMPLE.picture);
    expect(AMP_HEAD).toContain('custom-element="amp-iframe"');
  });

  test("has a link below the frame, as everywhere", () => {
    expect(parsed(ampCode(EXAMPLE, "More"), "amp-iframe + p a").getAttribute("href")).toBe(
      EXAMPLE.link,
    );
  });

  test("lets the frame grow only with the button that AMP asks for", () => {
    const growing = { ...EXAMPLE, options: { ...EXAMPLE.options, height: "auto" as const } };
    const overflow = parsed(ampCode(growing, "More"), "amp-iframe[resizable] > [overflow]");
    expect(overflow.textContent).toBe("More");
    expect(ampCode(EXAMPLE, "More")).not.toContain("resizable");
  });
});
