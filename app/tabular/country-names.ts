import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

/** A name as it is looked for: without case, accents, signs and article. */
export function plainName(text: string): string {
  return (
    text
      .normalize("NFKD")
      // Signs above and below letters; vowels of Indian scripts are marks as well, and tell names apart.
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replace(/&/g, "and")
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
      .replace(/^the | the$/g, "")
      .trim()
  );
}

/** The usual English names of a country, the first the one that is shown ("Russia"; "Russian Federation"), by its code of two letters. */
export function englishNames(): Map<string, string[]> {
  const shown = new Intl.DisplayNames(["en"], { type: "region" });
  const names = Object.entries<string | string[]>(english.countries);
  const usual = new Map(names.map(([two, one]) => [two, [one].flat().filter((name) => name.length > 2)]));
  return new Map(
    Object.entries(countries.getAlpha2Codes()).map(([two, three]) => [
      two,
      [shown.of(two) ?? three, ...(usual.get(two) ?? [])],
    ]),
  );
}

let everywhere: Map<string, string> | null = null;

/**
 * The country that a plain name means in any language whose names the machine knows (Unicode CLDR), as its code of two letters; null where none
 * has it, or two languages mean two countries by it. The names are gathered once, when the first is asked for.
 */
export function countryInAnyLanguage(plain: string): string | null {
  everywhere ??= namesEverywhere();
  return everywhere.get(plain) || null;
}

/** Name → code; "" where a name means several. */
function namesEverywhere(): Map<string, string> {
  const found = new Map<string, string>();
  const codes = Object.keys(countries.getAlpha2Codes());
  for (const language of Intl.DisplayNames.supportedLocalesOf(countries.getSupportedLanguages()))
    for (const style of ["long", "short"] as const) {
      const names = new Intl.DisplayNames([language], { type: "region", style, fallback: "none" });
      for (const code of codes) {
        const name = plainName(names.of(code) ?? "");
        const before = found.get(name);
        found.set(name, before === undefined || before === code ? code : "");
      }
    }
  found.delete("");
  return found;
}
