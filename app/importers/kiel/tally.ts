import type { ImportSummary } from "../reading/importer.ts";

/** Counts rows while an importer runs. What is not dropped counts as kept. */
export class Tally {
  read = 0;
  private readonly dropped: Record<string, number> = {};

  drop(reason: string, rows = 1): void {
    this.dropped[reason] = (this.dropped[reason] ?? 0) + rows;
  }

  summary(): ImportSummary {
    const lost = Object.values(this.dropped).reduce((sum, rows) => sum + rows, 0);
    return { rowsRead: this.read, rowsKept: this.read - lost, dropped: { ...this.dropped } };
  }
}
