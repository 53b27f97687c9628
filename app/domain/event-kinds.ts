/**
 * Whether a kind of event is of the kind asked for: the same, or one below it. Kinds are dotted paths of words joined by
 * hyphens and match by whole words, so `visit` takes in `visit.minister` and `visit.head` takes in
 * `visit.head-of-government`, but neither takes in `visitor`. A dot at the end of what is asked for says nothing more; ""
 * asks for any kind.
 */
export function isOfKind(kind: string, asked: string): boolean {
  const stem = asked.endsWith(".") ? asked.slice(0, -1) : asked;
  if (stem === "" || kind === stem) return true;
  return kind.startsWith(stem) && /[.-]/.test(kind.charAt(stem.length));
}
