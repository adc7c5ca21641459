import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "../schema/read.ts";
import { type SiteConfig, SiteConfigSchema } from "../schema/site-config.ts";

/**
 * What the deployment says about itself: `dateline.config.json` in a folder (its defaults where there is none), with
 * the address of DATELINE_SITE over its own. Throws, naming every fault, where it can't be used.
 */
export function readSiteConfig(
  root: string,
  site: string | undefined = process.env.DATELINE_SITE,
): SiteConfig {
  const path = join(root, "dateline.config.json");
  const written: unknown = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  const config = read(SiteConfigSchema, site ? { ...Object(written), site } : written);
  if (config.ok) return config.value;
  const faults = config.issues.map(({ message }) => message).join("; ");
  throw new Error(`dateline.config.json or DATELINE_SITE: ${faults}`);
}
