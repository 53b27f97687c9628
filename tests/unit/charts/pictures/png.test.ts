import sharp from "sharp";
import { expect, test } from "vitest";
import { forSkia, svgToPng } from "../../../../app/charts/pictures/png.ts";
import { pngWidth, svgWidth } from "../../../../app/charts/model/picture-size.ts";

const FONTS = `font-family="Inter, system-ui, sans-serif"`;

function svg(content: string, attributes = FONTS): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" viewBox="0 0 200 60" ${attributes}>${content}</svg>`;
}

/** Pixels as red, green, blue and alpha. */
async function pixels(document: string): Promise<number[][]> {
  const { data, info } = await sharp(await svgToPng(document))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([230, 69]);
  return Array.from({ length: info.width * info.height }, (_, at) => [...data.subarray(at * 4, at * 4 + 4)]);
}

const paper = '<rect width="200" height="60" fill="#ffffff"/>';
const dark = (all: number[][]) => all.filter(([red = 255, , , alpha = 0]) => red < 100 && alpha > 200).length;

test("words are drawn with the application's own font, regular and semibold", async () => {
  const words = (weight: number) =>
    svg(`${paper}<text x="10" y="40" font-size="24" font-weight="${weight}" fill="#000000">Growth</text>`);
  const [regular, bold] = [dark(await pixels(words(400))), dark(await pixels(words(600)))];
  expect(regular).toBeGreaterThan(200);
  expect(bold).toBeGreaterThan(regular * 1.15);
});

test("a halo lies under its words, not over them", async () => {
  const text = (halo: string) => svg(`${paper}<text x="10" y="40" font-size="24" fill="#000000"${halo}>Growth</text>`);
  const plain = dark(await pixels(text("")));
  const haloed = dark(await pixels(text(' paint-order="stroke" stroke="#ffffff" stroke-width="3"')));
  expect(haloed).toBe(plain);
});

test("without a ground the picture is see-through and its colours are full", async () => {
  const all = await pixels(svg('<rect width="100" height="60" fill="#0b5fa5" fill-opacity="0.5"/>'));
  expect(all.at(-1)?.[3]).toBe(0);
  const [red = 0, green = 0, blue = 0, alpha = 0] = all[5] ?? [];
  expect(Math.abs(alpha - 128)).toBeLessThanOrEqual(1);
  expect([red - 0x0b, green - 0x5f, blue - 0xa5].every((off) => Math.abs(off) <= 2)).toBe(true);
});

test("the width that is told is the file's", async () => {
  const wide = `<svg xmlns="http://www.w3.org/2000/svg" width="${svgWidth("l")}" height="10"></svg>`;
  expect((await sharp(await svgToPng(wide, 2)).metadata()).width).toBe(pngWidth("l"));
  expect([svgWidth("l"), pngWidth("l")]).toEqual([880, 2024]);
});

test("the same document is the same bytes", async () => {
  const document = svg(`${paper}<text x="10" y="40">Growth</text>`);
  expect(Buffer.from(await svgToPng(document)).equals(Buffer.from(await svgToPng(document)))).toBe(true);
});

test("a document for Skia names the registered font once and writes only haloed words twice", () => {
  const made = forSkia(
    svg(
      '<text x="1" paint-order="stroke" stroke="#fff" stroke-width="3" fill="#000">a &lt; b</text><text x="2">c</text>',
    ),
  );
  expect(made).toContain('font-family="Chart Inter"');
  expect(made).toContain(
    '<text x="1" stroke="#fff" stroke-width="3" fill="#000">a &lt; b</text><text x="1" fill="#000">a &lt; b</text><text x="2">c</text>',
  );
});

test("at zoom 2 a picture has twice as many pixels each way", async () => {
  const at = async (zoom: 1 | 2) => sharp(await svgToPng(svg(paper), zoom)).metadata();
  const [small, large] = [await at(1), await at(2)];
  expect([small.width, small.height, large.width, large.height]).toEqual([230, 69, 460, 138]);
});
