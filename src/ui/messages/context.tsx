import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import type { Language } from "../../store/state.ts";
import { en } from "./en.ts";
import { createTranslate, type Translate } from "./translate.ts";

const Messages = createContext<Translate>(createTranslate("en", en));

/** Texts of the chosen language; English until the catalogue of another one has arrived. */
export function MessagesProvider({
  language,
  children,
}: {
  language: Language;
  children: ReactNode;
}) {
  const [translate, setTranslate] = useState<Translate>(() => createTranslate("en", en));
  useEffect(() => {
    let current = true;
    const catalogue = language === "ar" ? import("./ar.ts").then((m) => m.ar) : Promise.resolve(en);
    catalogue.then((texts) => {
      if (current) setTranslate(() => createTranslate(language, texts));
    });
    return () => {
      current = false;
    };
  }, [language]);
  return <Messages.Provider value={translate}>{children}</Messages.Provider>;
}

/** The translator of the chosen language. */
export const useMessages = (): Translate => useContext(Messages);
