/** A page is made once: the bytes are a function of its address, the reader's language and the data, whoever asks, however often. */
import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { GZIP, wire } from "../support/wire.ts";

const site = inject("tinySite");
const CLAIM = "/articles/wet-year/claims/rain-812";
const PAGES = [
  "/",
  "/about",
  "/articles/wet-year",
  CLAIM,
  "/charts/rain-by-town",
  "/datasets/observations",
  "/sources",
];

describe("a page", () => {
  test.each(PAGES)(
    "%s has the same bytes each time, plain or compressed, each under a tag of its own",
    async (path) => {
      const [one, two, packed] = [await wire(site + path), await wire(site + path), await wire(site + path, GZIP)];
      expect(one.status).toBe(200);
      expect(two.bytes.equals(one.bytes)).toBe(true);
      expect(gunzipSync(packed.bytes).equals(one.bytes)).toBe(true);
      expect(one.headers.etag).toBe(`"${createHash("sha256").update(one.bytes).digest("hex")}"`);
      expect(two.headers).toEqual({ ...one.headers, date: two.headers.date });
      expect(packed.headers.etag).not.toBe(one.headers.etag);
      for (const { headers, bytes } of [one, packed]) expect(headers["content-length"]).toBe(String(bytes.length));
    },
  );

  test("is not sent again to who holds it, in either form", async () => {
    for (const accept of [{}, GZIP]) {
      const { headers } = await wire(site + CLAIM, accept);
      const again = await wire(site + CLAIM, { ...accept, "if-none-match": String(headers.etag) });
      expect(again.status).toBe(304);
      expect(again.bytes).toHaveLength(0);
      expect(again.headers.etag).toBe(headers.etag);
      expect(again.headers["content-security-policy"]).toBe(headers["content-security-policy"]);
    }
    expect((await wire(site + CLAIM, { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("is asked for without its body as well, before it was ever made and after", async () => {
    const path = `${CLAIM}?scenario=known-then`;
    const head = await wire(site + path, GZIP, "HEAD");
    const whole = await wire(site + path, GZIP);
    expect(head.status).toBe(200);
    expect(head.bytes).toHaveLength(0);
    expect(head.headers).toEqual({ ...whole.headers, date: head.headers.date });
    expect(await wire(site + path, GZIP, "HEAD")).toMatchObject({ status: 200, bytes: Buffer.alloc(0) });
  });

  test("may be kept for a minute by a cache between, which is told what it depends on", async () => {
    const { headers } = await wire(site + CLAIM);
    expect(headers["cache-control"]).toBe("public, max-age=0, s-maxage=60, stale-while-revalidate=60");
    expect(headers.vary).toBe("Accept-Encoding, Accept-Language");
  });

  test("has the reader's own way to write a number, though another reader's was kept", async () => {
    const read = async (language: string) =>
      (await wire(site + CLAIM, { "accept-language": language })).bytes.toString();
    const [british, southAfrican] = [await read("en-GB"), await read("en-ZA")];
    expect(southAfrican).not.toBe(british);
    expect(await read("en-GB")).toBe(british);
    expect(await read("de, en-ZA;q=0.5")).toBe(southAfrican);
    expect(await read("en-US"), "days have one way to be written").toBe(british);
  });

  test("that was refused has no tag and may not be kept", async () => {
    for (const [path, status] of [
      ["/nowhere", 404],
      ["/nowhere.json", 404],
      [`${CLAIM}?scenario=none`, 400],
    ] as const) {
      const answer = await wire(site + path, GZIP);
      expect(answer.status, path).toBe(status);
      expect(answer.headers.etag, path).toBeUndefined();
      expect(answer.headers["cache-control"], path).not.toContain("public");
    }
  });
});

describe("the policy of a page", () => {
  test.each(PAGES)("%s allows its own inline scripts by their hashes and no other", async (path) => {
    const { headers, bytes } = await wire(site + path);
    const policy = String(headers["content-security-policy"]);
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1]?.split(" ") ?? [];
    const inline = [...bytes.toString().matchAll(/<script(?![^>]*ld\+json)[^>]*>(.*?)<\/script>/gs)];
    const hashes = inline.map(([, code = ""]) => `'sha256-${createHash("sha256").update(code).digest("base64")}'`);
    expect(inline.length).toBeGreaterThan(2);
    expect(new Set(scripts)).toEqual(new Set(["'self'", ...hashes]));
    expect(bytes.toString()).not.toContain("nonce");
    expect(policy).toContain("frame-ancestors 'none'");
  });
});

describe("what is asked for besides pages", () => {
  test("the router's data and computed files have a tag and are not sent twice", async () => {
    for (const path of [`${CLAIM}.data`, `${CLAIM}.json`, "/articles/wet-year.json", "/articles/wet-year.csv"]) {
      const one = await wire(site + path, GZIP);
      expect(one.status, path).toBe(200);
      expect(one.headers["content-encoding"], path).toBe("gzip");
      expect((await wire(site + path, { ...GZIP, "if-none-match": String(one.headers.etag) })).status, path).toBe(304);
    }
  });

  test("a part of a computed file is of its plain bytes", async () => {
    const whole = await wire(site + "/articles/wet-year.json");
    for (let round = 0; round < 2; round += 1) {
      const part = await wire(site + "/articles/wet-year.json", { ...GZIP, range: "bytes=10-29" });
      expect(part.status).toBe(206);
      expect(part.headers["content-encoding"]).toBeUndefined();
      expect(part.bytes.equals(whole.bytes.subarray(10, 30))).toBe(true);
    }
    expect(whole.headers["accept-ranges"]).toBe("bytes");
  });

  test("a file's mistake is told as JSON or as a page, by what the client likes", async () => {
    const path = "/articles/wet-year.csv?scenario=none";
    const json = await wire(site + path, { accept: "application/json" });
    expect(json.status).toBe(400);
    expect(JSON.parse(json.bytes.toString())).toMatchObject({ ok: false, status: 400 });
    expect((await wire(site + path, { accept: "text/html" })).bytes.toString()).toContain("<h1>");
  });
});
