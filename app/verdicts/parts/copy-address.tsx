import { useLocation } from "@remix-run/react";
import { useEffect, useState } from "react";

/** Copies the page's address, which is all that a comparison is; not there without scripts, where the browser's own bar does it. */
export function CopyAddress() {
  const [said, setSaid] = useState<string | null>(null);
  const { search } = useLocation();
  // What was copied is another page than the one that is shown after a change.
  useEffect(() => setSaid(""), [search]);
  if (said === null) return null;
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid("Link copied");
    } catch {
      setSaid("The browser did not allow it: copy the address from its bar");
    }
  }
  return (
    <span className="copy-address">
      <button type="button" className="button" onClick={() => void copy()}>
        Copy link
      </button>{" "}
      <span role="status" className="meta">
        {said}
      </span>
    </span>
  );
}
