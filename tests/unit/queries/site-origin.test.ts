import { expect, test } from "vitest";
import { originOf } from "../../../app/queries/site-origin.server.ts";

function origin(url: string, options: { siteUrl?: string; host?: string; port?: number }): string {
  return originOf({ options: { dataDir: "", cacheDir: "", siteUrl: "", ...options } }, { url });
}

test("SITE_URL is the origin whatever the request says", () => {
  expect(origin("http://evil.example/x", { siteUrl: "https://claims.example" })).toBe("https://claims.example");
});

test("without it the machine's own names and HOST with its port are believed", () => {
  const open = { host: "0.0.0.0", port: 4173 };
  for (const own of ["http://localhost:4173", "http://127.0.0.1:9000", "http://[::1]:4173"])
    expect(origin(`${own}/x?y=1`, open)).toBe(own);
  expect(origin("http://10.0.0.5:4173/x", { host: "10.0.0.5", port: 4173 })).toBe("http://10.0.0.5:4173");
  expect(origin("http://[fd00::5]:4173/x", { host: "fd00::5", port: 4173 })).toBe("http://[fd00::5]:4173");
});

test.each([
  "http://evil.example/x",
  "http://localhost.evil.example:4173/x",
  "http://127.0.0.1.evil.example/x",
  "http://10.0.0.5:81/x",
])("of any other, %s, nothing is taken", (url) => {
  expect(origin(url, { host: "10.0.0.5", port: 4173 })).toBe("");
});
