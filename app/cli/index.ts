import { Command, InvalidArgumentError, Option } from "commander";
import { addDataCommand } from "./add-data/command.ts";
import { bundle, type BundleOptions } from "./bundle.ts";
import { check } from "./check.ts";
import { dictionary } from "./dictionary.ts";
import { EVALUATE_FORMATS, evaluateArticles } from "./evaluate.ts";
import { EXTRACT_FORMATS, extractTable } from "./extract.ts";
import { runImport, type ImportOptions } from "./import.ts";
import { init, type InitOptions } from "./init/index.ts";
import { report, type ReportOptions } from "./report.ts";

const out = (line: string) => console.log(line);

function day(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError("A day is written like 2024-04-19.");
}

const program = new Command("cli")
  .description("The dashboard's data without the server: check, import, evaluate, extract.")
  .showHelpAfterError();

const cacheDir = process.env.CACHE_DIR ?? ".cache";
const dataDir = () => new Option("--data <dir>", "folder of the data package").env("DATA_DIR").default("data");

program
  .command("init")
  .description("write a new package that serves at once, with a made-up example in every table")
  .argument("<dir>", "folder of the new package: a new or an empty one")
  .option("--title <text>", "title of the package; the folder's name if left out")
  .option("--article-url <address>", "where the article can be read")
  .option("--article-title <text>", "the article's title, as published")
  .option("--published-on <day>", "day, month or year of the article")
  .action(async (dir: string, options: InitOptions) => {
    process.exitCode = await init(dir, options, new Date().toISOString().slice(0, 10), out);
  });

program
  .command("check")
  .description("check a data package; prints every issue with file, line, column; exits 1 if there is an error")
  .argument("[dir]", "folder of the data package", process.env.DATA_DIR ?? "data")
  .addOption(new Option("--format <format>").choices(["text", "json"]).default("text"))
  .option(
    "--lenient",
    "count faults of tables that are none of the core as warnings, as the server does with --lenient",
    false,
  )
  .option(
    "--fix",
    "mend first what has one meaning, in all files or none: line ends, encoding, delimiter, spaces around codes, TRUE, decimal commas, blank lines",
    false,
  )
  .action(async (dir: string, options: { format: "text" | "json"; lenient: boolean; fix: boolean }) => {
    process.exitCode = await check(dir, out, { ...options, today: new Date().toISOString().slice(0, 10) });
  });

addDataCommand(program, dataDir());

program
  .command("import")
  .description("turn publishers' raw files into the package's CSV; writes all or nothing")
  .argument("[importer]", "name of one importer, or all", "all")
  .requiredOption("--from <dir>", "folder of raw files, for example ../shared/data/raw")
  .option("--dry-run", "say what would change, write nothing", false)
  .option("--accept-revisions", "replace past figures that the raw files have changed", false)
  .option("--retrieved-on <day>", "day on which the raw files of new publications were fetched")
  .addOption(dataDir())
  .action(async (importer: string, options: Omit<ImportOptions, "dataDir"> & { data: string }) => {
    const { data, ...rest } = options;
    process.exitCode = await runImport(importer, { ...rest, dataDir: data }, out);
  });

program
  .command("evaluate")
  .description(
    "print every verdict of one article or of all; with --against, which changed since a saved run (exits 1 if any did)",
  )
  .option("--article <id>", "article; all if left out")
  .option("--scenario <id>", "one scenario; all if left out")
  .option("--as-of <day>", "only what was known by the end of the day", day)
  .addOption(new Option("--format <format>").choices(EVALUATE_FORMATS).default("table"))
  .option("--against <file>", "a run saved with --format json")
  .option("--out <file>", "write to this file instead of printing")
  .addOption(dataDir())
  .action(async (options: Parameters<typeof evaluateArticles>[0] & { data: string }) => {
    process.exitCode = await evaluateArticles({ ...options, dataDir: options.data, cacheDir }, out);
  });

const siteUrl = () =>
  new Option("--site-url <address>", "address of the site that serves these data, for links to it").env("SITE_URL");
const today = () => new Date().toISOString().slice(0, 10);

type FromLine<Options> = Omit<Options, "dataDir" | "cacheDir" | "siteUrl"> & { data: string; siteUrl?: string };

/** What a command that asks the site is given, as the queries take it. */
function ofSite<T extends { data: string; siteUrl?: string }>({ data, siteUrl = "", ...rest }: T) {
  return { ...rest, siteUrl: siteUrl.replace(/\/$/, ""), dataDir: data, cacheDir };
}

program
  .command("report")
  .description("write a whole check as one HTML file that opens from disk: claims, charts, sources, rows")
  .requiredOption("--article <id>", "article")
  .option("--scenario <id>", "scenario that the claims are judged by; the article's baseline if left out")
  .option("--as-of <day>", "only what was known by the end of the day", day)
  .option("--day <day>", "day that the report is of", day, today())
  .requiredOption("--out <file>", "file to write")
  .addOption(siteUrl())
  .addOption(dataDir())
  .action(async (options: FromLine<ReportOptions>) => {
    process.exitCode = await report(ofSite(options), out);
  });

program
  .command("bundle")
  .description("write an article with the rows that its verdicts rest on as a package of its own, with hashes")
  .requiredOption("--article <id>", "article")
  .option("--day <day>", "day that the bundle is of", day, today())
  .requiredOption("--out <place>", "a new folder, or a file that ends in .zip")
  .addOption(siteUrl())
  .addOption(dataDir())
  .action(async (options: FromLine<BundleOptions>) => {
    process.exitCode = await bundle(ofSite(options), out);
  });

program
  .command("extract")
  .description("write a filtered table to a file: the same bytes as the site gives for the same query")
  .argument("<table>")
  .argument("[query]", "filters as in the address, for example 'area=RUS&_sort=period'", "")
  .addOption(new Option("--format <format>").choices(EXTRACT_FORMATS).default("csv"))
  .requiredOption("--out <file>")
  .addOption(dataDir())
  .action(
    async (table: string, query: string, options: { format: "csv" | "json" | "zip"; out: string; data: string }) => {
      process.exitCode = await extractTable(
        { dataDir: options.data, cacheDir, table, query, format: options.format, out: options.out },
        out,
      );
    },
  );

program
  .command("dictionary")
  .description("write the data dictionary from the package's descriptor")
  .option("--out <file>", "where to", "docs/data-dictionary.md")
  .addOption(dataDir())
  .action(async (options: { out: string; data: string }) => {
    process.exitCode = await dictionary(options.data, options.out, out);
  });

await program.parseAsync();
