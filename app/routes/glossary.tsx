import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { checkOnlyScenarios } from "../queries/scenario-bar.server.ts";
import { JumpLink } from "../ui/jump-link.tsx";
import { GLOSSARY } from "../wording/glossary.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  await checkOnlyScenarios(new URL(request.url).searchParams);
  return null;
}

export const meta: MetaFunction = () => [
  { title: "Glossary" },
  {
    name: "description",
    content: "What the words on these pages mean: scenario, reading, verdict, edition, margin and others.",
  },
];

export default function Glossary() {
  return (
    <>
      <h1>Glossary</h1>
      <p className="lede">What the words on these pages mean.</p>
      <dl className="glossary wide-columns">
        {GLOSSARY.map(({ id, term, meaning }) => (
          <div id={id} key={id}>
            <dt>
              <JumpLink to={id}>{term}</JumpLink>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
