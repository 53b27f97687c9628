import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { openApiPath } from "../paths.ts";
import { examplePath } from "../queries/outside/addresses.server.ts";
import { siteAddresses } from "../queries/outside/open-api.server.ts";
import { checkOnlyScenarios } from "../queries/scenario-bar.server.ts";

/** The addresses of one path together: they differ by their ending. */
interface AddressGroup {
  summary: string;
  links: { text: string; href: string | null }[];
  parameters: { name: string; description: string }[];
}

export async function loader({ request }: LoaderFunctionArgs) {
  await checkOnlyScenarios(new URL(request.url).searchParams);
  const groups = new Map<string, AddressGroup>();
  for (const address of await siteAddresses()) {
    const group = groups.get(address.summary) ?? {
      summary: address.summary,
      links: [],
      parameters: address.parameters.map(({ name, description }) => ({ name, description })),
    };
    group.links.push({ text: address.path, href: examplePath(address) });
    groups.set(address.summary, group);
  }
  return [...groups.values()];
}

export const meta: MetaFunction = () => [
  { title: "For programs" },
  { name: "description", content: "Addresses that answer with CSV, JSON, ZIP and pictures, and what they take." },
];

export default function Developers() {
  const groups = useLoaderData<typeof loader>();
  return (
    <>
      <h1>For programs</h1>
      <p className="lede">
        Every page is also a file, at the same address with an ending after the path and the same query. What you see is
        what you download.
      </p>
      <ul>
        <li>No key and no account. Files may be read from any site’s scripts.</li>
        <li>
          Every file has an <code>ETag</code> made of its content: ask with <code>If-None-Match</code>, and a file that
          has not changed answers 304.
        </li>
        <li>
          An unknown parameter or value gets a 400, whose JSON names the valid ones. A 503 says in{" "}
          <code>Retry-After</code> when to come again.
        </li>
        <li>
          CSV follows RFC 4180, in UTF-8. Numbers stand as their publisher gave them; a missing one is an empty cell,
          never 0.
        </li>
        <li>
          All this as an OpenAPI 3.1 document: <a href={openApiPath}>{openApiPath}</a>
        </li>
      </ul>
      {groups.map(({ summary, links, parameters }) => (
        <section key={summary} className="section-slim">
          <h2>{summary}</h2>
          <ul className="address-list">
            {links.map(({ text, href }) => (
              <li key={text}>
                {href === null ? (
                  <code>{text}</code>
                ) : (
                  <a href={href}>
                    <code>{text}</code>
                  </a>
                )}
              </li>
            ))}
          </ul>
          {parameters.length === 0 ? null : (
            <details>
              <summary>Parameters</summary>
              <dl className="parameter-list">
                {parameters.map(({ name, description }) => (
                  <div key={name}>
                    <dt>
                      <code>{name}</code>
                    </dt>
                    <dd>{description}</dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </section>
      ))}
    </>
  );
}
