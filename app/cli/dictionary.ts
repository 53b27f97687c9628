import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { DESCRIPTOR, type Descriptor, type Field, filesOf, referenceOf, type Resource } from "../package/descriptor.ts";
import { openDescriptor, completeTables } from "../package/open-descriptor.ts";
import { ParquetShelf } from "../package/parquet/parquet-shelf.ts";
import { formatIssue } from "../package/issues.ts";
import { parquetIn } from "../store/parquet/open-parquet.ts";
import { noFolderFor } from "./out-folder.ts";
import { putFile } from "../package/journal/durable.ts";
import { settleImport } from "../package/journal/settle.ts";
import { counted } from "../wording/words.ts";

/**
 * Writes the data dictionary of a package.
 * @returns the exit code: 0 written, 1 the descriptor is broken (its issues are printed), 2 there is no folder to write into
 */
export async function dictionary(dir: string, file: string, out: (line: string) => void): Promise<number> {
  const missing = await noFolderFor(file);
  if (missing !== "") {
    out(missing);
    return 2;
  }
  const settled = await settleImport(dir);
  if (settled.issue) {
    out(formatIssue(settled.issue));
    return 1;
  }
  const opened = await openDescriptor(dir, "auto");
  for (const issue of opened.issues) out(formatIssue(issue));
  if (!opened.descriptor) return 1;
  const shelf = new ParquetShelf(dir, parquetIn(tmpdir()));
  const { descriptor } = await completeTables(dir, opened.descriptor, opened.lenient, shelf).finally(() =>
    shelf.close(),
  );
  await putFile(file, (temporary) => writeFile(temporary, renderDictionary(descriptor)));
  out(`${file}: ${counted(descriptor.resources.length, "table")}`);
  return 0;
}

const GROUPS: Record<Resource["group"], string> = {
  catalog: "Catalog: what is claimed, and by whom the evidence is published",
  observations: "Observations: the figures",
  events: "Events",
  detail: "Detail tables, for browsing",
};

/** The dictionary as Markdown: tables by group and name, columns in file order; the same descriptor gives the same bytes. */
export function renderDictionary(descriptor: Descriptor): string {
  const sections = Object.entries(GROUPS).flatMap(([group, heading]) => {
    const resources = descriptor.resources
      .filter((resource) => resource.group === group)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    return resources.length === 0 ? [] : [`## ${heading}`, ...resources.map(renderTable)];
  });
  const intro = [
    "# Data dictionary",
    `Generated from \`${DESCRIPTOR}\` of the package “${descriptor.title}” by \`npm run cli -- dictionary\`; do not edit by hand.`,
    ...(descriptor.description ? [descriptor.description] : []),
    "An empty cell means that the value is missing, never zero. Text is UTF-8; numbers have a point and no separators.",
  ];
  return `${[...intro, ...sections].join("\n\n")}\n`;
}

function renderTable(resource: Resource): string {
  const { fields, primaryKey = [] } = resource.schema;
  const files = filesOf(resource);
  const shown = files.length > 3 ? `several in ${folderOf(files)}` : files.map(code).join(", ");
  const facts = [
    `Files: ${shown}.`,
    primaryKey.length > 0 ? `Key: ${primaryKey.map(code).join(", ")}.` : "",
    resource.reachColumn ? `Dated by ${code(resource.reachColumn)}.` : "",
    resource.redistribution === "rows"
      ? "A publisher's rows: downloadable only where every publication allows it."
      : "",
  ];
  return [
    `### ${resource.title} (\`${resource.name}\`)`,
    resource.description,
    facts.filter(Boolean).join(" "),
    [
      "| column | title | type | unit | rules | description |",
      "| --- | --- | --- | --- | --- | --- |",
      ...fields.map((field) => renderField(resource, field)),
    ].join("\n"),
  ].join("\n\n");
}

function renderField(resource: Resource, field: Field): string {
  const cells = [
    code(field.name),
    field.title,
    field.type,
    field.unit ?? "",
    rulesOf(resource, field),
    field.description,
  ];
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", " ")).join(" | ")} |`;
}

function rulesOf(resource: Resource, field: Field): string {
  const { required, unique, enum: choices, pattern, minimum, maximum } = field.constraints ?? {};
  const reference = referenceOf(resource, field);
  const rules = [
    required ? "required" : "",
    unique ? "unique" : "",
    choices ? `one of ${choices.map(code).join(", ")}` : "",
    reference
      ? `${field.separator === undefined ? "" : `list separated by ${code(field.separator)}, each `}in ${code(`${reference.table}.${reference.column}`)}`
      : "",
    field.calendar === "period" ? "ISO 8601 period or interval" : "",
    field.calendar === "open-period" ? "ISO 8601 period or interval, or ending in `latest`" : "",
    field.calendar === "partial" ? "day, month or year" : "",
    field.calendar === "moment" ? "day, or day with time" : "",
    pattern !== undefined && !field.calendar ? (field.constraints?.patternWords ?? `form ${code(pattern)}`) : "",
    minimum === undefined ? "" : `at least ${minimum}`,
    maximum === undefined ? "" : `at most ${maximum}`,
  ];
  return rules.filter(Boolean).join("; ");
}

function folderOf(files: string[]): string {
  const folders = new Set(files.map((file) => file.slice(0, file.lastIndexOf("/") + 1)));
  return [...folders].map(code).join(", ");
}

function code(text: string): string {
  return `\`${text}\``;
}
