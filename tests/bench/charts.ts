import { aPublication } from "../unit/domain/sample.ts";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { emptyCatalog } from "../../app/domain/catalog.ts";
import type { Observation } from "../../app/domain/evidence.ts";
import { createDrawingPool } from "../../app/charts/pictures/pool.server.ts";
import type { PictureOptions } from "../../app/charts/pictures/picture.ts";
import { chartContext } from "../../app/wording/context.ts";
import { countPoints, MAX_POINTS, type ChartModel } from "../../app/charts/model/chart-model.ts";
import { plainDefinitions } from "../../app/charts/model/plain-definitions.ts";
import { defaultControls } from "../../app/charts/model/query.ts";
import { TEMPLATES } from "../../app/charts/kinds/registry.ts";
import type { Measurement } from "./engine.ts";

const AREAS = 150;
const YEARS = 40;

/** A made-up chart of 150 areas and 40 years; `areas` of them named. */
function sampleChart(areas: string[]): ChartModel {
  const codes = Array.from({ length: AREAS }, (_, index) => `X${String(index).padStart(2, "0")}`);
  const context = chartContext(
    {
      ...emptyCatalog(),
      areas: codes.map((area) => ({ area, label: `Area ${area}`, kind: "country" as const })),
      indicators: [
        {
          indicator: "growth",
          label: "Growth",
          definition: "",
          unit: "percent",
          decimals: 1,
          topic: "t",
          frequency: "annual",
        },
      ],
      publishers: [{ publisher: "p", label: "Publisher", kind: "research", party: "", url: "" }],
      publications: [aPublication("p-1", "2024")],
    },
    "Bench",
  );
  const rows = codes.flatMap((area, at) =>
    Array.from({ length: YEARS }, (_, index): Observation => {
      const value = ((at * 7 + index * 13) % 41) / 4 - 4;
      return {
        publication: "p-1",
        indicator: "growth",
        area,
        period: String(1990 + index),
        value,
        low: null,
        high: null,
        status: index > 33 ? "F" : "A",
        seenAt: "",
        note: "",
        file: "",
        line: 0,
      };
    }),
  );
  const [definition] = plainDefinitions(
    context,
    new Map([["growth", { publications: ["p-1"], area: "X01", period: "2024" }]]),
  );
  const template = TEMPLATES["by-area"];
  if (!definition || !template) throw new Error("no template to measure");
  return template.present(context, definition, { ...defaultControls(definition), areas }, rows, "en-GB");
}

/** What charts promise: how long presenting a large one takes, sending a kept picture, and the size of their code. */
export async function benchCharts(): Promise<Measurement[]> {
  const started = performance.now();
  const large = sampleChart([]);
  const presented = performance.now() - started;
  const five = sampleChart(["X01", "X02", "X03", "X04", "X05"]);
  const pool = createDrawingPool();
  try {
    const kept = await keptPerSecond(pool, five);
    return [
      {
        name: "charts: 150 areas × 40 years presented",
        measured: presented,
        limit: 400,
        unit: "ms",
        detail: `${countPoints(large)} points drawn of ${AREAS * YEARS}`,
      },
      {
        name: "charts: points of the largest drawing",
        measured: countPoints(large),
        limit: MAX_POINTS,
        unit: "points",
        detail: "the bound for any address",
      },
      {
        name: "charts: a kept picture",
        measured: 1000 / kept,
        limit: 0.2,
        unit: "ms",
        detail: `${kept.toFixed(0)} a second from the cache`,
      },
      ...codeSizes("build/client/assets"),
    ];
  } finally {
    await pool.close();
  }
}

type Pool = ReturnType<typeof createDrawingPool>;

const OPTIONS: PictureOptions = {
  size: "l",
  theme: "light",
  framed: true,
  format: "svg",
  locale: "en-GB",
  address: "",
  key: true,
  zoom: 1,
};

async function keptPerSecond(pool: Pool, model: ChartModel): Promise<number> {
  const take = () => pool.picture("kept", OPTIONS, () => Promise.resolve(model));
  await take();
  const started = performance.now();
  for (let index = 0; index < 2000; index++) await take();
  return 2_000_000 / (performance.now() - started);
}

/** JavaScript of a chart's page before and for its chart, gzip; nothing without a build. */
function codeSizes(folder: string): Measurement[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const named = (stem: string) => names.filter((name) => name.startsWith(`${stem}-`));
  const page = closure(folder, ["entry.client", "root", "chart", "topic"].flatMap(named));
  const first = closure(folder, ["live-chart", "line-panel"].flatMap(named));
  const chart = [...first].filter((name) => !page.has(name));
  return [
    {
      name: "charts: JavaScript before the chart code",
      measured: kilobytes(folder, page),
      limit: 131,
      unit: "KB gzip",
      detail: `${page.size} files`,
    },
    {
      name: "charts: chart code of the first kind",
      measured: kilobytes(folder, chart),
      limit: 125,
      unit: "KB gzip",
      detail: chart.join(", "),
    },
  ];
}

/** The files and all that they import at once (not lazily). */
function closure(folder: string, entries: readonly string[]): Set<string> {
  const found = new Set<string>();
  const open = [...entries];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const code = readFileSync(`${folder}/${name}`, "utf8");
    for (const match of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) if (match[1]) open.push(match[1]);
  }
  return found;
}

function kilobytes(folder: string, names: Iterable<string>): number {
  let bytes = 0;
  for (const name of names) bytes += gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length;
  return bytes / 1000;
}
