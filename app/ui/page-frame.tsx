import { Link, NavLink, useNavigation } from "@remix-run/react";
import { useEffect, useState, type ReactNode } from "react";
import { aboutPath, comparePath, datasetsPath, homePath, sourcesPath, topicPath } from "../paths.ts";

export interface TopicLink {
  topic: string;
  label: string;
}

interface PageFrameProps {
  title: string;
  topics: TopicLink[];
  dataNote: string;
  /** The search of every page. */
  search: ReactNode;
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

/** Header with navigation, main part, footer. An error page shows it without topics. */
export function PageFrame({ title, topics, dataNote, search, children }: PageFrameProps) {
  const slow = useSlowNavigation();
  return (
    <>
      <a className="skip" href="#main">
        Skip to content
      </a>
      {slow ? <div className="progress" role="progressbar" aria-label="Loading" /> : null}
      <header className="masthead">
        <div>
          <Link className="name" to={homePath}>
            {title || "Dashboard"}
          </Link>
          <nav aria-label="Main">
            <ul>
              {topics.map(({ topic, label }) => (
                <li key={topic}>
                  <NavLink to={topicPath(topic)}>{label}</NavLink>
                </li>
              ))}
              <li>
                <NavLink to={comparePath()}>Compare</NavLink>
              </li>
              <li>
                <NavLink to={datasetsPath()}>Data</NavLink>
              </li>
              <li>
                <NavLink to={sourcesPath()}>Sources</NavLink>
              </li>
            </ul>
          </nav>
          {search}
        </div>
      </header>
      <main className="page" id="main" aria-busy={slow}>
        {children}
      </main>
      <footer className="colophon">
        <div>
          {dataNote === "" ? null : <p>{dataNote}</p>}
          <p>
            Numbers, readings and sources; no judgement of any party. <Link to={aboutPath}>How verdicts are made</Link>
          </p>
        </div>
      </footer>
    </>
  );
}
