import { embedAddress } from "../embed/address.ts";
import { recommendedHeight } from "../embed/frame.ts";
import { type EmbedOptions, USUAL_OPTIONS } from "../embed/options.ts";
import { absolute, local, type PageContext, PICTURE, pictureOf } from "./context.ts";
import { emptyFrame } from "./html.ts";
import type { PageText } from "./page-text.ts";

/** Name of the file beside a page. */
export const OEMBED_FILE = "oembed.json";

const WIDTH = 640;
/** Seconds that what is said here may be kept: corrections change it. */
const CACHE_S = 3600;

/**
 * The page as oEmbed 1.0 (oembed.com, `rich`); null where the site's address is not known. The HTML is a frame and nothing else, with
 * no attribute but those that WordPress keeps of providers it does not know: a blockquote beside it would
 * hide the frame there, and all state must be in its address.
 */
export function oEmbed(context: PageContext, { title }: PageText): string | null {
  const { site, page, collection, language } = context;
  if (site.site === null) return null;
  const state = [
    ...(page.kind === "collection" ? [] : [`${page.kind}=${encodeURIComponent(page.id)}`]),
    `lang=${language}`,
  ].join("&");
  const options: EmbedOptions = { ...USUAL_OPTIONS, collection: collection.id, height: "auto" };
  const height = recommendedHeight(WIDTH);
  const src = embedAddress(site.site, { options, state });
  const picture = pictureOf(context);
  return `${JSON.stringify(
    {
      version: "1.0",
      type: "rich",
      title,
      provider_name: local(context, site.name),
      provider_url: site.site,
      cache_age: CACHE_S,
      width: WIDTH,
      height,
      html: emptyFrame({ src, width: WIDTH, height, frameborder: 0, scrolling: "no", title }),
      ...(picture === null
        ? {}
        : {
            thumbnail_url: absolute(context, picture),
            thumbnail_width: PICTURE.width,
            thumbnail_height: PICTURE.height,
          }),
    },
    null,
    2,
  )}\n`;
}
