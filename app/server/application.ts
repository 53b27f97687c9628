import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { accessLog } from "./access-log.ts";
import { admission } from "./admission.ts";
import { busyNavigation } from "./busy-navigation.ts";
import { fileApplication } from "./files.ts";
import { onlyAskable } from "./askable.ts";
import { refusal } from "./refusal.ts";
import { securityHeaders } from "./security.ts";
import { dropTrackers } from "./trackers.ts";

export interface ApplicationOptions {
  build: ServerBuild;
  /** Folder of the built client files. */
  clientFolder: string;
  log: (line: string) => void;
  now: () => Date;
  /** Pages in work at once, and files in work at once; more are refused. */
  maxRequests: number;
}

/** The whole HTTP application: log, security headers, limits, static files, data files, pages. */
export function createApplication({ build, clientFolder, log, now, maxRequests }: ApplicationOptions): Hono {
  const application = new Hono();
  const mode = process.env.NODE_ENV ?? "production";
  const pages = createRequestHandler(build, mode);
  application.use(accessLog(log, now));
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
  application.use(admission(maxRequests, busyNavigation(build, mode)));
  application.route("/", fileApplication());
  application.use(compress({ threshold: 1024 }));
  application.all("*", async (context) => {
    const nonce: unknown = context.get("secureHeadersNonce" as never);
    return pages(context.req.raw, { nonce: typeof nonce === "string" ? nonce : "" });
  });
  application.onError((error, context) => {
    log(`${now().toISOString()} error ${context.req.method} ${context.req.path} ${error.stack ?? String(error)}`);
    return refusal(context, 500, "Something went wrong on our side. Trying again may help.");
  });
  return application;
}
