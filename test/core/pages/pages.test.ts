// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { folderIssues } from "../../../src/core/pages/taken-folders.ts";
import {
  compiledWith,
  exampleCompiled,
  pagesOf,
  publishedOf,
  read,
  TEMPLATE,
} from "./example-site.ts";

const twoLanguages = (text: string) =>
  text.replace("title: { en: The Hama front }", "title: { en: The Hama front, ar: جبهة حماة }");
const example = publishedOf(exampleCompiled());
const pages = pagesOf([example]);

/** Elements with their depth, as the markup itself has them: a tag that closes what it did not open shows. */
function treeOf(markup: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  const [body = ""] = /<body>[\s\S]*<\/body>/.exec(markup) ?? [];
  for (const [, end, name = "", inside = ""] of body.matchAll(
    /<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/g,
  )) {
    if (end) {
      expect(open.pop()).toBe(name);
      continue;
    }
    found.push(`${open.length} ${name}`);
    const isVoid = /^(img|link|meta|source|br)$/.test(name) || inside.endsWith("/");
    if (!isVoid) open.push(name);
  }
  return found;
}

function treeRead(element: Element, depth = 0): string[] {
  const children = [...element.children].flatMap((child) => treeRead(child, depth + 1));
  return [`${depth} ${element.localName}`, ...children];
}

const htmlPages = [...pages].filter(([path]) => path.endsWith(".html"));
const readerPages = htmlPages.filter(([path]) => !path.startsWith("embed/"));

describe("a site", () => {
  test("has a page for the collection, each place that is mentioned, and each article", () => {
    expect(readerPages.map(([path]) => path)).toEqual([
      "index.html",
      "place/halfaya/index.html",
      "place/hama/index.html",
      "article/first/index.html",
      "article/second/index.html",
    ]);
  });

  test("has the same bytes each time, and when its own pages are the template", () => {
    expect([...pagesOf([example])]).toEqual([...pages]);
    const again = pagesOf([example], "https://example.org/map/", pages.get("index.html"));
    expect([...again]).toEqual([...pages]);
  });

  test.each(readerPages)("%s is read by browsers as it is written", (_path, page) => {
    const { body } = new DOMParser().parseFromString(page, "text/html");
    expect(treeRead(body)).toEqual(treeOf(page));
  });

  test.each(readerPages)("%s links only to what is there", (path, page) => {
    const document = new DOMParser().parseFromString(page, "text/html");
    const here = new URL(path, "https://example.org/map/");
    const links = [...document.querySelectorAll("a[href], link[href], script[src]")];
    const targets = links
      .map((link) => new URL(link.getAttribute("href") ?? link.getAttribute("src") ?? "", here))
      .filter(({ href }) => href.startsWith("https://example.org/map/"))
      .map(({ pathname, hash }) => ({ path: pathname.slice("/map/".length), hash }))
      .filter(({ path }) => !/^(assets|collections)\/|^icon/.test(path));
    expect(targets.length).toBeGreaterThan(1);
    for (const target of targets) {
      const file = target.path.replace(/(^|\/)$/, "$1index.html");
      const found = pages.get(file);
      expect(found, file).toBeDefined();
      if (target.hash !== "")
        expect(found).toContain(`id="${decodeURIComponent(target.hash.slice(1))}"`);
    }
  });

  test.each(readerPages)("%s says who it is to machines", (_path, page) => {
    const document = new DOMParser().parseFromString(page, "text/html");
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
    const { "@type": type, url, ...rest } = JSON.parse(data);
    expect(["Dataset", "Place", "NewsArticle"]).toContain(type);
    const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
    expect(url).toBe(canonical);
    expect(JSON.stringify(rest)).not.toMatch(/null|undefined/);
    expect(document.querySelectorAll("title, h1")).toHaveLength(2);
    expect(document.querySelectorAll('meta[name="description"], [role=main]')).toHaveLength(2);
  });

  test("without an address of its own claims none", () => {
    const local = pagesOf([example], null);
    expect([...local.keys()].filter((path) => !path.endsWith("index.html"))).toEqual([
      "robots.txt",
    ]);
    expect(local.get("robots.txt")).not.toContain("Sitemap");
    const page = read(local, "place/hama/index.html");
    expect(page.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe("./");
    for (const absent of [
      'link[type="application/json+oembed"]',
      'meta[property="og:url"]',
      'meta[property="og:image"]',
    ])
      expect(page.querySelector(absent)).toBeNull();
  });

  test("lists its pages with the day of what they last told", () => {
    const map = new DOMParser().parseFromString(pages.get("sitemap.xml") ?? "", "text/xml");
    const listed = [...map.querySelectorAll("url")].map((url) => [
      url.querySelector("loc")?.textContent,
      url.querySelector("lastmod")?.textContent,
    ]);
    expect(listed).toHaveLength(5);
    expect(listed[2]).toEqual(["https://example.org/map/place/hama/", "2024-12-04"]);
    expect(pages.get("robots.txt")).toContain("Sitemap: https://example.org/map/sitemap.xml");
  });
});

describe("a place", () => {
  const page = read(pages, "place/halfaya/index.html");
  const words = page.querySelector("[role=main]")?.textContent ?? "";

  test("has what was said of it with its words, and the way to the sentence", () => {
    const [first] = page.querySelectorAll("blockquote");
    expect(first?.textContent).toBe("Fighters took Halfaya and moved on Hama.");
    expect(first?.getAttribute("cite")).toBe("https://example.org/first");
    expect(page.querySelector('a[href*="article/first"]')?.getAttribute("href")).toBe(
      "../../article/first/#mention=first/halfaya",
    );
  });

  test("says in words that claims differ, and who makes them", () => {
    expect(words).toContain("Claims differ");
    expect(words).toContain("Opposition, according to Wire");
    expect(words).toContain("Government, according to Wire");
    expect(read(pages, "place/hama/index.html").body.textContent).not.toContain("Claims differ");
  });

  test("has quotations with their speakers", () => {
    const figure = read(pages, "place/hama/index.html").querySelector("figure");
    expect(figure?.querySelector("blockquote")?.textContent).toBe("We are in Hama.");
    expect(figure?.querySelector("blockquote")?.getAttribute("cite")).toBe(
      "https://example.org/copy",
    );
    expect(figure?.querySelector("figcaption")?.textContent).toContain("A commander · Spokesman");
  });

  test("opens in the app as itself", () => {
    const meta = (name: string) =>
      page.querySelector(`meta[name="${name}"]`)?.getAttribute("content");
    expect(meta("dateline-opens")).toBe("place=halfaya&lang=en");
    expect(meta("dateline-site")).toBe("../../");
    expect(meta("dateline-page")).toBe("../../");
  });
});

describe("an article", () => {
  const page = read(pages, "article/first/index.html");

  test("has its text in full, with places linked and quotations marked", () => {
    const text = page.querySelector(".static-text");
    expect(text?.getAttribute("lang")).toBe("en");
    const names = [...(text?.children ?? [])].map(({ localName }) => localName);
    expect(names).toEqual(["p", "h2", "p", "ul", "blockquote"]);
    const links = [...(text?.querySelectorAll("a") ?? [])].map((a) => a.getAttribute("href"));
    expect(links).toEqual(["../../place/halfaya/", "../../place/hama/", "https://example.org/two"]);
    expect(text?.querySelector("q")?.textContent).toBe("We are in Hama.");
    expect(text?.querySelector("q em")?.textContent).toBe("Hama");
  });

  test("says what it is based on and what it cites", () => {
    const data = JSON.parse(
      page.querySelector('script[type="application/ld+json"]')?.textContent ?? "",
    );
    expect(data).toMatchObject({
      "@type": "NewsArticle",
      datePublished: "2024-12-04",
      isBasedOn: "https://example.org/first",
      license: "https://creativecommons.org/licenses/by/4.0/",
      citation: [{ name: "A report", url: "https://example.org/wire" }, { name: "A copy" }],
      mentions: [
        {
          name: "Halfaya",
          geo: { "@type": "GeoCoordinates", latitude: 35.2601, longitude: 36.6058 },
        },
        { name: "Hama", url: "https://example.org/map/place/hama/" },
      ],
    });
  });
});

describe("previews of links", () => {
  const drawn = publishedOf(exampleCompiled(), ["pictures/map.png", "pictures/place/hama.png"]);
  const site = pagesOf([drawn]);
  const property = (path: string, name: string) =>
    read(site, path).querySelector(`meta[property="${name}"]`)?.getAttribute("content");

  test("have the page's own picture, else the collection's", () => {
    const folder = "https://example.org/map/collections/example/";
    expect(property("place/hama/index.html", "og:image")).toBe(`${folder}pictures/place/hama.png`);
    expect(property("article/first/index.html", "og:image")).toBe(`${folder}pictures/map.png`);
    expect(property("article/first/index.html", "og:image:alt")).toMatch(/^Map: An article/);
  });

  test("embed a frame and nothing else, in the words that WordPress keeps", () => {
    const embed = JSON.parse(site.get("place/hama/oembed.json") ?? "");
    expect(embed).toMatchObject({
      version: "1.0",
      type: "rich",
      width: 640,
      height: 560,
      provider_name: "The Paper",
      provider_url: "https://example.org/map/",
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    const { body } = new DOMParser().parseFromString(embed.html, "text/html");
    expect(body.childNodes).toHaveLength(1);
    const frame = body.firstElementChild;
    expect(frame?.getAttribute("src")).toBe(
      "https://example.org/map/embed/v1/?place=hama&lang=en&collection=example&height=auto",
    );
    const kept = [
      "src",
      "width",
      "height",
      "frameborder",
      "marginwidth",
      "marginheight",
      "scrolling",
      "title",
    ];
    for (const name of frame?.getAttributeNames() ?? []) expect(kept).toContain(name);
    const link = read(site, "place/hama/index.html").querySelector(
      'link[type="application/json+oembed"]',
    );
    expect(link?.getAttribute("href")).toBe("https://example.org/map/place/hama/oembed.json");
  });
});

describe("several languages and collections", () => {
  const arabic = publishedOf(exampleCompiled(twoLanguages));
  const other = publishedOf(
    exampleCompiled((text) => twoLanguages(text).replace("id: example", "id: other")),
  );
  const site = pagesOf([arabic, other]);

  test("stand in folders of their own, and know each other", () => {
    for (const path of ["ar/place/hama/", "other/place/hama/", "other/ar/article/first/"])
      expect(site.has(`${path}index.html`), path).toBe(true);
    const page = read(site, "other/ar/place/hama/index.html");
    expect(page.documentElement.dir).toBe("rtl");
    const alternates = [...page.querySelectorAll("link[hreflang]")].map((link) => [
      link.getAttribute("hreflang"),
      link.getAttribute("href"),
    ]);
    expect(alternates).toEqual([
      ["en", "https://example.org/map/other/place/hama/"],
      ["ar", "https://example.org/map/other/ar/place/hama/"],
      ["x-default", "https://example.org/map/other/place/hama/"],
    ]);
  });

  test("open their own collection from their own files", () => {
    const page = site.get("other/ar/place/hama/index.html") ?? "";
    expect(page).toContain('name="dateline-collection" content="other"');
    expect(page).toContain('href="../../../../collections/other/collection.json"');
    expect(page).toContain('src="../../../../assets/index.js"');
    expect(page).toContain('name="dateline-page" content="../../../../other/ar/"');
    expect(page).not.toContain("collections/example/");
  });
});

test.each([
  `</p></script><!--/page-body--><img src=x onerror=alert(1)>'"&amp;\u202e`,
  '"><script>x</script>',
  "حماة & <b>",
  "]]> $& $1 \\u003c",
])("no text of the data can become markup, on any page: %s", (text) => {
  for (const [path, page] of pagesOf([publishedOf(compiledWith(text))])) {
    if (!path.endsWith(".html")) continue;
    const document = new DOMParser().parseFromString(page, "text/html");
    expect(document.querySelectorAll("img, b > *:not(bdi), [onerror]"), path).toHaveLength(0);
    if (path.startsWith("embed/")) continue;
    expect(document.querySelectorAll("script"), path).toHaveLength(2);
    expect(document.body.textContent, path).toContain(text);
    expect(treeRead(document.body)).toEqual(treeOf(page));
  }
});

test("signs that turn the direction of what follows stay out of titles and previews", () => {
  const turns = /[\u202a-\u202e\u2066-\u2069]/;
  for (const [path, page] of pagesOf([publishedOf(compiledWith("Ha\u202ema\u2066 \u2069town"))])) {
    const heads = path.endsWith("oembed.json")
      ? page
      : /<title>[^<]*|<meta [^>]*(?:description|og:)[^>]*/g;
    const said = typeof heads === "string" ? heads : (page.match(heads) ?? []).join("\n");
    expect(said, path).not.toMatch(turns);
    if (path === "index.html") expect(said).toContain("<title>Hama town");
  }
});

test("a collection whose pages would lie over others is named, unless it is the first", () => {
  expect(folderIssues(["ar", "war", "assets-of-war"])).toEqual([]);
  expect(folderIssues(["war", "ar", "assets"])).toMatchObject([
    { severity: "error", path: "/1/id", message: expect.stringContaining('"ar"') },
    { severity: "error", path: "/2/id", message: expect.stringContaining('"assets"') },
  ]);
});

test("the embedded page has a list for browsers without scripts, once", () => {
  const page = pages.get("embed/v1/index.html") ?? "";
  expect(page.match(/<noscript>/g)).toHaveLength(1);
  expect(page).toContain('<a href="../../place/hama/">');
  expect(page).toContain('<a href="../../" target="_blank" rel="noopener">');
});

test("a built page without a place for the text is a fault", () => {
  expect(() => pagesOf([example], null, TEMPLATE.replace("<!--page-body-->", ""))).toThrow(
    "the built page has no <!--page-body-->",
  );
});
