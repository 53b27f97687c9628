import { searchPath } from "../../paths.ts";
import { CHART_ROWS } from "./entry.ts";
import { foundNothing, nothingText, type SearchView } from "./search-view.ts";
import { counted } from "../../wording/words.ts";

/** A line of the palette that can be chosen. */
export interface Option {
  path: string;
  title: string;
  detail: string;
  terms: string[];
  /** A further place that the line before it leads to. */
  further: boolean;
}

export interface OptionGroup {
  heading: string;
  count: number | null;
  options: Option[];
}

const OF_A_KIND = 3;
const WAYS = 3;
const TABLES = 4;

function plain(path: string, title: string, detail = ""): Option {
  return { path, title, detail, terms: [], further: false };
}

/** How many lines there are to choose from, in words; that nothing was found, where they are only others to try. */
export function optionsText(view: SearchView, options: number): string {
  return foundNothing(view) ? nothingText(view.query) : `${counted(options, "place")} to go`;
}

/** The palette's lines: fewer of each kind than the page has, and last the page itself. */
export function paletteOptions(view: SearchView): OptionGroup[] {
  const groups = view.groups.map(({ heading, count, results }): OptionGroup => {
    const options = results
      .slice(0, OF_A_KIND)
      .flatMap(({ path, title, detail, terms, ways }, place): Option[] => [
        { path, title, detail, terms, further: false },
        ...(place > 0 ? [] : ways.slice(0, WAYS).map((way) => ({ ...plain(way.path, way.text), further: true }))),
      ]);
    return { heading, count, options };
  });
  const tables = view.rows?.tables.filter(({ rows }) => rows !== null).slice(0, TABLES) ?? [];
  const rows = tables.flatMap(({ path, title, rows: count, chart }): Option[] => [
    plain(
      path,
      title,
      `${(count ?? 0).toLocaleString("en-GB")} ${count === 1 ? "row" : "rows"} with “${view.rows?.words ?? ""}”`,
    ),
    ...(chart === "" ? [] : [{ ...plain(chart, CHART_ROWS), further: true }]),
  ]);
  const near = view.suggestions.map(({ text, path }) => plain(path, text));
  const all =
    view.query === "" || foundNothing(view)
      ? []
      : [plain(searchPath(new URLSearchParams({ q: view.query })), `All results for “${view.query}”`)];
  return [
    ...groups,
    { heading: "Rows", count: view.rows?.count ?? null, options: rows },
    { heading: view.query === "" ? "For example" : "Try", count: null, options: near },
    { heading: "Search page", count: null, options: all },
  ].filter(({ options }) => options.length > 0);
}
