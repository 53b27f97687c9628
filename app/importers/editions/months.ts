/** Calendar months as ISO text ("2024-04"): ends, ranges. Pure. */

/** Last day of a month: "2024-02" → "2024-02-29". */
export function lastDayOf(month: string): string {
  const [year, number] = parts(month);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The month after: "2023-12" → "2024-01". */
export function monthAfter(month: string): string {
  const [year, number] = parts(month);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** The last month that had wholly passed by the end of the day: "2024-04-19" → "2024-03", "2024-04-30" → "2024-04". */
export function lastCompleteMonth(day: string): string {
  const month = day.slice(0, 7);
  if (lastDayOf(month) === day) return month;
  const [year, number] = parts(month);
  return new Date(Date.UTC(year, number - 2, 1)).toISOString().slice(0, 7);
}

/** All months from one to the other, both included; [] if they are the wrong way round. */
export function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthAfter(month)) months.push(month);
  return months;
}

function parts(month: string): [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}
