import type { HtmlTagDescriptor, Plugin } from "vite";
import { headerFiles } from "../core/site/header-files.ts";
import { siteHeaders } from "../core/site/headers.ts";
import type { SiteConfig } from "../schema/site-config.ts";
import { readSiteConfig } from "./site-config.ts";

/**
 * Sends the site's headers with every answer of `vite preview`, and writes them into a build as ready files for static
 * hosts. Not in development: there Vite puts scripts of its own into the pages. Tells the pages what the deployment says
 * about itself.
 */
export function headersPlugin(): Plugin {
  let config: SiteConfig;
  return {
    name: "dateline-headers",
    configResolved({ root }) {
      config = readSiteConfig(root);
    },
    transformIndexHtml: () => deploymentTags(config),
    generateBundle() {
      for (const { path, text } of headerFiles(config))
        this.emitFile({ type: "asset", fileName: path, source: text });
    },
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        for (const [name, value] of siteHeaders(config, originAsked(request.headers.host)))
          response.setHeader(name, value);
        next();
      });
    },
  };
}

/** What a page can't know by itself: who publishes it, and from where it may load collections. */
function deploymentTags({ name, dataOrigins }: SiteConfig): HtmlTagDescriptor[] {
  const meta = (key: string, content: string): HtmlTagDescriptor => ({
    tag: "meta",
    attrs: { name: key, content },
    injectTo: "head",
  });
  return [
    meta("dateline-name", JSON.stringify(name)),
    ...(dataOrigins.length > 0 ? [meta("dateline-data-origins", dataOrigins.join(" "))] : []),
  ];
}

/** The origin a request went to, by its Host header; null for one that is no host. */
function originAsked(host: string | undefined): string | null {
  const address = `http://${host ?? ""}`;
  const origin = URL.canParse(address) ? new URL(address).origin : null;
  return origin === address ? origin : null;
}
