import { granularityOf } from "../../domain/periods.ts";
import type { ChartContext } from "../../wording/context.ts";
import { CONTROL_NAMES, DRAWING_NAMES, periodEnds, type ChartControls, type ChartDefinition } from "./definition.ts";
import { OPEN } from "./tidy-query.ts";

/** What is wrong with a parameter and what would be right, as every 400 of the site says it. */
export interface QueryError {
  parameter: string;
  message: string;
  valid: string[];
}

export type ChartQuery = { ok: true; controls: ChartControls } | { ok: false; errors: QueryError[] };

/** Most areas that one address may ask for: bounds the work of a picture. */
const MAX_AREAS = 60;
/** Most series that an address may name. */
const MAX_NAMED = 60;
/** Series drawn strongly at once. */
export const MOST_STRONG = 3;

/** Controls as the definition has them, before the reader changes anything. */
export function defaultControls(definition: ChartDefinition): ChartControls {
  const defaults = new URLSearchParams(definition.defaults);
  return {
    areas: definition.areas,
    ...periodEnds(definition.period),
    edition: "",
    measure: definition.indicators[0] ?? "",
    unit: defaults.get("unit") ?? "",
    share: defaults.get("share") === "gdp",
    log: defaults.get("scale") === "log",
    running: defaults.get("sum") === "running",
    hidden: [],
    strong: [],
  };
}

/** Reads a chart's controls from the address. Anything the chart does not know is an error that names what is valid. */
export function parseChartQuery(
  context: ChartContext,
  definition: ChartDefinition,
  query: URLSearchParams,
  /** Parameters that the address may have besides, for pictures ("size", "theme"). */
  besides: readonly string[] = [],
): ChartQuery {
  const errors: QueryError[] = [];
  const controls = defaultControls(definition);
  const valid = [...definition.controls, ...DRAWING_NAMES, ...besides];
  for (const [name, value] of query) {
    if (besides.includes(name) || value === "" || (name === "period" && value === OPEN)) continue;
    if (name === "hide") controls.hidden = namesIn(query.getAll(name), MAX_NAMED);
    if (name === "strong") controls.strong = namesIn(query.getAll(name), MOST_STRONG);
    if (name === "hide" || name === "strong") continue;
    if (!CONTROL_NAMES.some((control) => control === name && definition.controls.includes(control))) {
      errors.push({ parameter: name, message: `This chart has no control “${name}”`, valid });
      continue;
    }
    const problem = apply(context, definition, controls, name, query.getAll(name));
    if (problem && !errors.some((error) => error.parameter === name)) errors.push({ parameter: name, ...problem });
  }
  return errors.length === 0 ? { ok: true, controls } : { ok: false, errors };
}

/** Names of series, each once. One that the chart lacks (other areas were chosen since) does nothing. */
function namesIn(values: readonly string[], most: number): string[] {
  return [...new Set(values.flatMap((value) => value.split("~")).filter(Boolean))].slice(0, most);
}

type Problem = { message: string; valid: string[] } | null;

function apply(
  context: ChartContext,
  definition: ChartDefinition,
  controls: ChartControls,
  name: string,
  values: string[],
): Problem {
  const value = values[0] ?? "";
  switch (name) {
    case "area": {
      const areas = values.flatMap((each) => each.split("~")).filter(Boolean);
      const known = new Set(context.catalog.areas.map((row) => row.area));
      const unknown = areas.find((area) => !known.has(area));
      if (unknown !== undefined) return { message: `There is no area “${unknown}”`, valid: [...known].slice(0, 400) };
      if (areas.length > MAX_AREAS) return { message: `At most ${MAX_AREAS} areas`, valid: [] };
      controls.areas = [...new Set(areas)];
      return null;
    }
    case "period": {
      const { from, to } = periodEnds(value);
      if ([from, to].some((end) => end !== "" && (granularityOf(end) ?? "interval") === "interval")) {
        return { message: `“${value}” is no period`, valid: ["2024", "2022..2024", "2022-02..2024-04"] };
      }
      controls.from = from;
      controls.to = to;
      return null;
    }
    case "edition":
      if (!context.publication(value)) return { message: `There is no publication “${value}”`, valid: [] };
      controls.edition = value;
      return null;
    case "measure":
      controls.measure = value;
      return definition.indicators.includes(value)
        ? null
        : { message: `“${value}” is no measure of this chart`, valid: definition.indicators };
    case "unit":
      controls.unit = value;
      return UNITS.includes(value) ? null : { message: `“${value}” is no unit of this chart`, valid: UNITS };
    case "share":
      controls.share = value === "gdp";
      return value === "gdp" || value === "none"
        ? null
        : { message: `“${value}” is not known`, valid: ["gdp", "none"] };
    case "scale":
      controls.log = value === "log";
      return value === "log" || value === "linear"
        ? null
        : { message: `“${value}” is no scale`, valid: ["linear", "log"] };
    default:
      controls.running = value === "running";
      return value === "running" || value === "each"
        ? null
        : { message: `“${value}” is not known`, valid: ["each", "running"] };
  }
}

export const UNITS = ["EUR_bn", "USD_bn"];

/** The query with only what differs from the defaults, in a fixed order: equal charts have equal addresses. */
export function canonicalQuery(definition: ChartDefinition, controls: ChartControls): URLSearchParams {
  const plain = defaultControls(definition);
  const query = new URLSearchParams();
  if (controls.areas.join("~") !== plain.areas.join("~")) query.set("area", controls.areas.join("~"));
  if (controls.from !== plain.from || controls.to !== plain.to) {
    const one = controls.from !== "" && controls.from === controls.to;
    query.set("period", one ? controls.from : `${controls.from}..${controls.to}`);
  }
  if (controls.edition !== "") query.set("edition", controls.edition);
  if (controls.measure !== plain.measure) query.set("measure", controls.measure);
  if (controls.unit !== plain.unit) query.set("unit", controls.unit);
  if (controls.share !== plain.share) query.set("share", controls.share ? "gdp" : "none");
  if (controls.log !== plain.log) query.set("scale", controls.log ? "log" : "linear");
  if (controls.running !== plain.running) query.set("sum", controls.running ? "running" : "each");
  if (controls.hidden.length > 0) query.set("hide", controls.hidden.join("~"));
  if (controls.strong.length > 0) query.set("strong", controls.strong.join("~"));
  return query;
}
