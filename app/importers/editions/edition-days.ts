/**
 * Days on which a list that was copied as it changed is cut into an edition: what stood on it that day, by the copies
 * taken up to that day. Year ends, and days for which "what was known then?" is asked; add a day to get an edition.
 * Only for sources whose copies show each entry's coming and going. A list that holds survivors alone has one edition.
 */
const EDITION_DAYS = ["2022-12-31", "2023-12-31", "2024-04-19"] as const;

/** The cut days before the last copy, and the day of the last copy itself, earliest first. */
export function editionDays(firstDay: string, lastDay: string): string[] {
  return [...EDITION_DAYS.filter((day) => day > firstDay && day < lastDay), lastDay];
}

/** The earliest edition that has the day; "" if none has. */
export function earliestEditionWith(day: string, editions: readonly string[]): string {
  return editions.find((edition) => edition >= day) ?? "";
}
