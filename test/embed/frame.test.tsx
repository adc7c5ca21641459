// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { USUAL_OPTIONS } from "../../src/core/embed/options.ts";
import { EmbedApp } from "../../src/embed/app.tsx";
import { issueRaised, loadFailed, store } from "../../src/store/store.ts";
import { expectAccessible, renderWithExample } from "../ui/example-app.tsx";

const LIST = { ...USUAL_OPTIONS, view: "list" } as const;

function silentHost() {
  return { ready: vi.fn(), warn: vi.fn(), linkOpening: vi.fn() };
}

async function showList(options: Partial<typeof USUAL_OPTIONS> = {}) {
  vi.stubGlobal("ResizeObserver", undefined);
  const host = silentHost();
  const { container } = renderWithExample(
    <EmbedApp options={{ ...LIST, ...options }} host={host} />,
  );
  await screen.findByRole("heading", { level: 1 });
  return { host, container, user: userEvent.setup() };
}

test("the source line says licence and address, and leads to the same view in a tab of its own", async () => {
  const { container } = await showList({ hide: ["title", "time", "search", "share", "legend"] });
  const link = screen.getByRole("link", { name: /Open in Dateline/ });
  expect(link).toHaveProperty("target", "_blank");
  expect(link).toHaveProperty("rel", "noopener noreferrer");
  expect(link.getAttribute("href")).toMatch(/^http:\/\/localhost\/#t=/);
  const foot = container.querySelector("footer")?.textContent;
  expect(foot).toContain(store.getState().dataset?.collection.title.en);
  expect(foot).toContain("localhost");
});

test("the host hears when the page is ready, once something is shown", async () => {
  const { host } = await showList();
  await waitFor(() => expect(host.ready).toHaveBeenCalled());
});

test("the host hears of a link before it opens", async () => {
  const { host, container } = await showList();
  const link = screen.getByRole("link", { name: /Open in Dateline/ });
  container.addEventListener("click", (event) => event.preventDefault());
  link.click();
  expect(host.linkOpening).toHaveBeenCalledWith(link.getAttribute("href"));
});

test("where articles are taken away, a picked place opens nothing", async () => {
  const { user } = await showList({ hide: ["article"] });
  const side = screen.getByRole("complementary");
  const row = within(side).getAllByRole("button", { name: /mention/ })[0];
  if (row) await user.click(row);
  expect(store.getState().selection.placeId).not.toBe(null);
  expect(side.querySelector(".embed-opened")).toBe(null);
});

test("what the address asked for in vain is told on the page, quietly", async () => {
  const { container } = await showList();
  act(() =>
    issueRaised({ code: "address", severity: "warning", path: "?view", message: "view=x: map" }),
  );
  expect(container.querySelector("footer .notices")?.textContent).toContain("view=x: map");
});

test("a collection that can't be loaded is told to reader and host", async () => {
  const { host } = await showList();
  act(() => loadFailed([{ code: "not-loaded", severity: "error", message: "no answer" }]));
  expect(screen.getByRole("alert").textContent).toContain("no answer");
  expect(host.warn).toHaveBeenCalledWith("load-failed", "no answer");
});

test("axe finds nothing wrong", async () => {
  const { container } = await showList({ show: ["filters"] });
  await expectAccessible(container);
});
