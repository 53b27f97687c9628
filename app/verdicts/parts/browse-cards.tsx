import { drawnAnewForNews } from "../../ui/drawn-anew.ts";
import { Link } from "../../ui/carried.tsx";
import { useDarkMedia } from "../../ui/theme/theme.ts";
import type { BrowseView } from "../dashboard/browse.ts";
import { datasetsPath, sourcesPath, topicPath } from "../../paths.ts";
import { unbroken } from "../../wording/unbroken.ts";

/** Ways on from the dashboard: the charts of each topic, the tables, the sources. */
export const BrowseCards = drawnAnewForNews(function BrowseCards({ topics, tables, publications }: BrowseView) {
  const dark = useDarkMedia();
  return (
    <>
      <ul className="cards browse">
        {topics.map(({ topic, label, charts, title, picture, width, height }) => (
          <li className="card" key={topic}>
            <Link to={topicPath(topic)}>
              <h3>
                {label} <small>{charts === 1 ? "1 chart" : `${charts} charts`}</small>
              </h3>
              <picture>
                <source media={dark} srcSet={`${picture}&size=s&theme=dark`} />
                <img src={`${picture}&size=s`} width={width} height={height} alt="" loading="lazy" decoding="async" />
              </picture>
              <span>{unbroken(title)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link to={datasetsPath()}>{tables}</Link> to filter and download, from{" "}
        <Link to={sourcesPath()}>{publications}</Link>.
      </p>
    </>
  );
});
