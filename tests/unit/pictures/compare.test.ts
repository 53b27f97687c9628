import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { difference, read, shrunk, written } from "../../support/pictures/compare.ts";

const [WIDTH, HEIGHT] = [640, 480];

interface Drawn {
  /** Where the block stands, from the left. */
  x?: number;
  block?: string;
  line?: string;
  /** How far every letter is off: another machine puts it elsewhere between two pixels. */
  off?: number;
  /** How much lighter or darker letters are drawn. */
  weight?: number;
  tall?: number;
}

/** A page as pages are: a heading, lines of text (made of strokes, so that no font is needed), a block of colour and a line of a chart. */
async function page({ x = 40, block = "#0b5fa5", line = "#c2510b", off = 0, weight = 1, tall = HEIGHT }: Drawn = {}) {
  const strokes = Array.from({ length: 18 }, (_, row) =>
    Array.from(
      { length: 90 },
      (_, at) =>
        `<path d="M${40 + at * 6 + off + ((at * 7) % 3)},${60 + row * 14}v9" stroke="#1d1f24" stroke-width="${1.4 * weight}"/>`,
    ).join(""),
  ).join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${tall}"><rect width="100%" height="100%" fill="#fff"/>
    ${strokes}<rect x="${x}" y="330" width="180" height="60" fill="${block}"/>
    <path d="M300,400 L380,340 L460,370 L600,330" fill="none" stroke="${line}" stroke-width="2.25"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

async function compared(one: Drawn, other: Drawn) {
  const [a, b] = await Promise.all([page(one), page(other)]);
  return difference(await shrunk(a), await shrunk(b));
}

describe("a picture passes", () => {
  test.each<[string, Drawn]>([
    ["itself", {}],
    ["letters between other pixels", { off: 0.4 }],
    ["letters drawn lighter", { weight: 0.88 }],
    ["letters drawn darker", { weight: 1.12 }],
  ])("as %s", async (_, other) => {
    expect((await compared({}, other)).differs).toBe(false);
  });

  test("after it was kept as a file, dot for dot", async () => {
    const dots = await shrunk(await page());
    expect(await read(await written(dots))).toEqual(dots);
  });
});

describe("a picture fails", () => {
  test.each<[string, Drawn]>([
    ["a block that moved by 8 pixels", { x: 48 }],
    ["a block of another colour of the palette", { block: "#5450b8" }],
    ["a block that is gone", { block: "#fff" }],
    ["a line of a chart that is gone", { line: "none" }],
    ["a line of another colour", { line: "#00795a" }],
    ["a page that is longer", { tall: HEIGHT + 60 }],
  ])("with %s", async (_, other) => {
    expect((await compared({}, other)).differs).toBe(true);
    expect((await compared(other, {})).differs).toBe(true);
  });

  test("and the difference is drawn in red where it is", async () => {
    const { drawn } = await compared({}, { block: "#fff" });
    const { channels } = await sharp(await drawn()).stats();
    expect(channels[0]?.max).toBe(255);
    expect(channels[1]?.min).toBe(0);
  });
});
