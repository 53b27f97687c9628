import { Hono } from "hono";
import { expect, test } from "vitest";
import { accessLog, type LogFormat } from "../../../app/server/access-log.ts";
import { asJsonLine } from "../../../app/server/log-output.ts";

const NOW = new Date("2026-03-01T10:00:00Z");

async function linesOf(format: LogFormat | undefined, ...paths: string[]): Promise<string[]> {
  const lines: string[] = [];
  const application = new Hono();
  application.use(
    accessLog(
      (line) => lines.push(line),
      () => NOW,
      format,
    ),
  );
  application.get("/readyz", (context) => context.text("ready"));
  application.get("/page", (context) => context.body("four", 200, { "Content-Length": "4" }));
  for (const path of paths) await application.request(path, { headers: { "User-Agent": "someone" } });
  return lines;
}

test("one line a request without who asked; probes that are answered well have none", async () => {
  const [page = "", gone = "", ...more] = await linesOf(undefined, "/page?q=a", "/readyz", "/nowhere");
  expect(more).toEqual([]);
  expect(page).toMatch(/^2026-03-01T10:00:00.000Z GET \/page\?q=a 200 4 \d+\.\dms$/);
  expect(gone).toMatch(/ GET \/nowhere 404 - /);
});

test("as JSON it is one object a line with the same in it", async () => {
  const [page = "", gone = ""] = await linesOf("json", '/page?q=%22"\n', "/nowhere");
  expect(page).not.toContain("\n");
  expect(JSON.parse(page)).toEqual({
    time: "2026-03-01T10:00:00.000Z",
    level: "request",
    method: "GET",
    path: "/page?q=%22%22",
    status: 200,
    bytes: 4,
    ms: expect.any(Number) as number,
    clientGone: false,
  });
  expect(JSON.parse(gone)).toMatchObject({ status: 404, bytes: null });
});

test("what else is said becomes an object on one line, once", () => {
  const line = asJsonLine("Error: a\n    at b\n", "error", NOW);
  expect(JSON.parse(line)).toEqual({ time: NOW.toISOString(), level: "error", message: "Error: a\n    at b" });
  expect(line.match(/\n/g)).toHaveLength(1);
  expect(asJsonLine(line, "info", NOW)).toBe(line);
});
