import type { ReactNode } from "react";
import type { Found } from "../../core/search/find.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { useMessages } from "../messages/context.tsx";
import { type Choice, type Group, groupsOf } from "./choices.ts";
import { PlaceResult, SpeakerResult } from "./name-results.tsx";
import { ArticleResult, QuotationResult } from "./prose-results.tsx";

type ResultsProps = {
  /** Of the list; its options' ids begin with it. */
  id: string;
  found: Found;
  choices: readonly Choice[];
  known: Dataset;
  /** Key of the choice that the keys have reached. */
  active: string | null;
  onChoose: (choice: Choice) => void;
};

/** Id of the element of a choice, for `aria-activedescendant`. */
export const optionId = (listId: string, key: string) => `${listId}-${key}`;

/** The results, group by group, as the list of a combobox: focus stays in the box, `active` moves. */
export function Results({ id, found, choices, known, active, onChoose }: ResultsProps) {
  const t = useMessages();
  const groups = groupsOf(found);
  return (
    <div id={id} className="search-results" role="listbox" aria-label={t("search.list")}>
      {groups.map((group) => (
        <ResultGroup key={group} id={`${id}-group-${group}`} title={titleOf(t, group, found)}>
          {choices.filter(isOf(group)).map((choice) => (
            <div
              key={choice.key}
              id={optionId(id, choice.key)}
              className="search-option"
              data-more={choice.group === "more"}
              {...optionRole(choice.key === active, () => onChoose(choice))}
            >
              <ChoiceText choice={choice} known={known} />
            </div>
          ))}
        </ResultGroup>
      ))}
    </div>
  );
}

function ResultGroup(props: { id: string; title: string; children: ReactNode }) {
  const { id, title, children } = props;
  return (
    <div {...groupRole(id)} className="search-group">
      <div id={id} role="presentation" className="search-group-title">
        {title}
      </div>
      {children}
    </div>
  );
}

function ChoiceText({ choice, known }: { choice: Choice; known: Dataset }) {
  const t = useMessages();
  if (choice.group === "places") return <PlaceResult hit={choice.hit} known={known} />;
  if (choice.group === "speakers") return <SpeakerResult hit={choice.hit} known={known} />;
  if (choice.group === "articles") return <ArticleResult hit={choice.hit} known={known} />;
  if (choice.group === "quotations") return <QuotationResult hit={choice.hit} known={known} />;
  return t(`search.showAll.${choice.of}`, { count: choice.count });
}

const isOf = (group: Group) => (choice: Choice) =>
  choice.group === group || (choice.group === "more" && choice.of === group);

function titleOf(t: ReturnType<typeof useMessages>, group: Group, found: Found): string {
  const articles = new Set(found.articles.map(({ prose }) => prose.article)).size;
  return t(`search.group.${group}`, { count: found[group].length, articles });
}

/** No native element is a group of a list whose focus stays elsewhere. */
const groupRole = (titleId: string) => ({ role: "group", "aria-labelledby": titleId });

/** An option that pointers choose without taking focus from the box; keys go through the box. */
function optionRole(isActive: boolean, choose: () => void) {
  return {
    role: "option",
    "aria-selected": isActive,
    onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: choose,
  };
}
