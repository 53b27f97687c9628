import { Form } from "@remix-run/react";
import { CarriedFields } from "./carried.tsx";

interface ListSearchProps {
  /** What is searched, and in which of its words. */
  label: string;
  /** The words of the address; "" for none. */
  search: string;
  /** Address of the same list as a file. */
  fileAt: (query: URLSearchParams | undefined) => string;
}

/** Narrows a page that is one list, by `_search`, and leads to the same list as JSON. */
export function ListSearch({ label, search, fileAt }: ListSearchProps) {
  const query = search === "" ? undefined : new URLSearchParams({ _search: search });
  return (
    <Form method="get" className="form-row" role="search">
      <CarriedFields />
      <label>
        {label}
        <input type="search" name="_search" defaultValue={search} key={search} />
      </label>
      <button className="button">Find</button>
      <a className="button" href={fileAt(query)}>
        JSON
      </a>
    </Form>
  );
}
