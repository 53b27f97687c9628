import type { Issue } from "../../package/issues.ts";
import { cleanText } from "../../tabular/cell-text.ts";
import { csvLayout } from "../reading/delimited.ts";
import type { RawFolder, TidyTable } from "../reading/importer.ts";
import { sortedTable } from "../reading/tidy-table.ts";
import { readFacts } from "../fact-sheets/points.ts";

const ACTS = csvLayout(
  "CRS table of supplemental appropriations",
  "act,public_law,enacted,dod_usd_bn,total_usd_bn,dod_pct,source_title,source_url,note",
);

const OUTLAYS = csvLayout(
  "CBO outlay estimates by law",
  "Date Became Law,Type of document,ID number,Total outlays (mil USD),Outlays 2023 (mil USD),Defense total outlays (mil USD),Defense outlays 2023 (mil USD)",
);

const LINES = csvLayout(
  "Line items of P.L. 117-128",
  "title,heading_of_title,section_of_heading,paragraph_of_section,amount_mil_usd",
);

const HEADER = "publication,public_law,enacted_on,item,measure,amount,note";

/** Which edition of CRS IN12107 an address is of. */
const CRS_EDITIONS: Readonly<Record<string, string>> = {
  "2023-02-13": "us-crs-in12107-2023-02",
  "2024-04-29": "us-crs-in12107-2024-04",
};

const OUTLAY_MEASURES: Readonly<Record<string, string>> = {
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

const ACT_MEASURES = {
  total_usd_bn: "budget authority, all agencies",
  dod_usd_bn: "budget authority, Department of Defense",
};

/** Acts, line items of one act, and outlay estimates, in USD million. Measures differ and are never added across. */
export function readAppropriations(raw: RawFolder): { table: TidyTable; read: number; issues: Issue[] } {
  const lawOf = new Map<string, string>();
  const acts = readFacts(raw, "us/us_supplemental_appropriations_crs.csv", ACTS, (row) => {
    const { enacted, public_law: law, act: item, source_title: title, source_url: url } = row.cells;
    const publication = CRS_EDITIONS[/\/(\d{4}-\d{2}-\d{2})_IN12107/.exec(url)?.[1] ?? ""];
    if (publication === undefined)
      return row.refuse("source_url", "unknown-edition", "Expected an edition known here.");
    lawOf.set(enacted, law);
    const note = title.startsWith("DERIVED")
      ? "Derived: the report's totals (USD 110.7bn of defence funding, 174.2bn in all) minus the four earlier acts."
      : "";
    return Object.entries(ACT_MEASURES).flatMap(([column, measure]) => {
      const billions = row.number(column);
      const amount = String(Math.round(Number(billions) * 1000));
      return billions === ""
        ? []
        : [{ publication, public_law: law, enacted_on: enacted, item, measure, amount, note }];
    });
  });
  const outlays = readFacts(raw, "us/us_aid_laws_cbo_outlays.csv", OUTLAYS, (row) => {
    const day = row.cells["Date Became Law"];
    const law = lawOf.get(day);
    if (law === undefined) return row.refuse("Date Became Law", "unknown-law", "Expected the day of one of the acts.");
    const item = `Whole act (${row.cells["ID number"]})`;
    const act = { publication: "us-cbo-ukraine-outlays-2023", public_law: law, enacted_on: day, item, note: "" };
    return Object.entries(OUTLAY_MEASURES).flatMap(([column, measure]) => {
      const amount = row.number(column);
      return amount === "" ? [] : [{ ...act, measure, amount }];
    });
  });
  const act = { publication: "us-congress-pl-117-128", public_law: "P.L. 117-128", enacted_on: "2022-05-21", note: "" };
  const lines = readFacts(raw, "us/appropriations_hr7691_pl117-128.csv", LINES, (row) => {
    const { cells } = row;
    const path = [cells.heading_of_title, cells.section_of_heading, cells.paragraph_of_section].map(cleanText);
    const item = `Title ${cells.title}: ${path.map((part) => SPELLINGS[part] ?? part).join(" / ")}`;
    return [{ ...act, item, measure: "budget authority, line item", amount: row.number("amount_mil_usd") }];
  });
  const parts = [acts, outlays, lines];
  return {
    table: sortedTable(
      HEADER,
      parts.flatMap(({ rows }) => rows.flat()),
    ),
    read: parts.reduce((sum, { read }) => sum + read, 0),
    issues: parts.flatMap(({ issues }) => issues),
  };
}
