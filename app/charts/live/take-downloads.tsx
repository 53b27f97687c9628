import { useState } from "react";
import type { ChartSize } from "../layout/layout.ts";
import type { ChartView } from "../model/chart-view.ts";
import { pngWidth, svgWidth } from "../model/picture-size.ts";
import { withParameter } from "../model/take-text.ts";

const SIZE_NAMES: [ChartSize, string][] = [
  ["s", "Phone"],
  ["m", "Small"],
  ["l", "Page"],
  ["xl", "Wide"],
];

/** The picture in four sizes as it will be saved, and the numbers in three forms. */
export function Downloads({ view, id, opened }: { view: ChartView; id: string; opened: boolean }) {
  const [size, setSize] = useState<ChartSize>("l");
  const { addresses, sizes } = view;
  const [png, svg] = [addresses.png, addresses.svg].map((address) => withParameter(address, "size", size));
  const { width, height } = sizes[size];
  return (
    <div className="take-download">
      <div>
        {opened ? (
          <img
            className="chart-preview"
            src={svg}
            width={width}
            height={height}
            alt="The picture as it will be saved"
          />
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
      </div>
      <ul className="chart-files">
        <li>
          <a className="button" href={png} download>
            PNG
          </a>
          <span>picture, {pngWidth(size)} px wide, for print</span>
        </li>
        <li>
          <a className="button" href={svg} download>
            SVG
          </a>
          <span>picture, {svgWidth(size)} px wide, to edit or enlarge</span>
        </li>
        <li>
          <a className="button" href={addresses.csv}>
            CSV
          </a>
          <span>the numbers drawn, as a table</span>
        </li>
        <li>
          <a className="button" href={addresses.json}>
            JSON
          </a>
          <span>the same for programs</span>
        </li>
        <li>
          <a className="button" href={addresses.zip}>
            ZIP with sources
          </a>
          <span>the table, its description and its publications</span>
        </li>
      </ul>
    </div>
  );
}
