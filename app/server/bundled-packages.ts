import type { Plugin } from "vite";

/**
 * What stays a package beside the built server: native parts, which are files of their own, and threads that are started from files of their own. All else
 * becomes part of the server's few files: Node looked for and read a thousand small ones at every start.
 */
const BESIDE = ["@duckdb/node-bindings", "@napi-rs/canvas", "sharp", "tinypool"];

/** For Vite's `ssr`. */
export const BUNDLED = { noExternal: true, external: BESIDE } as const;

/** Remix has a second `fetch`, for a server that asks for it; this one uses Node's. It is a megabyte of code. */
const LEFT_OUT = "undici";

/**
 * Packages as part of the built server: those that are of two kinds, a quick and an explaining one, are of the quick kind, because the other would be read
 * at every start and never run.
 */
export function bundledPackages(): Plugin {
  return {
    name: "bundled-packages",
    apply: (_config, { command, isSsrBuild }) => command === "build" && isSsrBuild === true,
    enforce: "pre",
    resolveId(id) {
      return id === LEFT_OUT ? `\0${LEFT_OUT}` : undefined;
    },
    load(id) {
      return id === `\0${LEFT_OUT}` ? "export {};" : undefined;
    },
    transform(code, id) {
      if (!id.includes("/node_modules/") || !code.includes("process.env.NODE_ENV")) return undefined;
      return { code: code.replaceAll("process.env.NODE_ENV", '"production"'), map: null };
    },
  };
}
