import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { browser } from "../support/browser.ts";
import { startDev } from "../support/dev-server.ts";
import { hydrated } from "../support/hydrated.ts";
import { ended } from "../support/servers.ts";
import { COMPARED, difference, read, shrunk, written } from "../support/pictures/compare.ts";
import { GALLERY_ROOMS, PAGE_KINDS } from "../support/pictures/page-kinds.ts";
import {
  dress,
  setsLettersAlike,
  take,
  THEMES,
  WIDTHS,
  withoutForeignWords,
  type Taken,
} from "../support/pictures/take.ts";

const ACCEPTED = "tests/pictures";
const FAILED = ".cache/pictures";
const accept = process.env.PICTURES === "accept";
const HOW = `Look at the pictures in ${FAILED}. If the page is to look so: npm run pictures -- --accept`;

/** A page may still be settling: it is looked at again before it is called different. */
const LOOKS = 3;

/** The page once two pictures of it, one after the other, are the same. */
async function still(page: Page, of: Taken): Promise<Buffer> {
  let before = await take(page, of);
  for (;;) {
    await page.waitForLoadState("networkidle");
    const after = await take(page, of);
    if (after.equals(before)) return after;
    before = after;
  }
}

async function compare(page: Page, name: string, of: Taken): Promise<string[]> {
  const file = join(ACCEPTED, `${name}.webp`);
  if (accept) {
    writeFileSync(file, await written(await shrunk(await still(page, of))));
    return [];
  }
  if (!existsSync(file)) return [`${name}: there is no accepted picture`];
  const before = await read(readFileSync(file));
  const most = (await setsLettersAlike(page)) ? COMPARED.most : COMPARED.mostElsewhere;
  for (let look = 1; ; look += 1) {
    const screen = await take(page, of);
    const { differs, worst, drawn } = await difference(before, await shrunk(screen), most);
    if (!differs) return [];
    if (look < LOOKS) {
      await page.waitForLoadState("networkidle");
      continue;
    }
    mkdirSync(FAILED, { recursive: true });
    copyFileSync(file, join(FAILED, `${name}.accepted.webp`));
    writeFileSync(join(FAILED, `${name}.actual.png`), screen);
    writeFileSync(join(FAILED, `${name}.difference.png`), await drawn());
    return [`${name}: ${worst} dots differ in one place`];
  }
}

/** The page as it stands in both widths and both themes. */
async function compareAll(page: Page, name: string, heightAt: () => Promise<number | undefined>): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const height = await heightAt();
    for (const theme of THEMES) {
      found.push(...(await compare(page, `${name}-${width}-${theme}`, { width, theme, height })));
    }
  }
  return found;
}

let context: BrowserContext;
let page: Page;

/** `npm run dev` compiles its first page while the built pages are pictured. */
let dev: Promise<Awaited<ReturnType<typeof startDev>>>;

async function compiledDev() {
  const server = await startDev("tests/fixtures/packages/tiny", ".cache/test-dev");
  await (await fetch(`${server.address}/gallery`)).text();
  return server;
}

beforeAll(() => {
  dev = compiledDev();
  // Whoever awaits it is told.
  dev.catch(() => undefined);
  rmSync(FAILED, { recursive: true, force: true });
});

describe("each kind of page looks as it was accepted", () => {
  beforeAll(async () => {
    context = await browser.newContext();
    page = await context.newPage();
    await withoutForeignWords(page);
  });
  afterAll(() => context.close());

  test.each(PAGE_KINDS)("%s", async (name, path) => {
    await page.goto(inject("tinySite") + path);
    await dress(page, "");
    await hydrated(page);
    expect(await compareAll(page, name, () => Promise.resolve(undefined)), HOW).toEqual([]);
  });
});

describe("each component looks as it was accepted", () => {
  beforeAll(async () => {
    const { address } = await dev;
    context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await withoutForeignWords(page);
    await page.goto(`${address}/gallery`, { timeout: 200_000 });
  });
  afterAll(() => context.close());

  test.each(GALLERY_ROOMS)("%s", async (room) => {
    await dress(page, `.gallery-room { display: none } #${room} { display: block }`);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    expect(await compareAll(page, `gallery-${room}`, height), HOW).toEqual([]);
  });
});

afterAll(async () => {
  const server = await dev;
  server.process.kill("SIGTERM");
  await ended(server);
});
