import { forwardRef, useState, type ReactNode } from "react";
import { useCarry } from "../../ui/carried.tsx";
import type { ChartSize } from "../layout/layout.ts";
import { citeText, embedCode, pictureCode, withParameter } from "../model/take-text.ts";
import type { ChartView } from "../model/chart-view.ts";
import { pngWidth, svgWidth } from "../model/picture-size.ts";
import "./chart-take.css";
import { CopyField, useWholeAddress } from "./copy-field.tsx";

interface ChartTakeProps {
  view: ChartView;
  id: string;
  /** Whether it was ever opened: before, its preview is not loaded. */
  opened: boolean;
}

/** Everything to take away: the picture with a preview and its numbers, the address, the citation, the code for another page. */
export const ChartTake = forwardRef<HTMLDialogElement, ChartTakeProps>(function ChartTake({ view, id, opened }, ref) {
  const carry = useCarry();
  const page = useWholeAddress(carry(view.addresses.page));
  const frame = useWholeAddress(view.addresses.embed);
  const picture = useWholeAddress(withParameter(view.addresses.png, "size", "l"));
  return (
    <dialog
      className="chart-take no-print"
      ref={ref}
      aria-labelledby={`${id}-take`}
      onClick={(event) => event.target === event.currentTarget && event.currentTarget.close()}
    >
      <div className="chart-take-inner">
        <form method="dialog" className="chart-take-head">
          <b id={`${id}-take`}>Take this chart away</b>
          <button className="button">Close</button>
        </form>
        <Part id={id} part="download" title="Download">
          <Downloads view={view} id={id} opened={opened} />
        </Part>
        {view.addresses.page === "" ? null : (
          <Part id={id} part="share" title="Share">
            <CopyField label="Address of the chart as it stands" value={page} copied="Link copied" button="Copy link" />
          </Part>
        )}
        <Part id={id} part="cite" title="Cite">
          <CopyField
            label="With its sources, their editions and days, and the address"
            value={citeText(view, page)}
            copied="Text copied"
            button="Copy text"
            rows={5}
          />
          {view.moreSources === 0 ? null : (
            <p>
              <a href={carry(view.addresses.page)}>{view.moreSources} more sources on the chart’s own page</a>
            </p>
          )}
        </Part>
        {view.addresses.png === "" ? null : (
          <Part id={id} part="embed" title="Embed">
            {view.addresses.embed === "" ? null : (
              <CopyField
                label="HTML for your page: a frame in which the chart can be read point by point"
                value={embedCode(view, frame)}
                copied="HTML copied"
                button="Copy HTML"
                rows={4}
              />
            )}
            <CopyField
              label="HTML of the picture alone, for where no frame may stand"
              value={pictureCode(view, page, picture)}
              copied="HTML copied"
              button="Copy HTML of the picture"
              rows={4}
            />
          </Part>
        )}
      </div>
    </dialog>
  );
});

function Part({ id, part, title, children }: { id: string; part: string; title: string; children: ReactNode }) {
  return (
    <section id={`${id}-${part}`} data-part={part} tabIndex={-1} aria-labelledby={`${id}-${part}-title`}>
      <h2 id={`${id}-${part}-title`}>{title}</h2>
      {children}
    </section>
  );
}

const SIZE_NAMES: [ChartSize, string][] = [
  ["s", "Phone"],
  ["m", "Small"],
  ["l", "Page"],
  ["xl", "Wide"],
];

function Downloads({ view, id, opened }: { view: ChartView; id: string; opened: boolean }) {
  const [size, setSize] = useState<ChartSize>("l");
  const { addresses, sizes } = view;
  const [png, svg] = [addresses.png, addresses.svg].map((address) => withParameter(address, "size", size));
  const { width, height } = sizes[size];
  return (
    <>
      {opened ? (
        <img className="chart-preview" src={svg} width={width} height={height} alt="The picture as it will be saved" />
      ) : null}
      <fieldset className="chart-sizes">
        <legend>Size of the picture</legend>
        {SIZE_NAMES.map(([value, label]) => (
          <label className="check" key={value}>
            <input
              type="radio"
              name={`${id}-size`}
              value={value}
              checked={size === value}
              onChange={() => setSize(value)}
            />{" "}
            {label}, {pngWidth(value)} px wide
          </label>
        ))}
      </fieldset>
      <ul className="chart-files">
        <li>
          <a className="button" href={png} download>
            PNG
          </a>{" "}
          picture, {pngWidth(size)} px wide, for print
        </li>
        <li>
          <a className="button" href={svg} download>
            SVG
          </a>{" "}
          picture, {svgWidth(size)} px wide, to edit or enlarge
        </li>
        <li>
          <a className="button" href={addresses.csv}>
            CSV
          </a>{" "}
          the numbers drawn, as a table
        </li>
        <li>
          <a className="button" href={addresses.json}>
            JSON
          </a>{" "}
          the same for programs
        </li>
        <li>
          <a className="button" href={addresses.zip}>
            ZIP with sources
          </a>{" "}
          the table, its description and its publications
        </li>
      </ul>
    </>
  );
}
