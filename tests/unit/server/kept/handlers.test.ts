import { Hono } from "hono";
import { expect, test } from "vitest";
import { lacking } from "../../../../app/queries/lacking.server.ts";
import { keptHandlers } from "../../../../app/server/kept/handlers.ts";

test("a page that was made without something is given, kept by nobody, and made anew for the next reader", async () => {
  let made = 0;
  const { page } = keptHandlers({
    pages: async () => {
      made += 1;
      await Promise.resolve();
      if (made === 1) lacking();
      return new Response(`page ${made}`, { headers: { "Content-Type": "text/html" } });
    },
    files: () => new Response(null, { status: 404 }),
    now: () => new Date("2026-11-29T12:00:00Z"),
    originOf: () => "https://claims.example",
    bytes: 1_000_000,
  });
  const application = new Hono().all("*", page);
  const ask = async () => {
    const answer = await application.request("https://claims.example/charts/rain");
    return [await answer.text(), answer.headers.get("cache-control") === "no-store"];
  };
  expect([await ask(), await ask(), await ask()]).toEqual([
    ["page 1", true],
    ["page 2", false],
    ["page 2", false],
  ]);
});
