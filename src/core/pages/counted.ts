/** Texts by plural category (Unicode CLDR), `#` standing for the number; `none`: for zero, whatever its category. */
type Forms = { other: string; none?: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

/** Says a number with its noun, in a BCP 47 locale. */
export function counted(locale: string, forms: Forms): (count: number) => string {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count) => {
    const form = (count === 0 && forms.none) || forms[rules.select(count)] || forms.other;
    return form.replaceAll("#", numbers.format(count));
  };
}
