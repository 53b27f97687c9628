import type { Layout } from "../reading/delimited.ts";

export const FILES = {
  memoranda: "us/us_pda_white_house_memoranda.csv",
  packages: "us/us_pda_packages.csv",
  acts: "us/us_supplemental_appropriations_crs.csv",
  outlays: "us/us_aid_laws_cbo_outlays.csv",
  lines: "us/appropriations_hr7691_pl117-128.csv",
} as const;

export const MEMORANDA_LAYOUT: Layout<"date_of_memorandum" | "drawdown_506a1_usd_up_to" | "source_url"> = {
  name: "White House memoranda that delegate drawdown authority",
  delimiter: ",",
  required: ["date_of_memorandum", "drawdown_506a1_usd_up_to", "source_url"],
  allowExtra: true,
};

export const PACKAGES_LAYOUT: Layout<
  | "pda_no"
  | "date"
  | "amount_usd_up_to"
  | "white_house_memo_date"
  | "white_house_memo_usd"
  | "kiel_r18_date"
  | "kiel_r18_usd"
  | "confidence"
> = {
  name: "Numbered list of presidential drawdowns",
  delimiter: ",",
  required: [
    "pda_no",
    "date",
    "amount_usd_up_to",
    "white_house_memo_date",
    "white_house_memo_usd",
    "kiel_r18_date",
    "kiel_r18_usd",
    "confidence",
  ],
};

export const ACTS_LAYOUT: Layout<
  "act" | "public_law" | "enacted" | "dod_usd_bn" | "total_usd_bn" | "dod_pct" | "source_title" | "source_url" | "note"
> = {
  name: "CRS table of supplemental appropriations",
  delimiter: ",",
  required: [
    "act",
    "public_law",
    "enacted",
    "dod_usd_bn",
    "total_usd_bn",
    "dod_pct",
    "source_title",
    "source_url",
    "note",
  ],
};

export const OUTLAYS_COLUMNS = [
  "Total outlays (mil USD)",
  "Outlays 2023 (mil USD)",
  "Defense total outlays (mil USD)",
  "Defense outlays 2023 (mil USD)",
] as const;

export const OUTLAYS_LAYOUT: Layout<
  "Date Became Law" | "Type of document" | "ID number" | (typeof OUTLAYS_COLUMNS)[number]
> = {
  name: "CBO outlay estimates by law",
  delimiter: ",",
  required: ["Date Became Law", "Type of document", "ID number", ...OUTLAYS_COLUMNS],
};

export const LINES_LAYOUT: Layout<
  "title" | "heading_of_title" | "section_of_heading" | "paragraph_of_section" | "amount_mil_usd"
> = {
  name: "Line items of P.L. 117-128",
  delimiter: ",",
  required: ["title", "heading_of_title", "section_of_heading", "paragraph_of_section", "amount_mil_usd"],
};
