import { notFound } from "../queries/asking/refuse.server.ts";

export function loader(): never {
  throw notFound("page at this address");
}

export default function Missing() {
  return null;
}
