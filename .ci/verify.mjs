// `npm run verify`: every check and every test; ends in one line, "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "./chromium.mjs";
import { build, install, root, run } from "./steps.mjs";

const installed = install();
const browser = installed ? chromium() : "";
if (!installed || !build()) {
  console.log("0 passed, 1 failed");
  process.exit(1);
}

const CHECKS = [
  ["types", "npx", ["tsc", "--noEmit"]],
  ["lint", "npm", ["run", "--silent", "lint"]],
  ["format", "npm", ["run", "--silent", "format:check"]],
  ["import rules", "npm", ["run", "--silent", "imports"]],
  ["unused code", "npm", ["run", "--silent", "unused"]],
  ["data package", "npm", ["run", "--silent", "cli", "--", "check", "data"]],
  ["independent recomputation of verdicts", "npm", ["run", "--silent", "recompute"]],
];

let passed = 0;
let failed = 0;
for (const [name, command, args] of CHECKS) {
  const start = Date.now();
  const ok = run(command, args) === 0;
  console.log(`${ok ? "ok    " : "FAILED"} ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (ok) passed += 1;
  else failed += 1;
}

/** Counts come from the test runner's own report; a run that leaves no report counts as one failure. */
function test(project) {
  const report = join(root, ".cache", "reports", `${project}.json`);
  mkdirSync(join(root, ".cache", "reports"), { recursive: true });
  rmSync(report, { force: true });
  const args = ["vitest", "run", "--config", "tests/vitest.config.ts", "--project", project];
  const code = run("npx", [...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`], {
    CHROMIUM: browser,
  });
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    passed += result.numPassedTests;
    const failures = result.numFailedTests + result.numPendingTests + result.numTodoTests;
    const brokenFiles = result.testResults.filter(
      (file) => file.status === "failed" && file.assertionResults.length === 0,
    );
    failed += failures + brokenFiles.length;
    if (code !== 0 && failures + brokenFiles.length === 0) failed += 1;
    if (result.numTotalTests === 0) failed += 1;
  } catch {
    failed += 1;
  }
}

for (const project of ["unit", "http", "browser"]) test(project);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
