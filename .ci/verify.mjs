// `npm run verify`: every check and every test; ends in one line, "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { chromium } from "./chromium.mjs";
import { engines } from "./engines.mjs";
import { newerNode, withNode } from "./newer-node.mjs";
import { build, install, root, run, runBeside, runQuietly } from "./steps.mjs";

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
/** What failed, named once more before the last line: what a runner said of it may be thousands of lines up. */
const failures = [];

function count(ok, line) {
  console.log(`${ok ? "ok    " : "FAILED"} ${line}`);
  if (ok) passed += 1;
  else failed += 1;
  if (!ok) failures.push(line);
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
 * What runs the tests of a project and where it leaves its report.
 * `node`: path of another Node to run them on, and its version.
 */
function runner(project, node, options) {
  const name = node === null ? project : `${project}-${node.version}`;
  const report = join(root, ".cache", "reports", `${name}.json`);
  mkdirSync(join(root, ".cache", "reports"), { recursive: true });
  rmSync(report, { force: true });
  const args = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--config", "tests/vitest.config.ts"];
  args.push(
    `--project=${project}*`,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...options,
  );
  return {
    title: `\n${project} tests on ${node?.version ?? process.version}`,
    command: [node?.binary ?? process.execPath, args, { CHROMIUM: browser, ...(node && withNode(node.binary)) }],
    report,
  };
}

/** Counts come from the test runner's own report; a run that leaves no report counts as one failure. */
function add(code, report) {
  const name = basename(report, ".json");
  const before = failed;
  const fail = (what) => {
    failed += 1;
    failures.push(`${name}: ${what}`);
  };
  try {
    const result = JSON.parse(readFileSync(report, "utf8"));
    passed += result.numPassedTests;
    for (const { name: path, status, assertionResults } of result.testResults) {
      const file = relative(root, path);
      for (const one of assertionResults) if (one.status !== "passed") fail(`${file}: ${one.fullName} (${one.status})`);
      if (status === "failed" && assertionResults.length === 0) fail(`${file} could not be run`);
    }
    if (result.numTotalTests === 0) fail("no test was run");
    if (code !== 0 && failed === before) fail(`ended with exit code ${code}`);
  } catch (problem) {
    fail(`no report (${problem.message})`);
  }
}

function test(project, node = null) {
  const { title, command, report } = runner(project, node, []);
  console.log(title);
  add(run(...command), report);
}

/** Two runs at once, the second with one process; what that says is shown when both have ended. */
async function testBoth(project, beside, node) {
  const first = runner(project, null, []);
  const second = runner(beside, node, ["--maxWorkers=1", "--no-cache"]);
  console.log(`${first.title}, ${second.title.trim()} beside them`);
  const [code, quiet] = await Promise.all([runBeside(...first.command), runQuietly(...second.command)]);
  add(code, first.report);
  console.log(`${second.title}\n${quiet.said.trimEnd()}`);
  add(quiet.code, second.report);
}

// Downloading it takes the line and hardly a processor.
const arriving = Promise.all([
  runQuietly(process.execPath, [join(root, ".ci/newer-node.mjs")]),
  runQuietly(process.execPath, [join(root, ".ci/engines.mjs"), "install"]),
]);
await Promise.all([check(), check()]);
await arriving;
const newer = newerNode();

for (const project of ["unit", "http"]) test(project);
const engine = engines();
if (engine.ok) test("engines");
else count(false, `tests of the store over ClickHouse's engine: ${engine.why}`);
// Browser tests leave a third of two processors idle; the unit tests depend on no time. Those that measure memory stand in http, which runs alone.
if (newer.ok && newer.binary !== null) {
  await testBoth("browser", "unit", newer);
  test("http", newer);
} else {
  test("browser");
  if (newer.ok) console.log(`No newer Node is tried: ${newer.version} is new.`);
  else count(false, `unit and HTTP tests on a newer Node: ${newer.why}`);
}

for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
