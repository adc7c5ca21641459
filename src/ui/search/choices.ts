import type { ArticleText, Found, QuotationText } from "../../core/search/find.ts";
import { compareKinds } from "../../core/search/kind.ts";
import type { NameHit } from "../../core/search/names.ts";
import { nearestMention } from "../../core/search/nearest.ts";
import { marksIn, type ProseHit } from "../../core/search/prose.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { toCodePoint } from "../../core/text/code-points.ts";
import { dimensionCleared, filterToggled } from "../../store/narrow.ts";
import {
  articleOpened,
  listChosen,
  mentionOpened,
  placeOpened,
  selectionCleared,
} from "../../store/store.ts";
import { paneChosen } from "../../store/views.ts";

/** The groups of results, in the order they stand in where they match equally well. */
export const GROUPS = ["places", "articles", "quotations", "speakers"] as const;
export type Group = (typeof GROUPS)[number];

/** The groups with results, the one with the best match first: Enter opens what was meant, not a name that sounds like it. */
export function groupsOf(found: Found): Group[] {
  const best = (group: Group) => found[group][0]?.kind ?? "typo";
  return GROUPS.filter((group) => found[group].length > 0).sort((a, b) =>
    compareKinds(best(a), best(b)),
  );
}

/** Results of a group that are shown before the reader asks for all. */
const FIRST = 8;

/** What can be chosen in the list of results; `key` is its own in the list. */
export type Choice = { key: string } & (
  | { group: "places"; hit: NameHit }
  | { group: "speakers"; hit: NameHit }
  | { group: "articles"; hit: ProseHit<ArticleText> }
  | { group: "quotations"; hit: ProseHit<QuotationText> }
  | { group: "more"; of: Group; count: number }
);

/** The choices of a group, cut to the first ones and one that shows all, unless it is in `expanded`. */
export function choicesOf(found: Found, group: Group, expanded: ReadonlySet<Group>): Choice[] {
  const all = allChoices(found, group);
  if (expanded.has(group) || all.length <= FIRST) return all;
  return [
    ...all.slice(0, FIRST),
    { key: `more-${group}`, group: "more", of: group, count: all.length },
  ];
}

function allChoices(found: Found, group: Group): Choice[] {
  if (group === "articles")
    return found.articles.map((hit) => ({ key: articleKey(hit.prose), group, hit }));
  if (group === "quotations")
    return found.quotations.map((hit) => ({ key: `quotation-${hit.prose.quotation}`, group, hit }));
  return found[group].map((hit) => ({ key: `${group}-${hit.id}`, group, hit }));
}

function articleKey(prose: ArticleText): string {
  if (prose.kind === "title") return `title-${prose.article}`;
  if (prose.kind === "line") return `line-${prose.article}-${prose.start}`;
  return `passage-${prose.mention}`;
}

/** Opens what was chosen where it is read: the place's card, the article's sentence, the speaker's quotations. */
export function openChoice(choice: Exclude<Choice, { group: "more" }>, known: Dataset): void {
  if (choice.group === "places") placeOpened(choice.hit.id);
  else if (choice.group === "speakers") openSpeaker(choice.hit.id);
  else if (choice.group === "quotations") mentionOpened(choice.hit.prose.mention);
  else openArticle(choice.hit, known);
}

/** Other filters stay: they are shown, and the reader set them. */
function openSpeaker(id: string): void {
  dimensionCleared("speaker");
  filterToggled("speaker", id);
  paneChosen(null);
  selectionCleared();
  listChosen("quotations");
}

function openArticle({ prose, forms }: ProseHit<ArticleText>, known: Dataset): void {
  if (prose.kind === "title") articleOpened(prose.article);
  else if (prose.kind === "passage") mentionOpened(prose.mention);
  else openLine(prose, forms, known);
}

function openLine(
  prose: Extract<ArticleText, { kind: "line" }>,
  forms: ReadonlySet<string>,
  known: Dataset,
): void {
  const at = toCodePoint(prose.text, marksIn(prose.text, forms)[0]?.start ?? 0);
  const mentions = known.mentionsByArticle.get(prose.article) ?? [];
  const nearest = nearestMention(mentions, prose, at);
  if (nearest) mentionOpened(nearest.mention.id);
  else articleOpened(prose.article);
}
