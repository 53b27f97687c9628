import { writeFile } from "node:fs/promises";
import { createDrawingPool } from "../charts/pictures/pool.server.ts";
import { drawForPage } from "../charts/pictures/draw-for-page.server.ts";
import { putFile } from "../package/journal/durable.ts";
import { articleReport } from "../queries/report/report.server.ts";
import { askSite } from "./asked-site.ts";
import { noFolderFor } from "./out-folder.ts";
import { counted } from "../wording/words.ts";

export interface ReportOptions {
  dataDir: string;
  cacheDir: string;
  siteUrl: string;
  article: string;
  scenario?: string;
  /** ISO day: only what was known by its end. */
  asOf?: string;
  /** ISO day that the report is of. */
  day: string;
  out: string;
}

/**
 * Writes a whole check as one HTML file: the same as the site gives at `/articles/:article.report.html`.
 * @returns the exit code: 0 written, 1 not possible, 2 wrong use
 */
export async function report(options: ReportOptions, print: (line: string) => void): Promise<number> {
  const { article, scenario, asOf, day, out, siteUrl } = options;
  const missing = await noFolderFor(out);
  if (missing !== "") {
    print(missing);
    return 2;
  }
  const parameters = new URLSearchParams();
  if (scenario !== undefined) parameters.set("scenario", scenario);
  if (asOf !== undefined) parameters.set("as_of", asOf);
  return askSite(options, print, async () => {
    const pool = createDrawingPool({ log: print });
    try {
      const html = await articleReport({
        article,
        parameters,
        day,
        origin: siteUrl,
        async draw(model, size) {
          const drawn = await drawForPage(pool, model.chart, model, size);
          if (drawn.ok) return drawn.svg;
          throw new Error(`The chart ${model.chart} could not be drawn.`);
        },
      });
      await putFile(out, (temporary) => writeFile(temporary, html));
      print(`${out}: ${counted(Buffer.byteLength(html), "byte")}`);
      return 0;
    } finally {
      await pool.close();
    }
  });
}
