import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { isDrawn, looksOnceDrawn } from "./drawn.ts";
import { program } from "./engine.ts";
import { article, expectDrawn, type Rig, until } from "./rig.ts";
import type { Headers } from "./servers.ts";

/** Inland, so that water is nowhere the main colour. */
const VIEW = "t=2024-12-03T00:00/2024-12-04T00:00&at=35.22,36.75,9&theme=light";
const SANDBOX = 'sandbox="allow-scripts"';
const MODULES = "embed/v1/";
const CLASSIC = "embed/v1/classic/";

/** How a map may be framed: how its host sends it, which page, with what sandbox; `to`: the page that is drawn in the end. */
type Way = { title: string; kind: Headers; page: string; sandbox: string; to?: string };

const WAYS: Way[] = [
  { title: "a plain frame, all headers", kind: "full", page: MODULES, sandbox: "" },
  { title: "allow-scripts, all headers", kind: "full", page: MODULES, sandbox: SANDBOX },
  { title: "allow-scripts, CORS alone", kind: "cors", page: MODULES, sandbox: SANDBOX },
  {
    title: "allow-scripts, the policy without CORS, which leads to the page in one script",
    kind: "policy",
    page: MODULES,
    sandbox: SANDBOX,
    to: CLASSIC,
  },
  {
    title: "allow-scripts, no header at all, which leads to the page in one script",
    kind: "bare",
    page: MODULES,
    sandbox: SANDBOX,
    to: CLASSIC,
  },
  { title: "a plain frame, no header at all", kind: "bare", page: MODULES, sandbox: "" },
  {
    title: "the page in one script, a plain frame, all headers",
    kind: "full",
    page: CLASSIC,
    sandbox: "",
  },
  {
    title: "the page in one script, allow-scripts, all headers",
    kind: "full",
    page: CLASSIC,
    sandbox: SANDBOX,
  },
  {
    title: "the page in one script, allow-scripts, no header at all",
    kind: "bare",
    page: CLASSIC,
    sandbox: SANDBOX,
  },
  {
    title: "the page in one script, a plain frame, no header at all",
    kind: "bare",
    page: CLASSIC,
    sandbox: "",
  },
];

/** In which frames, from which hosts and from disk the map is drawn; `rig` is there once a test runs. */
export function drawingTests(rig: () => Rig): void {
  for (const { title, kind, page, sandbox, to = page } of WAYS)
    test(`draws: ${title}`, async () => {
      const { engine, maps, host } = rig();
      host.put("/", article(frame(`${maps.at(kind)}${page}?${VIEW}`, sandbox)));
      await engine.open(`${host.origin}/`);
      await expectDrawn(engine, "map");
      const [path, origin] = await engine.run("map", () => [location.pathname, self.origin]);
      expect(path).toMatch(new RegExp(`^/${kind}/${to}(index.html)?$`));
      expect(origin === "null").toBe(sandbox !== "");
    });

  test("draws: WordPress' exact frame, and tells WordPress the height by its secret", async () => {
    const { engine, maps, host } = rig();
    const src = `${maps.at("full")}${MODULES}?${VIEW}&height=auto#?secret=Ab3`;
    host.put("/", article(wordpressFrame(src), KEEP_MESSAGES));
    await engine.open(`${host.origin}/`);
    await expectDrawn(engine, "map");
    const heights = await engine.run("page", () =>
      Object(window).heard.filter((data: unknown) => Object(data).message === "height"),
    );
    expect(heights).toContainEqual({ message: "height", value: expect.any(Number), secret: "Ab3" });
  });

  test("draws: the whole reader under the policy", async () => {
    const { engine, maps } = rig();
    // A page of which only the hash differs would not load anew.
    await engine.open("about:blank");
    await engine.open(`${maps.at("full")}#${VIEW}`);
    expect(await looksOnceDrawn(engine, "page")).toSatisfy(isDrawn);
  });

  for (const path of ["index.html", "embed/v1/index.html", "embed/v1/classic/index.html"])
    test(`draws: ${path} opened from disk`, async () => {
      const { engine } = rig();
      const mark = path === "index.html" ? "#" : "?";
      const address = pathToFileURL(join(program("DATELINE_DIST"), path));
      await engine.open(`${address}${mark}${VIEW}`);
      expect(await looksOnceDrawn(engine, "page")).toSatisfy(isDrawn);
      const shown = await engine.run("page", () => location.href);
      expect(shown).toContain("/embed/v1/classic/index.html?");
    });

  test("the tests themselves: a map without its worker is not taken for drawn, and what is refused is seen", async () => {
    const { engine, maps, host } = rig();
    host.put("/", article(frame(`${maps.at("broken")}${MODULES}?${VIEW}`, "")));
    await engine.open(`${host.origin}/`);
    const seen = () =>
      engine.run("map", () => window.datelineWatch.find((what) => /worker/.test(what)) ?? null);
    expect(await until("the refusal", seen)).toMatch(/worker-src refused/);
    const symbols = () => engine.run("map", () => window.dateline?.symbols().length || null);
    await until("the symbols, which need no worker", symbols);
    expect(await looksOnceDrawn(engine, "map", 3000)).not.toSatisfy(isDrawn);
    const looked = await engine.run("map", () => {
      try {
        return `${localStorage.length}`;
      } catch {
        return window.datelineWatch.at(-1);
      }
    });
    expect(looked).toBe("looked at localStorage");
  });

  test("the tests themselves: a request to a stranger is seen", async () => {
    const { engine, host, strangers } = rig();
    host.put("/", article('<img alt="" src="http://elsewhere.example/pixel.png">'));
    await engine.open(`${host.origin}/`);
    const asked = async () => strangers.take().find((name) => name === "elsewhere.example") ?? null;
    await until("the stranger", asked);
  });
}

const frame = (src: string, attributes: string) =>
  `<iframe title="map" width="900" height="600" ${attributes} src="${src.replaceAll("&", "&amp;")}"></iframe>`;

/** What WordPress makes of a frame from a provider that it does not know (wp_filter_oembed_result). */
const wordpressFrame = (src: string) =>
  frame(src, 'sandbox="allow-scripts" security="restricted" frameborder="0" scrolling="no"');

const KEEP_MESSAGES = `<script>
  window.heard = [];
  addEventListener("message", ({ data }) => heard.push(data));
</script>`;
