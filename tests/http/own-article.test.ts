import { execFile } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test, vi } from "vitest";
import { ended, startServer } from "../support/servers.ts";
import { xlsx } from "../unit/cli/workbooks.ts";
import { tempFolder } from "../unit/store/source.ts";

const run = promisify(execFile);

/** Runs the command line as a program of its own would, and gives what it prints. */
async function cli(given: readonly string[], cacheDir: string): Promise<string> {
  const lines: string[] = [];
  const printing = vi.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
  vi.stubEnv("CACHE_DIR", cacheDir);
  const [node = "", script = ""] = process.argv;
  const { argv } = process;
  process.argv = [node, script, ...given];
  try {
    vi.resetModules();
    await import("../../app/cli/index.ts");
    expect(process.exitCode ?? 0, lines.join("\n")).toBe(0);
    return lines.join("\n");
  } finally {
    process.argv = argv;
    process.exitCode = 0;
    printing.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** The words of one line of the docs. */
function words(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

/** The commands that docs/adding-an-article.md prints, in order, without their comments. */
function printed(): string[] {
  const page = readFileSync("docs/adding-an-article.md", "utf8");
  const block = /## From nothing, in ten commands[^]*?```sh\n([^]*?)```/.exec(page)?.[1] ?? "";
  return block
    .replaceAll("\\\n", " ")
    .split("\n")
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter(Boolean);
}

test("an article of one's own, from an empty folder, by the commands that the docs print", async () => {
  const commands = printed();
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.length).toBeLessThanOrEqual(10);
  const root = tempFolder();
  const dir = join(root, "my-check");
  const page = readFileSync("docs/adding-an-article.md", "utf8");
  writeFileSync(join(root, "growth.csv"), /growth\.csv[^]*?```\n([^]*?)```/.exec(page)?.[1] ?? "");
  writeFileSync(
    join(root, "jobs.xlsx"),
    xlsx([
      ["Jobless rate in Utopia, made up"],
      [],
      ["Country", "2022", "2023"],
      ["Germany", 3.1, 3.04],
      ["France", 7.3, 7.3],
    ]),
  );
  const edited: Record<string, string> = {};
  for (const [, file = "", rows = ""] of page.matchAll(/`my-check\/(catalog\/\w+\.csv)`:\n\n```csv\n([^]*?)```/g))
    edited[file] = rows;
  expect(Object.keys(edited).sort()).toEqual(["catalog/claims.csv", "catalog/readings.csv"]);
  for (const command of commands) {
    if (command.startsWith("sed ")) {
      await run("sh", ["-c", command], { cwd: root });
      continue;
    }
    if (command.startsWith("npm run up")) continue;
    if (command.includes(" check "))
      for (const [file, rows] of Object.entries(edited)) appendFileSync(join(dir, file), rows);
    const given = words(command)
      .slice(4)
      .map((word) => (/^(?:my-check|growth\.csv|jobs\.xlsx|saved\.json)$/.test(word) ? join(root, word) : word));
    const said = await cli(given, join(root, "cache"));
    if (given[0] === "check") expect(said).toContain("The package is in order");
  }
  const saved = JSON.parse(readFileSync(join(root, "saved.json"), "utf8")) as { verdicts: Record<string, string>[] };
  const outcomes = saved.verdicts.map(({ reading, scenario, outcome }) => `${reading} ${scenario} ${outcome}`);
  expect(outcomes).toEqual([
    "growth-two known-then holds",
    "growth-two latest holds",
    "growth-two cited-then holds",
    "more-than-france known-then fails",
    "more-than-france latest fails",
    "more-than-france cited-then not-applicable",
    "jobless-three known-then holds",
    "jobless-three latest holds",
    "jobless-three cited-then not-applicable",
  ]);
  expect(readdirSync(join(dir, "imports")).sort()).toEqual([
    "growth-office-real-gdp-growth.json",
    "jobs-office-jobless-rate.json",
  ]);
  await served(dir, join(root, "cache"));
});

/** The last command, `npm run up`: what it serves is the article with its claims, judged and drawn by the two publishers' figures. */
async function served(dir: string, cacheDir: string): Promise<void> {
  const server = await startServer({ DATA_DIR: dir, CACHE_DIR: cacheDir });
  const text = async (path: string) => {
    const response = await fetch(server.address + path);
    expect(response.status, path).toBe(200);
    return response.text();
  };
  try {
    const home = await text("/");
    expect(home).toContain("Growth is back");
    for (const quote of ["the economy grew by", "more than in France", "only three in a hundred"])
      expect(home).toContain(quote);
    const claim = "/articles/growth-is-back/claims/jobless-three";
    const { verdict } = JSON.parse(await text(`${claim}.json`)) as { verdict: Record<string, unknown> };
    expect(verdict).toMatchObject({ outcome: "holds", findings: [{ observed: 3.04 }] });
    expect(await text(claim)).toContain("Jobs office");
    expect(await text(`${claim}/figures.svg`)).toContain("Jobs office");
    expect(server.said()).not.toContain("warning");
  } finally {
    server.process.kill("SIGTERM");
    await ended(server);
  }
}
