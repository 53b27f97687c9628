import { useState } from "react";

/** Copies the address of the page as it stands; the address is the whole state of the table. */
export function CopyLink() {
  const [said, setSaid] = useState("");
  function copy(): void {
    navigator.clipboard
      .writeText(window.location.href)
      .then(() => setSaid("Link copied"))
      .catch(() => setSaid("Copy it from the address bar"));
    setTimeout(() => setSaid(""), 3_000);
  }
  return (
    <button type="button" className="button js-only" onClick={copy} title="Copy a link to these rows">
      <span aria-live="polite">{said === "" ? "Share" : said}</span>
    </button>
  );
}
