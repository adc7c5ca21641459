import {
  filePath,
  linkTo,
  local,
  type PageContext,
  PICTURE,
  pageLanguages,
  pictureOf,
} from "./context.ts";
import { type Child, element as e, type Html } from "./html.ts";
import type { PageText } from "./page-text.ts";
import { groundPath } from "./paths.ts";
import { wordsOf } from "./words-of.ts";

/** The page's text with the ways to the collection and to its other languages. It stands until the app has taken over, and where none runs. */
export function pageBody(context: PageContext, { body, title }: PageText): Html {
  const { language, words, page } = context;
  const direction = language === "ar" ? "rtl" : "ltr";
  return e(
    "div",
    { id: "static", class: "static", lang: language, dir: direction, "data-page": page.kind },
    stage(context),
    e(
      // Not <main>: the app makes it a region when it brings a main of its own.
      "section",
      { class: "static-page", role: "main" },
      bar(context),
      body,
      picture(context, title),
      e("p", { class: "static-note static-script" }, words.needsScript),
    ),
  );
}

/** The way up to the collection, and to the same page in other languages. */
function bar(context: PageContext): Html {
  const { collection, language, page } = context;
  const title = local(context, collection.title);
  const others = pageLanguages(collection).filter((other) => other !== language);
  return e(
    "nav",
    { class: "static-bar" },
    page.kind === "collection"
      ? e("span", { class: "static-bar-title", "aria-hidden": "true" }, title)
      : e("a", { class: "static-bar-title", href: linkTo(context, { kind: "collection" }) }, title),
    others.map((other) =>
      e(
        "a",
        { href: linkTo(context, page, other), lang: other, hreflang: other },
        wordsOf(other).languageName,
      ),
    ),
  );
}

/** The ground of the map, where it was drawn: what stands beside the text until the map does. */
function stage(context: PageContext): Child {
  const { root, published } = context;
  const [light, dark] = [groundPath("light"), groundPath("dark")];
  if (!published.hasFile(light) || !published.hasFile(dark)) return null;
  return e(
    "picture",
    { class: "static-stage", "aria-hidden": "true" },
    e("source", { media: "(prefers-color-scheme: dark)", srcset: root + filePath(context, dark) }),
    e("img", {
      src: root + filePath(context, light),
      alt: "",
      fetchpriority: "low",
      decoding: "async",
    }),
  );
}

/** The page's picture, for those whose browser draws no map. */
function picture(context: PageContext, title: string): Child {
  const path = pictureOf(context);
  if (path === null) return null;
  const alt = context.words.picture(title);
  return e("img", {
    class: "static-picture",
    src: context.root + path,
    alt,
    loading: "lazy",
    ...PICTURE,
  });
}
