import { MENTION_TYPES, type MentionType } from "../../schema/mention.ts";

/**
 * ACLED's event types and sub-event types (ACLED Codebook, "Event types"; acleddata.com), in small letters. A sub-event
 * type goes before its event type. Only what names a change of territory is `control`; attacks on civilians, protests
 * and riots have no type of ours and stay `other`.
 */
const ACLED_TYPES: Readonly<Record<string, MentionType>> = {
  battles: "battle",
  "armed clash": "battle",
  "government regains territory": "control",
  "non-state actor overtakes territory": "control",
  "explosions/remote violence": "strike",
  "air/drone strike": "strike",
  "chemical weapon": "strike",
  grenade: "strike",
  "remote explosive/landmine/ied": "strike",
  "suicide bomb": "strike",
  "shelling/artillery/missile attack": "shelling",
  "violence against civilians": "other",
  "abduction/forced disappearance": "other",
  attack: "other",
  "sexual violence": "other",
  protests: "other",
  "excessive force against protesters": "other",
  "peaceful protest": "other",
  "protest with intervention": "other",
  riots: "other",
  "mob violence": "other",
  "violent demonstration": "other",
  "strategic developments": "other",
  agreement: "diplomacy",
  arrests: "other",
  "change to group/activity": "other",
  "disrupted weapons use": "other",
  "headquarters or base established": "other",
  "looting/property destruction": "other",
  "non-violent transfer of territory": "control",
  other: "other",
};

/**
 * UCDP GED's `type_of_violence` (UCDP GED Codebook): 1 state-based conflict, 2 non-state conflict, 3 one-sided violence
 * against civilians, for which we have no type.
 */
const UCDP_TYPES: Readonly<Record<string, MentionType>> = {
  "1": "battle",
  "2": "battle",
  "3": "other",
  "state-based conflict": "battle",
  "non-state conflict": "battle",
  "one-sided violence": "other",
};

/** Our type by what a table that is known writes, in small letters. */
export const KNOWN_TYPES = { acled: ACLED_TYPES, "ucdp-ged": UCDP_TYPES } as const;

const OWN: ReadonlySet<string> = new Set(MENTION_TYPES);

/**
 * Words of English, French, Spanish and Arabic by which a type is told; the first that stands in a text decides. ACLED's
 * types until 2018 are told by them too: "Battle-No change of territory", "Remote violence" (ACLED Codebook 2017, "Event
 * types").
 */
const WORDS: readonly [MentionType, RegExp][] = [
  ["withdrawal", /withdr[ae]w|retreat|retrait|retirada|repliegue|انسحاب/],
  ["displacement", /displace|refugee|evacuat|d[ée]plac|desplaza|نزوح|تهجير|إخلاء/],
  ["aid", /\baid\b|humanitar|relief|ayuda|مساعدات|إغاث/],
  [
    "diplomacy",
    /diplom|talks|negotia|n[ée]goci|agreement|accord|acuerdo|cease-?fire|truce|cessez-le-feu|alto el fuego|هدنة|اتفاق|مفاوض|محادثات/,
  ],
  ["statement", /statement|declara|d[ée]clar|speech|comunicado|تصريح|بيان/],
  ["control", /captur|seiz|(?<!no change of )territor|takeover|prise de|toma de|سيطر|استعاد/],
  [
    "strike",
    /\bair|drone|a[ée]ri|a[ée]re|strike|remote violence|frappe|explosi|bomb(?!ard)|\bied\b|landmine|missile|غارة|غارات|جوي|مسي[رّ]|تفجير|انفجار|عبوة|صاروخ/,
  ],
  ["shelling", /shell|artiller|mortar|rocket|bombard|obus|قصف|مدفع|هاون/],
  [
    "battle",
    /battle|clash|combat|fight|firefight|affront|enfrenta|bataille|batalla|اشتباك|معرك|معارك|قتال/,
  ],
];

/** Our type for what a table calls an event, told by our own names and by usual words; null where none is known. */
export function typeByWords(text: string): MentionType | null {
  const small = text.toLowerCase();
  // The set holds the names of the types and nothing else.
  if (OWN.has(small)) return small as MentionType;
  return WORDS.find(([, words]) => words.test(small))?.[0] ?? null;
}
