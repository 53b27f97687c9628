import { startDay } from "../../domain/periods.ts";

/** What `init` was told of the article; days are ISO. */
export interface ArticleGiven {
  id: string;
  title: string;
  url: string;
  publishedOn: string;
}

/** Rows of a core table by column; columns that are left out are empty. */
export type ExampleRows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

const SITE = "https://example.org/";
const MADE_UP = "Made up, to show how a row is written; delete it.";

/**
 * One worked row or more of every core table. All that is made up has "example" in its line and says that it is; places and figures
 * are of a country that does not exist.
 */
export function exampleRows(article: ArticleGiven): ExampleRows {
  const day = startDay(article.publishedOn);
  const year = String(Number(day.slice(0, 4)) - 1);
  const [before, after] = [shift(day, -30), shift(day, 30)];
  const edition = (publishedOn: string) => ({
    publication: `example-office-index-${publishedOn}`,
    publisher: "example-office",
    title: "Example index (made up)",
    edition: publishedOn,
    published_on: publishedOn,
    retrieved_on: publishedOn,
    url: `${SITE}index/${publishedOn}`,
    licence: "Made up; no licence",
    redistributable: "true",
    confidence: "high",
    note: MADE_UP,
  });
  const figure = (publishedOn: string, value: string, status: string) => ({
    publication: `example-office-index-${publishedOn}`,
    indicator: "example_index",
    area: "EXAMPLELAND",
    period: year,
    value,
    status,
    note: MADE_UP,
  });
  const claim = { article: article.id, topic: "example", note: MADE_UP };
  return {
    articles: [
      {
        article: article.id,
        title: article.title,
        publisher: article.url === "" ? "Example paper (made up)" : new URL(article.url).hostname,
        published_on: article.publishedOn,
        url: article.url === "" ? `${SITE}article` : article.url,
        language: "en",
        summary: "To be written: what the article says, in one neutral sentence.",
      },
    ],
    claims: [
      {
        ...claim,
        claim: "example-index-105",
        position: "1",
        quote: "Example, not from the article: the index of Exampleland stood at 105.",
        paragraph: "1",
        kind: "figure",
        cited_publisher: "example-office",
      },
      {
        ...claim,
        claim: "example-was-said",
        position: "2",
        quote: "Example, not from the article: the office called it a good year.",
        paragraph: "1",
        kind: "attribution",
      },
    ],
    readings: [
      {
        reading: "example-index-rounds-to-105",
        claim: "example-index-105",
        position: "1",
        label: `${year}, rounds to 105`,
        statement: `The example index of Exampleland rounds to 105 in ${year}.`,
        form: "value",
        indicator: "example_index",
        area: "EXAMPLELAND",
        period: year,
        operator: "eq",
        target: "105",
        unit: "index",
        note: MADE_UP,
      },
      {
        reading: "example-said-so",
        claim: "example-was-said",
        position: "1",
        label: "Said in the document",
        statement: "The example office called it a good year.",
        form: "recorded",
        note: MADE_UP,
      },
    ],
    statements: [
      {
        reading: "example-said-so",
        publication: `example-office-index-${before}`,
        outcome: "confirms",
        quote: "a good year",
        note: MADE_UP,
      },
    ],
    scenarios: [
      {
        scenario: "known-then",
        position: "1",
        label: "Everything known on the article's day",
        question: "What did all sources together show on the day the article appeared?",
        as_of: "@article",
      },
      {
        scenario: "latest",
        position: "2",
        label: "Latest figures",
        question: "What do all sources show by their newest editions?",
      },
      {
        scenario: "cited-then",
        position: "3",
        label: "The article's own source, that day",
        question: "Does the source that the article names bear the claim out, as published by that day?",
        as_of: "@article",
        publishers: "@cited",
      },
    ],
    charts: [
      {
        chart: "example-index",
        topic: "example",
        position: "1",
        template: "vintages",
        heading: "Example index, edition by edition",
        measured: "Example index (made up)",
        indicators: "example_index",
        areas: "EXAMPLELAND",
        period: year,
      },
    ],
    indicators: [
      {
        indicator: "example_index",
        label: "Example index",
        definition: MADE_UP,
        unit: "index",
        decimals: "1",
        topic: "example",
        frequency: "annual",
      },
    ],
    areas: [
      { area: "EXAMPLELAND", label: "Exampleland (made up)", kind: "country" },
      { area: "EXAMPLE_GROUP", label: "Example group (made up)", kind: "group" },
    ],
    memberships: [{ group: "EXAMPLE_GROUP", area: "EXAMPLELAND", publication: `example-office-index-${before}` }],
    publishers: [
      { publisher: "example-office", label: "Example office (made up)", kind: "statistics-office", url: SITE },
    ],
    publications: [edition(before), edition(after)],
    observations: [figure(before, "105.2", "P"), figure(after, "103.8", "A")],
    events: [
      {
        event: "example-day",
        happened_on: before,
        title: "The example index comes out (made up)",
        area: "EXAMPLELAND",
        kind: "example.release",
        publication: `example-office-index-${before}`,
        note: MADE_UP,
      },
    ],
  };
}

/** Days before (negative) or after an ISO day. */
export function shift(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
