import { createHash } from "node:crypto";

export interface MarkedPage {
  /** The page without the mark. */
  html: string;
  /** Sources for `script-src`, one for each of its own inline scripts. */
  sources: string[];
}

/**
 * Finds the inline scripts that carry the mark as their nonce, gives the sources by which a policy allows just these (CSP 3 §2.3.1), and takes the mark
 * away, so that the bytes of the page are the same each time. The mark is new for each render: a script that came into the page with a text
 * cannot have it, gets no hash and is not run.
 */
export function ownScripts(marked: string, mark: string): MarkedPage {
  const tag = new RegExp(`<script\\b[^>]* nonce="${mark}"[^>]*>(.*?)</script>`, "gs");
  const hashes = new Set<string>();
  for (const [, code = ""] of marked.matchAll(tag)) {
    if (code !== "") hashes.add(`'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  }
  return { html: marked.replaceAll(` nonce="${mark}"`, ""), sources: [...hashes] };
}
