import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin, ResolvedConfig } from "vite";
import { EMBED_SCRIPT } from "../paths.ts";

const COMPRESSIBLE = /\.(?:js|css|svg|json|txt|ico|map|webmanifest)$/;

/** Makes `build/server/index.js` the whole server: the SSR input becomes the Hono entry, which imports Remix's build. */
export function serverEntry(): Plugin {
  return {
    name: "server-entry",
    enforce: "post",
    config(_config, { isSsrBuild }) {
      if (!isSsrBuild) return undefined;
      const input = { index: "app/server/index.ts", "draw-worker": "app/charts/pictures/worker.tsx" };
      // All in one folder: code that looks for the client's files beside its own must not depend on the chunk that it lands in.
      const output = { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" };
      return { build: { rollupOptions: { input, output } } };
    },
  };
}

const EMBED_ENTRY = "app/charts/live/embed-live.ts";

/**
 * Builds the script of pages in other people's frames, which are no pages of the router, and gives it the one address that those pages name: a line that
 * leads to the file of this build.
 */
export function embedEntry(): Plugin {
  return {
    name: "embed-entry",
    apply: "build",
    enforce: "post",
    config(_config, { isSsrBuild }) {
      return isSsrBuild ? undefined : { build: { rollupOptions: { input: [EMBED_ENTRY] } } };
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== "chunk" || !chunk.facadeModuleId?.endsWith(EMBED_ENTRY)) continue;
        this.emitFile({ type: "asset", fileName: EMBED_SCRIPT.slice(1), source: `import "/${chunk.fileName}";\n` });
      }
    },
  };
}

/** Writes `.br` and `.gz` twins beside the built client files, which the server sends as they are. */
export function precompressed(): Plugin {
  let config: ResolvedConfig | undefined;
  return {
    name: "precompressed",
    apply: "build",
    configResolved(resolved) {
      config = resolved;
    },
    closeBundle() {
      if (!config || config.build.ssr) return;
      const folder = resolve(config.root, config.build.outDir);
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!COMPRESSIBLE.test(name)) continue;
        const path = join(folder, name);
        const bytes = readFileSync(path);
        if (bytes.length < 1024) continue;
        const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, quality));
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

/** First line of a file whose functions V8 shall compile where it parses them: on its way from the network, in a thread of its own. */
const COMPILE_AT_ONCE = "//# allFunctionsCalledOnLoad\n";

/**
 * Tells V8 (from 136 on; a comment for every other engine) not to compile the client's functions one by one when each is first called, which takes the main
 * thread twice as long as running them: the first drawing of a chart calls two thousand. After minification, which drops comments.
 */
export function compiledAtOnce(): Plugin {
  let ssr = false;
  return {
    name: "compiled-at-once",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      ssr = Boolean(config.build.ssr);
    },
    generateBundle(_options, bundle) {
      if (ssr) return;
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === "chunk") chunk.code = COMPILE_AT_ONCE + chunk.code;
      }
    },
  };
}
