import { escapeHtml } from "../pages/html.ts";
import { type EmbedParameters, embedAddress, embedQuery } from "./address.ts";
import { ALLOW, REFERRER_POLICY, recommendedHeight, SANDBOX } from "./frame.ts";
import { USUAL_OPTIONS } from "./options.ts";

/** A map to put into somebody else's page. Sizes are CSS pixels. */
export type Embed = EmbedParameters & {
  /** Address of the folder that the site's files are in, with a slash at its end. */
  site: string;
  /** Null: as wide as the host's column. */
  width: number | null;
  /** Null: as recommended for the width. */
  height: number | null;
  /** What is shown, in words: the frame's name for screen readers, and the link's text. */
  title: string;
  /** Page that shows the same without a frame. */
  link: string;
  /** Picture of it, 1200 × 630 pixels. */
  picture: string;
};

/** Width of a column of text where none is named: what a frame that can't follow its width is made for. */
const COLUMN = 640;

/** How the picture is drawn: by its column's width, also in pages whose style sheets do not see to that. */
const PICTURE = { width: "100%", loading: "lazy" };

/**
 * For pages that may run scripts: an element whose attributes are the parameters, several values of one with a line
 * break between them. Link and picture stand where the script does not run.
 */
export function scriptCode(embed: Embed): string {
  const { site, width, height, link, picture, title } = embed;
  const parameters = [...new URLSearchParams(embedQuery(embed).replaceAll("+", "%2B"))];
  const attributes: Attributes = {};
  for (const [key, value] of parameters) {
    // An element's id is the host's own.
    const name = key === "id" ? "name" : key;
    attributes[name] = attributes[name] === undefined ? value : `${attributes[name]}\n${value}`;
  }
  if (title !== "") attributes.title = title;
  if (width !== null) attributes.width = String(width);
  if (height !== null && attributes.height === undefined) attributes.height = String(height);
  const image = tag("img", { src: picture, alt: title, ...PICTURE });
  return [
    `${tag("script", { src: `${site}embed/v1/loader.js`, async: true })}</script>`,
    tag("dateline-map", attributes),
    `  ${tag("a", { href: link })}${image}</a>`,
    "</dateline-map>",
  ].join("\n");
}

/** For pages that take no scripts of others: a frame, and below it a link to the same. Its height can't follow its content. */
export function iframeCode(embed: Embed): string {
  const { width, title } = embed;
  const frame = tag("iframe", {
    src: embedAddress(embed.site, withFixedHeight(embed)),
    title,
    width: width === null ? "100%" : String(width),
    height: String(heightOf(embed)),
    // A border would stand out of the column.
    frameborder: "0",
    ...(width === null ? {} : { style: "max-width:100%" }),
    loading: "lazy",
    allow: ALLOW,
    referrerpolicy: REFERRER_POLICY,
    sandbox: SANDBOX,
  });
  return `${frame}</iframe>\n${linkBelow(embed)}`;
}

/** For AMP pages, with the link below the frame. `more`: text of the button that AMP shows where it did not let the frame grow. */
export function ampCode(embed: Embed, more: string): string {
  const { site, width, title, picture } = embed;
  const grows = embed.options.height === "auto";
  const frame = tag("amp-iframe", {
    src: embedAddress(site, embed),
    title,
    // As wide as its column: what is fixed would stand out of a narrow screen.
    width: "auto",
    height: String(heightOf(embed)),
    layout: "fixed-height",
    ...(width === null ? {} : { style: `max-width:${width}px` }),
    sandbox: SANDBOX,
    allow: ALLOW,
    referrerpolicy: REFERRER_POLICY,
    frameborder: "0",
    ...(grows ? { resizable: true } : {}),
  });
  const image = tag("amp-img", { placeholder: true, layout: "fill", src: picture, alt: title });
  const button = `${tag("div", { overflow: true, tabindex: "0", role: "button" })}${escapeHtml(more)}</div>`;
  const inside = [`  ${image}</amp-img>`, ...(grows ? [`  ${button}`] : [])];
  return [frame, ...inside, "</amp-iframe>", linkBelow(embed)].join("\n");
}

/** What an AMP page's head needs for it, once. */
export const AMP_HEAD =
  '<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>';

/** The way to the same without a frame: for feed readers, mail and search engines, and while the map's host is down. */
const linkBelow = ({ link, title }: Embed): string =>
  `<p>${tag("a", { href: link })}${escapeHtml(title)}</a></p>`;

/** A frame that nobody listens to asks for no height. */
const withFixedHeight = ({ options, state }: EmbedParameters): EmbedParameters => ({
  options: { ...options, height: USUAL_OPTIONS.height },
  state,
});

const heightOf = ({ width, height }: Embed): number => height ?? recommendedHeight(width ?? COLUMN);

/** An attribute's value; true: it is only named. */
type Attributes = Record<string, string | true>;

function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    // Editors and formatters make a space of a line break that is one.
    value === true ? key : `${key}="${escapeHtml(value).replaceAll("\n", "&#10;")}"`,
  );
  return `<${[name, ...written].join(" ")}>`;
}
