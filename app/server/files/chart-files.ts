import type { Context, Hono } from "hono";
import { createDrawingPool } from "../../charts/drawing/pool.server.ts";
import { parsePicture, PICTURE_PARAMETERS } from "../../charts/drawing/picture-query.ts";
import { chartPath } from "../../paths.ts";
import { shortTable } from "../../presenters/charts/chart-view.ts";
import { columnsOfChart } from "../../presenters/charts/chart-rows.ts";
import { chartModel, chartRequest, originOf } from "../../routes/chart-models.server.ts";
import { refuse } from "../../routes/refuse.server.ts";
import { refusal } from "../refusal.ts";
import { send, sendJson } from "../send.ts";
import { answer, attachment, splitName } from "./answer.ts";
import { csvAnswer } from "./csv-answer.ts";
import { embedPage } from "./embed-page.ts";

const pool = createDrawingPool();

/** Ends the drawing threads. */
export function closeDrawing(): Promise<void> {
  return pool.close();
}

function queryOf(context: Context): URLSearchParams {
  return new URL(context.req.url).searchParams;
}

/** `/charts/:chart.csv`, `.json`, `.svg`, `.png` and the page for frames, `/embed/charts/:chart`. */
export function chartFiles(files: Hono): void {
  files.get(
    "/charts/:file{[^/]+\\.(?:csv|json)}",
    answer(async (context) => {
      const { name, format } = splitName(context.req.param("file") ?? "");
      const query = queryOf(context);
      const asked = await chartRequest(name, query, ["_bom", "_raw"]);
      const model = await chartModel(asked);
      if (format === "csv") {
        const filtered = asked.canonical.size > 0 ? ".filtered" : "";
        const rows = { columns: columnsOfChart(model.table), rows: model.table.rows };
        return csvAnswer(context, {
          rows,
          name: `${name}${filtered}`,
          bom: query.get("_bom") === "1",
          raw: query.get("_raw") === "1",
        });
      }
      const { table } = model;
      return sendJson(context, {
        ok: true,
        chart: name,
        title: model.title,
        subtitle: model.subtitle,
        table: name,
        columns: table.columns.map((column) => column.name),
        rows: table.rows,
        filtered_rows: table.rows.length,
        total_rows: table.rows.length,
        next: null,
        truncated: false,
        sources: model.sources,
        model: { ...model, table: shortTable(model.table) },
      });
    }),
  );
  files.get(
    "/charts/:file{[^/]+\\.(?:svg|png)}",
    answer(async (context) => {
      const { name, format } = splitName(context.req.param("file") ?? "");
      const query = queryOf(context);
      const asked = await chartRequest(name, query, PICTURE_PARAMETERS);
      const picture = parsePicture(query, format === "png" ? "png" : "svg");
      if (!picture.ok) throw refuse(400, "The picture could not be understood.", picture.errors);
      const { site } = asked.room;
      const address = picture.options.framed
        ? `${originOf(site, context.req.raw)}${chartPath(name, asked.canonical)}`
        : "";
      const options = { ...picture.options, address };
      const key = [site.store.dataHash, name, asked.canonical.toString(), JSON.stringify(options)].join(" ");
      const drawn = await pool.picture(key, options, () => chartModel(asked));
      if (!drawn.ok) return refusal(context, 503, "Too many pictures are being drawn just now.");
      return send(context, {
        content: { bytes: drawn.bytes },
        etag: drawn.etag,
        contentType: format === "png" ? "image/png" : "image/svg+xml; charset=utf-8",
        headers: {
          "Content-Disposition": attachment(`${name}.${format}`).replace("attachment", "inline"),
          "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
        },
      });
    }),
  );
  files.get(
    "/embed/charts/:chart",
    answer(async (context) => {
      const name = context.req.param("chart") ?? "";
      const asked = await chartRequest(name, queryOf(context), ["theme"]);
      const model = await chartModel(asked);
      const origin = originOf(asked.room.site, context.req.raw);
      const page = embedPage(model, { canonical: asked.canonical, origin, siteTitle: asked.room.context.siteTitle });
      return send(context, {
        content: { bytes: new TextEncoder().encode(page) },
        contentType: "text/html; charset=utf-8",
      });
    }),
  );
}
