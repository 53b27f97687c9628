import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { watchPath } from "../paths.ts";
import { accessLog, type LogFormat } from "./access-log.ts";
import { admission, noCrowd, type Crowd } from "./admission.ts";
import { busyNavigation } from "./busy-navigation.ts";
import { fileApplication } from "./files.ts";
import { onlyAskable } from "./askable.ts";
import type { KeptLoad } from "./kept/kept-answers.ts";
import { keptHandlers } from "./kept/handlers.ts";
import { refusal } from "./refusal.ts";
import { routeNames, type NameRoute } from "./metrics/route-name.ts";
import { securityHeaders } from "./security.ts";
import { dropTrackers } from "./trackers.ts";
import type { Watching } from "./watch/watching.ts";

/** What whoever watches the server may look at. */
export interface Watched {
  nameRoute: NameRoute;
  crowd: Crowd;
  kept: () => KeptLoad;
}

export interface ApplicationOptions {
  build: ServerBuild;
  /** Folder of the built client files. */
  clientFolder: string;
  log: (line: string) => void;
  /** Default: text. */
  logFormat?: LogFormat;
  /** Makes what counts requests; left out, nothing is counted. */
  watch?: (watched: Watched) => MiddlewareHandler;
  now: () => Date;
  /** Pages in work at once, and files in work at once; more are refused. */
  maxRequests: number;
  /** What stands before addresses that leave the site, for who asks so; "" for one who came by a foreign name. */
  originOf: (request: Request) => string;
  /** Bytes of pages that are kept. */
  pageBytes: number;
  /** Of a folder that is watched. */
  watching?: Watching | undefined;
}

/** The files without the layers around them: an empty 404 where there is none, and what goes wrong is thrown. */
function alone(files: Hono): (request: Request) => Response | Promise<Response> {
  const application = new Hono().route("/", files);
  application.notFound(() => new Response(null, { status: 404 }));
  application.onError((error) => {
    throw error;
  });
  return (request) => application.fetch(request);
}

/** The whole HTTP application: log, security headers, limits, static files, data files, pages. */
export function createApplication(options: ApplicationOptions): Hono {
  const { build, clientFolder, log, logFormat, watch, now, maxRequests, originOf, pageBytes, watching } = options;
  const application = new Hono();
  const mode = process.env.NODE_ENV ?? "production";
  const files = fileApplication();
  const crowd = noCrowd();
  const { load, kept, file, page } = keptHandlers({
    pages: createRequestHandler(build, mode),
    files: alone(files),
    now,
    originOf,
    bytes: pageBytes,
    version: watching?.version,
  });
  application.use(accessLog(log, now, logFormat));
  if (watch) application.use(watch({ nameRoute: routeNames(build, files), crowd, kept: load }));
  application.use(securityHeaders());
  application.use(onlyAskable());
  application.use(dropTrackers());
  application.use(bodyLimit({ maxSize: 1024 }));
  application.use("/assets/*", async (context, next) => {
    await next();
    if (context.res.ok) context.res.headers.set("Cache-Control", "public, max-age=31536000, immutable");
  });
  application.use(
    serveStatic({
      root: clientFolder,
      precompressed: true,
      onFound(path, context) {
        if (!path.includes("/assets/")) context.header("Cache-Control", "public, max-age=3600");
      },
    }),
  );
  if (watching !== undefined) {
    application.get(watchPath, watching.events);
    application.use(watching.count);
  }
  // What is there costs nothing: it is never refused.
  application.use(kept);
  application.use(admission(maxRequests, busyNavigation(build, mode), undefined, crowd));
  application.use(file);
  application.route("/", files);
  application.all("*", page);
  application.onError((error, context) => {
    log(`${now().toISOString()} error ${context.req.method} ${context.req.path} ${error.stack ?? String(error)}`);
    return refusal(context, 500, "Something went wrong on our side. Trying again may help.");
  });
  return application;
}
