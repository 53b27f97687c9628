import { LIST_URL } from "./layout.ts";
import { editionId } from "./to-observations.ts";

const RULE =
  "Counted here from copies of the list: an entry belongs to Russia and Ukraine when one of its programme codes has RUSSIA, UKRAINE or PEESA in it. " +
  "Russians listed under other programmes alone are not counted, nor is the sectoral list.";

/** Rows of publications.csv for the editions and for the further copies of sdn.csv. */
export function publicationRows(editions: readonly string[], copies: readonly string[]): Record<string, string>[] {
  const last = editions.at(-1);
  return [
    ...editions.map((day) => publication(day, day === last ? lastNote() : cutNote())),
    ...copies.map((day) => publication(day, `${RULE} One copy of the list; the day is that of the copy.`)),
  ];
}

function publication(day: string, note: string): Record<string, string> {
  return {
    publication: editionId(day),
    publisher: "us-treasury-ofac",
    title: "Specially Designated Nationals and Blocked Persons List",
    edition: `as it stood on ${day}`,
    published_on: day,
    url: LIST_URL,
    licence: "Public domain (work of the US federal government, 17 USC 105)",
    redistributable: "true",
    confidence: "high",
    note,
  };
}

function lastNote(): string {
  return (
    `${RULE} The list states no listing days: an entry's day is that of the first copy that had it, in Washington, which is ` +
    "right to within one copy (mostly a day, at times one to two weeks). Copies run from 18 August 2021; months not wholly covered are left out. " +
    "An entry is not a person: some leave the list and come back under a new number."
  );
}

function cutNote(): string {
  return (
    `${lastNote()} This edition is the same series cut on its day: all of it was to be seen in the list by then, and it was counted ` +
    "later. The one thing known only later is to which programmes an entry belonged over time: an entry counts for every programme that it ever had."
  );
}
