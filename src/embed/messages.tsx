import type { ReactNode } from "react";
import type { Language } from "../store/state.ts";
import { embed as arabicEmbed } from "../ui/messages/ar/embed.ts";
import { Messages, useTranslator } from "../ui/messages/context.tsx";
import { embed as englishEmbed } from "../ui/messages/en/embed.ts";
import { en } from "../ui/messages/en.ts";
import { createTranslate, type Translate } from "../ui/messages/translate.ts";

const english = createTranslate("en", { ...en, ...englishEmbed });

/** The embedded page's texts in the chosen language; those of the last one until its catalogue has arrived. */
export function EmbedMessages({ language, children }: { language: Language; children: ReactNode }) {
  return <Messages value={useTranslator(language, english, translatorOf)}>{children}</Messages>;
}

async function translatorOf(language: Language): Promise<Translate> {
  if (language === "en") return english;
  const { ar } = await import("../ui/messages/ar.ts");
  return createTranslate(language, { ...ar, ...arabicEmbed });
}
