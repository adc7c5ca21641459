import type { Localized } from "../../schema/text.ts";
import { parseEdtf } from "../time/edtf.ts";
import type { Interval } from "../time/interval.ts";
import { startOfDay } from "../time/zone.ts";

/** Languages that pictures speak: those of the interface. */
export const PICTURE_LANGUAGES = ["en", "ar"] as const;
export type PictureLanguage = (typeof PICTURE_LANGUAGES)[number];

/** As the interface has them (`src/ui/messages/translate.ts`). */
const LOCALES: Record<PictureLanguage, string> = { en: "en-GB", ar: "ar-SY-u-nu-latn" };

/** A counted noun by plural category (CLDR); `#` stands for the number. */
type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

type Texts = {
  places: Counted;
  mentions: Counted;
  articles: Counted;
  /** `{day}`, `{name}` and `{license}` are filled in. */
  control: string;
  disputed: string;
  unknown: string;
  reported: string;
  governorate: string;
  license: string;
};

const TEXTS: Record<PictureLanguage, Texts> = {
  en: {
    places: { one: "# place", other: "# places" },
    mentions: { one: "# mention", other: "# mentions" },
    articles: { one: "# article", other: "# articles" },
    control: "Control on {day}",
    disputed: "Disputed",
    unknown: "Not stated",
    reported: "Reported",
    governorate: "{name} Governorate",
    license: "Licence: {license}",
  },
  ar: {
    places: {
      zero: "لا أماكن",
      one: "مكان واحد",
      two: "مكانان",
      few: "# أماكن",
      many: "# مكانًا",
      other: "# مكان",
    },
    mentions: {
      zero: "لا إشارات",
      one: "إشارة واحدة",
      two: "إشارتان",
      few: "# إشارات",
      many: "# إشارة",
      other: "# إشارة",
    },
    articles: {
      zero: "لا مقالات",
      one: "مقال واحد",
      two: "مقالان",
      few: "# مقالات",
      many: "# مقالًا",
      other: "# مقال",
    },
    control: "السيطرة في {day}",
    disputed: "متنازع عليه",
    unknown: "غير مذكورة",
    reported: "وردت أنباء عنه",
    governorate: "محافظة {name}",
    license: "الرخصة: {license}",
  },
};

/** The words of pictures in one language. */
export type PictureWords = {
  language: PictureLanguage;
  isRightToLeft: boolean;
  /** `{ en, ar }` in this language, else English, else whatever there is. */
  pick(text: Localized): string;
  count(what: "places" | "mentions" | "articles", count: number): string;
  /** "Control on 8 Dec 2024", of the last moment before an instant (UTC ms). */
  control(instant: number): string;
  text(key: "disputed" | "unknown" | "reported"): string;
  governorate(name: string): string;
  country(code: string): string;
  license(license: string): string;
  /** "3–5 Dec 2024" for half-open UTC ms. */
  span(interval: Interval): string;
  /** An EDTF text as days; itself where it can't be read. */
  edtf(text: string): string;
};

/** Words in a language with dates of a zone (IANA). Dates are whole days: a picture has no room for hours. */
export function pictureWords(language: PictureLanguage, timeZone: string): PictureWords {
  const locale = LOCALES[language];
  const texts = TEXTS[language];
  const plural = new Intl.PluralRules(locale);
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  const countries = new Intl.DisplayNames([locale], { type: "region" });
  const lastDay = (end: number) => startOfDay(end - 1, timeZone);
  const span = ({ start, end }: Interval) => day.formatRange(start, Math.max(start, lastDay(end)));
  return {
    language,
    isRightToLeft: language === "ar",
    pick: (text) => text[language] ?? text.en ?? Object.values(text)[0] ?? "",
    count: (what, count) =>
      (texts[what][plural.select(count)] ?? texts[what].other).replace("#", String(count)),
    control: (instant) => texts.control.replace("{day}", () => day.format(instant - 1)),
    text: (key) => texts[key],
    governorate: (name) => texts.governorate.replace("{name}", () => name),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    license: (license) => texts.license.replace("{license}", () => license),
    span,
    edtf(text) {
      const parsed = parseEdtf(text, timeZone);
      if (!parsed.ok) return text;
      const { start, end } = parsed.value.interval;
      return Number.isFinite(start) && Number.isFinite(end) ? span({ start, end }) : text;
    },
  };
}

/** True for a language tag that pictures have words in, such as `en`; not for `en-GB`. */
export const isPictureLanguage = (tag: string): tag is PictureLanguage =>
  PICTURE_LANGUAGES.some((one) => one === tag);
