import { screen, waitFor } from "@testing-library/react";
import { expect } from "vitest";

/** Waits until parts whose code is fetched on use are shown. */
export const arrived = (): Promise<void> =>
  waitFor(() => expect(screen.queryByText("Loading…")).toBeNull(), { timeout: 4000 });
