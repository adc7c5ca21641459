import { type ReactNode, useEffect, useState } from "react";
import type { Language } from "../store/state.ts";
import { embed as arabicEmbed } from "../ui/messages/ar/embed.ts";
import { Messages } from "../ui/messages/context.tsx";
import { embed as englishEmbed } from "../ui/messages/en/embed.ts";
import { en } from "../ui/messages/en.ts";
import { createTranslate, type Translate } from "../ui/messages/translate.ts";

const english = createTranslate("en", { ...en, ...englishEmbed });

/** The embedded page's texts in the chosen language; those of the last one until its catalogue has arrived. */
export function EmbedMessages({ language, children }: { language: Language; children: ReactNode }) {
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
  return <Messages value={translate}>{children}</Messages>;
}

async function translatorOf(language: Language): Promise<Translate> {
  if (language === "en") return english;
  const { ar } = await import("../ui/messages/ar.ts");
  return createTranslate(language, { ...ar, ...arabicEmbed });
}
