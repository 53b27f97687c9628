import { createRequestHandler, redirectDocument, type ServerBuild } from "@remix-run/node";

/**
 * Refuses a request of the router in the browser: it reads nothing but its own format, so it is told, in that format, to load
 * the page anew as a document, which is answered or refused with a page that says so. Status 503 with Retry-After.
 * A Remix application of one route writes it, as the format has no public writer.
 */
export function busyNavigation(build: ServerBuild, mode: string): (request: Request) => Promise<Response> {
  const route = {
    id: "root",
    path: "*",
    module: {
      default: () => null,
      loader: ({ request }: { request: Request }) => {
        const { pathname, search } = new URL(request.url);
        throw redirectDocument(pathname + search);
      },
    },
  };
  const tell = createRequestHandler({ ...build, routes: { root: route } }, mode);
  return async function refuseNavigation(request) {
    const address = new URL(request.url);
    // Names routes of the real application, of which this one has none.
    address.searchParams.delete("_routes");
    const told = await tell(new Request(address));
    const headers = new Headers(told.headers);
    headers.set("Cache-Control", "no-store");
    headers.set("Retry-After", "2");
    return new Response(told.body, { status: 503, headers });
  };
}
