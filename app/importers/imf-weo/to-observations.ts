import { cellIssue } from "../reading/located.ts";
import type { ObservationDraft } from "../reading/observations.ts";
import type { Issue } from "../../package/issues.ts";
import { COPIES, type Figure } from "./figures.ts";

/** Which years an edition contributes; a figure outside them is dropped with this reason. */
const OUT_OF_RANGE = "year too far from the edition to be kept (see the importer's README)";
const CHECKED = "second copy of a figure, used to check the first";
const SELECTED_ONLY = "indicator kept for complete editions only";

/** Indicators of which only the complete databases are kept. */
const COMPLETE_ONLY = new Set(["cpi_inflation_eop", "unemployment_rate", "gdp_usd", "gdp_ppp_share", "population"]);

export interface Merged {
  drafts: ObservationDraft[];
  /** Copies used, by publication, each with the files that it came in. */
  copies: Map<string, Map<Figure["copy"], Set<string>>>;
  dropped: Map<string, number>;
  issues: Issue[];
}

/**
 * One observation for each edition, indicator, area and year: the best copy's figure. The other copies must agree with
 * it within half a unit of the coarser one's last decimal, or the run is refused.
 */
export function toObservations(figures: readonly Figure[]): Merged {
  const merged: Merged = { drafts: [], copies: new Map(), dropped: new Map(), issues: [] };
  const drop = (reason: string) => merged.dropped.set(reason, (merged.dropped.get(reason) ?? 0) + 1);
  const best = new Map<string, Figure>();
  for (const copy of COPIES) {
    for (const figure of figures) {
      if (figure.copy !== copy) continue;
      if (!isKept(figure))
        drop(COMPLETE_ONLY.has(figure.indicator) && copy !== "database" ? SELECTED_ONLY : OUT_OF_RANGE);
      else {
        const key = `${figure.edition.publication} ${figure.indicator} ${figure.area} ${figure.year}`;
        const first = best.get(key);
        if (first === undefined) best.set(key, figure);
        else {
          drop(CHECKED);
          const issue = disagreement(first, figure);
          if (issue !== null) merged.issues.push(issue);
        }
      }
    }
  }
  for (const figure of best.values()) {
    const { publication } = figure.edition;
    const copies = merged.copies.get(publication) ?? new Map<Figure["copy"], Set<string>>();
    merged.copies.set(publication, copies.set(figure.copy, (copies.get(figure.copy) ?? new Set()).add(figure.file)));
    merged.drafts.push({
      publication,
      indicator: figure.indicator,
      area: figure.area,
      period: String(figure.year),
      value: figure.value,
      status: statusOf(figure),
      seenAt: figure.seenAt,
    });
  }
  return merged;
}

/**
 * F from the edition's own year on: that year was not over. Before it, A up to the latest actual year that the copy
 * states, else E. Copies that state none (groups, the historical database, press tables) give E.
 */
export function statusOf(figure: Pick<Figure, "edition" | "year" | "latestActual">): "A" | "E" | "F" {
  if (figure.year >= figure.edition.year) return "F";
  return figure.latestActual !== null && figure.year <= figure.latestActual ? "A" : "E";
}

function isKept(figure: Figure): boolean {
  const ahead = figure.year - figure.edition.year;
  if (COMPLETE_ONLY.has(figure.indicator)) return figure.copy === "database" && figure.year >= 2018;
  if (figure.copy === "database" || figure.copy === "countries") return figure.year >= 2008;
  if (figure.copy !== "historical") return true;
  // The long tail of old projections is of no use to the articles and would double the file.
  return figure.edition.year < 2010 ? ahead === 0 || ahead === 1 : ahead <= 3;
}

/**
 * Figures on which the copy of the projections and the Historical Database differ by more than rounding, with the
 * historical value: known, looked at, and decided for the projections, which were taken from the edition itself.
 */
const KNOWN_DIFFERENCES: ReadonlyMap<string, string> = new Map([
  ["imf-weo-2023-04 real_gdp_growth KGZ 2022", "6.33429965242311"],
  ["imf-weo-2023-10 cpi_inflation HUN 2023", "17.7727522365395"],
]);

function disagreement(first: Figure, other: Figure): Issue | null {
  const decimals = Math.min(decimalsOf(first.value), decimalsOf(other.value));
  // A hair more than half a unit, since binary numbers such as 0.05 are not exact.
  if (Math.abs(Number(first.value) - Number(other.value)) <= 0.5 * 10 ** -decimals + 1e-9) return null;
  const where = `${first.edition.publication} ${first.indicator} ${first.area} ${first.year}`;
  if (KNOWN_DIFFERENCES.get(where) === other.value) return null;
  const expected = `Expected ${first.value} for ${where}, as ${first.file} has it in line ${first.line}.`;
  return cellIssue({ file: other.file, line: other.line, column: "" }, "copies-disagree", other.value, expected);
}

function decimalsOf(text: string): number {
  return text.split(".")[1]?.length ?? 0;
}
