import { admission } from "../../domain/admission.ts";
import type { Reading } from "../../domain/claims.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import type { Observation } from "../../domain/evidence.ts";
import { observationNeeds, type ObservationNeed } from "../../domain/needs.ts";
import { endDay, startDay } from "../../domain/periods.ts";
import { rowCounting } from "../../domain/row-counting.ts";
import { countingOf } from "../../domain/selection.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { Input, Verdict } from "../../domain/verdicts.ts";
import type { RowSet } from "../../tables/rows/select-rows.ts";
import { madeTable } from "../../tables/rows/made-table.ts";

type EvidenceRow = Omit<Observation, "status"> & {
  publisher: string;
  publishedOn: string;
  unit: string;
  status: Input["status"];
  /** Whether the verdict rests on it. */
  used: boolean;
  text: string;
  confidence: string;
};

/** The evidence of a claim; events and statements leave the figures' columns empty. */
const EVIDENCE_TABLE = madeTable<EvidenceRow>([
  ["publisher", "Publisher", "Who says so.", ({ publisher }) => publisher],
  ["publication", "Publication", "The edition that the row stands in.", ({ publication }) => publication],
  ["published_on", "Published", "Day, month or year of the publication.", ({ publishedOn }) => publishedOn],
  ["area", "Area", "Country or group that the figure is about.", ({ area }) => area],
  ["indicator", "Indicator", "What is measured; for events their kind.", ({ indicator }) => indicator],
  ["period", "Period", "The period that the figure is about; for events their day.", ({ period }) => period],
  ["year", "Year", "Year of the period.", ({ period }) => period.slice(0, 4), "integer"],
  [
    "value",
    "Value",
    "The figure as stored, written the shortest way (5 for 5.0), in the unit beside it.",
    ({ value }) => value,
    "number",
  ],
  ["value_low", "Low", "Lower end of a range, where the publisher gives a range.", ({ low }) => low, "number"],
  ["value_high", "High", "Upper end of a range.", ({ high }) => high, "number"],
  ["unit", "Unit", "Unit of the figures.", ({ unit }) => unit],
  ["status", "Status", "A actual, E estimate, F forecast, P provisional.", ({ status }) => status],
  [
    "used",
    "Used",
    "yes: the verdict rests on this row; no: admitted, but a newer edition or another row decided.",
    ({ used }) => (used ? "yes" : "no"),
  ],
  ["text", "Text", "Title of an event or quotation of a statement.", ({ text }) => text],
  [
    "confidence",
    "Confidence",
    "How sure the figure's provenance is: high, medium, low.",
    ({ confidence }) => confidence,
  ],
  ["seen_at", "Seen at", "Address where it was read, if not in the publisher's own file.", ({ seenAt }) => seenAt],
  ["note", "Note", "What to know about the row.", ({ note }) => note],
  ["file", "File", "File in the data package.", ({ file }) => file],
  ["line", "Line", "Line of the row in that file.", ({ line }) => line, "integer"],
]);

export const EVIDENCE_COLUMNS = EVIDENCE_TABLE.columns;

/**
 * Every row that the verdict rests on, and beside them every row that the scenario admits for the reading: all editions of the figures that it
 * asks for, or its events or statements. A scenario does not choose among exchange rates, nor its basis among figures of a base period
 * (docs/decisions/007): of those, the rows used are listed. Newest publication first, then the package's order.
 */
export function evidenceTable(base: EvidenceBase, reading: Reading, scenario: Scenario, verdict: Verdict): RowSet {
  const used = new Set(verdict.findings.flatMap(({ inputs }) => inputs.map(({ file, line }) => `${file}:${line}`)));
  const refusals = admission(base, reading, scenario);
  const countsByStatus = rowCounting(base, countingOf(base, reading, scenario));
  const rows: EvidenceRow[] = [];
  const needs = observationNeeds(base.catalog, [reading]);
  for (const [rank, edition] of base.editions.entries()) {
    const admitted = refusals[rank] === "";
    const { publication, publisher, publishedOn, confidence } = edition.publication;
    for (const { indicator, areas, periods } of needs) {
      const unit = base.indicator(indicator)?.unit ?? "";
      const byArea = base.rowsOf(indicator).get(publication);
      for (const area of areas ?? byArea?.keys() ?? []) {
        for (const row of byArea?.get(area)?.values() ?? []) {
          const decided = used.has(`${row.file}:${row.line}`);
          const isCounted = admitted && isAskedFor(row.period, periods) && countsByStatus(row);
          if (!decided && !isCounted) continue;
          rows.push({ ...row, publisher, publishedOn, unit, used: decided, text: "", confidence });
        }
      }
    }
  }
  return EVIDENCE_TABLE.of(rows.length === 0 ? recordedRows(base, verdict) : rows);
}

/** Whether a row's period lies in the days that the reading asks for. */
function isAskedFor(period: string, days: ObservationNeed["periods"]): boolean {
  return days === null || (startDay(period) >= days.from && endDay(period) <= days.to);
}

/** Rows of events and statements, as far as the findings used them. */
function recordedRows(base: EvidenceBase, verdict: Verdict): EvidenceRow[] {
  const inputs = new Map<string, Input>();
  for (const input of verdict.findings.flatMap((finding) => finding.inputs)) {
    const place = `${input.file}:${input.line}`;
    if (!inputs.has(place)) inputs.set(place, input);
  }
  return [...inputs.values()].map((input) => {
    const { publisher = "", publishedOn = "", confidence = "" } = base.edition(input.publication)?.publication ?? {};
    return {
      ...input,
      publisher,
      publishedOn,
      low: null,
      high: null,
      unit: "",
      used: true,
      confidence: input.confidence || confidence,
      note: "",
    };
  });
}
