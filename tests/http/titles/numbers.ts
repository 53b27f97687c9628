/** A row of a chart's extract by column; what the extract leaves out reads as "". */
export type Row = Record<string, string>;

/** A number as titles write it, sign and currency before it: "−0.5", "€173.0", "22,381". */
export const NUMBER = "[−+]?[€$]?\\d[\\d,]*(?:\\.\\d+)?";

export function rowsOf(columns: readonly string[], rows: readonly string[][]): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((name, index) => [name, row[index] ?? ""])));
}

export function parsed(written: string): number {
  const size = Number(written.replace(/[−+€$,]/g, ""));
  return written.startsWith("−") ? -size : size;
}

/** Whether a number rounds to what is written. */
export function agrees(written: string, value: number): boolean {
  const decimals = /\.(\d+)$/.exec(written)?.[1]?.length ?? 0;
  return Math.abs(parsed(written) - value) <= 0.5 / 10 ** decimals + 1e-9;
}

export function valuesOf(rows: readonly Row[]): number[] {
  return rows.flatMap(({ value }) => (value ? [Number(value)] : []));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Problems of a title: each thing that it says which the rows do not. */
export class Findings {
  readonly problems: string[] = [];

  number(what: string, written: string | undefined, value: number | undefined): void {
    if (written === undefined || value === undefined || !agrees(written, value))
      this.problems.push(`${what}: the title says ${written}, the extract ${value}`);
  }

  same(what: string, said: string | undefined, found: string | undefined): void {
    if (said !== found) this.problems.push(`${what}: the title says ${said}, the extract ${found}`);
  }
}

export function group(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[column] ?? "";
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/** Named parts of a title by a pattern that takes in all of it up to its full stop; a problem where it does not. */
export function match(title: string, pattern: string, found: Findings): Record<string, string> {
  const groups = new RegExp(`^${pattern}\\.$`).exec(title)?.groups;
  if (!groups) found.problems.push(`not understood: ${title}`);
  return groups ?? {};
}

/** A number of that name in a pattern. */
export const n = (name: string): string => `(?<${name}>${NUMBER})`;
