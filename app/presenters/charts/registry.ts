import type { ChartTemplate } from "./definition.ts";
import { byArea } from "./templates/by-area.ts";
import { eventRows } from "./templates/event-rows.ts";
import { forecastErrors } from "./templates/forecast-errors.ts";
import { forecastsAgainstOutturn } from "./templates/forecasts-against-outturn.ts";
import { indicators } from "./templates/indicators.ts";
import { members } from "./templates/members.ts";
import { pairs } from "./templates/pairs.ts";
import { smallPanels } from "./templates/panels.ts";
import { releases } from "./templates/releases.ts";
import { vintages } from "./templates/vintages.ts";

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
