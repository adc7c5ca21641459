const PATHS = {
  play: "M5 3.2v9.6L13 8z",
  pause: "M4 3h3v10H4zM9 3h3v10H9z",
  previous: "M11.5 3.2v9.6L5 8zM3.5 3.2H5v9.6H3.5z",
  next: "M4.5 3.2v9.6L11 8zM11 3.2h1.5v9.6H11z",
  window: "M5 3.5h6v9H5zM1 13.5v-3h2v3zM13 13.5V7h2v6.5z",
  instant: "M7 1.5h2v13H7zM2.5 6.5 6 8 2.5 9.5zM13.5 6.5 10 8l3.5 1.5z",
  cumulative: "M1 13.5V11h3v2.5zM5 13.5v-5h3v5zM9 13.5V4.5h3v9zM13.5 2.5H15v11h-1.5z",
  all: "M1 3h1.5v10H1zM13.5 3H15v10h-1.5zM3.5 8l3-3v2.25h3V5l3 3-3 3V8.75h-3V11z",
  clock:
    "M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3zM7.3 4.5h1.4v3.1l2.3 1.6-.8 1.2-2.9-2z",
  loop: "M3 8a5 5 0 0 1 8.5-3.5L13 3v4.2H8.8l1.6-1.6A3.4 3.4 0 0 0 4.6 8zM13 8a5 5 0 0 1-8.5 3.5L3 13V8.8h4.2l-1.6 1.6A3.4 3.4 0 0 0 11.4 8z",
} as const;

/** Names of the timeline's pictures. */
export type IconName = keyof typeof PATHS;

/** A picture on a control of the timeline, 16 px; the control itself carries the name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      className="timeline-icon"
      data-name={name}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
