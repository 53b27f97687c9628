import { granularityOf } from "../../domain/periods.ts";
import { knownRow } from "../../importers/reading/known-rows.ts";
import { CORE_TABLES } from "../../package/core/index.ts";
import { FORMS } from "../../package/core/parts.ts";
import { slugOf } from "../slug.ts";
import type { Answers } from "./answers.ts";
import { type Ask, fillIn, type Question } from "./ask.ts";
import type { OwnPackage, Row } from "./own-package.ts";

/** The rows that the catalog needs for a file's figures. */
export interface Subject {
  publisher: Row;
  publication: Row;
  indicator: Row;
}

function form({ pattern, words }: { pattern: string; words: string }): (answer: string) => string {
  return (answer) => (new RegExp(pattern).test(answer) ? "" : `expected ${words}`);
}

function choice(table: string, column: string): string[] {
  const fields = CORE_TABLES.find(({ name }) => name === table)?.schema.fields ?? [];
  return fields.find(({ name }) => name === column)?.constraints?.enum?.map(String) ?? [];
}

function oneOf(choices: readonly string[]): (answer: string) => string {
  return (answer) => (choices.includes(answer) ? "" : `expected one of ${choices.join(", ")}`);
}

const KINDS = choice("publishers", "kind");
const isPartial = (answer: string) =>
  ["day", "month", "year"].includes(granularityOf(answer) ?? "")
    ? ""
    : "expected a day, month or year such as 2024-04-16";

/**
 * Who published what: the rows of the publisher, the publication and the indicator, from the package, from what is known everywhere,
 * or by asking.
 * @param today ISO day, for when the file was fetched
 */
export async function subjectOf(
  answers: Answers,
  own: OwnPackage,
  ask: Ask,
  today: string,
): Promise<Subject | { problems: string[] }> {
  const first = await fillIn(
    answers,
    [
      { key: "publisher", flag: "--publisher", words: "Publisher's id, such as world-bank", problem: form(FORMS.slug) },
      {
        key: "indicator",
        flag: "--indicator",
        words: "Indicator's id, such as real_gdp_growth",
        problem: form(FORMS.indicator),
      },
      {
        key: "publishedOn",
        flag: "--published-on",
        words: "Day (or month, or year) on which this edition was published",
        problem: isPartial,
      },
    ],
    ask,
  );
  if (first.length > 0) return { problems: [...first, ...(await missing(answers, own, today))] };
  const second = await fillIn(answers, questionsFor(answers, own, today), ask);
  if (second.length > 0) return { problems: second };
  return rowsOf(answers, own);
}

/** All that a first run needs, so that nobody is told one by one. */
async function missing(answers: Answers, own: OwnPackage, today: string): Promise<string[]> {
  return fillIn({ ...answers }, questionsFor(answers, own, today), null);
}

function questionsFor(answers: Answers, own: OwnPackage, today: string): Question[] {
  const { publisher = "", indicator = "", publishedOn = "" } = answers;
  const questions: Question[] = [];
  if (!publisherRow(publisher, own)) {
    questions.push(
      { key: "publisherLabel", flag: "--publisher-label", words: "Publisher's name" },
      {
        key: "publisherKind",
        flag: "--publisher-kind",
        words: `Kind of publisher (${KINDS.join(", ")})`,
        problem: oneOf(KINDS),
      },
      {
        key: "publisherUrl",
        flag: "--publisher-url",
        words: "Publisher's site",
        ...siteOf(answers.url),
        problem: form(FORMS.webAddress),
      },
    );
  }
  if (!indicatorRow(indicator, own)) {
    questions.push(
      { key: "indicatorLabel", flag: "--indicator-label", words: "Indicator's name" },
      {
        key: "unit",
        flag: "--unit",
        words: "Unit: percent, USD_bn, count, index, or as it stands behind a number (°C, µg/m³)",
        problem: form(FORMS.unit),
      },
      { key: "topic", flag: "--topic", words: "Topic", fallback: own.topic, problem: form(FORMS.slug) },
    );
  }
  if (answers.publication === undefined || !own.find("publications", "publication", answers.publication)) {
    questions.push(
      { key: "edition", flag: "--edition", words: "Name of this edition", fallback: publishedOn },
      { key: "url", flag: "--url", words: "Address of the publication", problem: form(FORMS.webAddress) },
      { key: "licence", flag: "--licence", words: "Licence, or that none is known" },
      {
        key: "retrievedOn",
        flag: "--retrieved-on",
        words: "Day on which the file was fetched",
        fallback: today,
        problem: isPartial,
      },
    );
  }
  return questions;
}

function siteOf(url: string | undefined): { fallback?: string } {
  return url !== undefined && URL.canParse(url) ? { fallback: `${new URL(url).origin}/` } : {};
}

function publisherRow(publisher: string, own: OwnPackage): Row | null {
  return own.find("publishers", "publisher", publisher) ?? knownRow("publishers", publisher);
}

function indicatorRow(indicator: string, own: OwnPackage): Row | null {
  return own.find("indicators", "indicator", indicator) ?? knownRow("indicators", indicator);
}

function rowsOf(answers: Answers, own: OwnPackage): Subject | { problems: string[] } {
  const { publisher: publisherId = "", indicator: indicatorId = "", publishedOn = "" } = answers;
  const publisher = publisherRow(publisherId, own) ?? {
    publisher: publisherId,
    label: answers.publisherLabel ?? "",
    kind: answers.publisherKind ?? "",
    party: answers.publisherParty ?? "",
    url: answers.publisherUrl ?? "",
  };
  const label = answers.indicatorLabel ?? "";
  const indicator = indicatorRow(indicatorId, own) ?? {
    indicator: indicatorId,
    label,
    definition: answers.definition ?? `${label}, as ${publisher["label"] ?? ""} defines it.`,
    unit: answers.unit ?? "",
    topic: answers.topic ?? "",
    frequency: answers.frequency ?? "",
  };
  if (answers.unit !== undefined && answers.unit !== indicator["unit"])
    return {
      problems: [
        `--unit ${answers.unit}: the package has ${indicatorId} in ${indicator["unit"] ?? ""}. Take another --indicator, or convert with --power`,
      ],
    };
  const edition = answers.edition ?? publishedOn;
  const id = answers.publication ?? slugOf(`${publisherId}-${indicatorId.replaceAll("_", "-")}-${edition}`, 200);
  const there = own.find("publications", "publication", id);
  if (there !== null && (there["published_on"] !== publishedOn || there["publisher"] !== publisherId))
    return {
      problems: [
        `The package has a publication ${id} of ${there["publisher"] ?? ""}, ${there["published_on"] ?? ""}. Give a new --edition, or --publication`,
      ],
    };
  const publication = there ?? {
    publication: id,
    publisher: publisherId,
    title: answers.title ?? indicator["label"] ?? "",
    edition,
    published_on: publishedOn,
    retrieved_on: answers.retrievedOn ?? "",
    url: answers.url ?? "",
    seen_at: answers.seenAt ?? "",
    licence: answers.licence ?? "",
    redistributable: answers.redistributable === true ? "true" : "false",
    confidence: answers.confidence ?? (answers.seenAt === undefined ? "high" : "medium"),
    coverage: answers.coverage ?? "",
    note: "",
  };
  return { publisher, publication, indicator };
}
