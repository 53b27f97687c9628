// Recomputes every verdict of the packages named (the shipped one and the test package if none is) from their CSV files alone and compares
// with what the program answers. `tsx tests/recompute/index.ts [folder…]`; exits 1 on any difference.
import { compareAll } from "./differences.ts";
import { engineCells } from "./engine.ts";

const STANDARD = ["data", "tests/fixtures/packages/tiny"];
const SHOWN = 40;
const folders = process.argv.slice(2);
let failed = false;
for (const folder of folders.length > 0 ? folders : STANDARD) {
  const { cells, differences } = compareAll(folder, (article) => engineCells(folder, article));
  for (const line of differences.slice(0, SHOWN)) console.log(line);
  if (differences.length > SHOWN) console.log(`… and ${differences.length - SHOWN} more`);
  console.log(`${folder}: ${cells} cells recomputed, ${differences.length} differences`);
  failed ||= differences.length > 0 || cells === 0;
}
process.exitCode = failed ? 1 : 0;
