import { Scripts } from "@remix-run/react";
import { useEffect, useState } from "react";

/** At the end of what the page has to do first; some browsers have no such moment. */
function atRest(work: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(work, 1_000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work);
  return () => cancelIdleCallback(asked);
}

/**
 * The page's scripts and what they load. Once they run, the framework takes their elements, some thirty, out of the page when it next draws this: here
 * while the reader reads, and not as a part of what the first choice has to wait for.
 */
export function PageScripts({ nonce }: { nonce: string | undefined }) {
  const [, setLoaded] = useState(false);
  useEffect(() => atRest(() => setLoaded(true)), []);
  return <Scripts nonce={nonce} />;
}
