import { parse } from "@formatjs/icu-messageformat-parser";
import type { Plugin } from "vite";

/** Files of interface texts: `src/ui/messages/<language>/<area>.ts`. */
const TEXTS = /\/src\/ui\/messages\/\w+\/\w+\.ts$/;
const LITERAL = 0;

/**
 * Parses the interface's texts when the page is built, so that readers don't load the parser of ICU MessageFormat (6 kB
 * gzip). Texts without anything to fill in stay plain. In development and in tests they are parsed as they are used.
 */
export function compileMessages(): Plugin {
  return {
    name: "dateline-messages",
    apply: "build",
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: "@formatjs/icu-messageformat-parser/no-parser.js",
          },
        ],
      },
    }),
    async transform(code, id) {
      if (!TEXTS.test(id)) return null;
      const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
      const lines = Object.entries(module).map(
        ([name, texts]) => `export const ${name} = ${JSON.stringify(compiled(Object(texts)))};`,
      );
      return { code: lines.join("\n"), map: null };
    },
  };
}

function compiled(texts: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => {
      const parsed = parse(text);
      const [only] = parsed;
      const isPlain = parsed.length === 1 && only?.type === LITERAL;
      return [key, isPlain ? only.value : parsed];
    }),
  );
}
