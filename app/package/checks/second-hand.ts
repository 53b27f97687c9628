import { isObservations, type Resource } from "../descriptor.ts";
import { type Issue, issueAt } from "../issues.ts";
import { cell } from "../rows.ts";
import { isSecondHand } from "../second-hand.ts";
import type { CheckInput, PackageCheck, RowWatcher } from "./check.ts";

/**
 * What was read on another's page is trusted less: a publication of which a figure, or the whole, was seen elsewhere than at
 * its publisher has at most medium confidence, and one of which a statement was seen elsewhere has low confidence, since its
 * document was not read.
 */
export function createSecondHandCheck(): PackageCheck {
  /** Publication → pages on which its figures were read. */
  const pages = new Map<string, Set<string>>();
  return {
    watch: (resource) => (isObservations(resource) ? watchPages(resource, pages) : null),
    finish: (input) => [...tooTrusted(input, pages), ...unreadStatements(input)],
  };
}

function watchPages(resource: Resource, pages: Map<string, Set<string>>): RowWatcher | null {
  const names = resource.schema.fields.map((field) => field.name);
  const [publication, seenAt] = [names.indexOf("publication"), names.indexOf("seen_at")];
  if (publication === -1 || seenAt === -1) return null;
  return (cells) => {
    const page = cells[seenAt] ?? "";
    if (page === "") return;
    const id = cells[publication] ?? "";
    const known = pages.get(id);
    if (known === undefined) pages.set(id, new Set([page]));
    else known.add(page);
  };
}

function tooTrusted({ rows }: CheckInput, pages: ReadonlyMap<string, ReadonlySet<string>>): Issue[] {
  const sites = new Map((rows.get("publishers") ?? []).map((row) => [cell(row, "publisher"), cell(row, "url")]));
  return (rows.get("publications") ?? []).flatMap((row): Issue[] => {
    if (cell(row, "confidence") !== "high") return [];
    const own = [cell(row, "url"), sites.get(cell(row, "publisher")) ?? ""];
    const page = [cell(row, "seen_at"), ...(pages.get(cell(row, "publication")) ?? [])].find((one) =>
      isSecondHand(one, own),
    );
    if (page === undefined) return [];
    const expected = `at most medium: figures of it were read at ${page}, not at its publisher`;
    return [issueAt(row.file, row.line, "confidence", "high", "second-hand", expected)];
  });
}

function unreadStatements({ rows }: CheckInput): Issue[] {
  const confidence = new Map(
    (rows.get("publications") ?? []).map((row) => [cell(row, "publication"), cell(row, "confidence")]),
  );
  return (rows.get("statements") ?? []).flatMap((row): Issue[] => {
    const of = confidence.get(cell(row, "publication")) ?? "low";
    if (cell(row, "seen_at") === "" || of === "low") return [];
    const expected = `a publication of low confidence (it has ${of}): the statement was read elsewhere than in its document`;
    return [issueAt(row.file, row.line, "seen_at", cell(row, "seen_at"), "second-hand", expected)];
  });
}
