import { csvLayout } from "../reading/delimited.ts";

/** Entries of the SDN list by number, with the first copy that had them. No names. */
export const FIRST_SEEN = "ofac_sdn_russia_first_seen_reduced.csv";

export const FIRST_SEEN_LAYOUT = csvLayout(
  "SDN entries over Russia, Ukraine and Belarus by first copy",
  "ent_num,sdn_type,russia_ukraine_programs,belarus_programs,other_programs,first_seen_utc,first_seen_us_date,previous_snapshot_us_date,left_censored,earliest_older_snapshot,eo14024_first_seen_utc,eo14024_first_seen_us_date,last_seen_utc,on_list_2024_05_03",
);

/** Number of entries by programme in each copy of the list. */
export const STOCK = "ofac_sdn_program_stock_by_snapshot.csv";

export const STOCK_LAYOUT = csvLayout(
  "SDN entries by programme and copy",
  "snapshot_utc,us_date,source_repo,commit,sdn_rows,max_ent_num,any_russia_ukraine_peesa",
  // One column a programme; a later copy may bring programmes that did not exist before.
  { more: /^[A-Z]+[A-Z0-9 -]*$/ },
);

/**
 * sdn.csv as OFAC publishes it: twelve columns, no header row, CRLF, often a final 0x1A (the end-of-file mark of DOS).
 * "-0- " stands for an empty cell; a cell with several programmes joins them as "A] [B".
 */
export const SDN_LAYOUT = csvLayout(
  "OFAC sdn.csv (twelve columns, no header row)",
  "ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks",
);

/** A copy of sdn.csv has no date inside: the name says of which day it is. */
export const SDN_COPY = /^(?:ofac_)?sdn_(\d{4}-\d{2}-\d{2})\.csv$/i;

export const COPIES_URL = "https://github.com/jackdwyer/specially-designated-nationals-list";

/** First day of the copies; entries that stood on it already have no listing day of their own. */
export const FIRST_COPY = "2021-08-18";
/** First month that the copies cover wholly. */
export const FIRST_MONTH = "2021-09";

/** The counting rule: programmes over Russia and Ukraine, and the pipelines act (PEESA). Not: cyber, arms, election … programmes. */
export function isRussiaProgramme(code: string): boolean {
  return /RUSSIA|UKRAINE|PEESA/.test(code);
}
