import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ListSearch } from "../ui/list-search.tsx";
import { WayList } from "../ui/way-list.tsx";
import { datasetFile, datasetsFile } from "../paths.ts";
import type { DatasetItem } from "../tables/lists/dataset-list.ts";
import { Licences } from "../tables/parts/licences.tsx";
import { TableCard } from "../tables/parts/table-card.tsx";
import { counted } from "../wording/words.ts";
import { datasetList } from "../queries/datasets.server.ts";
import { localeOf } from "../queries/asking/locale.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { search, groups } = await datasetList(new URL(request.url).searchParams, localeOf(request));
  return { search, groups };
}

export const meta: MetaFunction = () => [{ title: "Data" }];

function Dataset({ item }: { item: DatasetItem }) {
  return (
    <TableCard table={item.table} title={item.title}>
      <p>{item.description}</p>
      <dl className="facts">
        <dt>Rows</dt>
        <dd>
          {item.rowsText} in {counted(item.columns, "column")}
        </dd>
        {item.reach === "" ? null : (
          <>
            <dt>Reach</dt>
            <dd>{item.reach}</dd>
          </>
        )}
        {item.licences.length === 0 ? null : (
          <>
            <dt>{item.licences.length === 1 ? "Licence" : "Licences"}</dt>
            <dd>
              <Licences licences={item.licences} />
            </dd>
            <dt>Sources</dt>
            <dd>{counted(item.publications, "publication")}</dd>
          </>
        )}
        <dt>Use</dt>
        <dd>{item.redistribution}</dd>
        <dt>Formats</dt>
        <dd>
          {item.downloadable ? (
            <>
              <a href={datasetFile(item.table, "csv")}>CSV</a>, <a href={datasetFile(item.table, "json")}>JSON</a>,{" "}
              <a href={datasetFile(item.table, "zip")}>ZIP</a>,{" "}
            </>
          ) : null}
          <a href={datasetFile(item.table, "metadata.json")}>Metadata</a>
        </dd>
        {item.instead.length === 0 ? null : (
          <>
            <dt>To take away instead</dt>
            <dd>
              <WayList ways={item.instead} className="plain" />
            </dd>
          </>
        )}
        {item.found.length === 0 ? null : (
          <>
            <dt>Columns found</dt>
            <dd>{item.found.join(", ")}</dd>
          </>
        )}
      </dl>
    </TableCard>
  );
}

export default function Datasets() {
  const { search, groups } = useLoaderData<typeof loader>();
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <>
      <h1>Data</h1>
      <p className="lede">Every table that this site rests on: to filter, to look into and to take away.</p>
      <ListSearch label="Find a table by its title, columns or description" search={search} fileAt={datasetsFile} />
      <p role="status">
        {count === 0 ? "No table matches. Try fewer words." : `${count} ${count === 1 ? "table" : "tables"}`}
      </p>
      <div className="dataset-groups">
        {groups.map(({ group, heading, items }) => (
          <section
            key={group}
            className={items.length === 1 ? "section of-one" : "section"}
            aria-labelledby={`group-${group}`}
          >
            <h2 id={`group-${group}`}>{heading}</h2>
            <ul className="cards">
              {items.map((item) => (
                <Dataset key={item.table} item={item} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
