import type { ChartTemplate } from "../model/definition.ts";
import { byArea } from "./by-area.ts";
import { eventRows } from "./event-rows.ts";
import { forecastErrors } from "./forecast-errors.ts";
import { forecastsAgainstOutturn } from "./forecasts-against-outturn.ts";
import { indicators } from "./indicators.ts";
import { members } from "./members.ts";
import { pairs } from "./pairs.ts";
import { smallPanels } from "./panels.ts";
import { releases } from "./releases.ts";
import { vintages } from "./vintages.ts";

/** Ways to draw that the package's `charts` table can name. */
export const TEMPLATES: Readonly<Record<string, ChartTemplate>> = {
  vintages,
  "by-area": byArea,
  "forecast-errors": forecastErrors,
  "forecasts-against-outturn": forecastsAgainstOutturn,
  indicators,
  members,
  pairs,
  panels: smallPanels,
  releases,
  events: eventRows,
};
