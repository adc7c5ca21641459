const PATHS = {
  fit: "M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4M8 6.2v3.6M6.2 8h3.6",
  ruler: "M1.5 11 11 1.5 14.5 5 5 14.5zM4 8.5l1.6 1.6M6.2 6.3l2.4 2.4M8.5 4l1.6 1.6",
  shading: "M1.5 14.5 4 3l8-1.5 2.5 13zM3.6 12.8 12 4.4M7 13.6l5.8-5.8M4.2 7.4 8.6 3",
} as const;

/** A picture on one of the map's tools, 16 px; the button itself carries the name. */
export function ToolIcon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="map-tools-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
