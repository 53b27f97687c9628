import { describe, expect, inject, test } from "vitest";
import { rawRequest } from "../support/raw-request.ts";
import { ended, startServer } from "../support/servers.ts";

const site = inject("tinySite");
const FOREIGN = "elsewhere.example";

function asHost(address: string, host: string, path: string): Promise<string> {
  return rawRequest(address, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
}

const ADDRESSES = [
  "/articles/wet-year/claims/rain-812",
  "/charts/rain-by-town",
  "/topics/weather",
  "/embed/charts/rain-by-town",
  "/charts/rain-by-town.svg",
  "/datasets/observations.metadata.json",
  "/articles/wet-year/claims/rain-812.json",
];

describe("a Host that is not this server's", () => {
  test.each(ADDRESSES)("stands nowhere in %s", async (path) => {
    const answer = await asHost(site, FOREIGN, path);
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(answer).not.toContain(FOREIGN);
  });

  test("is not believed in an absolute request line either", async () => {
    const { host } = new URL(site);
    const line = `GET http://${FOREIGN}/charts/rain-by-town HTTP/1.1`;
    const answer = await rawRequest(site, `${line}\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 200/);
    expect(answer).not.toContain(FOREIGN);
  });

  test("makes no kept file of its own: two of them get the same bytes under the same tag", async () => {
    const tags = await Promise.all(
      ["one.example", "two.example"].map(async (host) => {
        const answer = await asHost(site, host, "/datasets/observations.zip?area=NORTHVALE");
        return /^etag: (.*)$/im.exec(answer)?.[1];
      }),
    );
    expect(tags[0]).toBeTruthy();
    expect(tags[0]).toBe(tags[1]);
  });

  test("given twice is refused", async () => {
    const { host } = new URL(site);
    const answer = await rawRequest(
      site,
      `GET /about HTTP/1.1\r\nHost: ${host}\r\nHost: ${FOREIGN}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
  });
});

test("the machine's own name stands in front of what is taken away", async () => {
  const page = await (await fetch(`${site}/articles/wet-year/claims/rain-812`)).text();
  expect(page).toContain(`<link rel="canonical" href="${site}/articles/wet-year/claims/rain-812"/>`);
});

test("an open address without SITE_URL is warned of; with it every address is the setting's", async () => {
  const env = { DATA_DIR: "tests/fixtures/packages/tiny", HOST: "0.0.0.0" };
  const [bare, named] = await Promise.all([
    startServer({ ...env, CACHE_DIR: ".cache/test-open" }),
    startServer({
      ...env,
      CACHE_DIR: ".cache/test-named",
      SITE_URL: "https://claims.example",
      OPERATOR: "The Vale Desk",
      CONTACT: "desk@claims.example",
    }),
  ]);
  try {
    await expect.poll(bare.said).toContain("SITE_URL is not set");
    const page = await asHost(named.address, FOREIGN, "/charts/rain-by-town");
    expect(page).toContain("https://claims.example/charts/rain-by-town.png");
    expect(page).not.toContain(FOREIGN);
    // Who runs the site is said as the settings have it, and that nobody said it where they are silent.
    expect(await asHost(named.address, FOREIGN, "/who")).toMatch(/The Vale Desk.*href="mailto:desk@claims\.example"/s);
    expect(await asHost(bare.address, FOREIGN, "/who")).toContain("has not given a name");
    expect(named.said()).not.toContain("SITE_URL is not set");
  } finally {
    for (const server of [bare, named]) server.process.kill("SIGTERM");
    await Promise.all([ended(bare), ended(named)]);
  }
});
