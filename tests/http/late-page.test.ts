/** A page that is not made within its limit is a 503 that says when to ask again, and the next reader is served. */
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { createElement, Suspense } from "react";
import { expect, onTestFinished, test, vi } from "vitest";
import { createApplication } from "../../app/server/application.ts";
import { bareBuild } from "../bench/bare-page.tsx";

/** What `app/entry.server.tsx` gives a render. */
const LIMIT_MS = 5_000;

/** A page with a part that never comes, and the moment when its render has come so far. */
function endlessPage() {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const never = new Promise<void>(() => undefined);
  function Endless(): null {
    begin();
    throw never;
  }
  return { begun, Page: () => createElement(Suspense, { fallback: null }, createElement(Endless)) };
}

async function serveWith(page: () => React.ReactNode): Promise<string> {
  const { root, bare } = bareBuild.routes;
  if (root === undefined || bare === undefined) throw new Error("The bare build has other routes");
  const endless = { id: "endless", parentId: "root", path: "endless", module: { default: page } };
  const assets = bareBuild.assets.routes;
  const build = {
    ...bareBuild,
    routes: { root, bare, endless },
    assets: {
      ...bareBuild.assets,
      routes: { ...assets, endless: { ...assets.bare!, id: "endless", path: "endless", hasLoader: false } },
    },
  };
  const application = createApplication({
    build,
    clientFolder: "build/client",
    log: () => undefined,
    now: () => new Date(),
    maxRequests: 16,
    originOf: () => "",
    pageBytes: 0,
  });
  return new Promise((resolve) => {
    const server = serve({ fetch: application.fetch, hostname: "127.0.0.1", port: 0 }, (address: AddressInfo) =>
      resolve(`http://127.0.0.1:${address.port}`),
    );
    onTestFinished(() => void server.close());
  });
}

test("a page that takes too long is a 503 with Retry-After and the headers of every answer", async () => {
  const { begun, Page } = endlessPage();
  const site = await serveWith(Page);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const asked = fetch(`${site}/endless`);
  await begun;
  vi.advanceTimersByTime(LIMIT_MS);
  const answer = await asked;
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("2");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
  expect(await answer.text()).toContain("took too long to make");
  expect((await fetch(`${site}/bare?cell=8`)).status).toBe(200);
});
