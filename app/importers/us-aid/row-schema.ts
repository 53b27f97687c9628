import type { Issue } from "../../package/issues.ts";
import { dayOf, readNumber, readPeriod } from "../reading/cells.ts";
import { readDelimited } from "../reading/delimited.ts";
import type { RawFolder } from "../reading/importer.ts";
import { cellIssue } from "../reading/located.ts";
import { FILES, MEMORANDA_LAYOUT, PACKAGES_LAYOUT } from "./layout.ts";

/** A memorandum of the President: day, ceiling in USD million as text, address. */
export interface Memorandum {
  day: string;
  millions: string;
  url: string;
}

/** One numbered package of the list, with what other sources say of it. Amounts in USD million as text, "" = none. */
export interface Package {
  number: string;
  day: string;
  millions: string;
  memoDay: string;
  memoMillions: string;
  kielDay: string;
  kielMillions: string;
  confidence: string;
}

/** Full dollars as millions, as plain decimal text. */
export function millions(dollars: string): string {
  if (dollars === "") return "";
  return (Number(dollars) / 1e6).toFixed(6).replace(/\.?0+$/, "");
}

export function readMemoranda(raw: RawFolder): { memoranda: Memorandum[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, FILES.memoranda, MEMORANDA_LAYOUT);
  const memoranda = rows.map(({ line, cells }) => {
    const place = (column: string) => ({ file: FILES.memoranda, line, column });
    const dollars = readNumber(cells.drawdown_506a1_usd_up_to, place("drawdown_506a1_usd_up_to"), issues);
    if (dollars === "")
      issues.push(cellIssue(place("drawdown_506a1_usd_up_to"), "missing-amount", "", "Expected an amount."));
    const day = readPeriod(dayOf, cells.date_of_memorandum, place("date_of_memorandum"), issues);
    return { day, millions: millions(dollars), url: cells.source_url };
  });
  return { memoranda, issues };
}

export function readPackages(raw: RawFolder): { packages: Package[]; issues: Issue[] } {
  const { rows, issues } = readDelimited(raw, FILES.packages, PACKAGES_LAYOUT);
  const packages = rows.map(({ line, cells }) => {
    const place = (column: string) => ({ file: FILES.packages, line, column });
    const amount = (column: "amount_usd_up_to" | "white_house_memo_usd" | "kiel_r18_usd") =>
      millions(readNumber(cells[column], place(column), issues));
    const day = (column: "date" | "white_house_memo_date" | "kiel_r18_date") =>
      readPeriod(dayOf, cells[column], place(column), issues);
    return {
      number: cells.pda_no,
      day: day("date"),
      millions: amount("amount_usd_up_to"),
      memoDay: day("white_house_memo_date"),
      memoMillions: amount("white_house_memo_usd"),
      kielDay: day("kiel_r18_date"),
      kielMillions: amount("kiel_r18_usd"),
      confidence: cells.confidence,
    };
  });
  return { packages, issues };
}
