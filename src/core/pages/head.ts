import { articlePath } from "../compile/publish.ts";
import {
  absolute,
  FEED_LINKS,
  filePath,
  folderBeside,
  linkTo,
  local,
  type PageContext,
  PICTURE,
  pageLanguages,
  pictureOf,
} from "./context.ts";
import { type Child, dataBlock, element as e, type Html, pieces } from "./html.ts";
import { OEMBED_FILE } from "./oembed.ts";
import { type PageText, shortened } from "./page-text.ts";

const meta = (name: string, content: string | null | undefined): Child =>
  content ? e("meta", { name, content }) : null;
/** Open Graph names its properties in another attribute (ogp.me). */
const property = (name: string, content: string | number | null | undefined): Child =>
  content ? e("meta", { property: name, content }) : null;

/** What a page's head says of it: to search engines, in previews of links, to the app, and where its data and its frame are. */
export function pageHead(context: PageContext, text: PageText): Html {
  const { site, folder, root, page, language } = context;
  const description = shortened(text.description);
  const opens = [
    ...(page.kind === "collection" ? [] : [`${page.kind}=${encodeURIComponent(page.id)}`]),
    `lang=${language}`,
  ].join("&");
  return pieces(
    e("title", {}, text.title),
    meta("description", description),
    e("link", { rel: "canonical", href: absolute(context, folder) ?? "./" }),
    alternates(context),
    meta("dateline-site", root),
    meta("dateline-page", linkTo(context, { kind: "collection" })),
    meta("dateline-opens", opens),
    preview(context, text, description),
    FEED_LINKS.map(({ type, path }) =>
      e("link", { rel: "alternate", type, href: root + filePath(context, path) }),
    ),
    page.kind === "article" &&
      e("link", {
        rel: "preload",
        as: "fetch",
        crossorigin: true,
        href: root + filePath(context, articlePath(page.id)),
      }),
    site.site !== null &&
      e("link", {
        rel: "alternate",
        type: "application/json+oembed",
        href: absolute(context, folder + OEMBED_FILE),
        title: text.title,
      }),
    dataBlock(text.data),
  );
}

/** The page in the site's other languages; nothing where it has one. */
function alternates(context: PageContext): Child {
  const languages = pageLanguages(context.collection);
  if (languages.length < 2) return null;
  const href = (language: (typeof languages)[number]) =>
    absolute(context, folderBeside(context, context.page, language)) ??
    linkTo(context, context.page, language);
  return [
    languages.map((language) =>
      e("link", { rel: "alternate", hreflang: language, href: href(language) }),
    ),
    e("link", { rel: "alternate", hreflang: "x-default", href: href(languages[0]) }),
  ];
}

/** Open Graph and what else previews of links read; the picture only where its address can be whole. */
function preview(context: PageContext, text: PageText, description: string): Child {
  const { words, site, folder, page } = context;
  const picture = pictureOf(context);
  const image = picture === null ? null : absolute(context, picture);
  return [
    property("og:type", page.kind === "article" ? "article" : "website"),
    property("og:title", text.title),
    property("og:description", description),
    property("og:url", absolute(context, folder)),
    property("og:site_name", local(context, site.name)),
    property("og:locale", words.ogLocale),
    image !== null && [
      property("og:image", image),
      property("og:image:type", "image/png"),
      property("og:image:width", PICTURE.width),
      property("og:image:height", PICTURE.height),
      property("og:image:alt", words.picture(text.title)),
    ],
    property("article:published_time", text.published),
    meta("twitter:card", image === null ? "summary" : "summary_large_image"),
  ];
}
