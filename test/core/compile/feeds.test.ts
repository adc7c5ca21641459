// @vitest-environment jsdom
import { describe, expect, test } from "vitest";
import { correctionFeeds } from "../../../src/core/compile/feeds.ts";
import { newestFirst } from "../../../src/core/select/corrections.ts";
import { articleText, compiled } from "../../fixtures/source.ts";

const CORRECTIONS = `corrections:
  - { id: older, date: 2024-12-05, text: { en: "A < B & C", ar: "أ" }, places: [halfaya, hama] }
  - { id: newer, date: "2024-12-06T18:30Z", text: { ar: "ب" }, articles: [one] }
  - { id: oldest, date: "2024-12", text: { en: Third } }
sources:`;

/** The feeds of the small collection with these corrections. */
function feeds(page: string | null, corrections = CORRECTIONS) {
  const result = compiled({
    collection: (text) => text.replace("sources:", corrections),
    articles: { one: articleText("In :place[Hama]{#hama}.") },
  });
  expect(result.issues).toEqual([]);
  const [json, atom] = correctionFeeds(result, page);
  if (!json || !atom || !result.collection) throw new Error("the collection could be read");
  const document = new DOMParser().parseFromString(atom.text, "application/xml");
  return { json: JSON.parse(json.text), atom: document, paths: [json.path, atom.path], result };
}
const texts = (parent: ParentNode, selector: string) =>
  [...parent.querySelectorAll(selector)].map((element) => element.textContent);
const hrefs = (parent: ParentNode) =>
  [...parent.querySelectorAll("link")].map((link) => link.getAttribute("href"));

describe("the feeds of corrections", () => {
  test("hold all corrections, the newest first, with ids that never change", () => {
    const { json, atom, paths, result } = feeds(null);
    expect(paths).toEqual(["corrections.json", "corrections.atom"]);
    const ids = ["newer", "older", "oldest"];
    expect(result.collection && newestFirst(result.collection).map(({ id }) => id)).toEqual(ids);
    const urns = ids.map((id) => `urn:dateline:example:correction:${id}`);
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(urns);
    expect(texts(atom, "entry > id")).toEqual(urns);
    expect(texts(atom, "feed > id")).toEqual(["urn:dateline:example:corrections"]);
  });

  test("write a day as its start in the collection's zone, and name the day itself in the words", () => {
    const { json, atom } = feeds(null);
    const dates = [
      "2024-12-06T21:30:00+03:00",
      "2024-12-05T00:00:00+03:00",
      "2024-12-01T00:00:00+03:00",
    ];
    expect(json.items.map((item: { date_published: string }) => item.date_published)).toEqual(
      dates,
    );
    expect(texts(atom, "entry > updated")).toEqual(dates);
    expect(texts(atom, "feed > updated")).toEqual(dates.slice(0, 1));
    expect(texts(atom, "content")).toEqual([
      "2024-12-06T18:30Z: ب",
      "2024-12-05: A < B & C\n\nأ",
      "2024-12: Third",
    ]);
  });

  test("have what JSON Feed 1.1 asks for, and no address that is not whole", () => {
    const { json } = feeds("../../");
    expect(json).toMatchObject({
      version: "https://jsonfeed.org/version/1.1",
      title: "The Hama front: Corrections",
      language: "en",
    });
    expect(json.feed_url).toBeUndefined();
    expect(json.home_page_url).toBeUndefined();
    expect(json.items[1]).toEqual({
      id: "urn:dateline:example:correction:older",
      title: "2024-12-05 · Halfaya · Hama",
      content_text: "2024-12-05: A < B & C\n\nأ",
      date_published: "2024-12-05T00:00:00+03:00",
      tags: ["Halfaya", "Hama"],
      _dateline: { places: ["halfaya", "hama"], articles: [] },
    });
  });

  test("have what Atom asks for: id, title, updated, an author, a link to itself", () => {
    const { atom } = feeds(null);
    expect(atom.documentElement.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    expect(texts(atom, "feed > title")).toEqual(["The Hama front: Corrections"]);
    expect(texts(atom, "author > name")).toEqual(["Example Wire"]);
    expect(hrefs(atom)).toEqual(["corrections.atom"]);
    for (const entry of atom.querySelectorAll("entry"))
      for (const name of ["id", "title", "updated", "content"])
        expect(texts(entry, name)).toHaveLength(1);
  });

  test("lead to what was changed where the page's address is known", () => {
    const relative = feeds("../../").atom;
    expect(hrefs(relative)).toEqual([
      "corrections.atom",
      "../../?collection=example#list=corrections",
      "../../?collection=example#article=one",
      "../../?collection=example#place=halfaya",
      "../../?collection=example#list=corrections",
    ]);
    const { json, atom } = feeds("https://example.org/map/");
    expect(hrefs(atom)[0]).toBe("https://example.org/map/collections/example/corrections.atom");
    expect(json.feed_url).toBe("https://example.org/map/collections/example/corrections.json");
    expect(json.items[0].url).toBe("https://example.org/map/?collection=example#article=one");
  });

  test("without corrections are empty, and were last changed when the last article appeared", () => {
    const { json, atom } = feeds(null, "sources:");
    expect(json.items).toEqual([]);
    expect(texts(atom, "entry")).toEqual([]);
    expect(texts(atom, "feed > updated")).toEqual(["2024-12-04T00:00:00+03:00"]);
  });

  test("of articles from before 1970 were last changed when the last of them appeared", () => {
    const result = compiled({
      collection: (text) =>
        text
          .replace("2024-11-27/2024-12-08", "1967-06-01/1967-06-11")
          .replace("Asia/Damascus", "UTC"),
      articles: {
        one: articleText("In :place[Hama]{#hama}.").replace("2024-12-04", "1967-06-05T10:30:20Z"),
      },
    });
    const [, atom] = correctionFeeds(result, null);
    expect(atom?.text).toContain("<updated>1967-06-05T10:30:20+00:00</updated>");
  });

  test("of a collection that can't be read there are none", () => {
    expect(correctionFeeds(compiled({ collection: () => "" }), null)).toEqual([]);
  });

  test("are the same bytes for the same data", () => {
    const once = correctionFeeds(compiled(), "../../");
    expect(correctionFeeds(compiled(), "../../")).toEqual(once);
  });
});

test("a negative offset and one of half an hour are written as they are", () => {
  const dateIn = (zone: string) => {
    const result = compiled({
      collection: (text) => text.replace("Asia/Damascus", zone).replace("sources:", CORRECTIONS),
    });
    const [json] = correctionFeeds(result, null);
    return JSON.parse(json?.text ?? "").items.find(({ id }: { id: string }) => /older/.test(id))
      .date_published;
  };
  expect(dateIn("America/St_Johns")).toBe("2024-12-05T00:00:00-03:30");
  expect(dateIn("Asia/Kathmandu")).toBe("2024-12-05T00:00:00+05:45");
  expect(dateIn("UTC")).toBe("2024-12-05T00:00:00+00:00");
});
