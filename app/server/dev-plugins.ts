/** What `npm run dev` adds to Vite: the settings of the server, its files, and data that are read anew when they change. */
import type { SiteOptions } from "../queries/site.server.ts";
import { isAbsolute, relative, resolve } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { readSettings, type Settings } from "./settings.ts";

/** Not the server's own, so that both can run. */
const DEV_PORT = "5173";
/** Editors and imports write in several steps: what is read is what stands after them. */
const SETTLED_MS = 200;

function settings(env: Record<string, string | undefined>): Settings {
  const read = readSettings({ ...env, PORT: env.PORT?.trim() || DEV_PORT });
  if (!read.ok) throw new Error(read.errors.join("\n"));
  return read.value;
}

/** In `npm run dev`, listens where PORT and HOST say, and says so if that cannot be. Throws where a setting makes no sense. */
export function devAddress(): Plugin {
  return {
    name: "dev-address",
    apply: "serve",
    config() {
      const { host, port } = settings(process.env);
      return { server: { host, port, strictPort: port !== 0, watch: { ignored: ["**/.cache/**", "**/build/**"] } } };
    },
  };
}

/**
 * In `npm run dev`, reads the data package anew when one of its files changes, and reloads the pages that are open. A package with a mistake in it
 * shows its issues, here and on the pages, until it is mended.
 */
export function dataReload(): Plugin {
  return {
    name: "data-reload",
    apply: "serve",
    configureServer(server) {
      const { dataDir, cacheDir, siteUrl, operator, contact } = settings(process.env);
      const folder = resolve(dataDir);
      let timer: NodeJS.Timeout | undefined;
      server.watcher.add(folder);
      server.watcher.on("all", (_event, path) => {
        // Downloads are CSV too, and a cache may lie anywhere.
        if (!/\.(?:csv|json)$/.test(path) || !isBelow(folder, path) || isBelow(resolve(cacheDir), path)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void readAnew(server, { dataDir, cacheDir, siteUrl, operator, contact }), SETTLED_MS);
      });
    },
  };
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !way.startsWith("..") && !isAbsolute(way);
}

async function readAnew(server: ViteDevServer, options: SiteOptions) {
  const { logger } = server.config;
  const log = { timestamp: true };
  try {
    const module = await server.ssrLoadModule("/app/queries/site.server.ts");
    const opened = await (module as typeof import("../queries/site.server.ts")).reopenSite(options);
    // Nobody has asked for anything yet: the first page reads the new data.
    if (opened === null) return;
    if (opened.ok) logger.info(`${options.dataDir} was read anew`, log);
    else for (const problem of opened.problems) logger.error(problem, log);
  } catch (error) {
    logger.error(String(error), log);
  }
  server.ws.send({ type: "full-reload" });
}

const NO_PAGES = ["/healthz", "/readyz", "/oembed"];
const FILES =
  /^\/(?:articles|changes|charts|compare|corrections|datasets|feed|openapi|robots|search|sitemap|sources)\b.*\.(?:atom|csv|json|jsonl|png|report\.html|svg|txt|xml|zip)$/;

/** In `npm run dev`, lets the Hono application answer what is not a page: data files, pictures, /healthz, /readyz. */
export function honoFiles(): Plugin {
  return {
    name: "hono-files",
    apply: "serve",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? "/").split("?")[0] ?? "/";
        const ours = NO_PAGES.includes(path) || path.startsWith("/embed/") || FILES.test(path);
        if (!ours) return next();
        Promise.all([server.ssrLoadModule("/app/server/files.ts"), import("@hono/node-server")])
          .then(([module, { getRequestListener }]) => {
            const files = module as typeof import("./files.ts");
            return getRequestListener(files.fileApplication().fetch)(request, response);
          })
          .catch(next);
      });
    },
  };
}
