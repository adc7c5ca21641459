import { createContext, type ReactNode, use, useContext, useEffect, useState } from "react";
import type { Language } from "../../store/state.ts";
import { en } from "./en.ts";
import { createTranslate, type Translate } from "./translate.ts";

// One translator a language: whoever depends on it must not start anew when nothing has changed.
const english = createTranslate("en", en);

/** The translator that components below use. */
export const Messages = createContext<Translate>(english);

/** Texts of the chosen language; those of the last one until its catalogue has arrived. */
export function MessagesProvider({
  language,
  children,
}: {
  language: Language;
  children: ReactNode;
}) {
  return <Messages value={useTranslator(language, english, translatorOf)}>{children}</Messages>;
}

/** The translator that `load` gives for a language; `first`, or the last one, until it has arrived. `load` stays the same function. */
export function useTranslator(
  language: Language,
  first: Translate,
  load: (language: Language) => Promise<Translate>,
): Translate {
  const [translate, setTranslate] = useState<Translate>(() => first);
  useEffect(() => {
    let current = true;
    load(language).then((loaded) => {
      if (current) setTranslate(() => loaded);
    });
    return () => {
      current = false;
    };
  }, [language, load]);
  return translate;
}

/** Adds the texts of parts that load on use; suspends until they are here. */
export function LateMessages({ language, children }: { language: Language; children: ReactNode }) {
  return <Messages value={use(wholeTranslatorOf(language))}>{children}</Messages>;
}

async function translatorOf(language: Language): Promise<Translate> {
  if (language === "en") return english;
  const { ar } = await import("./ar.ts");
  return createTranslate(language, ar);
}

const whole = new Map<Language, Promise<Translate>>();

/** The same promise at each call, as `use` wants it; a failed one is forgotten, so that another try can succeed. */
function wholeTranslatorOf(language: Language): Promise<Translate> {
  const known = whole.get(language) ?? loadWhole(language);
  whole.set(language, known);
  known.catch(() => whole.delete(language));
  return known;
}

async function loadWhole(language: Language): Promise<Translate> {
  if (language === "en") {
    const { enLate } = await import("./en-late.ts");
    return createTranslate(language, { ...en, ...enLate });
  }
  const [{ ar }, { arLate }] = await Promise.all([import("./ar.ts"), import("./ar-late.ts")]);
  return createTranslate(language, { ...ar, ...arLate });
}

/** The translator of the chosen language. */
export const useMessages = (): Translate => useContext(Messages);
