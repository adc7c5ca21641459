import { useId } from "react";
import { shapePath } from "../../core/geo/shapes.ts";
import type { Side } from "../../schema/collection.ts";
import { useNames } from "./use-collection.ts";
import "./symbols.css";

/** What a mark shows: a `Control`, or as much of it as is drawn. */
type Marked =
  | { kind: "held"; side: string }
  | { kind: "disputed"; sides: readonly string[] }
  | { kind: "unknown" };

/** Drawn in a square of 16 units, at the size of the text beside it. */
const RADIUS = 5.5;

/**
 * The sign of a side as on the map: its shape in its colour, a circle striped in the colours of the sides that
 * claim a disputed place, a grey circle where nobody says who holds it. Hidden from screen readers: the words
 * stand beside it.
 */
export function SideMark({ control }: { control: Marked }) {
  const { sides } = useNames();
  const side = control.kind === "held" ? sides.get(control.side) : undefined;
  return (
    <svg className="symbol-mark" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      {control.kind === "disputed" ? (
        <Stripes colors={control.sides.map((id) => colorOf(sides.get(id)))} />
      ) : (
        <path d={shapePath(side?.shape ?? "circle", RADIUS)} fill={colorOf(side)} />
      )}
    </svg>
  );
}

/** CSS colour of a side, for lines and fills; the unknown colour where there is none. */
export function colorOf(side: Side | undefined): string {
  return side ? `var(--side-${side.color})` : "var(--side-unknown)";
}

function Stripes({ colors }: { colors: readonly string[] }) {
  const clip = useId();
  const circle = shapePath("circle", RADIUS);
  const inTurn = colors.length > 1 ? colors : ["var(--side-disputed)"];
  return (
    <>
      <clipPath id={clip}>
        <path d={circle} />
      </clipPath>
      <g clipPath={`url(#${clip})`} strokeWidth="1.8">
        {[-6, -2, 2, 6].map((x, i) => (
          <path key={x} d={`M${x - 8},8L${x + 8},-8`} stroke={inTurn[i % inTurn.length]} />
        ))}
      </g>
      <path d={circle} fill="none" stroke="var(--side-disputed)" strokeWidth="1.25" />
    </>
  );
}
