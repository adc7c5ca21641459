import { mostMentioned } from "./collection-page.ts";
import { filePath, local, type PageContext, PICTURE, pictureOf } from "./context.ts";
import { element as e, type Html, withoutScript } from "./html.ts";
import { placeLink } from "./parts.ts";
import { fillSlot } from "./template.ts";

/** Most places that are listed. */
const MOST = 50;
const SLOT = "without-script";

/**
 * Puts into the embedded page what a browser without scripts shows of it: picture, link, and the first places as a list.
 * Such a page can't read its own address, so it is about the site's first collection.
 */
export function fillEmbed(page: string, context: PageContext): string {
  // Beside the app's element, whoever wrote the page.
  const slot = `<!--${SLOT}--><!--/${SLOT}-->`;
  const withSlot = page.includes(`<!--${SLOT}-->`)
    ? page
    : page.replace(/<div id="app"[^>]*><\/div>/, (app) => `${app}\n    ${slot}`);
  return fillSlot(withSlot, SLOT, fallback(context));
}

function fallback(context: PageContext): Html {
  const { collection, words, root } = context;
  const title = local(context, collection.title);
  const path = pictureOf(context);
  const places = mostMentioned(context);
  const shown = places.slice(0, MOST);
  return withoutScript(
    e(
      "main",
      { class: "static-page" },
      e("h1", {}, title),
      path &&
        e("img", {
          class: "static-picture",
          src: `${root}${path}`,
          alt: words.picture(title),
          ...PICTURE,
        }),
      e("p", {}, e("a", { href: root, target: "_blank", rel: "noopener" }, words.openMap)),
      e(
        "h2",
        {},
        places.length > MOST ? words.firstPlaces(MOST, places.length) : words.places(places.length),
      ),
      e(
        "ol",
        { class: "static-names" },
        shown.map(({ id }) => e("li", {}, placeLink(context, id))),
      ),
      e(
        "p",
        {},
        e("a", { href: root + filePath(context, "places.geojson") }, words.dataFiles.places),
      ),
    ),
  );
}
