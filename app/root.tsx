import type { HeadersArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { useContext, useMemo, type ReactNode } from "react";
import { ErrorPage } from "./ui/error-page.tsx";
import { ScriptMarkContext } from "./ui/script-mark.ts";
import latin from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url";
import { themeScript } from "./ui/theme/theme.ts";
import { CarriedScenario } from "./ui/carried.tsx";
import { PageFrame } from "./ui/page-frame.tsx";
import { PageScripts } from "./ui/page-scripts.tsx";
import { WatchNotice } from "./ui/watch-notice.tsx";
import { SearchBox } from "./search/parts/search-box.tsx";
import type { BarView } from "./verdicts/bar/bar-view.ts";
import { ScenarioBar } from "./verdicts/parts/scenario-bar.tsx";
import { rootData } from "./queries/every-page.server.ts";
import "@fontsource-variable/inter/wght.css";
import { feedPath } from "./paths.ts";
import "./ui/styles/tokens.css";
import "./ui/styles/base.css";
import "./ui/styles/frame.css";
import "./ui/styles/components.css";
import "./verdicts/parts/verdicts.css";
import "./verdicts/parts/dashboard.css";
import "./verdicts/parts/claim-tabs.css";
import "./verdicts/parts/claim.css";
import "./verdicts/parts/scenario-bar-forms.css";
import "./verdicts/parts/scenario-bar.css";
import "./tables/parts/data-table.css";
import "./tables/parts/cards.css";

export async function loader() {
  return rootData();
}

/** A refused page tells programs when to try again. */
export function headers({ errorHeaders }: HeadersArgs): HeadersInit {
  const retry = errorHeaders?.get("Retry-After") ?? null;
  return retry === null ? {} : { "Retry-After": retry };
}

export function shouldRevalidate(): boolean {
  return false;
}

export function Layout({ children }: { children: ReactNode }) {
  const mark = useContext(ScriptMarkContext);
  return (
    // The script in the head may have set the theme by the time React looks.
    <html lang="en" suppressHydrationWarning>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <script nonce={mark} dangerouslySetInnerHTML={{ __html: themeScript }} />
        <link rel="preload" href={latin} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="alternate" type="application/atom+xml" href={feedPath()} title="What changed" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={mark} />
        <PageScripts nonce={mark} />
      </body>
    </html>
  );
}

/** The scenario bar that the page's own loader gives; pages without verdicts or charts have none. */
function useBarView(): BarView | null {
  const data = useMatches().at(-1)?.data;
  return typeof data === "object" && data !== null && "bar" in data ? (data.bar as BarView | null) : null;
}

/** One and the same, so that it is not drawn anew with the page around it. */
const search = <SearchBox />;

export default function Root() {
  const { choices, watch, ...frame } = useLoaderData<typeof loader>();
  const view = useBarView();
  const bar = useMemo(() => (view === null ? null : <ScenarioBar view={view} choices={choices} />), [view, choices]);
  return (
    <CarriedScenario several={frame.several}>
      {watch && <WatchNotice notice={watch} />}
      <PageFrame {...frame} search={search} bar={bar}>
        <Outlet />
      </PageFrame>
    </CarriedScenario>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  // What every page shows is there unless loading just that failed.
  const { title = "", topics = [], dataNote = "", watch = null } = useRouteLoaderData<typeof loader>("root") ?? {};
  return (
    // What is wrong in an address is not handed on to the next.
    <CarriedScenario off={isRouteErrorResponse(error) && error.status === 400}>
      {watch && <WatchNotice notice={watch} />}
      <PageFrame title={title} topics={topics} dataNote={dataNote} search={search}>
        <ErrorPage error={error} />
      </PageFrame>
    </CarriedScenario>
  );
}
