import { useEffect, useState } from "react";
import { useCarry } from "../../ui/carried.tsx";
import type { ChartView } from "../model/chart-view.ts";

/** Room for the drawing and for the words around it, on a wide page or on a phone, where the words take more lines. */
function embedHeight({ sizes, title, sources, moreSources }: ChartView): number {
  const publishers = new Set(sources.map(({ publisher }) => publisher));
  const names = [...publishers].join("; ").length + moreSources * 20;
  // On a phone about 26 letters of the title and 38 of the sources go into a line.
  const words = 130 + 28 * Math.ceil(title.length / 26) + 21 * Math.ceil(names / 38);
  return Math.max(sizes.l.height + 190, sizes.s.height + words);
}

/** Ways to take a chart away: files are plain links, the rest opens in place. */
export function ChartToolbar({ view }: { view: ChartView }) {
  const { addresses, sources } = view;
  const carry = useCarry();
  return (
    <div className="chart-tools no-print">
      {addresses.page === "" ? null : <CopyLink address={carry(addresses.page)} />}
      <a href={addresses.png} download>
        PNG
      </a>
      <a href={addresses.svg} download>
        SVG
      </a>
      <a href={addresses.csv}>CSV</a>
      <a href={addresses.json}>JSON</a>
      <a href={addresses.zip}>ZIP with sources</a>
      <details>
        <summary>Cite</summary>
        <ul className="chart-cite">
          {sources.map((source) => (
            <li key={source.publication}>
              {source.citation} <a href={source.url}>Original</a>
            </li>
          ))}
          {view.moreSources === 0 ? null : (
            <li>
              <a href={carry(addresses.page)}>{view.moreSources} more on the chart’s own page</a>
            </li>
          )}
        </ul>
      </details>
      {addresses.embed === "" ? null : <EmbedCode view={view} />}
    </div>
  );
}

/** HTML that shows the chart in another page. A server that does not know its own address gives a path: the browser knows the rest. */
function EmbedCode({ view }: { view: ChartView }) {
  const [address, setAddress] = useState(view.addresses.embed);
  useEffect(() => setAddress(new URL(view.addresses.embed, window.location.href).href), [view.addresses.embed]);
  return (
    <details>
      <summary>Embed</summary>
      <label className="chart-embed">
        HTML for your page
        <textarea
          readOnly
          rows={3}
          value={`<iframe src="${address}" width="100%" height="${embedHeight(view)}" style="border:0" title="${view.title.replaceAll('"', "&quot;")}" loading="lazy"></iframe>`}
        />
      </label>
    </details>
  );
}

/** A link to the chart as it stands; with JavaScript a click copies its address. */
function CopyLink({ address }: { address: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <a
      href={address}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
        event.preventDefault();
        navigator.clipboard
          .writeText(new URL(address, window.location.href).href)
          .then(() => setCopied(true))
          .catch(() => setCopied(false));
      }}
    >
      <span aria-live="polite">{copied ? "Link copied" : "Copy link"}</span>
    </a>
  );
}
