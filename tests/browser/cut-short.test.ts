import { createServer, request, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { browser, visit } from "../support/browser.ts";

const site = new URL(inject("site"));
let slowLine: Server;
let address = "";
/** The share of the comparison's data that arrives; the answer then never ends. */
let share = 1;

/** Passes everything on; of the comparison's data only the share that `share` says, and never the end. */
function passOn(asked: IncomingMessage, answered: ServerResponse) {
  const headers = { ...asked.headers, host: site.host, "accept-encoding": "identity" };
  const { hostname, port } = site;
  const onward = request({ hostname, port, path: asked.url, method: asked.method, headers }, async (answer) => {
    const body = Buffer.concat(await answer.toArray());
    const kept = { ...answer.headers };
    delete kept["content-length"];
    delete kept["transfer-encoding"];
    answered.writeHead(answer.statusCode ?? 500, kept);
    if (!asked.url?.startsWith("/compare.data")) return answered.end(body);
    answered.write(body.subarray(0, Math.floor(body.length * share)));
  });
  asked.pipe(onward);
}

beforeAll(async () => {
  slowLine = createServer(passOn);
  await new Promise<void>((resolve) => slowLine.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(slowLine.address() as AddressInfo).port}`;
});

afterAll(async () => {
  slowLine.closeAllConnections();
  await new Promise((resolve) => slowLine.close(resolve));
});

test.each([
  ["half of its data", 0.5],
  ["all of its data but not the end of the answer", 1],
])("a reader who goes on while a page has sent %s sees no error", async (_name, sent) => {
  share = sent;
  await visit(browser, {}, async ({ page, complaints }) => {
    // The page's own code never comes either, so the step to it is still under way when the reader goes on.
    await page.route(/\/assets\/compare-[^/]*\.js$/, () => undefined);
    await page.goto(`${address}/about`);
    await page.waitForLoadState("networkidle");
    const menu = page.getByRole("navigation").first();
    const begun = page.waitForResponse((answer) => new URL(answer.url()).pathname === "/compare.data");
    await menu.getByRole("link", { name: "Compare" }).click();
    await begun;
    await menu.getByRole("link", { name: "Sources" }).click();
    await page.waitForURL(/\/sources$/);
    await page.getByRole("heading", { level: 1, name: "Sources" }).waitFor();
    expect(complaints).toEqual([]);
  });
});
