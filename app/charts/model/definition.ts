import type { Observation } from "../../domain/evidence.ts";
import type { ChartModel } from "./chart-model.ts";
import type { ChartContext } from "../../wording/context.ts";

/** A curated chart: one row of the package's `charts` table. What it is about stands there, how it is drawn in a template. */
export interface ChartDefinition {
  chart: string;
  topic: string;
  position: number;
  template: string;
  /** Short name, for lists and headings of pages. */
  heading: string;
  /** What is measured, in words; the unit is added. */
  measured: string;
  howToRead: string;
  /** The first is drawn unless `measure` chooses another; templates of several draw all. */
  indicators: string[];
  /** Areas or groups drawn unless the reader chooses; [] = all there are. */
  areas: string[];
  /** Publishers admitted; [] = all. */
  publishers: string[];
  /** "2024" or "2022-01..2024-12", either end may be missing; "" = all. */
  period: string;
  controls: ControlName[];
  /** Events whose days are marked; a timeline's first is the one that days are counted from. */
  events: string[];
  /** Beginnings of kinds of events that a timeline shows. */
  eventKinds: string[];
  /** Indicator of the yearly size that a share is taken of; "" = no share. */
  shareOf: string;
  /** "line", "step", "bar" or "stack"; "" = the template's own. */
  drawing: string;
  /** Controls as they stand before the reader changes any, written as a query: "sum=running". */
  defaults: string;
}

export const CONTROL_NAMES = ["area", "period", "edition", "measure", "unit", "share", "scale", "sum"] as const;
export type ControlName = (typeof CONTROL_NAMES)[number];

/** What the reader chose, with the definition's defaults filled in. */
export interface ChartControls {
  areas: string[];
  /** First and last period, ISO, either may be "". */
  from: string;
  to: string;
  /** Publication id; "" = the newest of each publisher. */
  edition: string;
  measure: string;
  /** "" = as published. */
  unit: string;
  share: boolean;
  log: boolean;
  running: boolean;
  /** Names of series that are left out of the drawing and its table. */
  hidden: string[];
  /** Names of the series that are drawn strongly; [] = the first three. */
  strong: string[];
}

/** Parameters of the drawing itself, which every chart takes besides its own controls: names of series, parted by "~". */
export const DRAWING_NAMES = ["hide", "strong"] as const;

export interface IndicatorNeed {
  indicator: string;
  areas: string[] | null;
  periods?: string[] | null;
}

/** One way to draw any indicator. */
export interface ChartTemplate {
  needs(context: ChartContext, definition: ChartDefinition, controls: ChartControls): IndicatorNeed[];
  present(
    context: ChartContext,
    definition: ChartDefinition,
    controls: ChartControls,
    observations: readonly Observation[],
    locale: string,
  ): ChartModel;
}

/** Reads the package's `charts` table; lists in a cell are separated by "~". Unknown controls are dropped. */
export function chartDefinitions(records: readonly Record<string, string>[]): ChartDefinition[] {
  return records
    .map((row) => ({
      chart: row.chart ?? "",
      topic: row.topic ?? "",
      position: Number(row.position ?? 0),
      template: row.template ?? "",
      heading: row.heading ?? "",
      measured: row.measured ?? "",
      howToRead: row.how_to_read ?? "",
      indicators: list(row.indicators),
      areas: list(row.areas),
      publishers: list(row.publishers),
      period: row.period ?? "",
      controls: list(row.controls).filter(isControl),
      events: list(row.events),
      eventKinds: list(row.event_kinds),
      shareOf: row.share_of ?? "",
      drawing: row.drawing ?? "",
      defaults: row.defaults ?? "",
    }))
    .sort((a, b) => a.topic.localeCompare(b.topic, "en") || a.position - b.position);
}

function list(cell: string | undefined): string[] {
  return (cell ?? "")
    .split("~")
    .map((part) => part.trim())
    .filter(Boolean);
}

function isControl(name: string): name is ControlName {
  return CONTROL_NAMES.some((control) => control === name);
}

/** "2022..2024" → its ends; one period is both. */
export function periodEnds(period: string): { from: string; to: string } {
  const at = period.indexOf("..");
  return at < 0 ? { from: period, to: period } : { from: period.slice(0, at), to: period.slice(at + 2) };
}
