import type { Hono } from "hono";
import { presentSource, presentSources } from "../../presenters/sources/source-list.ts";
import { getSite } from "../../routes/site.server.ts";
import { refusal } from "../refusal.ts";
import { sendJson } from "../send.ts";
import { answer, splitName } from "./answer.ts";

/** `/sources.json` and `/sources/:publication.json`. */
export function sourceFiles(files: Hono): void {
  files.get(
    "/sources.json",
    answer(async (context) => {
      const { catalog, usage } = await getSite();
      return sendJson(context, {
        ok: true,
        publishers: presentSources(catalog, usage, context.req.query("_search") ?? ""),
      });
    }),
  );
  files.get(
    "/sources/:file{[^/]+\\.json}",
    answer(async (context) => {
      const { catalog, usage, store } = await getSite();
      const titles = new Map(store.tables().map(({ name, title }) => [name, title]));
      const detail = presentSource(catalog, usage, splitName(context.req.param("file") ?? "").name, titles);
      return detail === null
        ? refusal(context, 404, "There is no publication of this id.")
        : sendJson(context, { ok: true, ...detail });
    }),
  );
}
