import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { csvText, readTidy } from "../../importers/reading/csv-file.ts";
import type { OwnFigure } from "../../tabular/own-figures.ts";
import { CORE_TABLES } from "../../package/core/index.ts";
import type { OwnPackage, Row } from "./own-package.ts";
import type { Subject } from "./subject.ts";
import { counted } from "../../wording/words.ts";

export interface Changes {
  /** Path inside the package → new text. */
  texts: Map<string, string>;
  /** "publication indicator area period: old → new". */
  revisions: string[];
  /** What comes in, in words. */
  added: string[];
  same: number;
}

/** What the package's files become: rows are put behind those that are there, which stay as they are written. */
export function changesFor(own: OwnPackage, subject: Subject, figures: readonly OwnFigure[], file: string): Changes {
  const { publication, indicator, publisher } = subject;
  const texts = new Map<string, string>();
  const added: string[] = [];
  function add(table: string, key: string, rows: readonly Row[]): void {
    const fresh = rows.filter((row) => !own.find(table, key, row[key] ?? ""));
    if (fresh.length === 0) return;
    const path = own.fileFor(table);
    texts.set(path, withRows(own.dir, path, table, fresh));
    added.push(
      `${path}: ${fresh
        .map((row) => row[key] ?? "")
        .slice(0, 10)
        .join(", ")}${fresh.length > 10 ? ` and ${fresh.length - 10} more` : ""}`,
    );
  }
  const areas = new Map(figures.map(({ area }) => [area.area, { ...area }]));
  const ids = { publication: publication["publication"] ?? "", indicator: indicator["indicator"] ?? "" };
  add("areas", "area", [...areas.values()]);
  add("publishers", "publisher", [publisher]);
  add("indicators", "indicator", [indicator]);
  add("publications", "publication", [publication]);

  const before = new Map(
    own
      .rows("observations")
      .filter(({ row }) => row["publication"] === ids.publication && row["indicator"] === ids.indicator)
      .map((one) => [`${one.row["area"] ?? ""} ${one.row["period"] ?? ""}`, one]),
  );
  const fresh: Row[] = [];
  const revised = new Map<string, Map<string, Row>>();
  const revisions: string[] = [];
  let same = 0;
  for (const { area, period, value, status, note } of figures) {
    const row = { ...ids, area: area.area, period, value, status, note };
    const there = before.get(`${area.area} ${period}`);
    if (there === undefined) fresh.push(row);
    else if (
      Number(there.row["value"]) === Number(value) &&
      there.row["value"] !== "" &&
      there.row["status"] === status
    )
      same += 1;
    else {
      revisions.push(`${ids.publication} ${ids.indicator} ${area.area} ${period}: ${told(there.row)} → ${told(row)}`);
      const rows = revised.get(there.file) ?? new Map<string, Row>();
      revised.set(there.file, rows.set(`${area.area} ${period}`, { ...there.row, ...row }));
    }
  }
  for (const [path, rows] of revised) texts.set(path, withRevised(own.dir, path, ids, rows));
  if (fresh.length > 0) {
    texts.set(file, withRows(own.dir, file, "observations", fresh, texts.get(file)));
    added.push(`${file}: ${counted(fresh.length, "figure")}`);
  }
  return { texts, revisions, added, same };
}

function told(row: Row): string {
  return `${row["value"] ?? ""} (${row["status"] ?? ""})`;
}

function withRows(dir: string, path: string, table: string, rows: readonly Row[], text?: string): string {
  const fields = CORE_TABLES.find(({ name }) => name === table)?.schema.fields.map(({ name }) => name) ?? [];
  const there = text ?? (existsSync(join(dir, path)) ? readFileSync(join(dir, path), "utf8") : "");
  const columns = Papa.parse<string[]>(there.replace(/^\ufeff/, ""), { preview: 1, delimiter: "," }).data[0] ?? [];
  const known = columns.length > 1 ? columns : fields;
  const wanted = fields.filter((name) => !known.includes(name) && rows.some((row) => (row[name] ?? "") !== ""));
  if (columns.length <= 1 || wanted.length > 0) return widened(there, [...known, ...wanted], rows);
  const newline = there.includes("\r\n") ? "\r\n" : "\n";
  const lines = Papa.unparse(
    rows.map((row) => known.map((name) => row[name] ?? "")),
    { newline },
  );
  return `${there}${there.endsWith("\n") ? "" : newline}${lines}${newline}`;
}

/** A table that lacks a column which the new rows need. */
function widened(text: string, columns: string[], rows: readonly Row[]): string {
  const old = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ""), {
    header: true,
    delimiter: ",",
    skipEmptyLines: "greedy",
  }).data;
  return csvText({ columns, rows: [...old, ...rows].map((row) => columns.map((name) => row[name] ?? "")) });
}

function withRevised(dir: string, path: string, ids: Row, revised: ReadonlyMap<string, Row>): string {
  const { columns = [], rows = [] } = readTidy(join(dir, path)) ?? {};
  const at = (row: readonly string[], name: string) => row[columns.indexOf(name)] ?? "";
  return csvText({
    columns,
    rows: rows.map((row) => {
      const mine = at(row, "publication") === ids["publication"] && at(row, "indicator") === ids["indicator"];
      const now = mine ? revised.get(`${at(row, "area")} ${at(row, "period")}`) : undefined;
      return now === undefined ? row : columns.map((name) => now[name] ?? "");
    }),
  });
}
