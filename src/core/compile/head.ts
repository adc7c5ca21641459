import * as v from "valibot";
import type { Article } from "../../schema/article.ts";
import type { Issue } from "../../schema/issue.ts";
import { IdSchema } from "../../schema/text.ts";
import type { FrontMatter } from "./front-matter.ts";
import { errorAt, type Origin } from "./source.ts";
import { dateIssues, readSourceIds, type Vocabulary } from "./vocabulary.ts";

/**
 * The front matter without what it says wrongly: unknown sources and an unreadable `occurred` are left out.
 * Null when the article can't be published: its id or its day of publication is wrong.
 */
export function checkHead(
  id: string,
  frontMatter: FrontMatter,
  vocabulary: Vocabulary,
  locate: (pointer: string) => Origin,
): { head: FrontMatter | null; issues: Issue[] } {
  const { published, occurred } = frontMatter;
  const idIssues = v.is(IdSchema, id) ? [] : [badId(id, locate(""))];
  const publishedIssues = dateIssues(published, vocabulary.timeZone, locate("/published"));
  const occurredIssues = dateIssues(occurred, vocabulary.timeZone, locate("/occurred"));
  const sources = frontMatter.sources.map((source, i) =>
    readSourceIds(source, vocabulary, locate(`/sources/${i}`)),
  );
  const issues = [
    ...idIssues,
    ...publishedIssues,
    ...occurredIssues,
    ...sources.flatMap((source) => source.issues),
  ];
  if (idIssues.length + publishedIssues.length > 0) return { head: null, issues };
  const head = {
    ...frontMatter,
    occurred: occurredIssues.length > 0 ? undefined : occurred,
    sources: sources.flatMap((source) => source.ids),
  };
  return { head, issues };
}

/** The fields that an article and its entry in the index share. */
export function articleFields(id: string, head: FrontMatter) {
  const { title, publisher, author, published, language, summary, url, archive, license, sources } =
    head;
  return {
    id,
    title,
    publisher,
    author,
    published,
    language,
    summary,
    url,
    archive,
    license,
    sources,
  } satisfies Partial<Article>;
}

function badId(id: string, origin: Origin): Issue {
  const message = `the file's name gives the id "${id}"; expected lower-case letters, digits, hyphens and dots`;
  return errorAt(origin, "bad-id", message);
}
