/** How a row of the sheets becomes an observation. Rows without an entry stay in the detail tables only. */
export interface Measure {
  indicator: string;
  area: string;
  /** First day of what the figure adds up; "" for a state on the day itself. */
  since: string;
}

type Line = readonly [subject: string, measure: RegExp, indicator: string, area: string, since: string];

const WAR = "2022-02-24";
const TRACKER = "2022-01-24";

/** First match counts. `subject` is the sheet's donor or country. */
const TOTALS: readonly Line[] = [
  [
    "United States",
    /^(security|security\/military|military) assistance (since (2022-02-24|start of 2022 war|Feb 2022)|Feb 2022 to)/,
    "us_military_assistance_since_2022",
    "USA",
    WAR,
  ],
  [
    "United States",
    /^(security|military) assistance since Jan 2021/,
    "us_military_assistance_since_2021",
    "USA",
    "2021-01-01",
  ],
  ["United States", /^DoD obligated for replacing equipment/, "us_stock_replacement_obligated", "USA", ""],
  ["United States", /^presidential drawdowns (since Aug 2021|Aug 2021 to)/, "us_drawdowns_total", "USA", "2021-08-27"],
  [
    "United States",
    /^supplemental appropriations FY2022-FY202[34], all agencies/,
    "us_supplemental_appropriations",
    "USA",
    "2022-03-15",
  ],
  [
    "United States",
    /^supplemental appropriations FY2022-FY2024, DoD/,
    "us_supplemental_appropriations_defence",
    "USA",
    "2022-03-15",
  ],
  ["United States", /^Kiel: military allocations since Jan 2022/, "military_aid_allocated", "USA", TRACKER],
  ["United States", /^Kiel: total allocations \(/, "total_aid_allocated", "USA", TRACKER],
  ["United States", /^Kiel: total allocations in March-April 2024/, "total_aid_allocated", "USA", "2024-03-01"],
  ["United States", /^Kiel: total commitments/, "total_aid_committed", "USA", TRACKER],
  [
    "Europe (countries + EU institutions)",
    /^Kiel: military allocations since Jan 2022/,
    "military_aid_allocated",
    "EUROPE_AND_EU_INSTITUTIONS",
    TRACKER,
  ],
  [
    "Europe (countries + EU institutions)",
    /^Kiel: total allocations \(/,
    "total_aid_allocated",
    "EUROPE_AND_EU_INSTITUTIONS",
    TRACKER,
  ],
  [
    "Europe (countries + EU institutions)",
    /^Kiel: total allocations in March-April 2024/,
    "total_aid_allocated",
    "EUROPE_AND_EU_INSTITUTIONS",
    "2024-03-01",
  ],
  [
    "Europe (countries + EU institutions)",
    /^Kiel: total commitments/,
    "total_aid_committed",
    "EUROPE_AND_EU_INSTITUTIONS",
    TRACKER,
  ],
  ["EU and member states", /^Kiel: total commitments/, "total_aid_committed", "EU_AND_INSTITUTIONS", TRACKER],
  ["EU and member states", /^Kiel: total allocations/, "total_aid_allocated", "EU_AND_INSTITUTIONS", TRACKER],
  ["EU and member states", /^Kiel: military allocations/, "military_aid_allocated", "EU_AND_INSTITUTIONS", TRACKER],
  ["EU countries and institutions", /^Kiel: total commitments/, "total_aid_committed", "EU_AND_INSTITUTIONS", TRACKER],
  [
    "EU and member states",
    /^military assistance provided or promised/,
    "eu_military_assistance_total",
    "EU_AND_INSTITUTIONS",
    WAR,
  ],
  ["United Kingdom", /^military assistance/, "uk_military_assistance_since_2022", "GBR", WAR],
  [
    "EU (European Peace Facility)",
    /^(military support mobilised|total contribution|total for Ukraine|support allocated)/,
    "epf_support_for_ukraine",
    "EPF",
    WAR,
  ],
  ["NATO allies", /^share of all military support/, "nato_share_of_military_support", "NATO", ""],
];

const STOCKS: readonly Line[] = [
  ["Javelin missiles sent to Ukraine", /^share of US stockpile/, "us_javelin_stock_share_sent", "USA", ""],
  ["Javelin missiles sent to Ukraine", /^units sent/, "us_javelins_sent", "USA", ""],
  ["Javelin missiles sent to Ukraine", /^years of production/, "us_javelin_replacement_years", "USA", ""],
  ["155mm rounds sent to Ukraine", /^rounds/, "us_155mm_rounds_sent", "USA", ""],
  ["155mm production capacity", /^rounds per month/, "us_155mm_production_monthly", "USA", ""],
  ["Stinger systems sent to Ukraine", /^units/, "us_stingers_sent", "USA", ""],
  ["Stinger inventory diverted to Ukraine", /^share of US inventory/, "us_stinger_stock_share_sent", "USA", ""],
  ["Critical munitions replacement time at current rates", /^years/, "us_munitions_replacement_years", "USA", ""],
  ["Tanks given as share of NATO+EU stock", /./, "heavy_weapon_stock_share_tanks", "NATO_AND_EU", ""],
  ["Howitzers given as share of NATO+EU stock", /./, "heavy_weapon_stock_share_howitzers", "NATO_AND_EU", ""],
  ["MLRS given as share of NATO+EU stock", /./, "heavy_weapon_stock_share_mlrs", "NATO_AND_EU", ""],
  ["Howitzers given as share of own stock", /./, "heavy_weapon_stock_share_howitzers", "DEU", ""],
  ["NATO members with exhausted stocks of spare arms", /./, "nato_members_with_exhausted_stocks", "NATO", ""],
];

/** The observation that a total becomes; null where it stays a row to browse. `donor` and `measure` as the sheet has them. */
export function totalMeasure(donor: string, measure: string): Measure | null {
  return find(TOTALS, donor, measure);
}

/** As `totalMeasure`, for facts on stocks; the subject is the item. */
export function stockMeasure(item: string, measure: string): Measure | null {
  return find(STOCKS, item, measure);
}

function find(lines: readonly Line[], subject: string, text: string): Measure | null {
  const line = lines.find(([name, pattern]) => name === subject && pattern.test(text));
  return line === undefined ? null : { indicator: line[2], area: line[3], since: line[4] };
}

/**
 * The period of a figure: the state on a day, or the time that it adds up, both ends written alike. The tracker counts
 * by month, so its sums do too ("2022-01/2024-02").
 */
export function periodOf(since: string, asOf: string): string {
  if (since === "") return asOf;
  const length = since === TRACKER || since.endsWith("03-01") ? 7 : asOf.length;
  return `${since.slice(0, length)}/${asOf.slice(0, length)}`;
}

/** "approx.", "more than", "up to" … as the sheet notes them behind the measure; "" if nothing. */
export function boundOf(measure: string): string {
  const found = /\((approx\.|more than|about|just over|over|at least|nearly|around|roughly|up to)\)/.exec(measure);
  return found === null ? "" : `Stated as “${found[1]}”.`;
}
