/** What only the page of modules has: its scripts, style sheets, and what it fetches early. */
const OF_MODULES = [
  /\s*<script\b[^>]*><\/script>/g,
  /\s*<link\b[^>]*\brel="(?:modulepreload|stylesheet|preload)"[^>]*>/g,
];

/** The page that is one classic script, from the built page of modules, one folder further down. */
export function classicPage(page: string): string {
  return OF_MODULES.reduce((html, part) => html.replace(part, ""), page)
    .replace(/="((?:\.\.\/)+)/g, '="../$1')
    .replace(/="\.\//g, '="../')
    .replace(
      "</head>",
      '  <link rel="stylesheet" href="./embed.css" />\n    <script defer src="./embed.js"></script>\n  </head>',
    );
}
