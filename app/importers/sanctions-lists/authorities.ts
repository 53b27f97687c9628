import { csvLayout, type Layout } from "../reading/delimited.ts";
import type { Row } from "../reading/row.ts";
import type { DateBasis, Listing } from "../listings/listing.ts";

type Said = Pick<Listing, "entry" | "programme" | "subject" | "listedOn"> & { basis?: DateBasis; onList?: boolean };

/** How an authority's list is read. */
export interface Authority {
  layout: Layout<string>;
  said(row: Row<string>): Said;
}

function authority<Column extends string>(layout: Layout<Column>, said: (row: Row<Column>) => Said): Authority {
  return { layout: layout as Layout<string>, said };
}

const UK_SUBJECTS = { Russia: "russia", Belarus: "belarus" } as const;
const CANADA_SUBJECTS = { Russia: "russia", Ukraine: "russia", Belarus: "belarus", Moldova: "other" } as const;
const AUSTRALIA_SUBJECTS = { Russia: "russia", Ukraine: "russia", Vessels: "russia" } as const;
const JAPAN_SUBJECTS = {
  Russia: "russia",
  "Crimea/eastern Ukraine": "russia",
  Belarus: "belarus",
  "third countries (Russia-related lists 34-36)": "russia",
} as const;

/** The lists by their file's area; what their publications are stands in lists.csv. */
export const AUTHORITIES: Readonly<Record<string, Authority>> = {
  /** Entries taken over from the EU at the end of 2020 carry that day and have no listing day of their own. */
  GBR: authority(
    csvLayout(
      "UK Sanctions List, Russia and Belarus regimes",
      "unique_id,type,regime,date_designated,last_updated,first_seen_in_copy,on_list_2026_04_29,eu_inherited_2020_12_31",
    ),
    (row) => ({
      entry: row.cells.unique_id,
      programme: row.cells.regime,
      subject: row.oneOf("regime", UK_SUBJECTS) ?? "russia",
      listedOn: row.requiredDay("date_designated"),
      basis: row.cells.eu_inherited_2020_12_31 === "1" ? "taken-over" : "stated",
      // Empty for entries designated after the copy of April 2026; only "0" says that an entry had left.
      onList: row.cells.on_list_2026_04_29 !== "0",
    }),
  ),
  /** Three sets of regulations over Russia, Ukraine and Belarus; those over Moldova belong to neither count. */
  CAN: authority(
    csvLayout("Consolidated Canadian Autonomous Sanctions List", "regulations,schedule,item,type,date_of_listing"),
    (row) => ({
      entry: [row.cells.regulations, row.cells.schedule, row.cells.item].join(" / "),
      programme: row.cells.regulations,
      subject: row.oneOf("regulations", CANADA_SUBJECTS) ?? "other",
      listedOn: row.requiredDay("date_of_listing"),
    }),
  ),
  /** The list dates an entry's last change; the first listing is in the text of some old entries. */
  AUS: authority(
    csvLayout(
      "Australian Consolidated List, Russia, Ukraine and vessels",
      "reference,type,framework,control_date,first_listed_stated,listing_date_est",
    ),
    (row) => ({
      entry: row.cells.reference,
      programme: row.cells.framework,
      subject: row.oneOf("framework", AUSTRALIA_SUBJECTS) ?? "russia",
      listedOn: row.requiredDay("listing_date_est"),
      basis: row.cells.first_listed_stated === "" ? "last-change" : "stated-in-text",
    }),
  ),
  /** One register under the Russia Sanctions Act 2022, in which names from Belarus are not told apart. */
  NZL: authority(
    csvLayout(
      "New Zealand Russia Sanctions Register",
      "unique_identifier,type,date_of_sanction,date_of_additional_sanction,sanction_status",
    ),
    (row) => ({
      entry: row.cells.unique_identifier,
      programme: "Russia Sanctions Act 2022",
      subject: "russia",
      listedOn: row.requiredDay("date_of_sanction"),
      onList: row.oneOf("sanction_status", { Sanctioned: true }) ?? true,
    }),
  ),
  /** Asset freezes by the Ministry of Finance, lists 26 to 36; export bans are another ministry's and not in them. */
  JPN: authority(
    csvLayout("Japanese asset-freeze targets, lists 26 to 36", "row_id,list_no,list,type,programme,notification_date"),
    (row) => ({
      entry: row.cells.row_id.replace(/^jp\.mof\./, ""),
      programme: row.cells.programme,
      subject: row.oneOf("programme", JAPAN_SUBJECTS) ?? "other",
      listedOn: row.requiredDay("notification_date"),
    }),
  ),
};
