import { refuse } from "./refuse.server.ts";

/** A page of a list: which one `_page` asks for, 1 where it says nothing, and where it begins and ends. Throws a 400 for a page that is not there. */
export function pageOf(text: string | null, length: number, size: number) {
  const pages = Math.max(1, Math.ceil(length / size));
  const page = pageNumber(text, pages);
  return { page, pages, from: (page - 1) * size, to: page * size };
}

function pageNumber(text: string | null, pages: number): number {
  if (text === null || text === "") return 1;
  const page = Number(text);
  if (/^\d{1,6}$/.test(text) && page >= 1 && page <= pages) return page;
  throw refuse(400, "The address could not be understood.", [
    { parameter: "_page", message: `There is no page “${text.slice(0, 20)}”.`, valid: [`1 to ${pages}`] },
  ]);
}
