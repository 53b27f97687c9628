import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import Papa from "papaparse";
import { granularityOf } from "../../domain/periods.ts";
import { CORE_TABLES } from "../../package/core/index.ts";
import { DESCRIPTOR } from "../../package/descriptor.ts";
import { isFileError } from "../../package/journal/durable.ts";
import { makeFolder } from "../../package/make-folder.ts";
import { slugOf } from "../slug.ts";
import { exampleRows, type ExampleRows, shift } from "./example-rows.ts";
import { readmeText } from "./readme-text.ts";

export interface InitOptions {
  title?: string;
  articleUrl?: string;
  articleTitle?: string;
  publishedOn?: string;
}

/**
 * Writes a new package that serves at once: every core table with a worked, made-up row, three scenarios, a README. The folder
 * appears whole or not at all.
 * @param today ISO day: without a day of its own, the example article is of two months before
 * @returns the exit code: 0 written, 1 the folder is not empty or cannot be written, 2 wrong use
 */
export async function init(
  dir: string,
  options: InitOptions,
  today: string,
  out: (line: string) => void,
): Promise<number> {
  const wrong = problemOf(options);
  if (wrong !== "") {
    out(wrong);
    return 2;
  }
  const title = options.title ?? basename(resolve(dir));
  const articleTitle = options.articleTitle ?? "Example article (made up)";
  const rows = exampleRows({
    id: slugOf(articleTitle, 40) || "article",
    title: articleTitle,
    url: options.articleUrl ?? "",
    publishedOn: options.publishedOn ?? shift(today, -60),
  });
  try {
    const there = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    });
    if (there.length > 0) {
      out(`${dir} is not empty: a new package needs a new or an empty folder. Nothing was written.`);
      return 1;
    }
    await write(dir, { rows, title, name: slugOf(title, 60) || "package" });
  } catch (error) {
    if (!isFileError(error)) throw error;
    out(`${dir} cannot be written: ${error.message}`);
    return 1;
  }
  out(`${dir}: a package with a made-up example in every table. ${join(dir, "README.md")} says what to fill in.`);
  out(`See it: npm run up -- ${dir}`);
  return 0;
}

function problemOf({ publishedOn, articleUrl }: InitOptions): string {
  const kind = publishedOn === undefined ? "day" : granularityOf(publishedOn);
  if (kind !== "day" && kind !== "month" && kind !== "year")
    return `--published-on: "${publishedOn}" is no day, month or year such as 2024-04-19`;
  if (articleUrl !== undefined && !(/^https?:\/\/\S+$/.test(articleUrl) && URL.canParse(articleUrl)))
    return `--article-url: "${articleUrl}" is no web address (https://…)`;
  return "";
}

async function write(dir: string, made: { rows: ExampleRows; title: string; name: string }): Promise<void> {
  const target = resolve(dir);
  await makeFolder(dirname(target));
  const folder = join(dirname(target), `.${basename(target)}-${randomUUID()}`);
  await mkdir(folder);
  try {
    const descriptor = { name: made.name, title: made.title, resources: [] };
    await writeFile(join(folder, DESCRIPTOR), `${JSON.stringify(descriptor, null, 2)}\n`);
    await writeFile(join(folder, "README.md"), readmeText(made.title, dir));
    for (const { name, path, schema } of CORE_TABLES) {
      const file = join(folder, path.replace("*", "example"));
      await mkdir(dirname(file), { recursive: true });
      const columns = schema.fields.map((field) => field.name);
      const data = (made.rows[name] ?? []).map((row) => columns.map((column) => row[column] ?? ""));
      await writeFile(file, `${Papa.unparse({ fields: columns, data }, { newline: "\n" }).trimEnd()}\n`);
    }
    // An empty folder gives way; one that somebody has filled meanwhile does not.
    await rename(folder, target);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
