import { promisify } from "node:util";
import { gzip, gunzipSync } from "node:zlib";
import type { Context } from "hono";
import { SHARED } from "../caching.ts";
import { isCompressible, takesGzip } from "../encode.ts";
import { gzipEtag, heldTag, strongEtag } from "../entity-tags.ts";
import { contentPolicy } from "../security.ts";
import { send } from "../send.ts";
import { mayBeKept, type WholeAnswer } from "./kept-answers.ts";
import { ownScripts } from "./own-scripts.ts";

const packed = promisify(gzip);

/** A page's bytes without its scripts' mark, and the policy that allows these scripts. */
function unmarked(bytes: Uint8Array<ArrayBuffer>, mark: string) {
  const { html, sources } = ownScripts(new TextDecoder().decode(bytes), mark);
  return { bytes: new TextEncoder().encode(html), policy: contentPolicy({ scripts: sources }) };
}

/** An answer as a whole: compressed, with its tag; of a page, whose own scripts carry the mark, with the policy that allows them. */
export async function wholeAnswer(answer: Response, mark = ""): Promise<WholeAnswer> {
  const headers = Object.fromEntries(answer.headers);
  delete headers["content-length"];
  let bytes = new Uint8Array(await answer.arrayBuffer());
  if (mark !== "" && headers["content-type"]?.startsWith("text/html")) {
    const page = unmarked(bytes, mark);
    bytes = page.bytes;
    headers["content-security-policy"] = page.policy;
  }
  const etag = headers.etag ?? strongEtag(bytes);
  return { status: answer.status, etag, headers, gzip: new Uint8Array(await packed(bytes)), length: bytes.length };
}

/**
 * Sends a whole answer as the client takes it: 304 where it holds the same, HEAD as GET without the body, a part of a file where one is asked for.
 * Only what may be kept has a tag.
 */
export function sendWhole(context: Context, answer: WholeAnswer): Response {
  const { status, etag, headers: given, gzip: zipped, length } = answer;
  if (status === 200 && given["accept-ranges"] === "bytes" && context.req.header("range") !== undefined) {
    const content = { bytes: new Uint8Array(gunzipSync(zipped)) };
    return send(context, { content, etag, contentType: given["content-type"] ?? "", headers: given });
  }
  const headers = new Headers({
    "cache-control": status === 200 ? SHARED : "no-cache",
    vary: "Accept-Encoding, Accept-Language",
    ...given,
  });
  const encoded =
    isCompressible(given["content-type"] ?? "", length) && takesGzip(context.req.header("accept-encoding"));
  if (encoded) headers.delete("Accept-Ranges");
  if (!mayBeKept(answer)) headers.delete("ETag");
  else {
    const tags = encoded ? [gzipEtag(etag), etag] : [etag];
    const held = heldTag(context.req.header("if-none-match"), tags);
    headers.set("ETag", held ?? tags[0] ?? etag);
    if (held !== null) return new Response(null, { status: 304, headers });
  }
  if (length === 0) return new Response(null, { status, headers });
  if (encoded) headers.set("Content-Encoding", "gzip");
  headers.set("Content-Length", String(encoded ? zipped.length : length));
  if (context.req.method === "HEAD") return new Response(null, { status, headers });
  return new Response(encoded ? zipped : new Uint8Array(gunzipSync(zipped)), { status, headers });
}
