/** Charts chosen by hand; a package without them gets automatic ones. */
import { column, type CoreTable, FORMS, id, position, inCatalog } from "./parts.ts";

const charts = inCatalog(
  "charts",
  "Charts",
  "The curated charts of the topic pages: what each draws, how, and which controls it has.",
  {
    fields: [
      id("chart", "Chart id", "Short id of the chart, used in addresses."),
      column("topic", "Topic", "Topic page that shows the chart.", { required: true }),
      position("Place on the topic page, from 1."),
      column("template", "Template", "How the chart is drawn.", {
        required: true,
        enum: [
          "vintages",
          "by-area",
          "forecast-errors",
          "forecasts-against-outturn",
          "indicators",
          "members",
          "pairs",
          "panels",
          "releases",
          "events",
        ],
      }),
      column("heading", "Heading", "Short name of the chart.", { required: true }),
      column("measured", "Measured", "What is measured; the unit is added from the indicator.", { required: true }),
      column("how_to_read", "How to read", "One or two sentences on what a mark stands for."),
      column("indicators", "Indicators", "Indicators drawn or offered, separated by ~; the first is the default.", {
        separator: "~",
        references: { resource: "indicators", field: "indicator" },
      }),
      column("areas", "Areas", "Areas or groups drawn at first, separated by ~; empty = all there are.", {
        separator: "~",
        references: { resource: "areas", field: "area" },
      }),
      column("publishers", "Publishers", "Admitted publishers, separated by ~; empty = all.", {
        separator: "~",
        references: { resource: "publishers", field: "publisher" },
      }),
      column("period", "Period", "Period drawn at first: one, or first..last, either of which may be left out.", {
        form: FORMS.reach,
      }),
      column(
        "controls",
        "Controls",
        "What the reader can change, separated by ~: area, period, edition, measure, unit, share, scale, sum.",
        { separator: "~" },
      ),
      column(
        "events",
        "Marked events",
        "Events whose days are marked, separated by ~; a timeline counts days from the first.",
        { separator: "~", references: { resource: "events", field: "event" } },
      ),
      column(
        "event_kinds",
        "Kinds of events",
        "For a timeline: beginnings of the kinds of events shown, separated by ~.",
        { separator: "~" },
      ),
      column("share_of", "Share of", "Indicator of the yearly size that a share is taken of.", {
        references: { resource: "indicators", field: "indicator" },
      }),
      column("drawing", "Drawing", "line, step, bar, stack or mixed; empty = the template's own.", {
        enum: ["line", "step", "bar", "stack", "mixed"],
      }),
      column("defaults", "Defaults", "Controls as they stand at first, written as a query."),
    ],
    primaryKey: ["chart"],
  },
);

export const CHARTS_TABLES: readonly CoreTable[] = [charts];
