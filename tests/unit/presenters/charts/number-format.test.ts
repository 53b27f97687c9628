import { expect, test } from "vitest";
import { formatSpan } from "../../../../app/presenters/charts/number-format.ts";

test.each([
  ["2022-01", "2024-03", "January 2022 to March 2024"],
  ["2022-10-03", "2022-10-03", "3 October 2022"],
  ["2022-01/2022-02", "2024", "January 2022 to 2024"],
  ["2022", "2023-01/2023-06", "2022 to June 2023"],
  ["", "", ""],
])("from %s to %s", (from, to, words) => expect(formatSpan(from, to, "en-GB")).toBe(words));
