/** Values of every kind that a property of a descriptor can have, and what a profile lets a property be. */
export const SAMPLES = {
  text: "x",
  empty: "",
  web: "https://example.org/",
  mail: "ann@example.org",
  moment: "2024-04-16T09:00:00Z",
  slash: "text/csv",
  digest: "sha256:0f",
  climbing: "a/../b",
  hidden: "../b",
  whole: 3,
  zero: 0,
  fraction: 1.5,
  yes: true,
  nothing: null,
  object: {},
  noEntry: [],
  texts: ["x", "y"],
  sameTexts: ["x", "x"],
  wholes: [1, 2],
  sameWholes: [1, 1],
  zeros: [0],
  fractions: [1.5, 2],
  booleans: [true, false],
  sameBooleans: [true, true],
  lists: [[1], ["x"]],
  textLists: [["x"], ["y", "z"]],
  sameTextLists: [["x"], ["x"]],
  doubledTextLists: [["x", "x"]],
  emptyLists: [[]],
  objects: [{}, { a: 1 }],
  sameObjects: [{ a: 1 }, { a: 1 }],
  values: [{ value: "x" }, { value: "y", label: "Y" }],
  wholeValues: [{ value: 1 }, { value: 2, label: "Two" }],
  badLabels: [{ value: "x", label: 3 }],
  badWholeLabels: [{ value: 1, label: 3 }],
  named: [{ name: "x" }],
  mixed: ["x", 1],
} as const;

export type Sample = keyof typeof SAMPLES;
/** Of each property, the samples that it takes; a property that is not named takes anything. */
export type Rules = Readonly<Record<string, readonly Sample[]>>;

export const TEXT: Sample[] = [
  ...(["text", "empty", "web", "mail", "moment", "slash", "digest", "climbing", "hidden"] as const),
];
/** At least one text. */
export const SOME_TEXT: Sample[] = ["texts", "sameTexts"];
/** Texts, or objects of value and label. */
export const LABELLED: Sample[] = ["noEntry", "texts", "sameTexts", "values"];

export function takes(rules: Rules, name: string, sample: string): boolean {
  return rules[name]?.some((allowed) => allowed === sample) ?? true;
}
