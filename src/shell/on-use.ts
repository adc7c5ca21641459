import { lazy } from "react";

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

/** The small card beside what pointer or focus is on. Where its code can't be fetched there is none: all of it is said elsewhere. */
export const HoverPreview = lazy(async () => {
  try {
    const part = await import("../ui/preview/hover-preview.tsx");
    return { default: part.HoverPreview };
  } catch {
    return { default: () => null };
  }
});
