import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/** Pages that other sites may put into a frame; all others refuse. */
export function isEmbed(path: string): boolean {
  return path.startsWith("/embed/");
}

/**
 * The Content Security Policy of a page. `scripts`: sources for its own inline scripts (hashes); other inline code never runs, and
 * files only from here. Styles allow inline attributes because Recharts positions its tooltip with them.
 */
export function contentPolicy({
  scripts = [],
  framed = false,
}: {
  scripts?: readonly string[];
  framed?: boolean;
}): string {
  return [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    `frame-ancestors ${framed ? "*" : "'none'"}`,
  ].join("; ");
}

/** Content Security Policy and the usual headers. An answer that sets a policy itself keeps its own: a picture needs less than a page, a page allows its own scripts. */
export function securityHeaders(): MiddlewareHandler {
  const others = secureHeaders({
    xFrameOptions: false,
    crossOriginResourcePolicy: false,
    strictTransportSecurity: "max-age=31536000",
    referrerPolicy: "strict-origin-when-cross-origin",
    overwrite: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
  return async function security(context, next) {
    await others(context, next);
    const framed = isEmbed(context.req.path);
    const { headers } = context.res;
    if (!headers.has("Content-Security-Policy")) headers.set("Content-Security-Policy", contentPolicy({ framed }));
    if (!framed) headers.set("X-Frame-Options", "DENY");
  };
}
