import { granularityOf } from "../../domain/periods.ts";
import { unitName } from "../../wording/number-format.ts";
import { publisherShort } from "../../wording/sources.ts";
import type { ChartContext } from "../../wording/context.ts";
import type { ChartControls, ChartDefinition } from "./definition.ts";
import { periodRange, type PeriodCount, type PeriodRange } from "./period-choice.ts";
import { canonicalQuery, UNITS } from "./query.ts";
import { datesInWords } from "../../wording/dates-in-words.ts";

export interface Choice {
  value: string;
  label: string;
}

export interface ChoiceGroup {
  label: string;
  choices: Choice[];
}

/** One field of the controls' form with few choices. */
export interface ControlField {
  name: string;
  label: string;
  value: string;
  choices: Choice[];
}

export interface PeriodControl extends PeriodRange {
  from: string;
  to: string;
}

export interface ControlsView {
  /** Null where the chart's areas cannot be changed. `like`: groups of one of the chosen countries, each a query that adds its members. */
  areas: { chosen: Choice[]; groups: ChoiceGroup[]; like: { label: string; query: string }[] } | null;
  /** Editions by publisher, the newest first; null where the chart draws all. */
  editions: { chosen: string; groups: ChoiceGroup[] } | null;
  period: PeriodControl | null;
  fields: ControlField[];
  /** Whether anything differs from the chart's defaults. */
  changed: boolean;
}

/** What was measured, as far as the form offers it: areas, editions and periods with figures. */
export interface Offered {
  areas: readonly string[];
  publications: readonly string[];
  periods: readonly PeriodCount[];
}

const KINDS: Record<string, string> = {
  group: "Groups",
  country: "Countries and territories",
  institution: "Institutions",
};

/** The form's fields with their choices and what is chosen. */
export function controlsView(
  context: ChartContext,
  definition: ChartDefinition,
  controls: ChartControls,
  offered: Offered,
): ControlsView {
  const has = (name: string) => definition.controls.some((control) => control === name);
  const single = definition.template === "vintages";
  return {
    areas: has("area") ? areaChoices(context, definition, controls, offered.areas) : null,
    editions: has("edition") ? editionChoices(context, controls, offered.publications) : null,
    period: has("period") && !single ? { from: controls.from, to: controls.to, ...periodRange(offered.periods) } : null,
    fields: fieldsOf(context, definition, controls, offered, has),
    changed: canonicalQuery(definition, controls).size > 0,
  };
}

function fieldsOf(
  context: ChartContext,
  definition: ChartDefinition,
  controls: ChartControls,
  offered: Offered,
  has: (name: string) => boolean,
): ControlField[] {
  const fields: ControlField[] = [];
  if (has("measure") && definition.indicators.length > 1) {
    const measures = definition.indicators.map((id) => ({ value: id, label: context.indicator(id)?.label ?? id }));
    fields.push({ name: "measure", label: "Measure", value: controls.measure, choices: measures });
  }
  if (has("period") && definition.template === "vintages") {
    const years = offered.periods.flatMap(({ period }) => (granularityOf(period) === "year" ? [period] : []));
    const all = [...new Set([...years, controls.to].filter(Boolean))].sort().reverse();
    const choices = all.map((year) => ({ value: year, label: year }));
    fields.push({ name: "period", label: "Year that the figures are for", value: controls.to, choices });
  }
  if (has("unit")) {
    const units = UNITS.map((unit) => ({ value: unit, label: unitName(unit) }));
    const choices = [{ value: "", label: "As published" }, ...units];
    fields.push({ name: "unit", label: "Unit", value: controls.unit, choices });
  }
  const two = (name: string, label: string, on: boolean, choices: [Choice, Choice]) => {
    if (has(name)) fields.push({ name, label, value: choices[on ? 1 : 0].value, choices });
  };
  two("sum", "Amounts", controls.running, [
    { value: "each", label: "Each by itself" },
    { value: "running", label: "Added up" },
  ]);
  two("share", "Shown as", controls.share, [
    { value: "none", label: "Amount" },
    { value: "gdp", label: "Share of GDP" },
  ]);
  two("scale", "Scale", controls.log, [
    { value: "linear", label: "Linear" },
    { value: "log", label: "Logarithmic" },
  ]);
  return fields;
}

const byLabel = (a: Pick<Choice, "label">, b: Pick<Choice, "label">) => a.label.localeCompare(b.label, "en");

/** Groups offered at once. */
const MOST_LIKE = 4;

/** Countries like those that are chosen: the groups that these belong to, the smallest first, as far as their members have figures and are not chosen yet. */
function groupsLike(
  context: ChartContext,
  definition: ChartDefinition,
  controls: ChartControls,
  offered: readonly string[],
) {
  const { areas } = controls;
  const groups = context.catalog.areas.flatMap(({ area, label, kind }) => {
    const members = kind === "group" ? context.members(area).filter((one) => offered.includes(one)) : [];
    const isLike = members.some((one) => areas.includes(one)) && members.some((one) => !areas.includes(one));
    return isLike && members.length > 1 ? [{ label, members }] : [];
  });
  return groups
    .sort((a, b) => a.members.length - b.members.length || byLabel(a, b))
    .slice(0, MOST_LIKE)
    .map(({ label, members }) => {
      const query = canonicalQuery(definition, { ...controls, areas: [...new Set([...areas, ...members])] });
      return { label: `${label}, ${members.length}`, query: query.toString() };
    });
}

function areaChoices(
  context: ChartContext,
  definition: ChartDefinition,
  controls: ChartControls,
  offered: readonly string[],
) {
  const chosen = new Set(controls.areas);
  const label = (area: string) => ({ value: area, label: context.areaLabel(area) });
  const groups = Object.keys(KINDS).map((kind) => ({
    label: KINDS[kind] ?? kind,
    choices: offered
      .filter((area) => !chosen.has(area) && kindOf(context, area) === kind)
      .map(label)
      .sort(byLabel),
  }));
  return {
    chosen: controls.areas.map(label),
    groups: groups.filter(({ choices }) => choices.length > 0),
    like: groupsLike(context, definition, controls, offered),
  };
}

function kindOf(context: ChartContext, area: string): string {
  const kind = context.area(area)?.kind ?? "";
  return kind in KINDS ? kind : "country";
}

function editionChoices(context: ChartContext, controls: ChartControls, offered: readonly string[]) {
  const groups = new Map<string, Choice[]>();
  const rows = offered.flatMap((id) => context.publication(id) ?? []);
  for (const row of rows.sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))) {
    const publisher = publisherShort(context, row.publication);
    const label = `${row.title} ${datesInWords(row.edition)}`.trim();
    groups.set(publisher, [...(groups.get(publisher) ?? []), { value: row.publication, label }]);
  }
  const named = [...groups].map(([label, choices]) => ({ label, choices }));
  return { chosen: controls.edition, groups: named.sort((a, b) => a.label.localeCompare(b.label, "en")) };
}
