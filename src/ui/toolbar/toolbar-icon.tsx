const ICONS = {
  search:
    "M7 2a5 5 0 1 0 3.1 8.9l3.5 3.5 1-1-3.5-3.5A5 5 0 0 0 7 2zm0 1.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7z",
  filters: "M1.5 3h13v1.6L9.6 9.2V14l-3.2-1.6V9.2L1.5 4.6z",
  compare: "M2 3h5v10H2zm1.4 1.4v7.2h2.2V4.4zM9 3h5v10H9z",
  share: "M8 1l4 4-1 1-2.3-2.3V10H7.3V3.7L5 6 4 5zM2 9h1.4v4.6h9.2V9H14v6H2z",
  open: "M1.5 3h4.7l1.5 1.7h6.8V13h-13zm1.4 1.4v7.2h10.2V6.1H7L5.6 4.4z",
} as const;

/** Names of the pictures of what can be asked of the collection as a whole. */
export type ToolbarIconName = keyof typeof ICONS;

/** A picture on one of those buttons; the button itself carries the name. */
export function ToolbarIcon({ name }: { name: ToolbarIconName }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={ICONS[name]} fillRule="evenodd" />
    </svg>
  );
}
