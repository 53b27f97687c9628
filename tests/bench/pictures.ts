import type { Measurement } from "./engine.ts";
import { rate, startBuilt } from "./http-servers.ts";
import { median } from "./stopwatch.ts";

/** The shipped chart with the most points: all areas over forty years. */
const CHART = "growth-by-country";
const AREAS = "USA GBR FRA DEU ITA JPN CAN CHN IND BRA TUR POL UKR ESP NLD SWE NOR FIN DNK EST".split(" ");
const PAGE = "/datasets/observations?area=RUS";
const FORMATS = ["svg", "png"] as const;

const A_SECOND = 30;
const SECONDS = 10;
const AT_ONCE = 8;
/** What a page may take, at the 95th percentile, while pictures are drawn: from here on a reader notices. */
const PAGE_LIMIT = 200;
const PAGE_PAUSE = 100;
const MANY = 200;
const MANY_PAGE_LIMIT = 1_000;

interface Load {
  /** Milliseconds to the end of each answered picture, and of each page meanwhile. */
  pictures: number[];
  pages: number[];
  refused: number;
}

let asked = 0;

/** A picture that was never asked for: another pair of areas beside Russia, then other first years. */
function freshAddress(base: string, format: string): string {
  const count = AREAS.length;
  const [first, second] = [AREAS[asked % count], AREAS[Math.floor(asked / count) % count]];
  const year = 1990 + Math.floor(asked / (count * count));
  asked += 1;
  return `${base}/charts/${CHART}.${format}?area=RUS~${first}~${second === first ? "KOR" : second}&period=${year}..2029`;
}

/** Fetches an address to its end. Throws unless it answers 200 or, being busy, 503. */
async function timed(address: string): Promise<{ busy: boolean; taken: number }> {
  const begun = performance.now();
  const response = await fetch(address);
  await response.arrayBuffer();
  const { status } = response;
  if (status !== 200 && status !== 503) throw new Error(`${address} answered ${status}`);
  return { busy: status === 503, taken: performance.now() - begun };
}

/** So many at a time, each as soon as the last is there. @returns pictures a second */
async function mostASecond(base: string, format: string, pictures: number): Promise<number> {
  let left = pictures;
  const begun = performance.now();
  const worker = async () => {
    while (left-- > 0) {
      const address = freshAddress(base, format);
      if ((await timed(address)).busy) throw new Error(`${address}: refused with ${AT_ONCE} at a time`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return (pictures * 1000) / (performance.now() - begun);
}

/** Pictures asked for at a steady rate whatever comes back, and a page again and again meanwhile. */
async function steadily(base: string, format: string): Promise<Load> {
  const load: Load = { pictures: [], pages: [], refused: 0 };
  const begun = performance.now();
  let over = false;
  const reader = async () => {
    while (!over) {
      const { busy, taken } = await timed(base + PAGE);
      load.pages.push(busy ? Infinity : taken);
      await pause(PAGE_PAUSE);
    }
  };
  const picture = async () => {
    const { busy, taken } = await timed(freshAddress(base, format));
    if (busy) load.refused += 1;
    else load.pictures.push(taken);
  };
  const reading = reader();
  const asking: Promise<void>[] = [];
  for (let index = 0; index < A_SECOND * SECONDS; index++) {
    await pause(begun + (index * 1000) / A_SECOND - performance.now());
    asking.push(picture());
  }
  await Promise.all(asking);
  over = true;
  await reading;
  return load;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}

function percentile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}

/**
 * Pictures that are not kept, from the built server on the shipped data, over HTTP, this client on the same processors: first thirty a second for ten
 * seconds with a reader of pages beside them, then as many as there can be.
 */
export async function benchPictures(): Promise<Measurement[]> {
  const server = await startBuilt("data", ".cache/bench-pictures");
  try {
    const measurements: Measurement[] = [];
    for (const format of FORMATS) {
      // Threads start and compile with the first orders; a running server has done that.
      await mostASecond(server.address, format, 60);
      measurements.push(...steadyLines(format, await steadily(server.address, format)));
    }
    for (const format of FORMATS) {
      const most = await mostASecond(server.address, format, 200);
      measurements.push({
        name: `pictures: ${format.toUpperCase()} that is not kept, over HTTP`,
        measured: 1000 / most,
        limit: Number((1000 / A_SECOND).toFixed(1)),
        unit: "ms",
        detail: `${most.toFixed(0)} a second at most, ${AT_ONCE} at a time`,
      });
    }
    return [...measurements, await atOnce(server.address), await keptAgainstStatic(server.address)];
  } finally {
    await server.stop();
  }
}

/** So many new pictures asked for in one moment, and a page again and again until the last has its answer. */
async function atOnce(base: string): Promise<Measurement> {
  const pages: number[] = [];
  let over = false;
  const reader = async () => {
    for (; !over; await pause(PAGE_PAUSE)) {
      const { busy, taken } = await timed(base + PAGE);
      pages.push(busy ? Infinity : taken);
    }
  };
  const asked = Array.from({ length: MANY }, (_, index) => timed(freshAddress(base, FORMATS[index % 2] ?? "svg")));
  const reading = reader();
  const answers = await Promise.all(asked);
  over = true;
  await reading;
  const drawn = answers.filter(({ busy }) => !busy).length;
  return {
    name: `pictures: ${MANY} new ones at once, the slowest page meanwhile`,
    measured: Math.max(...pages),
    limit: MANY_PAGE_LIMIT,
    unit: "ms",
    detail: `${drawn} drawn, ${MANY - drawn} refused with a time to come again; ${pages.length} pages`,
  };
}

/** A kept picture and a file of the built client, in turn. */
async function keptAgainstStatic(base: string): Promise<Measurement> {
  const rates: [number, number][] = [];
  for (let round = 0; round < 4; round++)
    rates.push([
      await rate(`${base}/charts/${CHART}.png`, 400, AT_ONCE),
      await rate(`${base}/fonts/inter-regular.ttf`, 400, AT_ONCE),
    ]);
  const [kept, file] = [0, 1].map((index) => median(rates.slice(1).map((pair) => pair[index as 0 | 1])));
  return {
    name: "pictures: a kept PNG against a static file, over HTTP",
    measured: (file ?? 0) / (kept ?? 1),
    limit: 1.2,
    unit: "times",
    detail: `${kept?.toFixed(0)} against ${file?.toFixed(0)} a second`,
  };
}

function steadyLines(format: string, { pictures, pages, refused }: Load): Measurement[] {
  const name = `pictures: ${A_SECOND} ${format.toUpperCase()} a second`;
  const [half, most] = [percentile(pictures, 0.5), percentile(pictures, 0.95)];
  return [
    {
      name: `${name}, refused`,
      measured: refused,
      limit: 0,
      unit: `of ${A_SECOND * SECONDS}`,
      detail: `${pictures.length} drawn; half within ${half.toFixed(0)} ms, 95 % within ${most.toFixed(0)} ms`,
    },
    {
      name: `${name}, a page meanwhile (95 %)`,
      measured: percentile(pages, 0.95),
      limit: PAGE_LIMIT,
      unit: "ms",
      detail: `half within ${percentile(pages, 0.5).toFixed(0)} ms, ${pages.length} pages`,
    },
  ];
}
