import { formatPeriod, formatSpan } from "./number-format.ts";

/** A period that was chosen, in words to stand in a sentence: "from March to June 2022", "in 2022", "since March 2022", "until June 2022"; "" for any. `from` and `to` are ISO or "". */
export function periodWords(from: string, to: string, locale: string): string {
  if (from === "" && to === "") return "";
  if (to === "") return `since ${formatPeriod(from, locale)}`;
  if (from === "") return `until ${formatPeriod(to, locale)}`;
  return `${from === to ? "in" : "from"} ${withYearOnce(formatSpan(from, to, locale))}`;
}

/** "March 2022 to June 2022" → "March to June 2022". */
function withYearOnce(span: string): string {
  return span.replace(/ (\d{4}) to (.+ \1)$/, " to $2");
}
