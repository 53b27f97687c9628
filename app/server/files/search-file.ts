import type { Hono } from "hono";
import { search } from "../../queries/search.server.ts";
import { sendJson } from "../send.ts";
import { answer } from "./answer.ts";

/** `/search.json`: what the search page shows; the palette asks here. */
export function searchFile(files: Hono): void {
  files.get(
    "/search.json",
    answer(async (context) => {
      return sendJson(context, { ok: true, ...(await search(context.req.raw)) });
    }),
  );
}
