import type { Form } from "../domain/claims.ts";

/** What each form of reading asks, in words; a form without an entry does not compile. */
export const FORM_MEANINGS: Readonly<Record<Form, { name: string; holdsWhen: string }>> = {
  value: { name: "A figure", holdsWhen: "the figure is what the claim says, rounded as the claim writes it" },
  compare: {
    name: "A comparison",
    holdsWhen:
      "the figure of one area is above or below that of another, of all or any members of a group, or of its own past",
  },
  change: { name: "A change", holdsWhen: "the difference between two times is as large as said" },
  ratio: { name: "A multiple or share", holdsWhen: "one figure divided by another is as large as said" },
  rank: { name: "A place", holdsWhen: "the area’s place among the members of a group is as said" },
  count: { name: "A number of members", holdsWhen: "as many members of a group as said are above or below the figure" },
  trend: { name: "A direction", holdsWhen: "the steps from one time to the next go the way that is said" },
  total: {
    name: "A sum",
    holdsWhen: "the figures of all members over the whole time add up as said, currencies converted month by month",
  },
  interval: { name: "A span of days", holdsWhen: "there are as many days between two events as said" },
  first: { name: "The first of its kind", holdsWhen: "the event is the first of its kind after another" },
  recorded: { name: "What somebody said", holdsWhen: "publications of those who said it, or were there, confirm it" },
};
