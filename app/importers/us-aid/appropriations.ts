import type { Issue } from "../../package/issues.ts";
import { cleanText, readNumber } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder, TidyTable } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { byCells } from "../reading/observations.ts";
import { ACT_LINES, CBO_OUTLAYS } from "./catalog.ts";
import { ACTS_LAYOUT, FILES, LINES_LAYOUT, OUTLAYS_COLUMNS, OUTLAYS_LAYOUT } from "./layout.ts";

export const APPROPRIATION_COLUMNS = ["publication", "public_law", "enacted_on", "item", "measure", "amount", "note"];

/** Which edition of CRS IN12107 an address is of. */
const CRS_EDITIONS: Readonly<Record<string, string>> = {
  "2023-02-13": "us-crs-in12107-2023-02",
  "2024-04-29": "us-crs-in12107-2024-04",
};

const OUTLAY_MEASURES: Readonly<Record<(typeof OUTLAYS_COLUMNS)[number], string>> = {
  "Total outlays (mil USD)": "estimated outlays, all",
  "Outlays 2023 (mil USD)": "estimated outlays in 2023, all",
  "Defense total outlays (mil USD)": "estimated outlays, defence",
  "Defense outlays 2023 (mil USD)": "estimated outlays in 2023, defence",
};

/** Misspellings of the transcript, put right. */
const SPELLINGS: Readonly<Record<string, string>> = {
  "Miltary Personnel": "Military Personnel",
  "Operation and Mainenance": "Operation and Maintenance",
  "Department of State and Related Agency Department of State": "Department of State and Related Agency",
};

/** Acts, line items of one act, and outlay estimates, in USD million. Measures differ and are never added across. */
export function readAppropriations(raw: RawFolder): { table: TidyTable; read: number; issues: Issue[] } {
  const acts = readActs(raw);
  const outlays = readOutlays(raw, acts.lawOf);
  const lines = readLines(raw);
  const rows = [...acts.rows, ...outlays.rows, ...lines.rows];
  return {
    table: { columns: APPROPRIATION_COLUMNS, rows: rows.sort(byCells) },
    read: acts.read + outlays.read + lines.read,
    issues: [...acts.issues, ...outlays.issues, ...lines.issues],
  };
}

function readActs(raw: RawFolder) {
  const { rows, issues } = readDelimited(raw, FILES.acts, ACTS_LAYOUT);
  const lawOf = new Map<string, string>();
  const out: string[][] = [];
  for (const { line, cells } of rows) {
    const place = (column: string) => ({ file: FILES.acts, line, column });
    const publication = CRS_EDITIONS[/\/(\d{4}-\d{2}-\d{2})_IN12107/.exec(cells.source_url)?.[1] ?? ""];
    if (publication === undefined) {
      issues.push(
        cellIssue(place("source_url"), "unknown-edition", cells.source_url, "Expected an edition known here."),
      );
      continue;
    }
    lawOf.set(cells.enacted, cells.public_law);
    const isDerived = cells.source_title.startsWith("DERIVED");
    const note = isDerived
      ? "Derived: the report's totals (USD 110.7bn of defence funding, 174.2bn in all) minus the four earlier acts."
      : "";
    for (const [column, measure] of [
      ["total_usd_bn", "budget authority, all agencies"],
      ["dod_usd_bn", "budget authority, Department of Defense"],
    ] as const) {
      const billions = readNumber(cells[column], place(column), issues);
      if (billions === "") continue;
      const amount = String(Math.round(Number(billions) * 1000));
      out.push([publication, cells.public_law, cells.enacted, cells.act, measure, amount, note]);
    }
  }
  return { rows: out, issues, lawOf, read: rows.length };
}

function readOutlays(raw: RawFolder, lawOf: ReadonlyMap<string, string>) {
  const { rows, issues } = readDelimited(raw, FILES.outlays, OUTLAYS_LAYOUT);
  const out: string[][] = [];
  for (const { line, cells } of rows) {
    const day = cells["Date Became Law"];
    const law = lawOf.get(day);
    if (law === undefined) {
      const place = { file: FILES.outlays, line, column: "Date Became Law" };
      issues.push(cellIssue(place, "unknown-law", day, "Expected the day of one of the acts."));
      continue;
    }
    for (const column of OUTLAYS_COLUMNS) {
      const amount = readNumber(cells[column], { file: FILES.outlays, line, column }, issues);
      if (amount !== "")
        out.push([CBO_OUTLAYS, law, day, `Whole act (${cells["ID number"]})`, OUTLAY_MEASURES[column], amount, ""]);
    }
  }
  return { rows: out, issues, read: rows.length };
}

function readLines(raw: RawFolder) {
  const { rows, issues } = readDelimited(raw, FILES.lines, LINES_LAYOUT);
  const out = rows.map(({ line, cells }) => {
    const path = [cells.heading_of_title, cells.section_of_heading, cells.paragraph_of_section].map(cleanText);
    const item = `Title ${cells.title}: ${path.map((part) => SPELLINGS[part] ?? part).join(" / ")}`;
    const place = { file: FILES.lines, line, column: "amount_mil_usd" };
    const amount = readNumber(cells.amount_mil_usd, place, issues);
    return [ACT_LINES, "P.L. 117-128", "2022-05-21", item, "budget authority, line item", amount, ""];
  });
  return { rows: out, issues, read: rows.length };
}
