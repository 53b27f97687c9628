import { Form, useSubmit } from "@remix-run/react";
import type { FormEvent, ReactNode } from "react";
import { CarriedFields } from "./carried.tsx";

interface ListSearchProps {
  /** What is searched, and in which of its words. */
  label: string;
  /** The words of the address; "" for none. */
  search: string;
  /** Other choices of the list, as they stand in the address. */
  chosen?: Record<string, string>;
  /** Address of the same list as a file. */
  fileAt: (query: URLSearchParams | undefined) => string;
  /** Further fields; a list among them applies at once. */
  children?: ReactNode;
}

/** Narrows a page that is one list, by `_search` and what else is given, and leads to the same list as JSON. */
export function ListSearch({ label, search, chosen = {}, fileAt, children }: ListSearchProps) {
  const submit = useSubmit();
  const said = Object.entries({ _search: search, ...chosen }).filter(([, value]) => value !== "");
  const query = said.length === 0 ? undefined : new URLSearchParams(said);
  const choose = (event: FormEvent<HTMLFormElement>) => {
    if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true });
  };
  return (
    <Form method="get" className="form-row" role="search" onChange={choose}>
      <CarriedFields />
      <label>
        {label}
        <input type="search" name="_search" defaultValue={search} key={search} />
      </label>
      {children}
      <button className="button">Find</button>
      <a className="button" href={fileAt(query)}>
        JSON
      </a>
    </Form>
  );
}
