import type { LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useLoaderData } from "@remix-run/react";
import * as entry from "../../app/entry.server.tsx";
import { PageFrame } from "../../app/ui/page-frame.tsx";

const COLUMNS = 8;
const ROWS = 100;

const TOPICS = ["Aid", "Economy", "Events", "Sanctions"].map((label) => ({ topic: label.toLowerCase(), label }));

/** The frame that every page of the application has. */
function Root() {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <PageFrame search={null} title="Bare" topics={TOPICS} dataNote="Newest source of the day.">
          <Outlet />
        </PageFrame>
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  );
}

/** Rows of text that make the page as large as asked: each cell stands in the markup and in the data beside it. */
function loader({ request }: LoaderFunctionArgs): { rows: string[][] } {
  const length = Number(new URL(request.url).searchParams.get("cell"));
  const cell = (row: number, column: number) => `${row} ${column} `.padEnd(length, "x");
  const columns = Array.from({ length: COLUMNS }, (_, column) => column);
  return { rows: Array.from({ length: ROWS }, (_, row) => columns.map((column) => cell(row, column))) };
}

function Bare() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <table>
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const asset = { module: "/assets/none.js", imports: [], css: [] };
const none = { hasAction: false, hasClientAction: false, hasClientLoader: false, hasErrorBoundary: false };

/** A Remix application of one page that shows rows of text and does nothing else. */
export const bareBuild: ServerBuild = {
  entry: { module: entry },
  routes: {
    root: { id: "root", path: "", module: { default: Root } },
    bare: { id: "bare", parentId: "root", path: "bare", module: { default: Bare, loader } },
  },
  assets: {
    entry: asset,
    routes: {
      root: { id: "root", path: "", hasLoader: false, ...none, ...asset },
      bare: { id: "bare", parentId: "root", path: "bare", hasLoader: true, ...none, ...asset },
    },
    url: "/assets/none.js",
    version: "bare",
  },
  publicPath: "/",
  mode: "production",
  assetsBuildDirectory: "build/client",
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: false,
    v3_relativeSplatPath: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
  isSpaMode: false,
};
