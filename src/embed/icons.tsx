const PATHS = {
  list: "M2 3h2v2H2zM6 3.2h8v1.6H6zM2 7h2v2H2zM6 7.2h8v1.6H6zM2 11h2v2H2zM6 11.2h8v1.6H6z",
  legend:
    "M4.5 2a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM9 3.7h5.5v1.6H9zM2.2 9.2h4.6v4.6H2.2zM9 10.7h5.5v1.6H9z",
  full: "M2 2h4.5v1.6H3.6v2.9H2zM9.5 2H14v4.5h-1.6V3.6H9.5zM2 9.5h1.6v2.9h2.9V14H2zM12.4 9.5H14V14H9.5v-1.6h2.9z",
  fullEnd:
    "M4.9 2h1.6v4.5H2V4.9h2.9zM9.5 2h1.6v2.9H14v1.6H9.5zM2 9.5h4.5V14H4.9v-2.9H2zM9.5 9.5H14v1.6h-2.9V14H9.5z",
} as const;

/** A picture on one of the embedded page's own buttons, 16 px; the button itself carries the name. */
export function EmbedIcon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
