import { type Issue, issueAt } from "./issues.ts";
import conventions from "./profiles/conventions.json";
import dataPackage from "./profiles/data-package-2.json";
import { schemaCheck } from "./schema-check.ts";
import { placeWords } from "./json-places.ts";
import type { Complaint } from "./schema-words.ts";

const FILE = "datapackage.json";

/** Each made when it is first asked: making one takes longer than a hundred uses, and a server asks only one of them. */
const compiled: { profile?: (document: unknown) => Complaint[]; conventions?: (document: unknown) => Complaint[] } = {};

/** What of a descriptor cannot be read; what the official profile asks beside that, this application does without. */
export function schemaIssues(parsed: unknown): Issue[] {
  compiled.conventions ??= schemaCheck(conventions);
  return compiled.conventions(parsed).map(issueOf);
}

/** What keeps a descriptor from being a Data Package by the official profile, version 2.0, whatever this application asks. */
export function profileIssues(parsed: unknown): Issue[] {
  compiled.profile ??= schemaCheck(dataPackage);
  return compiled.profile(parsed).map((complaint) => {
    const issue = issueOf(complaint);
    const place = placeWords(complaint.pointer, parsed, { rest: false });
    return place === "" ? issue : { ...issue, expected: `${issue.expected}, in ${place}` };
  });
}

function issueOf({ pointer, found, expected }: Complaint): Issue {
  const value = found === undefined ? "" : typeof found === "string" ? found : JSON.stringify(found);
  return issueAt(FILE, null, pointer || "/", value, "bad-descriptor", expected);
}
