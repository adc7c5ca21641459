/**
 * What stands in the element: its children, alone (`picture`), with a button (`asks`), or with a frame that loads behind them
 * (`loading`); or the frame (`live`).
 */
export type Stage = "picture" | "asks" | "loading" | "live";

const CSS = `:host{display:block}
:host([hidden]){display:none}
div{position:relative}
iframe{display:block;width:100%;border:0}
button{font:inherit;min-height:44px;padding-inline:16px}
[data-stage=loading] iframe{position:absolute;inset:0;opacity:0}
[data-stage=live] slot,:not([data-stage=asks])>button{display:none}`;

/** The element's style sheet: made by script, so that a host's policy for styles has nothing against it. */
export function styleSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  return sheet;
}
