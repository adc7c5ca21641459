import type { Compiled } from "../../../src/core/compile/source.ts";
import type { PublishedCollection, SiteOfPages } from "../../../src/core/pages/context.ts";
import { sitePages } from "../../../src/core/pages/pages.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { articleText, compiled } from "../../fixtures/source.ts";

/** A built page as the app's build makes it, with a place for what a page says. */
export const TEMPLATE = `<!doctype html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8" />
    <!--page-head-->
    <title>Dateline</title>
    <!--/page-head-->
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <meta name="dateline-collection" content="example">
    <link rel="preload" as="fetch" crossorigin="" href="./collections/example/collection.json">
    <link rel="alternate" type="application/feed+json" href="./collections/example/corrections.json">
  </head>
  <body>
    <div id="app"></div>
    <!--page-body--><noscript><p>none</p></noscript><!--/page-body-->
  </body>
</html>
`;

const EMBED = `<!doctype html><html><head><title>Dateline</title></head><body><div id="app"></div></body></html>`;

const ARTICLES = {
  first: articleText(
    'Fighters took :place[Halfaya]{#halfaya type=control side=opposition on=2024-12-03 status=claimed source=wire} and moved on :place[Hama]{#hama}.\n\n## Later\n\nA commander said: :quote["We are in *Hama*."]{by=commander about=hama source=copy}\n\n- one\n- [two](https://example.org/two)\n\n> Told by a witness.',
    "sources: [wire, copy]\nurl: https://example.org/first\nlicense: CC-BY-4.0",
  ),
  second: articleText(
    "The army held :place[Halfaya]{#halfaya type=control side=government on=2024-12-03 status=reported}.",
  ),
};

/** The small collection with two articles, whose claims about Halfaya contradict each other. */
export const exampleCompiled = (collection?: (text: string) => string): Compiled =>
  compiled({ articles: ARTICLES, ...(collection ? { collection } : {}) });

/** Keys under which the data has words of its own. */
const WORDS = /^(title|publisher|name|note|text|passage|en|0)$/;

/** The small collection with one text in place of all its words. */
export function compiledWith(text: string): Compiled {
  const { collection, places, articles } = exampleCompiled(
    (yaml) => `${yaml}credits: [Somebody]\n`,
  );
  const replaced = JSON.stringify({ collection, places, articles }, (key, value) =>
    WORDS.test(key) && typeof value === "string" ? text : value,
  );
  return { ...exampleCompiled(), ...JSON.parse(replaced) };
}

/** As `readBuiltSite` gives it; `pictures` are the files that were drawn. */
export function publishedOf(
  { collection, places, articles }: Compiled,
  pictures: readonly string[] = [],
): PublishedCollection {
  if (!collection) throw new Error("the collection could not be compiled");
  const dataset = createDataset(collection, places);
  return { dataset, articles, hasFile: (path) => pictures.includes(path) };
}

/** The pages of some collections by path. */
export function pagesOf(
  collections: readonly PublishedCollection[],
  site: string | null = "https://example.org/map/",
  template = TEMPLATE,
): Map<string, string> {
  const all: SiteOfPages = {
    site,
    name: { en: "The Paper" },
    collections: collections.map(({ dataset }) => dataset.collection.id),
  };
  const files = sitePages(all, collections, { reader: template, embed: EMBED });
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** A page as a browser reads it; throws where there is none. */
export function read(pages: ReadonlyMap<string, string>, path: string): Document {
  const page = pages.get(path);
  if (page === undefined) throw new Error(`no ${path} among ${[...pages.keys()].join(", ")}`);
  return new DOMParser().parseFromString(page, "text/html");
}
