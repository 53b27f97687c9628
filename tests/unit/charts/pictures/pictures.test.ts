import { XmlDocument } from "libxml2-wasm";
import { afterAll, expect, test } from "vitest";
import { createDrawingPool, type DrawResult } from "../../../../app/charts/pictures/pool.server.ts";
import { parsePicture } from "../../../../app/charts/pictures/picture-query.ts";
import type { PictureOptions } from "../../../../app/charts/pictures/picture.ts";
import { formatTick } from "../../../../app/charts/layout/tick-text.ts";
import { valueAxis } from "../../../../app/charts/layout/scale.ts";
import { sampleModel } from "../model/chart-fixtures.ts";

const pool = createDrawingPool({ threads: 1, queue: 3 });
afterAll(() => pool.close());

const options: PictureOptions = {
  size: "l",
  theme: "light",
  framed: true,
  format: "svg",
  zoom: 1,
  locale: "en-GB",
  address: "https://example.org/charts/x?a=1&b=2",
  key: true,
};
const model = () => Promise.resolve(sampleModel());

function text(result: DrawResult): string {
  if (!result.ok) throw new Error("busy");
  return new TextDecoder().decode(result.bytes);
}

test("a picture stands by itself: title, description, measure, sources and address, all of it escaped", async () => {
  const svg = text(await pool.picture("framed", options, model));
  expect(svg).toContain('<title id="chart-title">Aland grew &lt;faster&gt; &amp; Beland did not</title>');
  expect(svg).toContain('<desc id="chart-desc">Growth of two lands.</desc>');
  expect(svg).toContain("Sources: One Institute, Outlook, April 2024.");
  expect(svg).toContain("https://example.org/charts/x?a=1&amp;b=2");
  expect(svg).not.toContain("<faster>");
  expect(svg).not.toMatch(/<script|onload|javascript:/i);
});

/** The sample's first panel with all its values a thousandth. */
function smallModel() {
  const sample = sampleModel();
  const [panel] = sample.panels;
  if (!panel) throw new Error("no panel");
  const small = (value: number | null | undefined) => (typeof value === "number" ? value / 1000 : null);
  const series = panel.series.map((entry) => ({
    ...entry,
    points: entry.points.map((point, index) => ({
      ...point,
      y: small(point.y),
      low: small(point.low),
      high: small(point.high),
      ...(index === 0 ? { callout: "1.0875 USD" } : {}),
    })),
  }));
  const values = series.flatMap(({ points }) => points.flatMap(({ y, low, high }) => [y, low, high]));
  const y = valueAxis(values, panel.y.unit);
  return { ...sample, panels: [{ ...panel, series, y, marks: [], bands: [] }] };
}

test("words keep all digits of their numbers, places have two at most", async () => {
  const small = smallModel();
  const svg = text(await pool.picture("small", options, () => Promise.resolve(small)));
  const words = [...svg.matchAll(/>([^<>]+)</g)].map((match) => match[1]);
  const axis = small.panels[0]?.y;
  const ticks = axis ? axis.ticks.map((tick) => formatTick(axis, tick, "en-GB")) : [];
  expect(new Set(ticks).size).toBe(ticks.length);
  expect(ticks.length).toBeGreaterThan(2);
  expect(words).toEqual(expect.arrayContaining(["1.0875 USD", ...ticks]));
  expect(svg).not.toMatch(/ (?:d|x|y|x1|y1|x2|y2)="[^"]*\.\d{3}/);
});

test("characters that XML forbids are left out, wherever they come from", async () => {
  const sample = sampleModel();
  const dirty = JSON.parse(
    JSON.stringify(sample)
      .replaceAll("Aland", "A\\u0001la\\u001fnd\\ufffe\\ud800")
      .replaceAll("Beland", "Be\\u0000land"),
  ) as typeof sample;
  expect(dirty.title).not.toBe(sample.title);
  const svg = text(await pool.picture("dirty", options, () => Promise.resolve(dirty)));
  const wordsOf = (drawn: string) => [...drawn.matchAll(/>([^<>]+)</g)].map((match) => match[1]);
  expect(wordsOf(svg)).toEqual(wordsOf(text(await pool.picture("clean", options, model))));
  expect([...svg].filter((letter) => letter < " " || letter === "\ufffe" || letter === "\ud800")).toEqual([]);
});

test("names of series may hold any sign: the picture is XML still, and says them as they are", async () => {
  const name = `</g><script>alert("1 & 2")</script> x="1.23456"`;
  const odd = JSON.parse(JSON.stringify(sampleModel()).replaceAll("Aland", JSON.stringify(name).slice(1, -1)));
  const svg = text(await pool.picture("odd", options, () => Promise.resolve(odd)));
  // Throws where it is not well-formed.
  const document = XmlDocument.fromString(svg);
  const found = document.find(`//@data-series`).map((one) => one.content);
  document.dispose();
  expect(found).toContain(name);
  expect(svg).not.toContain("<script");
});

test("no text is smaller than 12 pixels", async () => {
  const svg = text(await pool.picture("sizes", options, model));
  const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});

test("the same chart drawn twice is the same bytes", async () => {
  const first = await pool.picture("once", options, model);
  const second = await pool.picture("again", options, model);
  expect(text(second)).toBe(text(first));
  expect(first.ok && second.ok && first.etag === second.etag).toBe(true);
});

test("the theme changes colours and nothing else", async () => {
  const light = text(await pool.picture("light", options, model));
  const dark = text(await pool.picture("dark", { ...options, theme: "dark" }, model));
  expect(dark).not.toBe(light);
  const plain = (svg: string) => svg.replace(/#[0-9a-f]{6}/g, "#");
  expect(plain(dark)).toBe(plain(light));
});

test("a kept picture is not made again, equal orders under way share one drawing", async () => {
  let made = 0;
  const counting = () => {
    made += 1;
    return model();
  };
  await Promise.all([pool.picture("shared", options, counting), pool.picture("shared", options, counting)]);
  const kept = await pool.picture("shared", options, counting);
  expect(made).toBe(1);
  expect(kept.ok && kept.cached).toBe(true);
});

test("beyond the queue an order is refused with when to come back, and later ones are drawn again", async () => {
  const results = await Promise.all(
    Array.from({ length: 8 }, (_, index) => pool.picture(`rush ${index}`, options, model)),
  );
  const refused = results.filter((result) => !result.ok);
  expect(refused).toHaveLength(5);
  expect(refused[0]).toEqual({ ok: false, reason: "busy", retryAfter: 2 });
  expect((await pool.picture("rush 7", options, model)).ok).toBe(true);
});

test("a pool that was warmed draws the same and can be closed", async () => {
  const warmed = createDrawingPool({ threads: 1 });
  warmed.warm();
  expect(text(await warmed.picture("warm", options, model))).toBe(text(await pool.picture("cold", options, model)));
  await warmed.close();
});

test("a model that cannot be made fails its own order only", async () => {
  await expect(pool.picture("broken", options, () => Promise.reject(new Error("no data")))).rejects.toThrow("no data");
  expect((await pool.picture("broken", options, model)).ok).toBe(true);
});

test("a PNG has its letters without any font of the machine", async () => {
  const png = await pool.picture("png", { ...options, format: "png" }, model);
  if (!png.ok) throw new Error("busy");
  expect(Array.from(png.bytes.subarray(1, 4))).toEqual([0x50, 0x4e, 0x47]);
  const wordless = await pool.picture("wordless", { ...options, format: "png" }, () =>
    Promise.resolve({ ...sampleModel(), title: " ", subtitle: " ", sources: [] }),
  );
  expect(wordless.ok && png.bytes.length - wordless.bytes.length).toBeGreaterThan(4000);
});

test("drawing leaves no browser behind in the server's thread", () => {
  expect("window" in globalThis).toBe(false);
  expect("document" in globalThis).toBe(false);
});

test.each([
  ["size=xxl", "size", ["s", "m", "l", "xl"]],
  ["theme=neon", "theme", ["light", "dark"]],
  ["frame=gold", "frame", ["full", "none"]],
])("%s is refused with what is valid", (query, parameter, valid) => {
  const parsed = parsePicture(new URLSearchParams(query), "svg");
  expect(parsed).toMatchObject({ ok: false, errors: [{ parameter, valid }] });
});

test("zoom is a PNG's alone", () => {
  const zoomOf = (format: "svg" | "png") => parsePicture(new URLSearchParams("zoom=2"), format);
  expect(zoomOf("png")).toMatchObject({ ok: true, options: { zoom: 2 } });
  expect(zoomOf("svg")).toMatchObject({ ok: true, options: { zoom: 1 } });
});
