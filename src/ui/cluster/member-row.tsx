import { countAt } from "../../core/events/place-index.ts";
import { controlAt } from "../../core/select/control.ts";
import { namesOf } from "../../core/select/place-names.ts";
import type { StepCounts } from "../../core/select/step.ts";
import { leadingAt } from "../../core/select/visible-events.ts";
import { knownDataset } from "../../store/selectors.ts";
import { placeFollowed } from "../../store/store.ts";
import { clusterClosed } from "../../store/views.ts";
import { useMessages } from "../messages/context.tsx";
import { LOCALES } from "../messages/translate.ts";
import { lights } from "../symbols/lights.ts";
import { SideMark } from "../symbols/side-mark.tsx";
import { TypeMark } from "../symbols/type-mark.tsx";
import { useSideLabel } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";

type MemberProps = { number: number; counts: StepCounts; isFirst: boolean };

/** One place of a cluster: its sign as on the map, its name and how often it is spoken of; a press opens it. */
export function MemberRow({ number, counts, isFirst }: MemberProps) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const dataset = useApp(knownDataset);
  const hasTable = useApp((s) => s.table !== null);
  const placeId = dataset?.placeIds[number] ?? "";
  const place = dataset?.places.get(placeId);
  if (!place) return null;
  const [name, other] = namesOf(place, language);
  const count = countAt(counts.shown, number);
  const open = () => {
    clusterClosed();
    placeFollowed(placeId);
  };
  return (
    <li>
      <button
        type="button"
        className="cluster-row"
        // One stop for the Tab key; arrows go through the places.
        tabIndex={isFirst ? 0 : -1}
        onClick={open}
        {...lights({ placeId })}
      >
        <MemberSign number={number} counts={counts} />
        <span className="cluster-names">
          <bdi className="cluster-name" lang={name.language}>
            {name.text}
          </bdi>{" "}
          {other && (
            <bdi className="cluster-other" lang={other.language}>
              {other.text}
            </bdi>
          )}
        </span>
        <span className="cluster-count">
          <span aria-hidden="true">{count.toLocaleString(LOCALES[language])}</span>
          <span className="unseen">
            {t(hasTable ? "lists.events" : "lists.mentions", { count })}
          </span>
        </span>
      </button>
    </li>
  );
}

/** What colours the place on the map, as a mark and in words: who holds it, or what of it is counted most. */
function MemberSign({ number, counts }: Omit<MemberProps, "isFirst">) {
  const t = useMessages();
  const sideLabel = useSideLabel();
  const dataset = useApp(knownDataset);
  const hasTable = useApp((s) => s.table !== null);
  if (!dataset) return null;
  const { leadingType, leadingSide } = leadingAt(dataset, counts.shown, number);
  if (counts.shown.index.split === "type")
    return (
      <span className="cluster-sign">
        <TypeMark type={leadingType} />
        <span className="unseen">{t(`type.${leadingType}`)}</span>
      </span>
    );
  const named = leadingSide
    ? ({ kind: "held", side: leadingSide } as const)
    : ({ kind: "unknown" } as const);
  const control = hasTable
    ? named
    : controlAt(dataset, dataset.placeIds[number] ?? "", counts.view.window.end);
  return (
    <span className="cluster-sign">
      <SideMark control={control} />
      <span className="unseen">
        {control.kind === "held" ? sideLabel(control.side) : t(`symbol.control.${control.kind}`)}
      </span>
    </span>
  );
}
