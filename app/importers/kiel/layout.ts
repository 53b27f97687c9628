import { csvLayout, type Layout } from "../reading/delimited.ts";
import { namesIn } from "../reading/columns.ts";

const ALWAYS = namesIn(
  "ID,Countries,Announcement Date,Type of Aid General,Type of Aid Specific,Converted Value in EUR",
);

/** Columns that releases from February 2024 on must have. */
const WITH_ALLOCATIONS = namesIn(
  "Allocated Total in EUR (redistributed),Type of donation,Allocation ID,Items,Type of Item,No. of Units,No. of Units Delivered (in-kind military aid),Month3",
);

/** Columns of MAIN DATA that are read. Its 40 to 80 columns change with every release, so others are admitted. */
export type MainColumn = (typeof ALWAYS)[number] | (typeof WITH_ALLOCATIONS)[number];

/** MAIN DATA while the tracker counted commitments only (to release 13), without the coding of months. */
export const COMMITMENTS_LAYOUT: Layout<MainColumn> = {
  name: "Ukraine Support Tracker, MAIN DATA with commitments",
  delimiter: ",",
  required: ALWAYS,
  optional: WITH_ALLOCATIONS,
  aliases: {
    countries: "Countries",
    "Type of item": "Type of Item",
    "No. of Units delivered (in-kind military aid)": "No. of Units Delivered (in-kind military aid)",
  },
  allowExtra: true,
};

/** The same with Kiel's coding of months, which every release but 13 has: lost, many rows would have no month. */
export const CODED_COMMITMENTS_LAYOUT: Layout<MainColumn> = {
  ...COMMITMENTS_LAYOUT,
  name: "Ukraine Support Tracker, MAIN DATA with commitments and months",
  required: [...ALWAYS, "Month3"],
  optional: WITH_ALLOCATIONS.filter((column) => column !== "Month3"),
};

/** MAIN DATA since it tells allocations from commitments (release 18 here). */
export const ALLOCATIONS_LAYOUT: Layout<MainColumn> = {
  ...COMMITMENTS_LAYOUT,
  name: "Ukraine Support Tracker, MAIN DATA with allocations and commitments",
  required: [...ALWAYS, ...WITH_ALLOCATIONS],
  optional: [],
};

export const EXPLORER_LAYOUT = csvLayout(
  "Tracker website, data_explorer.csv",
  "country,iso,year,month,total,financial,humanitarian,military,commitments,gdp",
  { allowExtra: true },
);

export const TOTALS_LAYOUT = csvLayout(
  "Tracker website, total_allocations.csv",
  "year,month,total_allocations,military,financial,humanitarian",
);

export const TRENDS_LAYOUT = csvLayout(
  "Tracker website, procurement_trends.csv",
  "year,month,stockpile,procurement,unspecified,nato_purl",
);

export const WEAPONS_LAYOUT = csvLayout(
  "Tracker website, weapons.csv",
  "donor,category,number_of_weapons,monetary_value_eur,weapons_list",
);

export const INFO_LAYOUT = csvLayout("Tracker website, release_info.csv", "release,period,date,label");

export const PANEL_LAYOUT = csvLayout(
  "Panel of donors, months and types made from release 27",
  "donor,year_month,aid_type_general,aid_eur_m",
  { allowExtra: true },
);

export const SUMMARY_R28_LAYOUT = csvLayout(
  "Country summary of release 28 (Norwegian extract)",
  "land,financial_allocation,humanitarian_allocation,military_allocation,total_allocation,financial_commitment,humanitarian_commitment,military_commitment,total_commitment",
  { allowExtra: true },
);

export const SUMMARY_R30_LAYOUT = csvLayout(
  "Country summary of release 30",
  "country,financial_alloc_eur_bn,humanitarian_alloc_eur_bn,military_alloc_eur_bn,total_alloc_eur_bn,total_committed_eur_bn",
  { allowExtra: true },
);
