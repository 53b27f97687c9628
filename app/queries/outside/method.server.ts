import type { Catalog } from "../../domain/catalog.ts";
import type { Form } from "../../domain/claims.ts";
import { FORM_MEANINGS } from "../../wording/form-meanings.ts";
import { unitName } from "../../wording/number-format.ts";
import { checkOnlyScenarios } from "../scenario-bar.server.ts";
import { getSite } from "../site.server.ts";

export interface Method {
  /** Forms that this package's readings have, the most frequent first. */
  forms: { name: string; holdsWhen: string; readings: number }[];
  scenarios: { id: string; label: string; question: string }[];
  /** Kinds of publisher with how many publishers and editions there are of each. */
  publishers: { kind: string; publishers: number; publications: number }[];
  confidence: { confidence: string; publications: number }[];
  indicators: { label: string; definition: string; unit: string; frequency: string }[];
}

/** From the surest on. */
const DEGREES: readonly string[] = ["high", "medium", "low"];

/** How verdicts are made here, in the engine's own words and counted in the data that it uses. Throws a 400 for any parameter but scenarios. */
export async function method(parameters: URLSearchParams): Promise<Method> {
  await checkOnlyScenarios(parameters);
  const { catalog, scenarios } = await getSite();
  return {
    forms: forms(catalog),
    scenarios: scenarios.map(({ scenario, label, question }) => ({ id: scenario, label, question })),
    publishers: publishers(catalog),
    confidence: counted(catalog.publications.map(({ confidence }) => confidence))
      .sort(([a], [b]) => DEGREES.indexOf(a) - DEGREES.indexOf(b))
      .map(([confidence, publications]) => ({ confidence, publications })),
    indicators: catalog.indicators.map(({ label, definition, unit, frequency }) => ({
      label,
      definition,
      unit: unitName(unit),
      frequency,
    })),
  };
}

/** How often each occurs, the most frequent first. */
function counted<Name extends string>(names: readonly Name[]): [Name, number][] {
  const counts = new Map<Name, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function forms(catalog: Catalog): Method["forms"] {
  return counted<Form>(catalog.readings.map(({ form }) => form)).map(([form, readings]) => ({
    ...FORM_MEANINGS[form],
    readings,
  }));
}

function publishers(catalog: Catalog): Method["publishers"] {
  const kinds = new Map(catalog.publishers.map(({ publisher, kind }) => [publisher, kind]));
  const of = new Map(counted(catalog.publications.map(({ publisher }) => kinds.get(publisher) ?? "")));
  return counted(catalog.publishers.map(({ kind }) => kind)).map(([kind, count]) => ({
    kind: kind.replaceAll("-", " "),
    publishers: count,
    publications: of.get(kind) ?? 0,
  }));
}
