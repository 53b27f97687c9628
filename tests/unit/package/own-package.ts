import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A package of these files in a folder that is removed when the test ends; the descriptor may be given as what it holds. */
export function packageOf(files: Record<string, string | Buffer>, descriptor: object = {}): string {
  const dir = mkdtempSync(join(tmpdir(), "own-"));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const all = { "datapackage.json": JSON.stringify(descriptor), ...files };
  for (const [file, content] of Object.entries(all)) {
    mkdirSync(join(dir, dirname(file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
  return dir;
}
