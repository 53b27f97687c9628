import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { putFile, isFileError } from "../package/journal/durable.ts";
import { makeFolder } from "../package/make-folder.ts";
import { articleBundle, type BundleFile } from "../queries/bundle/bundle.server.ts";
import { zipBytes } from "../store/bundle.ts";
import { askSite } from "./asked-site.ts";
import { evaluateArticles } from "./evaluate.ts";
import { counted } from "../wording/words.ts";

export interface BundleOptions {
  dataDir: string;
  cacheDir: string;
  siteUrl: string;
  article: string;
  /** ISO day that the bundle is of. */
  day: string;
  /** A new or empty folder, or a file that ends in .zip. */
  out: string;
}

/**
 * Writes an article with the rows that its verdicts rest on as a package of its own, after trying that the same verdicts
 * come out of it. Appears whole or not at all.
 * @returns the exit code: 0 written, 1 not possible, 2 wrong use
 */
export async function bundle(options: BundleOptions, print: (line: string) => void): Promise<number> {
  const { article, day, siteUrl, out } = options;
  const work = await mkdtemp(join(tmpdir(), "bundle-"));
  try {
    const files: BundleFile[] = [];
    const asked = await askSite(options, print, async (site) => {
      files.push(...(await articleBundle(site, article, day, siteUrl)));
      return 0;
    });
    if (asked !== 0) return asked;
    const tried = join(work, "package");
    await writeAll(tried, files);
    if (!(await givesTheSame(tried, article, work, print))) return 1;
    return out.endsWith(".zip") ? await writeZip(out, files, print) : await writeFolder(out, files, print);
  } catch (error) {
    if (!isFileError(error)) throw error;
    print(`${out} cannot be written: ${error.message}`);
    return 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Whether the verdicts of the bundle are those that were packed with it, byte for byte. */
async function givesTheSame(
  dir: string,
  article: string,
  work: string,
  print: (line: string) => void,
): Promise<boolean> {
  const again = join(work, "again.json");
  const said: string[] = [];
  const options = { dataDir: dir, cacheDir: join(work, "cache"), article, format: "json", out: again } as const;
  const code = await evaluateArticles(options, (line) => said.push(line));
  if (code === 0 && (await readFile(again)).equals(await readFile(join(dir, "verdicts.json")))) return true;
  print(
    "Nothing was written: the rows that were picked do not give the same verdicts. This is a mistake in the program.",
  );
  for (const line of said) print(line);
  return false;
}

async function writeAll(dir: string, files: readonly BundleFile[]): Promise<void> {
  for (const { name, bytes } of files) {
    const path = join(dir, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

async function writeZip(out: string, files: readonly BundleFile[], print: (line: string) => void): Promise<number> {
  const bytes = await zipBytes(files);
  await putFile(out, (temporary) => writeFile(temporary, bytes));
  print(`${out}: ${counted(files.length, "file")}, ${counted(bytes.length, "byte")}`);
  return 0;
}

async function writeFolder(out: string, files: readonly BundleFile[], print: (line: string) => void): Promise<number> {
  const target = resolve(out);
  const there = await readdir(target).catch(() => []);
  if (there.length > 0) {
    print(`${out} is not empty: a bundle needs a new or an empty folder, or a file that ends in .zip.`);
    return 1;
  }
  await makeFolder(dirname(target));
  const folder = join(dirname(target), `.${basename(target)}-${randomUUID()}`);
  try {
    await writeAll(folder, files);
    await rename(folder, target);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  print(`${out}: ${counted(files.length, "file")}`);
  return 0;
}
