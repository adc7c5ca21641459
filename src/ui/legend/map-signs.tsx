import { CLAIM_REACH_M } from "../../core/geo/claims.ts";
import { AGE_ALPHA, AGE_STEPS, type AgeScale } from "../../core/select/age.ts";
import { useMessages } from "../messages/context.tsx";
import { writeDistance } from "../symbols/distance.ts";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { LegendItem, LegendSign } from "./legend-item.tsx";

/** What signs mean that have nothing to do with colour: new, uncertain, several places, size. */
export function PlainSigns({ isTable }: { isTable: boolean }) {
  const t = useMessages();
  return (
    <>
      <LegendItem label={t("legend.new")}>
        <LegendSign>
          <circle r="4" fill="currentColor" opacity="0.35" />
          <circle r="7.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </LegendSign>
      </LegendItem>
      <LegendItem label={t("legend.imprecise")}>
        <LegendSign>
          <circle
            r="7.5"
            fill="currentColor"
            fillOpacity="0.12"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeDasharray="3 2.4"
          />
        </LegendSign>
      </LegendItem>
      <LegendItem label={t("legend.cluster")}>
        <ClusterSign number="3" />
      </LegendItem>
      <LegendItem label={t(isTable ? "legend.sizeEvents" : "legend.size")} />
    </>
  );
}

/** A ring with a number in it. */
export function ClusterSign({ number }: { number: string }) {
  return (
    <LegendSign>
      <circle r="7" fill="none" stroke="currentColor" strokeWidth="2.5" opacity="0.5" />
      <text textAnchor="middle" y="3.5" fontSize="10" fontWeight="600" fill="currentColor">
        {number}
      </text>
    </LegendSign>
  );
}

/** Longer steps are told by the day they begin with: nobody counts back a thousand days. */
const MOST_DAYS = 60;
const DAY_MS = 86_400_000;

/** How long before the window's end a place was last spoken of, or anything happened there. */
export function AgeSigns({ scale, isTable }: { scale: AgeScale; isTable: boolean }) {
  const t = useMessages();
  const dates = useDates();
  const upTo = (days: number) =>
    scale.stepDays > MOST_DAYS
      ? t("legend.age.since", { date: dates.day(scale.end - days * DAY_MS) })
      : t("legend.age.upTo", { days });
  return (
    <>
      <LegendItem label={t(isTable ? "legend.ageEvents" : "legend.age")} />
      {AGE_STEPS.map((step) => (
        <LegendItem
          key={step}
          label={step === 2 ? t("legend.age.older") : upTo(scale.stepDays * (step + 1))}
        >
          <LegendSign>
            <circle r="6" fill="currentColor" fillOpacity={AGE_ALPHA[step]} stroke="currentColor" />
          </LegendSign>
        </LegendItem>
      ))}
    </>
  );
}

/** That the tint between places is an estimate, and how far it reaches. */
export function EstimateSign() {
  const t = useMessages();
  const language = useApp((s) => s.language);
  return (
    <LegendItem label={t("legend.estimate", { distance: writeDistance(CLAIM_REACH_M, language) })}>
      <LegendSign>
        <rect
          x="-7"
          y="-7"
          width="14"
          height="14"
          fill="currentColor"
          fillOpacity="0.16"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinecap="round"
          strokeDasharray="0.1 3"
        />
      </LegendSign>
    </LegendItem>
  );
}
