import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type FocusEvent, type ReactNode, useEffect, useLayoutEffect, useState } from "react";
import "./events.css";

type VirtualListProps = {
  count: number;
  /** About how high a row is, CSS px; each is measured when it is drawn. */
  rowPx: number;
  label: string;
  /** The list's rows are about to be replaced. */
  isBusy?: boolean;
  row: (index: number) => ReactNode;
  /** Told which rows are drawn (both included), also when nothing else changed. */
  onRows?: (first: number, last: number) => void;
};

/** Rows that are drawn beyond what is seen, so that the Tab key always finds a next one. */
const OVERSCAN = 6;

/**
 * A list of any length of which only the rows in sight are drawn, inside whatever scrolls around it. Screen readers are told
 * each row's place in the whole; a row that has the focus stays drawn wherever it is scrolled to.
 */
export function VirtualList({ count, rowPx, label, isBusy, row, onRows }: VirtualListProps) {
  const [list, setList] = useState<HTMLElement | null>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [above, setAbove] = useState(0);
  const [focused, setFocused] = useState<number | null>(null);
  useLayoutEffect(() => setScroller(list && scrollerOf(list)), [list]);
  // What stands above the list may change at any time; to ask costs little beside drawing.
  useLayoutEffect(() => {
    if (list && scroller) setAbove(Math.round(distanceTo(list, scroller)));
  });
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: () => rowPx,
    overscan: OVERSCAN,
    scrollMargin: above,
    rangeExtractor: (range) => withFocused(range, focused),
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = shownRows(virtualizer.range, count);
  useEffect(() => {
    if (last >= first) onRows?.(first, last);
  }, [first, last, onRows]);
  const onFocus = ({ target }: FocusEvent<HTMLElement>) => {
    const index = Number(target.closest("[data-index]")?.getAttribute("data-index") ?? Number.NaN);
    setFocused(Number.isInteger(index) ? index : null);
  };
  return (
    <ul
      ref={setList}
      className="events-virtual"
      aria-label={label}
      aria-busy={isBusy}
      style={{ blockSize: virtualizer.getTotalSize() }}
      onFocus={onFocus}
      onBlur={() => setFocused(null)}
    >
      {items.map(({ index, start }) => (
        <li
          key={index}
          ref={virtualizer.measureElement}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - above}px)` }}
        >
          {row(index)}
        </li>
      ))}
    </ul>
  );
}

function withFocused(range: Range, focused: number | null): number[] {
  const indexes = defaultRangeExtractor(range);
  if (focused === null || focused >= range.count || indexes.includes(focused)) return indexes;
  return [...indexes, focused].sort((a, b) => a - b);
}

function shownRows(
  range: { startIndex: number; endIndex: number } | null,
  count: number,
): [number, number] {
  if (!range || count === 0) return [0, -1];
  return [Math.max(0, range.startIndex - OVERSCAN), Math.min(count - 1, range.endIndex + OVERSCAN)];
}

function scrollerOf(element: HTMLElement): HTMLElement {
  for (let parent = element.parentElement; parent; parent = parent.parentElement)
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  return document.documentElement;
}

function distanceTo(list: HTMLElement, scroller: HTMLElement): number {
  const { top } = list.getBoundingClientRect();
  return top - scroller.getBoundingClientRect().top + scroller.scrollTop;
}
