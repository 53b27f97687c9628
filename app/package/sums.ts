/** Hashes of a package's files, written down where it was packed: whoever has the folder later sees what was changed in it. */
import { createHash } from "node:crypto";
import { DESCRIPTOR } from "./descriptor.ts";
import { type Issue, issueAt } from "./issues.ts";
import { createPackageHash, hashPackageFile, packageFiles, readPackageFile } from "./package-files.ts";

/** As coreutils' `sha256sum` writes and reads it: a hash in hex, two spaces, a path. */
export const SUMS = "SHA256SUMS";

const LINE = /^([0-9a-f]{64}) [ *](.+)$/;
const MOST_BYTES = 1 << 20;
const ON_PURPOSE = `; if it was changed on purpose, delete ${SUMS}`;

/** The text of the file for these files, in the order of their paths. */
export function sumsText(files: readonly { name: string; bytes: Uint8Array }[]): string {
  const lines = files.map(({ name, bytes }) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`);
  return lines.sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join("");
}

/** What in a folder is not as its `SHA256SUMS` says; [] where there is no such file. */
export async function checkSums(dir: string): Promise<Issue[]> {
  const files = await packageFiles(dir);
  if (!files.includes(SUMS)) return [];
  const read = await readPackageFile(dir, SUMS, MOST_BYTES);
  if (read.bytes === null) return [read.issue];
  const issues: Issue[] = [];
  const listed = new Set([SUMS]);
  const lines = new TextDecoder().decode(read.bytes).split("\n");
  for (const [index, line] of lines.entries()) {
    if (line === "") continue;
    const [, sha256 = "", file = ""] = LINE.exec(line) ?? [];
    if (file === "")
      issues.push(issueAt(SUMS, index + 1, "", line, "no-hash", "a sha256, two spaces and a file’s path"));
    else {
      listed.add(file);
      if ((await hashOf(dir, file)) !== sha256) issues.push(changed(file));
    }
  }
  const others = files.filter((file) => !listed.has(file) && (file === DESCRIPTOR || /\.(?:csv|parquet)$/u.test(file)));
  return [
    ...issues,
    ...others.map((file) => issueAt(file, null, "", "", "not-packed", `only files that ${SUMS} lists${ON_PURPOSE}`)),
  ];
}

async function hashOf(dir: string, file: string): Promise<string> {
  const hash = createPackageHash();
  return (await hashPackageFile(dir, file, hash)) ? (hash.files().get(file) ?? "") : "";
}

function changed(file: string): Issue {
  return issueAt(file, null, "", "", "changed-file", `the bytes that ${SUMS} has the hash of${ON_PURPOSE}`);
}
