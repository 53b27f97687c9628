/** The line of Node that still works but gets no security updates, and the one that is recommended (https://nodejs.org/en/about/previous-releases). */
const OLD = { line: 20, since: "April 2026" };
const RECOMMENDED = 24;

/** What whoever starts the server should know of the Node that runs it, as `process.version` names it; null if nothing. */
export function nodeAdvice(version: string): string | null {
  const line = Number(/^v(\d+)\./.exec(version)?.[1] ?? NaN);
  if (line !== OLD.line) return null;
  return `Node ${OLD.line} (this is ${version}) has had no security updates since ${OLD.since}; Node ${RECOMMENDED} is recommended.`;
}
