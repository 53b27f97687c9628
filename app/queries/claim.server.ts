import type { Article, Claim, Reading } from "../domain/claims.ts";
import { orderedScenarios, readingsOf } from "../domain/catalog.ts";
import { evaluate, notCheckable } from "../domain/evaluate.ts";
import { SELECTION_PARAMETERS } from "../domain/carried-scenario.ts";
import type { Scenario } from "../domain/scenarios.ts";
import type { TableQuery } from "../domain/table-query.ts";
import type { TableInfo } from "../domain/tables.ts";
import type { Verdict } from "../domain/verdicts.ts";
import { CLAIM_TABS, type ClaimTab } from "../verdicts/claims/claim-tabs.ts";
import { EVIDENCE_COLUMNS, evidenceTable } from "../verdicts/claims/evidence-table.ts";
import { evidenceNames } from "../verdicts/claims/evidence-view.ts";
import { selectRows, type RowSet } from "../tables/rows/select-rows.ts";
import { contextOf } from "./code-labels.server.ts";
import { checkedTableQuery } from "./asking/parameters.server.ts";
import { notFound, refuse } from "./asking/refuse.server.ts";
import { chooseSelection, type Selection } from "./asking/scenario-choice.server.ts";
import { getSite, type Site } from "./site.server.ts";

/** The evidence of a claim as a table, so that it is asked for in the grammar of all tables. */
export const EVIDENCE_TABLE: TableInfo = {
  name: "evidence",
  title: "Evidence",
  description: "Every row that the scenario admits for the reading.",
  files: [],
  columns: [...EVIDENCE_COLUMNS],
  primaryKey: ["file", "line"],
  rows: 0,
  reach: { column: "", from: "", to: "" },
  redistribution: "facts",
};

export const EVIDENCE_PAGE = 50;
/** Parameters of the claim's page besides those of its evidence table. */
export const OWN_PARAMETERS = [...SELECTION_PARAMETERS, "reading", "tab", "members"] as const;

/** A claim tried as the address asks: what the page, the JSON and the CSV share. */
export interface ClaimData {
  site: Site;
  article: Article;
  claim: Claim;
  readings: Reading[];
  /** null for an opinion. */
  reading: Reading | null;
  scenario: Scenario;
  /** The package's scenarios for this article in their order, its baseline first. */
  scenarios: Scenario[];
  selection: Selection;
  tab: ClaimTab;
  /** Which members of a group the chart draws. */
  members: "deciding" | "all";
  verdict: Verdict;
  evidence: RowSet;
  query: TableQuery;
  /** Evidence rows that pass the filters, sorted. */
  selected: string[][];
}

function chooseReading(readings: readonly Reading[], id: string | null): Reading | null {
  if (id === null || id === "") return readings[0] ?? null;
  const reading = readings.find((one) => one.reading === id);
  if (reading !== undefined) return reading;
  const valid = readings.map((one) => one.reading);
  const message = `There is no reading "${id.slice(0, 80)}" of this claim.`;
  throw refuse(400, "The reading could not be found.", [{ parameter: "reading", message, valid }]);
}

/** The tab that an address asks for. Filters of the evidence alone are an address of its rows, as they were before there were tabs. */
function chooseTab(parameters: URLSearchParams): ClaimTab {
  const asked = parameters.get("tab") ?? "";
  const own: readonly string[] = OWN_PARAMETERS;
  if (asked === "") return [...parameters.keys()].every((name) => own.includes(name)) ? CLAIM_TABS[0] : "rows";
  const tab = CLAIM_TABS.find((one) => one === asked);
  if (tab !== undefined) return tab;
  const message = `There is no tab "${asked.slice(0, 80)}" of a claim.`;
  throw refuse(400, "The tab could not be found.", [{ parameter: "tab", message, valid: [...CLAIM_TABS] }]);
}

function chooseMembers(parameters: URLSearchParams): "deciding" | "all" {
  const asked = parameters.get("members") ?? "";
  if (asked === "" || asked === "all") return asked === "all" ? "all" : "deciding";
  const message = "Either all members of the group are drawn or those that decide.";
  throw refuse(400, "The members could not be understood.", [{ parameter: "members", message, valid: ["all"] }]);
}

/** Answers a claim's address. Throws 404 and 400 answers with the valid choices. */
export async function claimData(articleId: string, claimId: string, parameters: URLSearchParams): Promise<ClaimData> {
  const site = await getSite();
  const { catalog, base } = site;
  const article = catalog.articles.find((one) => one.article === articleId);
  const claim = catalog.claims.find((one) => one.claim === claimId && one.article === articleId);
  if (article === undefined || claim === undefined) throw notFound("claim of this name");
  const readings = readingsOf(catalog, claim.claim);
  const reading = chooseReading(readings, parameters.get("reading"));
  const scenarios = orderedScenarios(catalog, articleId);
  const selection = chooseSelection(catalog, scenarios, parameters);
  const { scenario } = selection;
  const tab = chooseTab(parameters);
  const members = chooseMembers(parameters);
  const parsed = checkedTableQuery(parameters, EVIDENCE_TABLE, {
    otherParameters: OWN_PARAMETERS,
    defaultSize: EVIDENCE_PAGE,
  });
  if (!parsed.ok) throw refuse(400, "The filters could not be understood.", parsed.issues);
  const verdict = reading === null ? notCheckable(claim, scenario.scenario) : evaluate(base, reading, scenario);
  const none: RowSet = { columns: EVIDENCE_COLUMNS, rows: [] };
  const evidence = reading === null ? none : evidenceTable(base, reading, scenario, verdict);
  const selected = selectRows(evidence, parsed.value.request, evidenceNames(contextOf(site)));
  const query = parsed.value;
  return {
    site,
    article,
    claim,
    readings,
    reading,
    scenario,
    scenarios,
    selection,
    tab,
    members,
    verdict,
    evidence,
    query,
    selected,
  };
}
