import { gunzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { GZIP, wire } from "../support/wire.ts";

const site = inject("tinySite");
const large = inject("site");

const FILES = ["/datasets/observations.csv", "/datasets/observations.json", "/charts/rain-by-town.svg"];

describe("a data file", () => {
  test.each(FILES)("%s comes compressed to who asks, under a tag of its own", async (path) => {
    const [plain, packed] = await Promise.all([wire(site + path, {}), wire(site + path, GZIP)]);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers["content-length"]).toBe(String(plain.bytes.length));
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length);
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect(packed.headers.etag).toMatch(/^"[^"]+"$/);
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    for (const { headers } of [plain, packed]) expect(headers.vary).toBe("Accept-Encoding");
  });

  test("a large extract streams, whole", async () => {
    const path = `${large}/datasets/observations.csv`;
    const [plain, packed] = await Promise.all([wire(path, {}), wire(path, GZIP)]);
    expect(packed.headers["content-length"]).toBeUndefined();
    expect(gunzipSync(packed.bytes).equals(plain.bytes)).toBe(true);
  });

  test("either tag is answered with 304, and with the tag that was held", async () => {
    const path = site + (FILES[0] ?? "");
    const [plain, packed] = await Promise.all([wire(path, {}), wire(path, GZIP)]);
    for (const etag of [plain.headers.etag, packed.headers.etag]) {
      const again = await wire(path, { ...GZIP, "if-none-match": String(etag) });
      expect(again.status).toBe(304);
      expect(again.headers.etag).toBe(etag);
    }
    expect((await wire(path, { "if-none-match": String(packed.headers.etag) })).status).toBe(200);
  });

  test("a range is of the plain bytes, and none goes with the compressed tag", async () => {
    const path = site + (FILES[0] ?? "");
    const [plain, packed] = await Promise.all([wire(path, {}), wire(path, GZIP)]);
    const part = await wire(path, { ...GZIP, range: "bytes=10-29" });
    expect(part.status).toBe(206);
    expect(part.headers["content-encoding"]).toBeUndefined();
    expect(part.bytes.equals(plain.bytes.subarray(10, 30))).toBe(true);
    const resumed = await wire(path, { ...GZIP, range: "bytes=10-29", "if-range": String(packed.headers.etag) });
    expect(resumed.status).toBe(200);
  });

  test("the last bytes of a file that is shorter are the whole file", async () => {
    const path = site + (FILES[0] ?? "");
    const plain = await wire(path, {});
    const all = await wire(path, { range: "bytes=-99999999" });
    expect(all.status).toBe(206);
    expect(all.headers["content-range"]).toBe(`bytes 0-${plain.bytes.length - 1}/${plain.bytes.length}`);
    expect(all.bytes.equals(plain.bytes)).toBe(true);
  });

  test("what is compressed already stays as it is", async () => {
    const { headers } = await wire(`${site}/charts/rain-by-town.png`, GZIP);
    expect(headers["content-encoding"]).toBeUndefined();
    expect(headers.vary).toBeUndefined();
  });
});
