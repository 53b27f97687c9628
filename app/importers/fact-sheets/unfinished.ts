import { daysOf } from "../../package/calendar.ts";

/**
 * The status of a figure that is meant as an outturn: P (provisional) where its period was not over when it came out, since
 * days were to come that it cannot hold; else the given one.
 */
export function unlessUnfinished<Status extends string>(
  status: Status,
  period: string,
  publishedOn: string,
): Status | "P" {
  const [over, out] = [daysOf(period, "period"), daysOf(publishedOn, "partial")];
  return status === "A" && over !== null && out !== null && out.to < over.to ? "P" : status;
}
