import { useDeferredValue, useMemo } from "react";
import type { Dataset } from "../../core/select/dataset.ts";
import {
  type Gathered,
  gatherQuotations,
  type QuotationDay,
  quotationDays,
  quotedSpeakers,
} from "../../core/select/quotations.ts";
import { knownDataset, passes, timeView } from "../../store/selectors.ts";
import type { ArticleText } from "../../store/state.ts";
import { articleOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { QuotationEntry } from "./quotation-entry.tsx";
import { SpeakerChoice } from "./speaker-choice.tsx";
import "./quotations.css";

const NOTHING: Gathered = { quotations: [], unread: [] };

/** Everything that somebody is quoted with, day by day; what the map does not show now steps back and says why. */
export function QuotationsList() {
  const t = useMessages();
  const dataset = useApp(knownDataset);
  const texts = useApp((s) => s.articles);
  const speakers = useApp((s) => s.filters.speaker);
  const { quotations, unread } = useMemo(
    () => (dataset ? gatherQuotations(dataset, loaded(texts)) : NOTHING),
    [dataset, texts],
  );
  const choices = useMemo(() => quotedSpeakers(quotations), [quotations]);
  const listed = useMemo(
    () =>
      quotations.filter(
        ({ quotation }) => speakers.length === 0 || speakers.includes(quotation.speaker),
      ),
    [quotations, speakers],
  );
  if (!dataset) return null;
  return (
    <section className="quotations">
      <header className="list-head">
        <h2 className="list-title">{t("quotations.count", { count: listed.length })}</h2>
        {choices.length > 0 && (
          <SpeakerChoice choices={choices} chosen={speakers} all={quotations.length} />
        )}
      </header>
      {quotationDays(listed, dataset.collection.timeZone).map((day) => (
        <Day key={`${day.span?.start} ${day.span?.end}`} day={day} dataset={dataset} />
      ))}
      {unread.length > 0 && <Unread unread={unread} dataset={dataset} />}
    </section>
  );
}

function Day({ day: { span, quotations }, dataset }: { day: QuotationDay; dataset: Dataset }) {
  const t = useMessages();
  const dates = useDates();
  const view = useDeferredValue(useApp(timeView));
  const test = useApp(passes);
  return (
    <section className="quotations-day">
      <h3 className="quotations-date">{span ? dates.span(span) : t("quotations.undated")}</h3>
      <ol>
        {quotations.map((known) => (
          <QuotationEntry
            key={known.quotation.id}
            known={known}
            dataset={dataset}
            view={view}
            passes={test}
          />
        ))}
      </ol>
    </section>
  );
}

/** Quotations that are about no place stand only in their articles' texts, which are not loaded before they are opened. */
function Unread(props: {
  unread: readonly { articleId: string; count: number }[];
  dataset: Dataset;
}) {
  const { unread, dataset } = props;
  const t = useMessages();
  const count = unread.reduce((sum, article) => sum + article.count, 0);
  return (
    <section className="quotations-unread">
      <h3 className="quotations-date">{t("quotations.unread", { count })}</h3>
      <ul>
        {unread.map(({ articleId, count }) => {
          const article = dataset.articles.get(articleId);
          return (
            <li key={articleId}>
              <button
                type="button"
                className="link quotations-link"
                onClick={() => articleOpened(articleId)}
              >
                <bdi lang={article?.language}>{article?.title ?? articleId}</bdi>
              </button>{" "}
              {t("quotations.unreadIn", { count })}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const loaded = (texts: ReadonlyMap<string, ArticleText>) =>
  [...texts.values()].flatMap((text) => (text.kind === "ready" ? text.article : []));
