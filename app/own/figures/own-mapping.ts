/** How a reader's table is to be understood: columns by their names, everything else in codes. "" = not said, or found by itself. */
export interface OwnMapping {
  /** Who published the figures, as the reader names them. */
  name: string;
  indicator: string;
  /** Power of ten that values are multiplied with to stand in the indicator's unit. */
  power: string;
  /** Column of areas; "" where all rows are of `area`. */
  areaColumn: string;
  area: string;
  /** Column of periods; "" where the header has them. */
  periodColumn: string;
  valueColumn: string;
  statusColumn: string;
  /** Column of the days on which rows were published. */
  publishedColumn: string;
  /** Day, month or year on which they were published whose row names none; "" = known on whichever day a scenario looks. */
  publishedOn: string;
  /** What figures are of which no column says it: A, E, F or P; "" = outcomes where the period was over when they were published, else forecasts. */
  status: string;
  delimiter: string;
  decimal: string;
  dateOrder: string;
  /** Only rows that have this value in this column. */
  whereColumn: string;
  whereValue: string;
  /** Cells of the area column → the area's code. */
  areaMap: Record<string, string>;
}

export const EMPTY_MAPPING: OwnMapping = {
  name: "",
  indicator: "",
  power: "",
  areaColumn: "",
  area: "",
  periodColumn: "",
  valueColumn: "",
  statusColumn: "",
  publishedColumn: "",
  publishedOn: "",
  status: "",
  delimiter: "",
  decimal: "",
  dateOrder: "",
  whereColumn: "",
  whereValue: "",
  areaMap: {},
};

/** A mapping out of a file: what is not known there is left out, what is missing is not said. null where it is none. */
export function mappingFrom(given: unknown): OwnMapping | null {
  if (typeof given !== "object" || given === null) return null;
  const record = given as Record<string, unknown>;
  const mapping: OwnMapping = { ...EMPTY_MAPPING, areaMap: textsOf(record["areaMap"]) };
  for (const key of Object.keys(EMPTY_MAPPING) as (keyof OwnMapping)[]) {
    const value = record[key];
    if (key !== "areaMap" && typeof value === "string") mapping[key] = value;
  }
  return mapping;
}

function textsOf(given: unknown): Record<string, string> {
  if (typeof given !== "object" || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, value]) => (typeof value === "string" ? [[key, value]] : [])),
  );
}
