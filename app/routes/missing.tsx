import { notFound } from "../queries/asking/refuse.server.ts";

export function loader(): never {
  throw notFound("such page");
}

export default function Missing() {
  return null;
}
