import type { Issue } from "../../schema/issue.ts";
import { errorAt } from "../compile/source.ts";
import type { CheckContext, Rule } from "./rule.ts";

/** An entry of collection.yaml that names a side, source, place or article that does not exist. */
export const unknownReference: Rule = {
  code: "unknown-reference",
  severity: "error",
  run: (context) => {
    const { sides, sources, speakers, corrections } = context.dataset.collection;
    const articles = context.articles.map(({ id }) => id);
    const places = [...context.dataset.places.keys()];
    return [
      ...sources.flatMap(({ id, derivedFrom }) =>
        missing(context, "source", id, "source", derivedFrom, sources.map(idOf)),
      ),
      ...speakers.flatMap(({ id, side }) =>
        missing(context, "speaker", id, "side", side === undefined ? [] : [side], sides.map(idOf)),
      ),
      ...corrections.flatMap((correction) => [
        ...missing(context, "correction", correction.id, "place", correction.places, places),
        ...missing(context, "correction", correction.id, "article", correction.articles, articles),
      ]),
    ];
  },
};

const idOf = ({ id }: { id: string }) => id;

function missing(
  { origin }: CheckContext,
  subject: "source" | "speaker" | "correction",
  id: string,
  what: string,
  named: readonly string[],
  known: readonly string[],
): Issue[] {
  return named
    .filter((name) => !known.includes(name))
    .map((name) =>
      errorAt(
        origin(subject, id),
        unknownReference.code,
        `${subject} "${id}" names the ${what} "${name}", which does not exist`,
      ),
    );
}
