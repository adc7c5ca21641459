import { type KnownCode, knownCode } from "../../core/table/known-codes.ts";
import type { TableEvent } from "../../core/table/table.ts";
import { useMessages } from "../messages/context.tsx";
import type { Translate } from "../messages/translate.ts";
import { isolated } from "../symbols/isolated.ts";

/** What a table calls an event, a code of its code book in words with the code beside it; null where it says nothing. */
export function typeInWords({ typeText, codes = [] }: TableEvent, t: Translate): string | null {
  const code = typeCode(typeText);
  return code && codes.includes(code) ? `${t(`events.code.${code}`)} (${typeText})` : typeText;
}

/**
 * What a row's other codes mean, each with its column and code: how far position and date may be off, and whether it was
 * reported by itself. That all of it is exact goes without saying.
 */
export function EventCodes({ event: { typeText, codes = [] } }: { event: TableEvent }) {
  const t = useMessages();
  const told = codes.filter((code) => !isExact(code) && code !== typeCode(typeText));
  if (told.length === 0) return null;
  return (
    <p className="events-source">
      {told.map((code) => (
        <span key={code}>
          {t("events.code", {
            meaning: t(`events.code.${code}`),
            code: isolated(code.replace(".", " ")),
          })}
        </span>
      ))}
    </p>
  );
}

const typeCode = (typeText: string | null) => knownCode("type_of_violence", typeText);

/** In both code books 1 stands for what is known exactly; `type_of_violence` is no scale. */
const isExact = (code: KnownCode): boolean =>
  code.endsWith(".1") && !code.startsWith("type_of_violence");
