/** Part of the page that the reader last touched, clicked or pressed a key in. */
type PartOfPage = "map" | "text" | "list";

/**
 * Follows where the reader's hands are, for events that say who did something: the store does not keep it. `map` and `text`
 * are the parts with the class names of the map and of an article; everything else is `list`.
 */
export function followHands(): () => PartOfPage {
  let part: PartOfPage = "list";
  const note = ({ target }: Event) => {
    const element = target instanceof Element ? target : null;
    if (element?.closest(".map")) part = "map";
    else part = element?.closest(".article") ? "text" : "list";
  };
  for (const type of ["pointerdown", "keydown", "click"])
    document.addEventListener(type, note, { capture: true, passive: true });
  return () => part;
}
