import { type RefObject, useEffect, useRef, useState } from "react";
import { readingStore, stepTaken } from "../../store/reading.ts";

/** What a live region says of the last step, and of which standpoint it says it. */
type Said = { text: string; isEnd: boolean; of: string };

/**
 * Says aloud where a step led (`here` in words), and that there was none. A step into another article makes the bar
 * anew: it says where it led there, and focus comes back to the button in `buttons` that was pressed, unless it has
 * gone elsewhere.
 */
export function useSaid(
  buttons: RefObject<HTMLElement | null>,
  here: string,
): { said: Said | null; stepped: () => void; ended: (text: string) => void } {
  const [said, setSaid] = useState<Said | null>(null);
  const isStepping = useRef(false);
  useEffect(() => {
    const { pressed } = readingStore.getState();
    if (!pressed && !isStepping.current) return;
    isStepping.current = false;
    stepTaken();
    setSaid({ text: here, isEnd: false, of: here });
    const focused = document.activeElement;
    const isFocusFree = focused === null || focused === document.body;
    if (pressed && isFocusFree && document.hasFocus())
      buttons.current?.querySelector<HTMLElement>(`[data-direction="${pressed}"]`)?.focus();
  }, [buttons, here]);
  return {
    said: said?.of === here ? said : null,
    stepped: () => {
      isStepping.current = true;
    },
    ended: (text) => setSaid({ text, isEnd: true, of: here }),
  };
}
