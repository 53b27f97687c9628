import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Term } from "../ui/term.tsx";
import { Options } from "../ui/options.tsx";
import { Link } from "../ui/carried.tsx";
import { ListSearch } from "../ui/list-search.tsx";
import { sourcePath, sourcesFile, sourcesPath } from "../paths.ts";
import { localeOf } from "../queries/asking/locale.server.ts";
import { datesInWords } from "../wording/dates-in-words.ts";
import { localCounted } from "../tables/model/local-cell.ts";
import { formatPeriod } from "../wording/number-format.ts";
import { counted } from "../wording/words.ts";
import { sourceList } from "../queries/sources.server.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const list = await sourceList(new URL(request.url).searchParams);
  return { ...list, locale: localeOf(request) };
}

export const meta: MetaFunction = () => [{ title: "Sources" }];

/** The edition's own words; its id where a search leaves it out of the list. */
function editionOf(rows: readonly { publication: string; edition: string }[], id: string): string {
  return datesInWords(rows.find(({ publication }) => publication === id)?.edition ?? "") || id;
}

export default function Sources() {
  const { choice, offers, groups, locale } = useLoaderData<typeof loader>();
  const { search, kind, party, order } = choice;
  const narrowed = search !== "" || kind !== "" || party !== "";
  const count = groups.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <>
      <h1>Sources</h1>
      <p className="lede">
        Every <Term id="edition">edition</Term> that a number on this site comes from, by publisher, the newest first.
      </p>
      <ListSearch
        label="Find a publisher, title or edition"
        search={search}
        chosen={{ _kind: kind, _party: party, _order: order === "name" ? "" : order }}
        fileAt={sourcesFile}
      >
        <label>
          Kind
          <select name="_kind" defaultValue={kind} key={kind}>
            <option value="">all</option>
            <Options of={offers.kinds} />
          </select>
        </label>
        <label>
          Speaks for
          <select name="_party" defaultValue={party} key={party}>
            <option value="">anybody</option>
            <Options of={offers.parties} />
          </select>
        </label>
        <label>
          Order
          <select name="_order" defaultValue={order === "name" ? "" : order} key={order}>
            <option value="">by name</option>
            <option value="newest">newest first</option>
          </select>
        </label>
      </ListSearch>
      <p role="status">
        {count === 0
          ? "No source matches. Try fewer words or another choice. "
          : `${counted(count, "edition")} of ${counted(groups.length, "publisher")}. `}
        {narrowed ? <Link to={sourcesPath()}>Show all</Link> : null}
      </p>
      {groups.map((group) => (
        <details key={group.publisher} open={groups.length <= 3 || search !== ""} className="section-slim">
          <summary>
            <strong>{group.label}</strong>{" "}
            <span className="meta">
              {group.kind.replaceAll("-", " ")}
              {group.party === "" ? "" : `, ${group.party}`} · {counted(group.rows.length, "edition")}, the newest of{" "}
              {formatPeriod(group.newestOn, locale, "short")} · {localCounted(group.figures, locale, "row")}
            </span>
          </summary>
          <p className="meta">
            <a href={group.url}>{group.url}</a>
          </p>
          <div className="scroll" tabIndex={0} role="region" aria-label={`Publications of ${group.label}`}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Publication</th>
                  <th scope="col">Edition</th>
                  <th scope="col">Published</th>
                  <th scope="col">Newer edition</th>
                  <th scope="col">Confidence</th>
                  <th scope="col">Licence</th>
                  <th scope="col" className="number">
                    Rows
                  </th>
                </tr>
              </thead>
              <tbody>
                {group.rows.map((row) => (
                  <tr key={row.publication}>
                    <td>
                      <Link to={sourcePath(row.publication)}>{row.title}</Link>
                    </td>
                    <td>{datesInWords(row.edition)}</td>
                    <td>{formatPeriod(row.publishedOn, locale, "short")}</td>
                    <td>
                      {row.supersededBy === "" ? (
                        "newest here"
                      ) : (
                        <Link to={sourcePath(row.supersededBy)}>{editionOf(group.rows, row.supersededBy)}</Link>
                      )}
                    </td>
                    <td>{row.confidence}</td>
                    <td>
                      {row.licence}
                      {row.redistributable ? "" : " (not for redistribution)"}
                    </td>
                    <td className="number">{row.rows}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ))}
    </>
  );
}
