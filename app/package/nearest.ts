/** "did you mean temp_anomaly?": the one of `known` that is most likely meant by `text`; "" where none is near. */
export function didYouMean(text: string, known: Iterable<string>): string {
  const near = nearest(text, known);
  return near === null ? "" : `did you mean ${near}?${alienLetters(text, near)}`;
}

/** Letters of another alphabet among Latin ones, which look the same and are not. */
function alienLetters(text: string, near: string): string {
  const found = new Set(Array.from(text).filter((letter) => ALIKE[letter.toLowerCase()] && !near.includes(letter)));
  return found.size === 0 ? "" : ` (${Array.from(found, (letter) => `“${letter}”`).join(", ")} is Cyrillic)`;
}

/** As `didYouMean`, of a short list: what is written out (equals, actual) stands for the code that it begins with (eq, A). */
export function didYouMeanCode(text: string, known: readonly string[]): string {
  const sign = SIGNS[text.trim()];
  if (sign !== undefined && known.includes(sign)) return `did you mean ${sign}?`;
  const isOfLetters = known.every((code) => code.length === 1);
  // One letter is as near to any other.
  const near = isOfLetters && foldedCode(text).length < 2 ? "" : didYouMean(text, known);
  if (near) return near;
  const begun = known.find(
    (code) => (isOfLetters || code.length > 1) && text.toLowerCase().startsWith(code.toLowerCase()),
  );
  return begun === undefined ? "" : `did you mean ${begun}?`;
}

/** Comparisons as they are written in formulas. */
const SIGNS: Readonly<Record<string, string>> = {
  "=": "eq",
  "==": "eq",
  ">": "gt",
  ">=": "ge",
  "≥": "ge",
  "<": "lt",
  "<=": "le",
  "≤": "le",
};

/** Text that differs in what is easily mistaken alone (case, spaces, hyphens, signs, letters that look alike) is the same here. */
export function foldedCode(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, "");
}

/** Of two letters in five at most may differ, case, spaces, hyphens and look-alike letters aside. */
export function nearest(text: string, known: Iterable<string>): string | null {
  const wanted = plain(text);
  let best: string | null = null;
  let least = Math.max(1, Math.floor(wanted.length * 0.4)) + 1;
  for (const candidate of known) {
    const other = plain(candidate);
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const distance = differences(wanted, other, least);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

const ALIKE: Record<string, string> = {
  а: "a",
  в: "b",
  е: "e",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  х: "x",
  і: "i",
};

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_\-\u00ad\u200b-\u200f\ufeff]/gu, "")
    .replace(/[а-яі]/gu, (letter) => ALIKE[letter] ?? letter);
}

/** The text with Cyrillic letters that look like Latin ones as those. */
export function inLatin(text: string): string {
  return text.replace(/[а-яі]/giu, (letter) => {
    const alike = ALIKE[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? alike : alike.toUpperCase();
  });
}

/** Letters to put in, take out, change or swap with the next (Damerau and Levenshtein); `most` where there are as many. */
function differences(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= most) return most;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
