import type { Change, Comparison, Standing } from "../../core/select/compare.ts";
import { sameControl } from "../../core/select/control.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { litPlaces } from "../../store/selectors.ts";
import { placeOpened } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import { lights } from "../symbols/lights.ts";
import { useApp } from "../use-store.ts";
import { Evidence, Holder } from "./standing.tsx";

/** A place and what differs there: who held it and who holds it with the claims behind it, or what is reported. */
export function ChangeItem({ change, comparison }: { change: Change; comparison: Comparison }) {
  const { kind, before, after, placeId } = change;
  const isLit = useApp((s) => litPlaces(s).has(placeId));
  return (
    <li className="compare-item" data-lit={isLit}>
      <PlaceButton placeId={placeId} />
      {kind === "appeared" && <Told placeId={placeId} standing={after} />}
      {kind === "gone" && <Told placeId={placeId} standing={before} />}
      {kind === "same" && sameControl(before.control, after.control) && (
        <Told placeId={placeId} standing={after} />
      )}
      {kind === "changed" && comparison.kind === "days" && <HolderChange change={change} />}
      {comparison.kind === "publishers" &&
        (kind === "changed" || kind === "same") &&
        !sameControl(before.control, after.control) && (
          <Opposed change={change} comparison={comparison} />
        )}
    </li>
  );
}

function PlaceButton({ placeId }: { placeId: string }) {
  const language = useApp((s) => s.language);
  const place = useApp((s) => s.dataset?.places.get(placeId));
  const name = place ? namesOf(place, language)[0] : { text: placeId, language: undefined };
  return (
    <button
      type="button"
      className="compare-place"
      onClick={() => placeOpened(placeId)}
      {...lights({ placeId })}
    >
      <bdi lang={name.language}>{name.text}</bdi>
    </button>
  );
}

/** From one holder to the next, with the claims behind the one that is known. */
function HolderChange({ change: { placeId, before, after } }: { change: Change }) {
  const t = useMessages();
  const known = after.control.kind === "unknown" ? before : after;
  return (
    <>
      <p className="compare-line">
        <Holder placeId={placeId} control={before.control} />
        <span>
          <span aria-hidden="true">{t("compare.arrow")}</span>{" "}
          <span className="unseen">{t("compare.then")} </span>
          <Holder placeId={placeId} control={after.control} />
        </span>
      </p>
      <Evidence placeId={placeId} control={known.control} />
    </>
  );
}

/** What each of two publishers says about who holds it. */
function Opposed(props: {
  change: Change;
  comparison: Extract<Comparison, { kind: "publishers" }>;
}) {
  const { change, comparison } = props;
  const t = useMessages();
  return (["before", "after"] as const).map((which) => (
    <div key={which}>
      <p className="compare-line">
        <bdi className="compare-publisher">
          {t("compare.says", { publisher: comparison[which] })}
        </bdi>
        <Holder placeId={change.placeId} control={change[which].control} />
      </p>
      <Evidence placeId={change.placeId} control={change[which].control} />
    </div>
  ));
}

/** What is reported of a place, how often, and who holds it. */
function Told({ placeId, standing }: { placeId: string; standing: Standing }) {
  const t = useMessages();
  const types = [...new Set(standing.mentions.map(({ mention }) => mention.type))];
  return (
    <p className="compare-line">
      <Holder placeId={placeId} control={standing.control} />
      <span className="compare-soft">
        {t("compare.told", {
          types: types.map((type) => t(`type.${type}`)).join(t("symbol.comma")),
          count: standing.mentions.length,
        })}
      </span>
    </p>
  );
}
