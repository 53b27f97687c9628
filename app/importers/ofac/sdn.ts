import type { Issue } from "../../package/issues.ts";
import { cleanText, isMissing } from "../../tabular/cell-text.ts";
import { scanText } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import type { Row } from "../reading/row.ts";
import { isRussiaProgramme, SDN_LAYOUT } from "./layout.ts";
import type { EntryType } from "./row-schema.ts";

/** What a copy of sdn.csv holds, counted. Names are never kept: of each row only number, type and programmes are read. */
export interface SdnCount {
  entries: number;
  /** Entries with a programme over Russia, Ukraine or PEESA. */
  russia: number;
  /** The same by type. */
  russiaByType: Record<EntryType, number>;
  /** Entries by programme code, all programmes; an entry with two counts in both. */
  byProgramme: Map<string, number>;
}

/** Counts a copy of sdn.csv as OFAC publishes it. `path` is relative to the raw folder. */
export function countSdn(raw: RawFolder, path: string): { count: SdnCount; issues: Issue[] } {
  const count: SdnCount = {
    entries: 0,
    russia: 0,
    russiaByType: { individual: 0, entity: 0, vessel: 0, aircraft: 0 },
    byProgramme: new Map(),
  };
  const source = raw.text(path);
  if (source.issues.length > 0) return { count, issues: source.issues };
  const seen = new Set<string>();
  const problems: Issue[] = [];
  // The file has no header row, so the names of its columns are put in front; lines are counted back below.
  const text = `${SDN_LAYOUT.required.join(",")}\n${withoutEndMark(source.text)}`;
  const onRow = (row: Row<(typeof SDN_LAYOUT)["required"][number]>) => {
    const entry = row.integer("ent_num");
    if (entry === "" || seen.has(entry))
      row.refuse("ent_num", "bad-entry", "Expected a number of its own for each entry.");
    seen.add(entry);
    const type = typeOf(row.cells.SDN_Type);
    const expected = 'Expected individual, vessel, aircraft, or "-0-" for an organisation.';
    if (type === null) return void row.refuse("SDN_Type", "unknown-type", expected);
    addEntry(count, type, programmesOf(row.cells.Program));
  };
  const issues = scanText(text, path, SDN_LAYOUT, onRow, problems);
  return { count, issues: [...issues, ...problems].map(withoutHeader) };
}

function addEntry(count: SdnCount, type: EntryType, programmes: string[]): void {
  count.entries += 1;
  for (const code of programmes) count.byProgramme.set(code, (count.byProgramme.get(code) ?? 0) + 1);
  if (!programmes.some(isRussiaProgramme)) return;
  count.russia += 1;
  count.russiaByType[type] += 1;
}

/** "-0- " is how the file writes an empty type, and an empty type is an organisation. */
function typeOf(cell: string): EntryType | null {
  if (isMissing(cell)) return "entity";
  const type = cleanText(cell).toLowerCase();
  return type === "individual" || type === "vessel" || type === "aircraft" ? type : null;
}

/** "RUSSIA-EO14024] [CYBER2" → both codes. */
export function programmesOf(cell: string): string[] {
  const codes = cleanText(cell)
    .split(/\]\s*\[/)
    .map((code) => code.replace(/^\[|\]$/g, "").trim());
  return [...new Set(codes.filter((code) => code !== "" && !isMissing(code)))];
}

/** Drops the final 0x1A that DOS programs put at the end of a text file. */
function withoutEndMark(text: string): string {
  const end = text.lastIndexOf(END_OF_FILE);
  return end !== -1 && text.slice(end + 1).trim() === "" ? text.slice(0, end) : text;
}

const END_OF_FILE = String.fromCharCode(0x1a);

function withoutHeader(issue: Issue): Issue {
  return issue.line === null ? issue : { ...issue, line: Math.max(1, issue.line - 1) };
}
