import { isSeen } from "../core/embed/accent.ts";
import { store } from "../store/store.ts";

/** Colours links and focus with an accent (`#rrggbb`) wherever the appearance lets it be seen, also when that changes. */
export function followAccent(accent: string): void {
  const { style } = document.documentElement;
  const apply = () => {
    const isOn = isSeen(accent, store.getState().appearance);
    for (const [name, value] of [
      ["--accent", accent],
      ["--accent-soft", `color-mix(in srgb, ${accent} 14%, var(--paper))`],
    ] as const) {
      if (isOn) style.setProperty(name, value);
      else style.removeProperty(name);
    }
  };
  apply();
  store.subscribe((state, previous) => {
    if (state.appearance !== previous.appearance) apply();
  });
}
