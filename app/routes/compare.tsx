import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useSubmit } from "@remix-run/react";
import { Link } from "../ui/carried.tsx";
import { claimPath, comparePath, comparePathAs } from "../paths.ts";
import { ScenarioForm } from "../verdicts/parts/scenario-form.tsx";
import { VerdictGrid } from "../verdicts/parts/verdict-grid.tsx";
import { VerdictMark } from "../verdicts/parts/verdict-mark.tsx";
import { comparePage } from "../queries/comparison-page.server.ts";
import { tidyScenarioQuery } from "../domain/scenario-form-query.ts";

export function loader({ request }: LoaderFunctionArgs) {
  const tidy = tidyScenarioQuery(new URL(request.url).searchParams);
  if (tidy !== null) throw redirect(comparePath(tidy));
  return comparePage(request);
}

export const meta: MetaFunction = () => [{ title: "Compare scenarios" }];

export default function Compare() {
  const page = useLoaderData<typeof loader>();
  const submit = useSubmit();
  const { view, columns, choices, form, article, query, keepOwn, keepNamed } = page;
  return (
    <>
      <h1>Compare scenarios</h1>
      <p className="lede">The same claims under different choices of evidence: what changes, and by which figures.</p>
      <Form method="get" onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}>
        {keepOwn.map(([name, value]) => (
          <input type="hidden" key={`${name}=${value}`} name={name} value={value} />
        ))}
        <fieldset>
          <legend>Scenarios side by side</legend>
          <div className="form-row">
            {choices.map(({ scenario, label, checked }) => (
              <label className="check" key={scenario}>
                <input type="checkbox" name="scenario" value={scenario} defaultChecked={checked} /> {label}
              </label>
            ))}
          </div>
          <div className="form-row">
            <label className="check">
              <input type="checkbox" name="only" value="differing" defaultChecked={page.onlyDiffering} /> Only where
              they differ
            </label>
            <label className="check">
              <input type="checkbox" name="readings" value="all" defaultChecked={page.all} /> All readings
            </label>
            <button className="button">Compare</button>
          </div>
        </fieldset>
      </Form>
      <details key={page.ownWords}>
        <summary>{page.isOwn ? "Change your own scenario" : "State a scenario of your own"}</summary>
        <ScenarioForm form={form} keep={keepNamed} action={comparePath()} />
      </details>
      <section className="section" aria-labelledby="grid">
        <h2 id="grid">Verdicts</h2>
        {page.isOwn ? <p>Your own scenario: {page.ownWords}.</p> : null}
        <p role="status">
          {view.differences.length === 0
            ? `All ${view.rows} readings come out the same.`
            : `${view.differences.length} of ${view.rows} readings come out differently.`}
        </p>
        <p className="actions">
          <a className="button" href={comparePathAs("csv", query)}>
            Download CSV
          </a>
          <a className="button" href={comparePathAs("json", query)}>
            JSON
          </a>
          <a className="button" href={comparePathAs("zip", query)}>
            ZIP with sources
          </a>
        </p>
        <VerdictGrid
          article={article}
          caption="Verdicts of the chosen scenarios"
          columns={columns}
          claims={view.claims}
        />
      </section>
      {view.differences.length === 0 ? null : (
        <section className="section" aria-labelledby="changes">
          <h2 id="changes">What changes</h2>
          {view.differences.map((difference) => (
            <article key={difference.reading} className="difference">
              <h3>
                <Link to={claimPath(article, difference.claim, new URLSearchParams({ reading: difference.reading }))}>
                  “{difference.quote}”
                </Link>
              </h3>
              <p className="meta">{difference.label}</p>
              <dl className="facts">
                {difference.sides.map(({ scenario, label, cell, sentence }) => (
                  <div className="side" key={scenario}>
                    <dt>{label}</dt>
                    <dd>
                      <VerdictMark outcome={cell.outcome} word={cell.word} /> {sentence}
                    </dd>
                  </div>
                ))}
              </dl>
            </article>
          ))}
        </section>
      )}
    </>
  );
}
