import { createElement, lazy } from "react";

// Parts whose code is fetched when they are first shown; show them inside a `Part`, the preview inside a `Suspense`.

/** Everything that is quoted, with who said it. */
export const QuotationsList = lazy(async () => {
  const part = await import("../ui/quotations/quotations-list.tsx");
  return { default: part.QuotationsList };
});

/** Everything that was mended after publication. */
export const CorrectionsList = lazy(async () => {
  const part = await import("../ui/corrections/corrections-list.tsx");
  return { default: part.CorrectionsList };
});

/** The window's events of an open table. */
export const EventsTab = lazy(async () => {
  const part = await import("../ui/events/events-tab.tsx");
  return { default: part.EventsTab };
});

/** The places of an open table. */
export const TablePlaces = lazy(async () => {
  const part = await import("../ui/lists/table-places.tsx");
  return { default: part.TablePlaces };
});

/** Search in everything that is known, in one box. */
export const SearchDialog = lazy(async () => {
  const part = await import("../ui/search/search-dialog.tsx");
  return { default: part.SearchDialog };
});

/** What the map is limited to. */
export const FiltersPane = lazy(async () => {
  const part = await import("../ui/filters/filters-pane.tsx");
  return { default: part.FiltersPane };
});

/** Two days or publishers held against each other. */
export const ComparePane = lazy(async () => {
  const part = await import("../ui/compare/compare-pane.tsx");
  return { default: part.ComparePane };
});

/** What is shown, to take along. */
export const ShareDialog = lazy(async () => {
  const part = await import("../ui/share/share-dialog.tsx");
  return { default: part.ShareDialog };
});

/** A file of this device, opened: the dialog with who reads the file. */
export const OpeningDialog = lazy(async () => {
  const [part, { openingActions }, { tableLimits }] = await Promise.all([
    import("../ui/opening/opening-dialog.tsx"),
    import("./tables.ts"),
    import("./tables/limits.ts"),
  ]);
  const props = { actions: openingActions, limits: tableLimits() };
  return { default: () => createElement(part.OpeningDialog, props) };
});

/** What the open table left out. */
export const ReportDialog = lazy(async () => {
  const part = await import("../ui/opening/report-dialog.tsx");
  return { default: part.ReportDialog };
});

/** Which table is open. */
export const TableBar = lazy(async () => {
  const part = await import("../ui/opening/table-bar.tsx");
  return { default: part.TableBar };
});

/** Where files may be dropped. */
export const DropOverlay = lazy(async () => {
  const part = await import("../ui/opening/drop-overlay.tsx");
  return { default: part.DropOverlay };
});

/** The small card beside what pointer or focus is on. Where its code can't be fetched there is none: all of it is said elsewhere. */
export const HoverPreview = lazy(async () => {
  try {
    const part = await import("../ui/preview/hover-preview.tsx");
    return { default: part.HoverPreview };
  } catch {
    return { default: () => null };
  }
});

/** The places of a cluster, beside it. Where its code can't be fetched there is none: the list of places has them all. */
export const ClusterList = lazy(async () => {
  try {
    const part = await import("../ui/cluster/cluster-list.tsx");
    return { default: part.ClusterList };
  } catch {
    return { default: () => null };
  }
});
