import type { ChartContext } from "../../wording/context.ts";
import type { ChartControls, ChartDefinition } from "./definition.ts";
import { unitName } from "../../wording/number-format.ts";
import { canonicalQuery, UNITS } from "./query.ts";

export interface Choice {
  value: string;
  label: string;
}

/** One field of the controls' form; a text field where `choices` is null. */
export interface ControlField {
  name: string;
  label: string;
  value: string;
  choices: Choice[] | null;
  hint: string;
  pattern: string;
}

export interface ControlsView {
  /** Null where the chart's areas cannot be changed. */
  areas: { chosen: Choice[]; others: Choice[] } | null;
  fields: ControlField[];
  /** Whether anything differs from the chart's defaults. */
  changed: boolean;
}

/** What was measured, as far as the form offers it: areas with figures, editions with figures. */
export interface Offered {
  areas: readonly string[];
  publications: readonly string[];
}

/** The form's fields with their choices and what is chosen. */
export function controlsView(
  context: ChartContext,
  definition: ChartDefinition,
  controls: ChartControls,
  offered: Offered,
): ControlsView {
  const has = (name: string) => definition.controls.some((control) => control === name);
  const label = (area: string) => ({ value: area, label: context.areaLabel(area) });
  const byLabel = (a: Choice, b: Choice) => a.label.localeCompare(b.label, "en");
  const fields: ControlField[] = [];
  if (has("measure")) {
    const measures = definition.indicators.map((id) => ({ value: id, label: context.indicator(id)?.label ?? id }));
    if (measures.length > 1) fields.push(field("measure", "Measure", controls.measure, measures));
  }
  if (has("period")) {
    const single = controls.from !== "" && controls.from === controls.to && definition.template === "vintages";
    if (single) fields.push(text("period", "Year", controls.to, "2024"));
    else fields.push(text("from", "From", controls.from, "first"), text("to", "To", controls.to, "last"));
  }
  if (has("edition")) {
    const editions = offered.publications
      .flatMap((id) => context.publication(id) ?? [])
      .sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1))
      .map((row) => ({ value: row.publication, label: `${row.title} ${row.edition}`.trim() }));
    fields.push(field("edition", "Edition", controls.edition, [{ value: "", label: "Newest complete" }, ...editions]));
  }
  if (has("unit")) {
    const units = UNITS.map((unit) => ({ value: unit, label: unitName(unit) }));
    fields.push(field("unit", "In", controls.unit, [{ value: "", label: "As published" }, ...units]));
  }
  if (has("sum")) {
    const sums = [
      { value: "each", label: "Each by itself" },
      { value: "running", label: "Added up" },
    ];
    fields.push(field("sum", "Amounts", controls.running ? "running" : "each", sums));
  }
  if (has("share")) {
    const shares = [
      { value: "none", label: "Amount" },
      { value: "gdp", label: "Share of GDP" },
    ];
    fields.push(field("share", "As", controls.share ? "gdp" : "none", shares));
  }
  if (has("scale")) {
    const scales = [
      { value: "linear", label: "Linear" },
      { value: "log", label: "Logarithmic" },
    ];
    fields.push(field("scale", "Scale", controls.log ? "log" : "linear", scales));
  }
  const chosen = new Set(controls.areas);
  return {
    areas: has("area")
      ? {
          chosen: controls.areas.map(label),
          others: offered.areas
            .filter((area) => !chosen.has(area))
            .map(label)
            .sort(byLabel),
        }
      : null,
    fields,
    changed: canonicalQuery(definition, controls).size > 0,
  };
}

function field(name: string, label: string, value: string, choices: Choice[]): ControlField {
  return { name, label, value, choices, hint: "", pattern: "" };
}

function text(name: string, label: string, value: string, hint: string): ControlField {
  return { name, label, value, choices: null, hint, pattern: "\\d{4}(-\\d{2}(-\\d{2})?)?" };
}

/**
 * What a form sends (repeated `area`, empty fields, `from` and `to`) in the spelling that addresses have; null where it
 * already is.
 */
export function tidyQuery(query: URLSearchParams): URLSearchParams | null {
  const plain = new URLSearchParams();
  let changed = false;
  const areas = query.getAll("area").filter(Boolean);
  for (const [name, value] of query) {
    if (name === "area" || name === "from" || name === "to") continue;
    if (value === "") changed = true;
    else plain.append(name, value);
  }
  if (query.getAll("area").length > 1 || (query.has("area") && areas.length === 0)) changed = true;
  if (areas.length > 0) plain.set("area", [...new Set(areas)].join("~"));
  if (query.has("from") || query.has("to")) {
    changed = true;
    const from = query.get("from") ?? "";
    const to = query.get("to") ?? "";
    plain.set("period", `${from}..${to}`);
  }
  return changed ? plain : null;
}
