import { useNavigation } from "@remix-run/react";
import { Link, NavLink, useCarried } from "./carried.tsx";
import { JumpLink } from "./jump-link.tsx";
import { memo, useEffect, useState, type ReactNode } from "react";
import { ThemeSwitch } from "./theme/theme-switch.tsx";
import {
  aboutPath,
  articlesPath,
  comparePath,
  datasetsPath,
  developersPath,
  glossaryPath,
  changesPath,
  correctionsPath,
  chartsPath,
  homePath,
  sourcesPath,
  topicPath,
  whoPath,
} from "../paths.ts";

export interface TopicLink {
  topic: string;
  label: string;
}

interface PageFrameProps {
  title: string;
  topics: TopicLink[];
  /** Ids of the scenarios that the page that compares opens with, the baseline first. */
  scenarios?: readonly string[];
  /** Whether there are more articles than one. */
  several?: boolean;
  dataNote: string;
  /** The search of every page. */
  search: ReactNode;
  /** What stands under the masthead, on pages that show verdicts or charts. */
  bar?: ReactNode;
  children: ReactNode;
}

/** True once a navigation has been under way for 200 ms, so that quick ones do not flicker. */
function useSlowNavigation(): boolean {
  const busy = useNavigation().state !== "idle";
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!busy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 200);
    return () => clearTimeout(timer);
  }, [busy]);
  return slow;
}

/** A scenario chosen is compared with the baseline (which with the one that says most beside it), unless the reader compares it with others already. */
function useCompareLink(scenarios: readonly string[]): string {
  const carried = useCarried();
  if (carried.size === 0 || carried.has("vs")) return comparePath();
  const other = scenarios.find((one) => one !== carried.get("scenario"));
  return comparePath(other === undefined ? undefined : new URLSearchParams({ vs: other }));
}

type MastheadProps = Pick<PageFrameProps, "title" | "topics" | "scenarios" | "several" | "search">;

/** Not drawn anew while something is on its way, as what stands below is. */
const Masthead = memo(function Masthead({ title, topics, scenarios, several = false, search }: MastheadProps) {
  const compared = useCompareLink(scenarios ?? []);
  return (
    <header className="masthead">
      <div>
        <Link className="name" to={homePath}>
          {title || "Dashboard"}
        </Link>
        <nav aria-label="Main">
          <ul>
            {several ? (
              <li>
                <NavLink to={articlesPath()}>Articles</NavLink>
              </li>
            ) : null}
            {topics.map(({ topic, label }) => (
              <li key={topic}>
                <NavLink to={topicPath(topic)}>{label}</NavLink>
              </li>
            ))}
            <li>
              <NavLink to={chartsPath()} end>
                Charts
              </NavLink>
            </li>
            {scenarios?.length === 0 ? null : (
              <li>
                <NavLink to={compared}>Compare</NavLink>
              </li>
            )}
            <li>
              <NavLink to={datasetsPath()}>Data</NavLink>
            </li>
            <li>
              <NavLink to={sourcesPath()}>Sources</NavLink>
            </li>
          </ul>
        </nav>
        {search}
        <ThemeSwitch />
      </div>
    </header>
  );
});

const Colophon = memo(function Colophon({ dataNote }: { dataNote: string }) {
  return (
    <footer className="colophon">
      <div>
        {dataNote === "" ? null : <p>{dataNote}</p>}
        <p>
          Numbers, readings and sources; no judgement of any party.{" "}
          <span className="no-print">
            <Link to={aboutPath}>How verdicts are made</Link>
            {" · "}
            <Link to={whoPath}>Who runs this site</Link>
            {" · "}
            <Link to={changesPath()}>What changed</Link>
            {" · "}
            <Link to={correctionsPath()}>Corrections</Link>
            {" · "}
            <Link to={glossaryPath}>Glossary</Link>
            {" · "}
            <Link to={developersPath}>For programs</Link>
          </span>
        </p>
      </div>
    </footer>
  );
});

/** Header with navigation, main part, footer. An error page shows it without topics. */
export function PageFrame({ dataNote, bar = null, children, ...masthead }: PageFrameProps) {
  const slow = useSlowNavigation();
  return (
    <>
      <JumpLink className="skip" to="main">
        Skip to content
      </JumpLink>
      {slow ? <div className="progress" role="progressbar" aria-label="Loading" /> : null}
      <Masthead {...masthead} />
      {bar}
      <main className="page" id="main" aria-busy={slow}>
        {children}
      </main>
      <Colophon dataNote={dataNote} />
    </>
  );
}
