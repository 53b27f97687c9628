import type { Page } from "playwright-core";
import { vi } from "vitest";

export const WIDTHS = [1280, 390] as const;
export const THEMES = ["light", "dark"] as const;

/** The first screens of a page: what a reader sees who scrolls once or twice. */
const TALL = 1600;

/** Letters that a machine draws in a font of its own are not compared: code is set in the shipped font. */
const SHIPPED_FONT = `code, kbd, pre, textarea { font-family: "Inter Variable" !important; }`;

/** Pictures that are loaded as SVG know no font of the page: their words are taken out. To be called before the first page. */
export async function withoutForeignWords(page: Page): Promise<void> {
  await page.route(/\.svg\?/, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/<\/svg>\s*$/, "<style>text{display:none}</style></svg>");
    await route.fulfill({ response: answer, body });
  });
}

/** Style on top of the page's own, as no policy of the page keeps it out. */
export async function dress(page: Page, style: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, SHIPPED_FONT + style);
}

/** Fonts are there, and of what can be seen the pictures are loaded and the live charts drawn; what scrolls sideways stands at its beginning. */
async function settled(): Promise<boolean> {
  const seen = (element: Element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight;
  };
  for (const element of document.querySelectorAll("nav, ul, .scroll")) element.scrollLeft = 0;
  const images = [...document.images].filter(seen);
  const charts = [...document.querySelectorAll<HTMLElement>(".chart-live")].filter(seen);
  const whole = images.every(({ complete }) => complete) && charts.every(({ dataset }) => dataset.drawn === "true");
  if (!whole || document.fonts.status !== "loaded") return false;
  return Promise.all(images.map((image) => image.decode())).then(
    () => true,
    () => false,
  );
}

/** How wide a line of the shipped font is on the machine whose pictures are accepted, in pixels: 13 and 16 large. */
const ACCEPTED_WIDTHS = "330.578125 406.859375";

/** Whether this machine sets letters where that one did. Settings of the system move them, each by a part of a pixel and a line's end by several. */
export async function setsLettersAlike(page: Page): Promise<boolean> {
  const widths = await page.evaluate(() => {
    const line = document.createElement("span");
    line.style.cssText = "position:absolute;white-space:nowrap;font-family:'Inter Variable'";
    line.textContent = "Whether the figures hold what the article says, 12,345";
    document.body.append(line);
    const found = [13, 16].map((size) => {
      line.style.fontSize = `${size}px`;
      return line.getBoundingClientRect().width;
    });
    line.remove();
    return found.join(" ");
  });
  return widths === ACCEPTED_WIDTHS;
}

export interface Taken {
  width: number;
  theme: "light" | "dark";
  /** Pixels from the top; left out, the first screens. */
  height?: number | undefined;
}

/** One picture of the page as it stands. */
export async function take(page: Page, { width, theme, height = TALL }: Taken): Promise<Buffer> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
  await vi.waitUntil(() => page.evaluate(settled), { timeout: 60_000, interval: 40 });
  return page.screenshot({ animations: "disabled", caret: "hide" });
}
