import { frameAt, mapIsDrawn } from "./drawn.ts";
import { expect, test } from "./guard.ts";
import { Reader } from "./reader.ts";
import { serveBuilt } from "./serve-built.ts";

const DAY = "t=2024-12-03T00:00/2024-12-04T00:00&at=35.22,36.75,9";
const PAGES = ["./", "./embed/v1/", "./embed/v1/classic/"];

for (const path of [...PAGES, "./collections/index.json", "./basemap/basemap.pmtiles"])
  test(`${path} may be framed and read by anybody, and says what it may load`, async ({
    request,
    baseURL,
  }) => {
    const response = await request.get(path);
    const headers = response.headers();
    const policy = headers["content-security-policy"] ?? "";
    const { origin } = new URL(baseURL ?? "");
    expect(response.status()).toBe(200);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["x-frame-options"]).toBeUndefined();
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"]).toContain("geolocation=()");
    expect(policy.split("; ")).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        `script-src ${origin}`,
        `style-src ${origin}`,
        `worker-src ${origin} data:`,
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe|'self'/);
  });

test("what the policy forbids is refused: HTML from text, code from text, workers and requests to elsewhere", async ({
  browser,
  baseURL,
}) => {
  // A context of its own: the guard would fail this trip for just what it is about.
  const page = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await page.goto("./embed/v1/");
  const outcome = await page.evaluate(async () => {
    const attempt = async (work: () => unknown) => {
      try {
        await work();
        return "done";
      } catch (error) {
        return error instanceof Error ? error.name : String(error);
      }
    };
    return {
      html: await attempt(() => Reflect.set(document.createElement("p"), "innerHTML", "<b>b</b>")),
      worker: await attempt(() => new Worker("data:text/javascript,postMessage(1)")),
      // Our types know one policy only, which is the point.
      policy: await attempt(() => {
        const browser = Object(globalThis.trustedTypes);
        return browser.createPolicy("another", {});
      }),
      request: await attempt(() => fetch("http://127.0.0.1:9/")),
      frame: await attempt(async () => {
        const refused = new Promise((done) =>
          addEventListener("securitypolicyviolation", ({ violatedDirective }) => {
            if (violatedDirective === "frame-src") done(violatedDirective);
          }),
        );
        const frame = document.createElement("iframe");
        frame.src = "https://elsewhere.example/";
        document.body.append(frame);
        throw await refused;
      }),
    };
  });
  expect(outcome).toEqual({
    html: "TypeError",
    worker: "TypeError",
    policy: "TypeError",
    request: "TypeError",
    frame: "frame-src",
  });
  await page.context().close();
});

test("in a frame without an origin the embed draws under the full policy", async ({
  page,
  baseURL,
}) => {
  const host = await serveBuilt({
    pages: {
      "/article": `<!doctype html><title>Article</title><iframe title="map" width="900" height="600" sandbox="allow-scripts" security="restricted" src="${baseURL}embed/v1/?${DAY}#?secret=abc"></iframe>`,
    },
  });
  await page.goto(`${host.origin}/article`);
  const frame = await frameAt(page, /\/embed\/v1\/\?/);
  await mapIsDrawn(page, frame);
  expect(await frame.evaluate(() => self.origin)).toBe("null");
  host.close();
});

test("the built site works from any folder of a host that sends no header but CORS", async ({
  page,
}) => {
  const site = await serveBuilt({
    folder: "/some/sub/path/",
    headers: { "Access-Control-Allow-Origin": "*" },
  });
  const at = `${site.origin}/some/sub/path/`;
  await page.goto(`${at}#${DAY}`);
  await new Reader(page).mapDrawn();
  await mapIsDrawn(page);
  await page.goto(`${at}embed/v1/?${DAY}`);
  await mapIsDrawn(page);
  site.close();
});

// The guard itself: each of these trips must fail, or all others prove nothing.
test("the guard notices a request to a stranger", async ({ page }) => {
  test.fail();
  await page.route("https://elsewhere.example/**", (route) => route.abort());
  await page.setContent('<img alt="" src="https://elsewhere.example/pixel.png">');
  await page.waitForLoadState("load");
});

test("the guard notices what the policy refuses", async ({ page }) => {
  test.fail();
  await page.goto("./embed/v1/");
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await page.evaluate(() => new Promise(requestAnimationFrame));
});

test("the guard notices a frame that looks at a storage", async ({ page, baseURL }) => {
  test.fail();
  await page.setContent(`<iframe title="map" src="${baseURL}embed/v1/"></iframe>`);
  const frame = await frameAt(page, /embed\/v1/);
  await frame.evaluate(() => localStorage.length);
});
