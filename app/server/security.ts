import type { Context, MiddlewareHandler } from "hono";
import { NONCE, secureHeaders } from "hono/secure-headers";

/** Pages that other sites may put into a frame; all others refuse. */
export function isEmbed(path: string): boolean {
  return path.startsWith("/embed/");
}

function frameAncestors(context: Context): string {
  return isEmbed(context.req.path) ? "*" : "'none'";
}

/**
 * Content Security Policy with a nonce per response and the usual headers.
 * Styles allow inline attributes because Recharts positions its tooltip with them; scripts never do.
 * An answer that sets one of the headers itself keeps its own: a picture needs less than a page.
 */
export function securityHeaders(): MiddlewareHandler {
  const policy = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'", NONCE, "'strict-dynamic'"],
      styleSrc: ["'self'"],
      styleSrcAttr: ["'unsafe-inline'"],
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: [frameAncestors],
    },
    xFrameOptions: false,
    crossOriginResourcePolicy: false,
    strictTransportSecurity: "max-age=15552000",
    referrerPolicy: "strict-origin-when-cross-origin",
    overwrite: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
  return async function security(context, next) {
    await policy(context, next);
    if (!isEmbed(context.req.path)) context.res.headers.set("X-Frame-Options", "DENY");
  };
}
