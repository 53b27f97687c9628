import { areaRows } from "../reading/areas.ts";
import type { Importer, ImportResult, RawFolder } from "../reading/importer.ts";
import { fileIssue } from "../reading/located.ts";
import { observationsTable, type ObservationDraft } from "../reading/observations.ts";
import { SheetPublications } from "../fact-sheets/sheet-publications.ts";
import { indicatorRows } from "./indicators.ts";
import { RETRIEVED_ON, SECO, SWISS_DAY, TOTALS } from "./layout.ts";
import { readActions, readEuTotals, readSwiss, readTotals, type Dropped } from "./row-schema.ts";
import { toObservation } from "./to-observations.ts";

/** Numbers of sanctions as governments stated them: single facts, each with a publication of its own. */
export const sanctionsStatements: Importer = {
  name: "sanctions-statements",
  title: "Numbers of sanctions as stated by governments, and US actions as reported",
  folder: "sanctions",
  run,
};

const FILE = "observations/sanctions-statements.csv";

function run(raw: RawFolder, progress: (message: string) => void): ImportResult {
  progress("reading stated totals and reported actions");
  const sheets = [readTotals(raw), readEuTotals(raw), readActions(raw)];
  const swiss = readSwiss(raw);
  const issues = [...sheets.flatMap((sheet) => sheet.issues), ...swiss.issues];
  const publications = new SheetPublications();
  const publishers = new Map<string, Record<string, string>>();
  const drafts: ObservationDraft[] = [];
  for (const row of sheets.flatMap((sheet) => sheet.rows)) {
    const voiced = toObservation(row, publications);
    if (voiced === null) {
      issues.push(fileIssue(TOTALS, "unknown-jurisdiction", row.jurisdiction, "Expected a jurisdiction known here."));
      continue;
    }
    drafts.push(voiced.draft);
    publishers.set(voiced.speaker.publisher["publisher"] ?? "", voiced.speaker.publisher);
  }
  drafts.push(swissDraft(swiss.total, publications));
  publishers.set("switzerland-seco", SECO);
  const observations = observationsTable(drafts, FILE);
  const dropped: Dropped = { "Swiss sets other than the one taken for the asset freeze": swiss.read - swiss.kept };
  for (const sheet of sheets) {
    for (const [reason, count] of Object.entries(sheet.dropped)) dropped[reason] = (dropped[reason] ?? 0) + count;
  }
  return {
    tables: { [FILE]: observations.table },
    catalog: {
      publishers: [...publishers.values()],
      areas: areaRows(drafts.map(({ area }) => area)),
      indicators: indicatorRows(new Set(drafts.map(({ indicator }) => indicator))),
      publications: publications.rows(),
    },
    summary: {
      rowsRead: sheets.reduce((sum, sheet) => sum + sheet.read, swiss.read),
      rowsKept: drafts.length - 1 + swiss.kept,
      dropped,
    },
    issues: [...issues, ...observations.issues],
  };
}

function swissDraft(total: number, publications: SheetPublications): ObservationDraft {
  const publication = publications.add({
    publication: `switzerland-seco-list-${SWISS_DAY}`,
    publisher: "switzerland-seco",
    title: "Swiss sanctions list",
    edition: `list of ${SWISS_DAY}`,
    published_on: SWISS_DAY,
    retrieved_on: RETRIEVED_ON,
    url: "https://www.seco.admin.ch/seco/de/home/Aussenwirtschaftspolitik_Wirtschaftliche_Zusammenarbeit/Wirtschaftsbeziehungen/exportkontrollen-und-sanktionen/sanktionsmassnahmen/sanktionsliste.html",
    licence: "Licence not seen; only a count is kept",
    redistributable: "false",
    confidence: "medium",
    note: "Stock only: the copy has no listing days. Its sets have no names; which one is the asset freeze over Ukraine is inferred from size and texts.",
  });
  return {
    publication,
    indicator: "sanctions_stock",
    area: "CHE",
    period: SWISS_DAY,
    value: String(total),
    status: "A",
    seenAt: "https://github.com/ammitto/data",
    note: "Persons and organisations in the set taken for the asset freeze over Ukraine",
  };
}
