import type { Hono } from "hono";
import { sourceDetail, sourceList } from "../../queries/sources.server.ts";
import { sendJson } from "../send.ts";
import { answer, splitName } from "./answer.ts";

/** `/sources.json` and `/sources/:publication.json`. */
export function sourceFiles(files: Hono): void {
  files.get(
    "/sources.json",
    answer(async (context) => {
      const { groups } = await sourceList(new URL(context.req.url).searchParams);
      return sendJson(context, { ok: true, publishers: groups });
    }),
  );
  files.get(
    "/sources/:file{[^/]+\\.json}",
    answer(async (context) => {
      const { name } = splitName(context.req.param("file") ?? "");
      return sendJson(context, { ok: true, ...(await sourceDetail(name, new URL(context.req.url).searchParams)) });
    }),
  );
}
