import { NATO_EUROPE_DONORS } from "./donors.ts";

/** The groups of donors that articles compare. */
export function donorGroups(): Record<string, string>[] {
  const members = (group: string, codes: readonly string[]) =>
    codes.map((area) => ({ group, area, publication: "kiel-ust-r18" }));
  return [
    ...members("NATO_EUROPE", NATO_EUROPE_DONORS),
    ...members("NATO_EUROPE_AND_USA", [...NATO_EUROPE_DONORS, "USA"]),
  ];
}
