// `npm run verify`: every check and every test; ends in one line, "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "./chromium.mjs";
import { newerNode, withNode } from "./newer-node.mjs";
import { build, install, root, run, runQuietly } from "./steps.mjs";

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

function count(ok, line) {
  console.log(`${ok ? "ok    " : "FAILED"} ${line}`);
  if (ok) passed += 1;
  else failed += 1;
}

const waiting = [...CHECKS];

/** Takes check after check. Two at a time, as they use one processor each; what one says is shown when it ends, in one piece. */
async function check() {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [name, command, args] = next;
    const start = Date.now();
    const { code, said } = await runQuietly(command, args);
    if (said.trim() !== "") console.log(said.trimEnd());
    count(code === 0, `${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  }
}

/**
 * Counts come from the test runner's own report; a run that leaves no report counts as one failure.
 * `node`: path of another Node to run them on, and its version.
 */
function test(project, node = null) {
  const name = node === null ? project : `${project}-${node.version}`;
  const report = join(root, ".cache", "reports", `${name}.json`);
  mkdirSync(join(root, ".cache", "reports"), { recursive: true });
  rmSync(report, { force: true });
  const args = ["run", "--config", "tests/vitest.config.ts", "--project", project];
  args.push("--reporter=default", "--reporter=json", `--outputFile.json=${report}`);
  console.log(`\n${project} tests on ${node?.version ?? process.version}`);
  const code = run(node?.binary ?? process.execPath, [join(root, "node_modules/vitest/vitest.mjs"), ...args], {
    CHROMIUM: browser,
    ...(node && withNode(node.binary)),
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

await Promise.all([check(), check()]);
for (const project of ["unit", "http", "browser"]) test(project);

const newer = newerNode();
if (!newer.ok) count(false, `unit and HTTP tests on a newer Node: ${newer.why}`);
else if (newer.binary === null) console.log(`No newer Node is tried: ${newer.version} is new.`);
else for (const project of ["unit", "http"]) test(project, newer);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
