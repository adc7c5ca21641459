import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { Language } from "../../store/state.ts";
import { en } from "./en.ts";
import { createTranslate, type Translate } from "./translate.ts";

// One translator a language: whoever depends on it must not start anew when nothing has changed.
const english = createTranslate("en", en);
const Messages = createContext<Translate>(english);

/** Texts of the chosen language; those of the last one until its catalogue has arrived. */
export function MessagesProvider({
  language,
  children,
}: {
  language: Language;
  children: ReactNode;
}) {
  const [translate, setTranslate] = useState<Translate>(() => english);
  useEffect(() => {
    let current = true;
    translatorOf(language).then((loaded) => {
      if (current) setTranslate(() => loaded);
    });
    return () => {
      current = false;
    };
  }, [language]);
  return <Messages.Provider value={translate}>{children}</Messages.Provider>;
}

async function translatorOf(language: Language): Promise<Translate> {
  if (language === "en") return english;
  const { ar } = await import("./ar.ts");
  return createTranslate(language, ar);
}

/** The translator of the chosen language. */
export const useMessages = (): Translate => useContext(Messages);
