import type { EvidenceBase } from "../../domain/evidence-base.ts";
import type { Reading } from "../../domain/claims.ts";
import type { Finding, Verdict } from "../../domain/verdicts.ts";
import type { ChartContext } from "../../wording/context.ts";
import { formatPeriod } from "../../wording/number-format.ts";
import { publisherShort } from "../../wording/sources.ts";
import { decidingFinding } from "../grid/grid-rows.ts";
import { datedReading } from "../sentences/finding-sentence.ts";
import { countedWord } from "../sentences/outcome-words.ts";
import { newerIncomplete, passedOverOf } from "../sentences/passed-over.ts";
import { editionName, listText, sourceName } from "../sentences/words.ts";

/** Whose figure decides a verdict, of when it is, and how far it stands alone. */
export interface FigureOrigin {
  publication: string;
  /** Publisher and edition: "IMF, October 2025". */
  source: string;
  /** Of when the figure is, in words. */
  period: string;
  /** "alone", "the nearest of 3 sources to turning over (2 hold, 1 fails)", an edition passed over, publishers without a figure. */
  notes: string[];
}

/** The rows by which it is known what an edition lacks. */
export type RowsHeld = Pick<EvidenceBase, "rowsOf">;

/** Publishers and areas named before "and 3 more". */
const NAMED = 3;

/** What tells where a figure comes from. */
interface Asked {
  base: RowsHeld;
  /** Publishers that the scenario names one by one: of these a reader expects figures. */
  picked: readonly string[];
  locale: string;
}

/** Where the deciding figure of a verdict comes from; null where no figure decides. */
export function figureOrigin(
  context: ChartContext,
  reading: Reading,
  verdict: Verdict,
  { base, picked, locale }: Asked,
): FigureOrigin | null {
  const finding = decidingFinding(verdict);
  if (finding === null) return null;
  const lacks = (publication: string, count = 1) => lackText(context, base, finding, { publication, count, locale });
  const newer = newerIncomplete(context, reading, verdict, finding);
  const notes = [
    standingText(verdict),
    newer === null
      ? ""
      : `newest complete edition: that of ${editionName(context, newer, locale)} ${lacks(newer) || "lacks figures needed"}`,
    ...silentTexts(context, verdict, picked, lacks, locale),
  ];
  return {
    publication: finding.publication,
    source: sourceName(context, finding.publication, locale),
    period: periodText(datedReading(reading, finding), locale),
    notes: notes.filter((note) => note !== ""),
  };
}

/**
 * What a finding counted and another publication has no row for: "has no figure for Germany and France"; "" where it has all.
 *
 * @param count of publishers of whom it is said
 */
function lackText(
  context: ChartContext,
  base: RowsHeld,
  { inputs }: Finding,
  { publication, count, locale }: { publication: string; count: number; locale: string },
): string {
  const needed = inputs.filter(
    ({ indicator, value, low, high }) => indicator !== "" && (value ?? low ?? high) !== null,
  );
  const gaps = needed.filter(
    ({ indicator, area, period }) => !base.rowsOf(indicator).get(publication)?.get(area)?.has(period),
  );
  if (gaps.length === 0) return "";
  const areas = [...new Set(gaps.map(({ area }) => context.areaLabel(area)))].sort();
  const isOnePeriod = new Set(needed.map(({ period }) => period)).size === 1;
  const verb = isOnePeriod ? `${count === 1 ? "has" : "have"} no figure` : `${count === 1 ? "lacks" : "lack"} figures`;
  return `${verb} for ${listText(areas, locale, NAMED)}`;
}

/** "1 January 2024 to 16 January 2025" of a change, "2024" of a figure, "2024, base 2019 to 2023" of one held against a mean. */
function periodText({ form, period, basePeriod }: Reading, locale: string): string {
  const when = formatPeriod(period, locale);
  const base = formatPeriod(basePeriod, locale);
  if (form === "change") return `${base} to ${when}`;
  return basePeriod === "" ? when : `${when}, base ${base}`;
}

/** Which of the sources that decide the figure is: the only one, or the one nearest to turning over. */
function standingText({ outcome, findings, holds, fails }: Verdict): string {
  const deciding = findings.filter((finding) => finding.outcome !== "undetermined").length;
  if (deciding === 0) return "";
  if (deciding === 1) return "alone";
  const split = outcome === "mixed" ? ` (${countedWord("holds", holds)}, ${countedWord("fails", fails)})` : "";
  return `the nearest of ${deciding} sources to turning over${split}`;
}

/** Where one source decides alone: which others that the scenario names have no figure, and for what. */
function silentTexts(
  context: ChartContext,
  verdict: Verdict,
  picked: readonly string[],
  lacks: (publication: string, count: number) => string,
  locale: string,
): string[] {
  const told = new Set(
    verdict.findings.filter(({ outcome }) => outcome !== "undetermined").map((one) => one.publisher),
  );
  if (told.size !== 1) return [];
  const silent = new Map<string, string>();
  const passedOver = passedOverOf(verdict);
  // An edition that the scenario lets in tells what is lacking; one that came out later may have it.
  const admitted = passedOver.filter(({ reason }) => reason === "does-not-cover");
  for (const { publisher, publication } of [...verdict.findings, ...admitted, ...passedOver])
    if (picked.includes(publisher) && !told.has(publisher) && !silent.has(publisher))
      silent.set(publisher, publication);
  const byLack = new Map<string, string[]>();
  for (const publication of silent.values())
    byLack.set(lacks(publication, 1), [...(byLack.get(lacks(publication, 1)) ?? []), publication]);
  return [...byLack.values()].map((publications) => {
    const names = publications.map((publication) => publisherShort(context, publication)).sort();
    const what = lacks(publications[0] ?? "", names.length);
    return `${listText(names, locale, NAMED)} ${what || (names.length === 1 ? "has no figure that counts" : "have no figures that count")} here`;
  });
}
