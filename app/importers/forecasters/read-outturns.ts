import { periodOf } from "../../tabular/cell-text.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { ImportSummary, RawFolder } from "../reading/importer.ts";
import { drop } from "../reading/import-report.ts";
import type { Row } from "../reading/row.ts";
import type { Issue } from "../../package/issues.ts";
import { editionNamed } from "../imf-weo/press-rows.ts";
import { agencyOf } from "./agencies.ts";
import { OUTTURN_SHEET, outturnSheets, type OutturnColumn } from "./layout.ts";
import { sharedCells } from "./sheet-cells.ts";
import { noteOnFigure, repairedAddress, type SheetFigure } from "./sheet-figure.ts";

type Cells = Record<OutturnColumn, string>;

/** Figures of the sheets of outturns. Each round of estimates is a publication of its own, so that none is overwritten. */
export function readOutturns(raw: RawFolder, summary: ImportSummary, issues: Issue[]): SheetFigure[] {
  const figures: SheetFigure[] = [];
  for (const file of outturnSheets(raw)) {
    const sheet = readDelimited(raw, file, OUTTURN_SHEET);
    const revisedDays = new Set(
      sheet.rows.filter(({ cells }) => cells.estimate_round === "revised").map(({ cells }) => key(cells)),
    );
    for (const row of sheet.rows) {
      const { cells } = row;
      summary.rowsRead += 1;
      if (editionNamed(cells.agency, cells.estimate_round) !== null) {
        drop(summary, "edition of the WEO: taken by imf-weo, or a check of its figure");
      } else if (/^key_rate(_end_of_year)?$/.test(cells.indicator)) {
        // The sheet says itself that its list of decisions is incomplete.
        drop(summary, "key rate: the importer bank-of-russia has every change");
      } else if (/^urals_price_(month_tax_basis|window)$/.test(cells.indicator)) {
        // Two bases of the same price under one name: the other sheet keeps them apart.
        drop(summary, "Urals price: the importer oil-and-assets has it, by definition");
      } else if (cells.estimate_round === "before revision" && revisedDays.has(key(cells))) {
        // Printed beside the revised figure on the same day: its own day is not known, and it was superseded that day.
        drop(summary, "superseded estimate, quoted with its revision, whose own day is not known");
      } else {
        const figure = toFigure(row);
        if (figure !== null) figures.push(figure);
      }
    }
    issues.push(...sheet.issues);
  }
  return withDays(figures);
}

function key(cells: Cells): string {
  return `${cells.agency} ${cells.indicator} ${cells.period} ${cells.published_on}`;
}

function toFigure(row: Row<OutturnColumn>): SheetFigure | null {
  const { cells } = row;
  const shared = sharedCells(row);
  const [subject, known] = [
    `${cells.agency}, ${cells.indicator}`,
    "Expected an agency and subject that agencies.ts knows.",
  ];
  const agency = agencyOf(cells.agency, cells.indicator) ?? row.refuse("agency", "unknown-value", known, subject);
  const value = row.number("value");
  const period = row.period("period", (cell) => periodOf(cell.replace("..", "/")));
  if (value === "") return row.refuse("value", "unknown-value", "Expected a value.", "");
  if (cells.published_on === "")
    return row.refuse("published_on", "unknown-value", "Expected the day, month or year of publication.");
  if (shared === null || agency === null) return null;
  const { confidence, ...measured } = shared;
  const note = [cells.estimate_round, noteOnFigure(cells.note)].filter((part) => part !== "").join("; ");
  const isAnnounced = cells.agency.includes("announced by the President");
  return {
    ...agency,
    edition: "",
    publishedOn: cells.published_on,
    url: "",
    publicationNote: isAnnounced ? "As announced by the President of Russia." : "",
    confidence,
    draft: {
      ...measured,
      period,
      value,
      status: statusOf(cells.estimate_round),
      seenAt: repairedAddress(cells.source_url),
      note,
    },
    file: row.file,
    line: row.line,
  };
}

/** P for what the agency calls preliminary or a first estimate, E for a ministry's estimate, F for a plan, else A. */
function statusOf(round: string): "A" | "E" | "F" | "P" {
  if (/plan/.test(round)) return "F";
  if (/ministry estimate/.test(round)) return "E";
  return /preliminary|^first/.test(round) ? "P" : "A";
}

/** Where one row has a release by month and others have it by day, the day is the better date of the same release. */
function withDays(figures: SheetFigure[]): SheetFigure[] {
  return figures.map((figure) => {
    if (figure.publishedOn.length !== 7) return figure;
    const days = new Set(
      figures
        .filter((other) => other.prefix === figure.prefix && other.publishedOn.startsWith(`${figure.publishedOn}-`))
        .map((other) => other.publishedOn),
    );
    const [day] = days;
    return days.size === 1 && day !== undefined ? { ...figure, publishedOn: day } : figure;
  });
}
