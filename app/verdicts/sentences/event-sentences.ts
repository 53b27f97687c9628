import type { Input } from "../../domain/verdicts.ts";
import { formatPeriod, formatValue } from "../../wording/number-format.ts";
import type { Told } from "./numeric-sentences.ts";
import { listText, targetText } from "./words.ts";

/** "11 days (claimed: 10 days) from … (29 March 2022) to … (9 April 2022)". */
export function intervalText({ reading, finding, locale }: Told): string {
  const [from, to] = (["base-event", "event"] as const).map((role) =>
    finding.inputs.find((input) => input.role === role),
  );
  const days = formatValue(finding.observed ?? 0, "days", 0, locale);
  const asked = targetText(reading, "days", locale, 0);
  return `${days}${asked === "" ? "" : ` (${asked})`} from ${named(from, locale)} to ${named(to, locale)}`;
}

/** "… (9 April 2022); before it … (7 April 2022)"; "… ; nothing of its kind before it, next … (13 April 2022)". */
export function firstText({ finding, locale }: Told): string {
  const event = finding.inputs.find(({ role }) => role === "event");
  const rivals = finding.inputs.filter(({ role }) => role === "rival").map((rival) => named(rival, locale));
  const what = named(event, locale);
  if (finding.outcome === "fails") {
    const before = rivals.slice(0, finding.breakers.length);
    return before.length > 0
      ? `${what}; before it ${listText(before, locale, 3)}`
      : `${what}; not among the events that count`;
  }
  if (finding.outcome === "undetermined") {
    return `${what}; on one day and without times ${listText(rivals, locale, 3)}`;
  }
  const next = rivals.length > 0 ? `, next ${rivals[0]}` : "";
  return `${what}; nothing of its kind before it${next}`;
}

/** "confirms it: “…”"; where the words were read second-hand only, that they decide nothing. */
export function recordedText({ finding, locale }: Told): string {
  const quotes = finding.inputs.filter(({ text }) => text !== "").map(({ text }) => `“${text}”`);
  if (finding.reason === "document-not-read") {
    const said = quotes.length > 0 ? `: ${listText(quotes, locale, 3)}` : "";
    return `was read only second-hand, so it decides nothing${said}`;
  }
  const verb = { holds: "confirms", fails: "contradicts", undetermined: "qualifies" }[finding.outcome];
  return quotes.length > 0 ? `${verb} it: ${listText(quotes, locale, 3)}` : `${verb} it`;
}

function named(input: Input | undefined, locale: string): string {
  return input ? `${input.text} (${formatPeriod(input.period, locale)})` : "";
}
