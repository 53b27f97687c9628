import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { compiledAtOnce, embedEntry, precompressed, serverEntry } from "./app/server/build-plugins.ts";
import { BUNDLED, bundledPackages } from "./app/server/bundled-packages.ts";
import { dataReload, devAddress, honoFiles } from "./app/server/dev-plugins.ts";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
}

/** This file IS the Vite config: `remix vite:build --config remix.config.ts`. */
export default defineConfig(({ command }) => ({
  plugins: [
    devAddress(),
    dataReload(),
    honoFiles(),
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    serverEntry(),
    bundledPackages(),
    embedEntry(),
    compiledAtOnce(),
    precompressed(),
  ],
  ssr: command === "build" ? BUNDLED : {},
  build: { target: "es2022", assetsInlineLimit: 0, cssMinify: true },
  optimizeDeps: {
    // The scan for client code walks through loaders too; these are the server's and have native parts.
    exclude: ["@duckdb/node-api", "@napi-rs/canvas", "linkedom", "sharp", "tinypool", "yazl"],
    esbuildOptions: { target: "es2022" },
    include: ["react", "react-dom", "recharts", "@tanstack/react-table", "papaparse"],
  },
}));
