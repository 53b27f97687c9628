import { datasetChartFile, datasetChartPath, datasetFile, datasetPath } from "../../paths.ts";
import { useDarkMedia } from "../../ui/theme/theme.ts";
import { Link } from "../../ui/carried.tsx";
import type { HomeTable, HomeView } from "../lists/package-home.ts";
import { TableCard } from "./table-card.tsx";

/** The front page of a data package without articles: its tables, to look into and to take away. */
export function PackageHome({ home }: { home: HomeView }) {
  const { title, description, licences, sources, tables } = home;
  return (
    <>
      <h1>{title}</h1>
      {description === "" ? null : <p className="lede">{description}</p>}
      <Named what={licences.length === 1 ? "Licence" : "Licences"} list={licences} />
      <Named what={sources.length === 1 ? "Source" : "Sources"} list={sources} />
      <section className="section" aria-labelledby="tables">
        <h2 id="tables">{tables.length === 1 ? "The table" : `${tables.length} tables`}</h2>
        {tables.length === 0 ? <p>No table of this package can be read; the server said at its start why.</p> : null}
        <ul className={tables.length === 1 ? "cards alone" : "cards"}>
          {tables.map((table) => (
            <HomeCard key={table.table} table={table} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Named({ what, list }: { what: string; list: HomeView["licences"] }) {
  if (list.length === 0) return null;
  return (
    <p>
      {what}:{" "}
      {list.map(({ text, url }, index) => (
        <span key={text}>
          {index > 0 ? ", " : ""}
          {url === "" ? text : <a href={url}>{text}</a>}
        </span>
      ))}
    </p>
  );
}

/** Its rows as they are, drawn by what their columns are; the page behind it takes other choices. */
function TableChart({ table: { table, title } }: { table: HomeTable }) {
  const path = datasetChartPath(table);
  const dark = useDarkMedia();
  const bare = (more: string) => datasetChartFile(table, "svg", `frame=none&size=s${more}`);
  return (
    <figure className="home-chart">
      <Link to={path} aria-label={`Chart of ${title}`}>
        <picture>
          <source media={dark} srcSet={bare("&theme=dark")} />
          <img src={bare("")} alt="" loading="lazy" width={400} height={260} />
        </picture>
      </Link>
      <figcaption>
        <Link to={path}>Chart these rows</Link>
      </figcaption>
    </figure>
  );
}

function HomeCard({ table }: { table: HomeTable }) {
  return (
    <TableCard table={table.table} title={table.title}>
      {table.description === "" ? null : <p>{table.description}</p>}
      {table.drawn ? <TableChart table={table} /> : null}
      <dl className="facts">
        <dt>Rows</dt>
        <dd>{table.rows}</dd>
        {table.reach === "" ? null : (
          <>
            <dt>Reach</dt>
            <dd>{table.reach}</dd>
          </>
        )}
        <dt>Columns</dt>
        <dd>{table.columns}</dd>
        <dt>Formats</dt>
        <dd>
          <a href={datasetFile(table.table, "csv")}>CSV</a>, <a href={datasetFile(table.table, "json")}>JSON</a>,{" "}
          <a href={datasetFile(table.table, "metadata.json")}>Metadata</a>
        </dd>
        {table.faults === 0 ? null : (
          <>
            <dt>Faults</dt>
            <dd>
              <Link to={datasetPath(table.table)}>
                {table.faults === 1 ? "1 fault" : `${table.faults} faults`} in the published file
              </Link>
            </dd>
          </>
        )}
      </dl>
    </TableCard>
  );
}
