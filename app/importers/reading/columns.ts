/** The names in a header line: "year,value" → "year" | "value". */
export type NamesIn<Header extends string> = Header extends `${infer First},${infer Rest}`
  ? First | NamesIn<Rest>
  : Header;

/** A header line's names, in order. No publisher's column that is read has a comma in its name. */
export function namesIn<const Header extends string>(header: Header): NamesIn<Header>[] {
  return (header === "" ? [] : header.split(",")) as NamesIn<Header>[];
}
