import { admission } from "../../domain/admission.ts";
import type { Reading } from "../../domain/claims.ts";
import type { EvidenceBase } from "../../domain/evidence-base.ts";
import type { Observation } from "../../domain/evidence.ts";
import { observationNeeds, type ObservationNeed } from "../../domain/needs.ts";
import { endDay, startDay } from "../../domain/periods.ts";
import { rowCounting } from "../../domain/row-counting.ts";
import { countingOf } from "../../domain/selection.ts";
import type { Scenario } from "../../domain/scenarios.ts";
import type { ColumnInfo } from "../../domain/tables.ts";
import type { Verdict } from "../../domain/verdicts.ts";
import type { RowSet } from "../../tables/rows/select-rows.ts";
import { madeColumn } from "../../tables/rows/made-column.ts";

/** Columns of the evidence table of a claim; events and statements leave the figures' columns empty. */
export const EVIDENCE_COLUMNS: readonly ColumnInfo[] = [
  madeColumn("publisher", "Publisher", "Who says so."),
  madeColumn("publication", "Publication", "The edition that the row stands in."),
  madeColumn("published_on", "Published", "Day, month or year of the publication."),
  madeColumn("area", "Area", "Country or group that the figure is about."),
  madeColumn("indicator", "Indicator", "What is measured; for events their kind."),
  madeColumn("period", "Period", "The period that the figure is about; for events their day."),
  madeColumn("year", "Year", "Year of the period.", "integer"),
  madeColumn(
    "value",
    "Value",
    "The figure as stored, written the shortest way (5 for 5.0), in the unit beside it.",
    "number",
  ),
  madeColumn("value_low", "Low", "Lower end of a range, where the publisher gives a range.", "number"),
  madeColumn("value_high", "High", "Upper end of a range.", "number"),
  madeColumn("unit", "Unit", "Unit of the figures."),
  madeColumn("status", "Status", "A actual, E estimate, F forecast, P provisional."),
  madeColumn(
    "used",
    "Used",
    "yes: the verdict rests on this row; no: admitted, but a newer edition or another row decided.",
  ),
  madeColumn("text", "Text", "Title of an event or quotation of a statement."),
  madeColumn("confidence", "Confidence", "How sure the figure's provenance is: high, medium, low."),
  madeColumn("seen_at", "Seen at", "Address where it was read, if not in the publisher's own file."),
  madeColumn("note", "Note", "What to know about the row."),
  madeColumn("file", "File", "File in the data package."),
  madeColumn("line", "Line", "Line of the row in that file.", "integer"),
];

function numberCell(value: number | null): string {
  return value === null ? "" : String(value);
}

/**
 * Every row that the verdict rests on, and beside them every row that the scenario admits for the reading: all editions of the figures that it
 * asks for, or its events or statements. A scenario does not choose among exchange rates, nor its basis among figures of a base period
 * (docs/decisions/007): of those, the rows used are listed. Newest publication first, then the package's order.
 */
export function evidenceTable(base: EvidenceBase, reading: Reading, scenario: Scenario, verdict: Verdict): RowSet {
  const used = new Set(verdict.findings.flatMap(({ inputs }) => inputs.map(({ file, line }) => `${file}:${line}`)));
  const refusals = admission(base, reading, scenario);
  const countsByStatus = rowCounting(base, countingOf(base, reading, scenario));
  const rows: string[][] = [];
  const needs = observationNeeds(base.catalog, [reading]);
  for (const [rank, edition] of base.editions.entries()) {
    const admitted = refusals[rank] === "";
    const { publication } = edition;
    for (const { indicator, areas, periods } of needs) {
      const unit = base.indicator(indicator)?.unit ?? "";
      const byArea = base.rowsOf(indicator).get(publication.publication);
      for (const area of areas ?? byArea?.keys() ?? []) {
        for (const row of byArea?.get(area)?.values() ?? []) {
          const decided = used.has(`${row.file}:${row.line}`);
          const isCounted = admitted && isAskedFor(row.period, periods) && countsByStatus(row);
          if (!decided && !isCounted) continue;
          rows.push(observationCells(row, edition.publisher, publication, unit, decided));
        }
      }
    }
  }
  if (rows.length === 0) rows.push(...recordedCells(base, verdict));
  return { columns: EVIDENCE_COLUMNS, rows };
}

/** Whether a row's period lies in the days that the reading asks for. */
function isAskedFor(period: string, days: ObservationNeed["periods"]): boolean {
  return days === null || (startDay(period) >= days.from && endDay(period) <= days.to);
}

function observationCells(
  row: Observation,
  publisher: string,
  publication: { publishedOn: string; confidence: string },
  unit: string,
  used: boolean,
): string[] {
  return [
    publisher,
    row.publication,
    publication.publishedOn,
    row.area,
    row.indicator,
    row.period,
    row.period.slice(0, 4),
    numberCell(row.value),
    numberCell(row.low),
    numberCell(row.high),
    unit,
    row.status,
    used ? "yes" : "no",
    "",
    publication.confidence,
    row.seenAt,
    row.note,
    row.file,
    String(row.line),
  ];
}

/** Rows of events and statements, as far as the findings used them. */
function recordedCells(base: EvidenceBase, verdict: Verdict): string[][] {
  const seen = new Set<string>();
  const rows: string[][] = [];
  for (const finding of verdict.findings) {
    for (const input of finding.inputs) {
      const key = `${input.file}:${input.line}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const publication = base.edition(input.publication)?.publication;
      rows.push([
        publication?.publisher ?? "",
        input.publication,
        publication?.publishedOn ?? "",
        input.area,
        input.indicator,
        input.period,
        input.period.slice(0, 4),
        numberCell(input.value),
        "",
        "",
        "",
        input.status,
        "yes",
        input.text,
        input.confidence || (publication?.confidence ?? ""),
        input.seenAt,
        "",
        input.file,
        String(input.line),
      ]);
    }
  }
  return rows;
}
