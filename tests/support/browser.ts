import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { inject } from "vitest";
import { connectToChromium } from "../bench/chromium.ts";
import { hydrated } from "./hydrated.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let chromium: Promise<Browser> | null = null;

/** The Chromium of all tests; what one of them leaves stays in its own context. */
export const browser: Pick<Browser, "newContext"> = {
  async newContext(options) {
    chromium ??= connectToChromium(inject("chromium"));
    return (await chromium).newContext(options);
  },
};

/** Every page works without scripts: for `describe.each`. */
export const WITH_AND_WITHOUT_SCRIPTS = [
  ["with JavaScript", true],
  ["without JavaScript", false],
] as const;

export interface Visit {
  page: Page;
  context: BrowserContext;
  /**
   * Console errors and page errors so far: a test expects it to stay empty. The browser writes a refused file (404, blocked by the policy)
   * to the console; a request that a navigation cuts short is no complaint.
   */
  complaints: string[];
}

/** A page whose network is idle may still have its scripts to run: who waits for the one waits for the other as well. */
function waitsForScripts(page: Page): void {
  const wait = page.waitForLoadState.bind(page);
  page.waitForLoadState = async (state, options) => {
    await wait(state, options);
    if (state === "networkidle") await hydrated(page);
  };
}

/** A fresh page that records every complaint of the browser; closed afterwards whatever happens. */
export async function visit(
  browser: Pick<Browser, "newContext">,
  options: BrowserContextOptions,
  work: (visit: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  if (options.javaScriptEnabled !== false) waitsForScripts(page);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  try {
    await work({ page, context, complaints });
  } finally {
    await context.close();
  }
}

interface AxeViolation {
  id: string;
  impact: string | null;
  nodes: { html: string }[];
}

/** Rules that judge colours: a theme changes nothing else of a page. */
const OF_COLOURS = ["color-contrast", "link-in-text-block"];

/** Serious and critical findings of axe on the page as it stands, as readable lines; by all of its rules, or by some. */
export async function axe(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axeSource);
  const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
  const violations = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then((result) => result.violations)`,
  )) as AxeViolation[];
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

/** The findings in light and in dark: a system that changes its colours changes the page's as it stands. */
export async function axeInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axe(page, OF_COLOURS);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await axe(page);
  return [...dark.map((line) => `dark: ${line}`), ...light.map((line) => `light: ${line}`)];
}

/** How many pixels of the page are beyond the window's width. */
export function beyondWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Clicks something that downloads and gives the file's bytes. */
export async function download(page: Page, click: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const folder = mkdtempSync(join(tmpdir(), "download-"));
  try {
    const [file] = await Promise.all([page.waitForEvent("download"), click()]);
    const path = join(folder, "file");
    await file.saveAs(path);
    return { name: file.suggestedFilename(), bytes: readFileSync(path) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
