/** The figures and the events themselves. */
import { column, type CoreTable, FORMS, id, keys } from "./parts.ts";

const observations: CoreTable = {
  name: "observations",
  title: "Observations",
  description: "Every figure: one publication's value of one indicator for one area and period.",
  path: "observations/*.csv",
  group: "observations",
  redistribution: "facts",
  reachColumn: "period",
  schema: {
    fields: [
      column("publication", "Publication", "The edition that states the figure.", { required: true }),
      column("indicator", "Indicator", "What is measured.", { required: true }),
      column("area", "Area", "The country, group or institution measured.", { required: true }),
      column("period", "Period", "ISO 8601 year, quarter, month, day, or an interval of them.", {
        required: true,
        form: FORMS.period,
        calendar: "period",
      }),
      column(
        "value",
        "Value",
        "The figure in the indicator's unit; empty where only a range is given, or where the note says why.",
        { type: "number", present: true },
      ),
      column("value_low", "Low", "Lower end of the publisher's range.", { type: "number" }),
      column("value_high", "High", "Upper end of the publisher's range.", { type: "number" }),
      column("status", "Status", "SDMX observation status: actual (A), estimate (E), forecast (F), provisional (P).", {
        required: true,
        enum: ["A", "E", "F", "P"],
      }),
      column("seen_at", "Seen at", "Address where the figure was read, if not in the publisher's own file.", {
        form: FORMS.webAddress,
      }),
      column("note", "Note", "Anything a reader should know about this figure."),
    ],
    primaryKey: ["publication", "indicator", "area", "period"],
    foreignKeys: keys({ publication: "publications", indicator: "indicators", area: "areas" }),
  },
};

const events: CoreTable = {
  name: "events",
  title: "Events",
  description: "What happened, when and where, and who reports it.",
  path: "events/events.csv",
  group: "events",
  redistribution: "facts",
  reachColumn: "happened_on",
  schema: {
    fields: [
      id("event", "Event id", "Short id of the event."),
      column("happened_on", "Happened on", "Day, or day with time, in ISO 8601.", {
        required: true,
        form: FORMS.moment,
        calendar: "moment",
      }),
      column("title", "Title", "What happened, in a few words.", { required: true }),
      column("area", "Area", "Whose act it was."),
      column("kind", "Kind", "A dotted path from the general to the particular.", {
        required: true,
        form: FORMS.eventKind,
      }),
      column("place", "Place", "Where it happened."),
      column("publication", "Publication", "Who reports it; without one it is no evidence and counts nowhere.", {
        present: true,
      }),
      column("note", "Note", "Anything a reader should know about this row."),
    ],
    primaryKey: ["event"],
    foreignKeys: keys({ area: "areas", publication: "publications" }),
  },
};

export const FIGURES_TABLES: readonly CoreTable[] = [observations, events];
