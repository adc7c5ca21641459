import type { CommandData, CommandName } from "../schema/protocol.ts";

/** Attributes that are the element's own or HTML's; every other one is a parameter of the map. */
const OWN =
  /^(base|class|dir|hidden|id|is|loading|name|part|role|slot|start|style|tabindex|title|width|(aria|data)-.*|on.*)$/;

/** Parameters that a live map can be told by a command, whose data then has the parameter's name and value. */
const COMMANDS: readonly (readonly [parameter: RegExp, CommandName])[] = [
  [/^t$/, "set-time"],
  [/^(at|bbox)$/, "set-view"],
  [/^(place|article|mention)$/, "select"],
  [/^(side|type|kind|status|publisher|speaker|language|q)$/, "set-filter"],
  [/^theme$/, "set-theme"],
  [/^lang$/, "set-lang"],
];

/**
 * Address of a map as its element's attributes have it; `page` is that of the embedded page. Several values of a parameter
 * stand on lines of their own; `name` becomes the parameter `id`; the language is the text's where none is named.
 */
export function addressOf(element: Element, page: URL): string {
  const query = new URLSearchParams();
  for (const { name, value } of element.attributes)
    if (value && isParameter(name, value))
      for (const line of value.split("\n")) query.append(name, line);
  const name = element.getAttribute("name");
  const lang = languageOf(element);
  if (name) query.set("id", name);
  if (lang) query.set("lang", lang);
  // A plus is a plus in an address.
  return `${page.href}?${query}`.replaceAll("+", "%20");
}

/** True for an attribute that says something about the map. A height in pixels is the frame's. */
export const isParameter = (name: string, value: string | null): boolean =>
  !OWN.test(name) && !(name === "height" && /^\d/.test(value ?? ""));

/** Language of the text that an element stands in, BCP 47; empty where none is named. */
export const languageOf = (element: Element): string =>
  element.closest<HTMLElement>("[lang]")?.lang || document.documentElement.lang;

/** The command that makes a live map what a changed attribute says; null where it has to load anew. */
export function commandFor(
  name: string,
  value: string | null,
): [type: CommandName, data?: CommandData<CommandName>] | null {
  if (name === "play") return [value === "1" ? "play" : "pause"];
  const type = COMMANDS.find(([parameter]) => parameter.test(name))?.[1];
  if (type === "select" && !value) return ["clear"];
  if (!type || (!value && type !== "set-filter")) return null;
  const lines = (value ?? "").split("\n");
  const data = { [name]: lines.length > 1 ? lines : lines[0] };
  // The table says which command has data of this name; what the value must be, the map says.
  return [type, data as CommandData<CommandName>];
}
