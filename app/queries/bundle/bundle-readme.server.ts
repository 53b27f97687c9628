import type { Article } from "../../domain/claims.ts";
import type { Publication } from "../../domain/evidence.ts";
import type { Provenance } from "../../verdicts/report/report-view.ts";
import { citation } from "../../wording/sources.ts";
import type { ChartContext } from "../../wording/context.ts";
import { SUMS } from "../../package/sums.ts";
import type { BundleTable } from "./bundle-tables.server.ts";

interface ReadmeInput {
  context: ChartContext;
  article: Article;
  made: Provenance;
  tables: readonly BundleTable[];
  publications: readonly Publication[];
}

/** What the bundle is, how its verdicts are worked out again, and under what terms each source stands in it. */
export function bundleReadme({ context, article, made, tables, publications }: ReadmeInput): string {
  const kept = publications.filter(({ redistributable }) => !redistributable);
  const files = tables.flatMap(({ table, files: own }) =>
    own.map(({ name, rows }) => `- \`${name}\`: ${rows} ${rows === 1 ? "row" : "rows"} of the table \`${table}\``),
  );
  return [
    `# ${article.title}: a check to try again`,
    `The claims of this article (${[article.author, article.publisher, article.publishedOn].filter(Boolean).join(", ")}; ${article.url}), the ways to read them, and the rows that their verdicts rest on, out of “${context.siteTitle}”.`,
    [
      `- Made on: ${made.day}`,
      `- Data: sha256 ${made.data} (of the whole package that this is a part of)`,
      `- Software: ${made.software}`,
      ...(made.page === "" ? [] : [`- Still the same? What has changed since? ${made.page}`]),
    ].join("\n"),
    "## To work the verdicts out again",
    [
      "In a copy of the software, with the path of this folder:",
      "",
      "```sh",
      `npm run -s cli -- evaluate --data PATH --article ${article.article} --format json --out again.json`,
      "cmp again.json PATH/verdicts.json",
      `npm run -s cli -- evaluate --data PATH --article ${article.article} --against PATH/verdicts.json`,
      "```",
      "",
      `\`sha256sum -c ${SUMS}\` says without the software whether a byte was changed; \`check\` and \`evaluate\` refuse a folder in which one was.`,
    ].join("\n"),
    "## What is in it",
    [
      "- `datapackage.json`: the tables for programs (Data Package v2)",
      "- `verdicts.json`: every verdict, in every reading and scenario, as the data gave it on that day",
      `- \`${SUMS}\`: the hash of each file`,
      ...files,
    ].join("\n"),
    "Files have the names that they have in the whole package; here they hold only what bears on this article, so that lines are numbered anew.",
    "## Sources and terms",
    "Tables here hold single facts (a figure, an event, a sentence), each with its source, as the site hands them out: cite them as below. Publishers’ own tables of rows are not part of the bundle.",
    kept.length === 0
      ? "Every publication may be passed on as it is."
      : `Of ${kept.length} of the ${publications.length} publications the publisher’s own rows may not be passed on as they are, or no terms are known (marked *). Only single facts of them stand here; get the originals at the addresses given.`,
    publications
      .map(({ publication, licence, redistributable }) => {
        const mark = redistributable ? "" : " *";
        return `- ${citation(context, publication)} Terms: ${licence}${/[.!?]$/.test(licence) ? "" : "."}${mark}`;
      })
      .join("\n"),
  ]
    .join("\n\n")
    .concat("\n");
}
