import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Dataset } from "../../core/select/dataset.ts";
import { namesOf } from "../../core/select/place-names.ts";
import { knownDataset, stepCounts } from "../../store/selectors.ts";
import type { OpenCluster } from "../../store/state.ts";
import { clusterClosed } from "../../store/views.ts";
import { useMessages } from "../messages/context.tsx";
import { standBeside } from "../preview/stand-beside.ts";
import { CloseButton } from "../symbols/close-button.tsx";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { inOrder } from "./member-order.ts";
import { MemberRow } from "./member-row.tsx";
import "./cluster.css";

/** Rows that are written at a time. */
const PAGE = 200;

/** Height of the list where the map has room for more, and what stays free of the map's width and height. */
const MOST_HEIGHT = "22rem";
const MARGIN_PX = 16;

/** Places that the list's own name names. */
const NAMED = 3;

/**
 * The places of a cluster on the map, listed beside it, each with its sign and count. Arrows go through them, Enter
 * opens one, Escape and a press elsewhere close the list. Follows the window while it is open.
 */
export function ClusterList() {
  const cluster = useApp((s) => s.cluster);
  const dataset = useApp(knownDataset);
  if (!cluster || !dataset) return null;
  const { places, at } = cluster;
  const key = [places.length, places[0], at.left, at.top].join(" ");
  return <OpenList key={key} cluster={cluster} dataset={dataset} />;
}

function OpenList({ cluster, dataset }: { cluster: OpenCluster; dataset: Dataset }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const counts = useSettled(stepCounts);
  // As it was when the list was opened: rows that changed places under the pointer would be missed.
  const [opened] = useState(counts);
  const ordered = useMemo(
    () => inOrder(dataset, opened, cluster.places, language),
    [dataset, opened, cluster.places, language],
  );
  const [written, setWritten] = useState(PAGE);
  const card = useRef<HTMLDivElement>(null);
  const [room] = useState(roomOnMap);
  const position = usePosition(card, cluster.at, room);
  const giveBack = useClosing(card, position !== null);
  useEffect(() => {
    // The button that was pressed is gone, or below the rows that it wrote.
    if (written > PAGE) rowsOf(card.current)[written - PAGE]?.focus();
  }, [written]);
  if (!counts) return null;
  const count = ordered.length;
  const names = ordered.slice(0, NAMED).flatMap((number) => {
    const place = dataset.places.get(dataset.placeIds[number] ?? "");
    return place ? [namesOf(place, language)[0].text] : [];
  });
  return (
    <div
      className="cluster"
      role="dialog"
      aria-label={t("map.cluster.name", { count, names: names.join(t("symbol.comma")) })}
      ref={card}
      style={{
        ...position,
        maxBlockSize: `min(${MOST_HEIGHT}, ${room.height - MARGIN_PX}px)`,
        maxInlineSize: `${room.width - MARGIN_PX}px`,
        visibility: position ? "visible" : "hidden",
      }}
      onKeyDown={goByKey}
    >
      <header className="cluster-head">
        <h2 className="cluster-title">{t("map.cluster.places", { count })}</h2>
        <CloseButton label={t("map.cluster.close")} onPress={giveBack} />
      </header>
      <ul className="cluster-rows">
        {ordered.slice(0, written).map((number, i) => (
          <MemberRow key={number} number={number} counts={counts} isFirst={i === 0} />
        ))}
        {written < count && (
          <li>
            <button
              type="button"
              className="cluster-row cluster-more"
              tabIndex={-1}
              onClick={() => setWritten(written + PAGE)}
            >
              {t("map.cluster.more", { count: Math.min(PAGE, count - written) })}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Part of the page that the list may cover, in pixels of it: the map, so that time and panel stay in sight. */
function roomOnMap(): DOMRect {
  const map = document.querySelector(".map") ?? document.documentElement;
  return map.getBoundingClientRect();
}

/** Where the card stands once its size is known; null before. */
function usePosition(card: RefObject<HTMLDivElement | null>, at: OpenCluster["at"], room: DOMRect) {
  const [position, setPosition] = useState<{ left: number; top: number } | null>(null);
  useLayoutEffect(() => {
    if (!card.current) return;
    const { offsetWidth: width, offsetHeight: height } = card.current;
    const { left: x, top: y } = room;
    const box = { left: at.left - x, top: at.top - y, right: at.right - x, bottom: at.bottom - y };
    const { left, top } = standBeside(box, { width, height }, room);
    setPosition({ left: x + left, top: y + top });
  }, [card, at, room]);
  return position;
}

/**
 * The keyboard goes to the first place; a press elsewhere closes the list, and so does Escape, which brings the keyboard
 * back to where it was. Returns what does the same as Escape.
 */
function useClosing(card: RefObject<HTMLDivElement | null>, isPlaced: boolean): () => void {
  const [before] = useState(() => document.activeElement);
  const giveBack = useCallback(() => {
    clusterClosed();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }, [before]);
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      if (target instanceof Node && !card.current?.contains(target)) clusterClosed();
    };
    const key = (event: globalThis.KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      giveBack();
    };
    document.addEventListener("pointerdown", press, true);
    document.addEventListener("keydown", key, true);
    return () => {
      document.removeEventListener("pointerdown", press, true);
      document.removeEventListener("keydown", key, true);
    };
  }, [card, giveBack]);
  useEffect(() => {
    // Before it has its place it is hidden, and takes no focus.
    if (isPlaced) rowsOf(card.current)[0]?.focus({ preventScroll: true });
  }, [card, isPlaced]);
  return giveBack;
}

const rowsOf = (card: HTMLElement | null): HTMLElement[] => [
  ...(card?.querySelectorAll<HTMLElement>(".cluster-row") ?? []),
];

/** Arrows, Home and End go through the rows. */
function goByKey(event: KeyboardEvent<HTMLDivElement>): void {
  const rows = rowsOf(event.currentTarget);
  const at = rows.findIndex((row) => row.matches(":focus"));
  const goals: Record<string, number | undefined> = {
    ArrowDown: Math.min(at + 1, rows.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: rows.length - 1,
  };
  const goal = goals[event.key];
  if (goal === undefined) return;
  event.preventDefault();
  rows[goal]?.focus();
}
