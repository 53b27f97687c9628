import { describe, expect, inject, test } from "vitest";
import { rawRequest } from "../support/raw-request.ts";
import { ended, startServer } from "../support/servers.ts";

const site = inject("tinySite");

/** The answer to a path sent as it is written: fetch would tidy it first. */
function rawAnswer(path: string): Promise<string> {
  return rawRequest(site, `GET ${path} HTTP/1.1\r\nHost: ${new URL(site).host}\r\nConnection: close\r\n\r\n`);
}

function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);
}

describe("pages", () => {
  test("carry the usual security headers", async () => {
    const { headers } = await fetch(`${site}/about`);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
  });

  test("are compressed for clients that take it", async () => {
    const page = await fetch(`${site}/about`, { headers: { "accept-encoding": "gzip" } });
    expect(page.headers.get("content-encoding")).toBe("gzip");
  });

  test("refuse what they do not know in the site's look, and programs in JSON", async () => {
    const page = await fetch(`${site}/nowhere`);
    expect(page.status).toBe(404);
    expect(await page.text()).toContain("There is no such page");
    const file = await fetch(`${site}/sources/nothing.json`);
    expect(file.status).toBe(404);
    expect(await file.json()).toMatchObject({ ok: false, status: 404 });
  });

  test("name the valid choices for an unknown scenario", async () => {
    const address = `${site}/articles/wet-year/claims/rain-812`;
    const page = await fetch(`${address}?scenario=none`);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain("known-then");
    const file = await fetch(`${address}.json?scenario=none`);
    expect(file.status).toBe(400);
    const body = (await file.json()) as { errors: { parameter: string; valid: string[] }[] };
    expect(body.errors).toContainEqual(expect.objectContaining({ parameter: "scenario" }));
    expect(body.errors[0]?.valid).toContain("cited-then");
  });

  test("answer only GET and HEAD", async () => {
    const post = await fetch(`${site}/`, { method: "POST", body: "x" });
    expect(post.status).toBe(405);
    expect(post.headers.get("allow")).toBe("GET, HEAD");
    const head = await fetch(`${site}/about`, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe("");
  });

  test("refuse Remix's former way to ask for data, and log no stack for it", async () => {
    const server = await startServer({ DATA_DIR: "tests/fixtures/packages/tiny", CACHE_DIR: ".cache/test-data" });
    const answer = await fetch(`${server.address}/about?_data=routes%2Fabout`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain("_data");
    await expect.poll(server.said).toContain("/about?_data=");
    server.process.kill("SIGTERM");
    expect(await ended(server)).toBe(0);
    expect(server.said()).not.toMatch(/Warning|^\s+at /m);
  });

  test("refuse an address of 20,000 characters", async () => {
    const status = statusOf(await rawAnswer(`/?x=${"a".repeat(20_000)}`));
    expect([414, 431]).toContain(status);
  });
});

describe("static files", () => {
  test("come precompressed and are kept for good when their name says what is in them", async () => {
    const html = await (await fetch(`${site}/`)).text();
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? "";
    const file = await fetch(site + style, { headers: { "accept-encoding": "br" } });
    expect(file.headers.get("content-encoding")).toBe("br");
    expect(file.headers.get("cache-control")).toContain("immutable");
  });

  test("do not lead out of their folder", async () => {
    const paths = [
      "/../package.json",
      "/assets/../../server/index.js",
      "/..%2fpackage.json",
      "/%2e%2e/%2e%2e/package.json",
      "/assets/..%2f..%2fserver/index.js",
    ];
    for (const path of paths) {
      const answer = await rawAnswer(path);
      expect(statusOf(answer), path).toBeGreaterThanOrEqual(400);
      expect(answer, path).not.toContain("scenario-comparison-dashboard");
    }
  });
});

describe("the server", () => {
  test("says that it is well, with the hash of its data", async () => {
    const health = await fetch(`${site}/healthz`);
    expect(await health.json()).toMatchObject({ ok: true, data: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test("finishes what is in flight when it is told to stop", async () => {
    const server = await startServer({ DATA_DIR: "tests/fixtures/packages/tiny", CACHE_DIR: ".cache/test-stop" });
    const ended = new Promise((resolve) => server.process.once("exit", resolve));
    const inFlight = fetch(`${server.address}/articles/wet-year`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    server.process.kill("SIGTERM");
    expect((await inFlight).status).toBe(200);
    expect(await ended).toBe(0);
  });
});

describe("what you see is what you download", () => {
  test("the dashboard's file has the topic that the page is narrowed to", async () => {
    const answer = await fetch(`${site}/articles/wet-year.json?topic=weather&readings=all`);
    const { verdicts } = (await answer.json()) as { verdicts: { claim: string }[] };
    expect(new Set(verdicts.map(({ claim }) => claim))).toEqual(
      new Set(["rain-812", "rain-most", "rain-rising", "rain-dreary"]),
    );
    const wrong = await fetch(`${site}/articles/wet-year?topic=traffic`);
    expect(wrong.status).toBe(400);
    expect(await wrong.text()).toContain("weather");
  });

  test("the comparison's file has only the rows that differ where the page shows only those", async () => {
    const query = "article=wet-year&scenario=known-then~outturns&readings=all";
    const rows = async (more: string) => {
      const answer = await fetch(`${site}/compare.json?${query}${more}`);
      return ((await answer.json()) as { verdicts: { reading: string; outcome: string }[] }).verdicts;
    };
    const [all, differing] = [await rows(""), await rows("&only=differing")];
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.length).toBeLessThan(all.length);
    for (const { reading } of differing) {
      const outcomes = differing.filter((row) => row.reading === reading).map(({ outcome }) => outcome);
      expect(new Set(outcomes).size).toBeGreaterThan(1);
    }
  });
});
