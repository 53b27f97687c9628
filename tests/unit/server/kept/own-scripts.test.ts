/** A policy allows the page's own scripts and nothing that came into the page with a text. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { ownScripts } from "../../../../app/server/kept/own-scripts.ts";

function source(code: string): string {
  return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
}

test("each script that carries the mark gets a hash, once, and the mark is gone from the bytes", () => {
  const page =
    '<link rel="modulepreload" nonce="m1"/><script nonce="m1">a < b</script><script type="module" async="" nonce="m1">c\n</script><script nonce="m1">a < b</script>';
  const { html, sources } = ownScripts(page, "m1");
  expect(sources).toEqual([source("a < b"), source("c\n")]);
  expect(html).not.toContain("m1");
  expect(ownScripts(page.replaceAll("m1", "m2"), "m2")).toEqual({ html, sources });
});

test("scripts without the mark, or with another one, get none", () => {
  const page =
    '<script>evil()</script><script nonce="m0">evil()</script><script type="application/ld+json">{"a":"<script nonce=\'m1\'>evil()"}</script>';
  expect(ownScripts(page, "m1").sources).toEqual([]);
});

test("a tag left open before an own script does not get what it loads allowed", () => {
  const { sources } = ownScripts('<script src="//evil.example/x.js" <script nonce="m1">own()</script>', "m1");
  // A hash allows inline code only.
  expect(sources).toEqual([source("own()")]);
});
