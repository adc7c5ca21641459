import { render } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { expect } from "vitest";
import {
  articleArrived,
  collectionLoaded,
  initialState,
  siteKnown,
  store,
} from "../../src/store/store.ts";
import { Messages } from "../../src/ui/messages/context.tsx";
import { en } from "../../src/ui/messages/en.ts";
import { enLate } from "../../src/ui/messages/en-late.ts";
import { createTranslate } from "../../src/ui/messages/translate.ts";
import { type ExampleData, exampleData } from "../fixtures/dataset.ts";

const english = createTranslate("en", { ...en, ...enLate });

/** Renders a component over a fresh store that holds the example collection, changed by `change`, with its texts. */
export function renderWithExample(element: ReactNode, change?: (data: ExampleData) => void) {
  const data = exampleData();
  change?.(data);
  store.setState(initialState(), true);
  siteKnown("http://localhost/", "http://localhost/");
  collectionLoaded(data.collection, data.places, []);
  for (const article of Object.values(data.articles))
    articleArrived(article.id, { kind: "ready", article });
  return render(<Messages value={english}>{element}</Messages>);
}

/** A time of December 2024 in Damascus, UTC ms: `december(3)` is the start of the third. */
export const december = (day: number) => Date.UTC(2024, 11, day, -3);

/** Fails when axe finds anything in the element; colours need a real browser. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await axe.run(element, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`)).toEqual(
    [],
  );
}
