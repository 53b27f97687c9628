/** What a request is counted under: the pattern of its address, of which there are as many as routes, never the address itself. */
import type { ServerBuild } from "@remix-run/node";
import { Hono } from "hono";

export type NameRoute = (path: string) => string;

const OTHER = "other";
/** How the file routes bind the last part, whose ending says the format: `:file{…}`. */
const BOUND = /^(.*\/):\w+\{.*\}$/;

/** The pattern that a table of routes has for a path; "" where none matches. */
function patternOf(routes: Hono, path: string): string {
  const [found] = routes.router.match("GET", path);
  return found[0]?.[0][1].path ?? "";
}

function pageRoutes(build: ServerBuild): Hono {
  const pages = new Hono();
  for (const route of Object.values(build.routes)) {
    const path = route?.index ? "" : route?.path;
    if (path !== undefined && path !== "*") pages.get(`/${path}`, (context) => context.body(null));
  }
  return pages;
}

/** `/charts/:file{[^/]+\.(?:csv|…)}` for `/charts/a.csv` is `/charts/:file.csv`. */
function fileName(pattern: string, path: string): string {
  const [, folder] = BOUND.exec(pattern) ?? [];
  return folder === undefined ? pattern : `${folder}:file${/\.[a-z]+$/.exec(path)?.[0] ?? ""}`;
}

/** Names every path of an application by the patterns of its pages and files. A page's data for the router have `.data` behind it. */
export function routeNames(build: ServerBuild, files: Hono): NameRoute {
  const pages = pageRoutes(build);
  return function nameRoute(path) {
    if (path.startsWith("/assets/")) return "/assets/*";
    const file = patternOf(files, path);
    if (file !== "") return fileName(file, path);
    const [page, ending] = path.endsWith(".data") ? [path.slice(0, -5), ".data"] : [path, ""];
    const pattern = patternOf(pages, page === "/_root" ? "/" : page);
    return pattern === "" ? OTHER : pattern + ending;
  };
}
