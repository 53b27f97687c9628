/** The README of a new package: what stands where, what to fill in, and in which order. */
export function readmeText(title: string, dir: string): string {
  return `# ${title}

A data package for the scenario comparison dashboard: an article, what it claims, and the published figures that it is held against.
All is CSV (UTF-8, comma, numbers with a point, an empty cell for what is missing). Columns may stand in any order.

Every line with "example" in it is made up, to show how a row is written. To delete all of them:

    sed -i '/example/Id' catalog/*.csv observations/*.csv events/*.csv

(or delete those lines in a text editor; keep the first line of each file, and your article's row.)

## What to fill in, in this order

1. \`catalog/articles.csv\`: the article; a neutral \`summary\` in one sentence.
2. \`catalog/claims.csv\`: one row for each thing the article says, in its words (\`quote\`). \`kind\`: figure, comparison, trend,
   sequence, attribution, or opinion (not checkable; \`note\` says why).
3. \`catalog/readings.csv\`: one row for each precise way to understand a claim; position 1 is the most literal one. \`form\` says how
   it is tried: value, compare, change, ratio, rank, count, trend, total, interval, first, recorded.
4. Figures: \`npm run cli -- add-data FILE --data ${dir}\` takes a CSV, an .xlsx or an .ods and asks what is missing. It fills
   \`observations/\`, \`publications.csv\`, \`publishers.csv\`, \`areas.csv\` and \`indicators.csv\`, and keeps the answers in \`imports/\`.
5. \`catalog/statements.csv\`: for readings of form recorded, what documents say. \`events/events.csv\`: for interval and first.
6. \`catalog/scenarios.csv\`: which evidence counts. The three that are here serve every article; \`@article\` is the article's day,
   \`@cited\` the source that the claim names. The first is the baseline.
7. \`catalog/charts.csv\`: may stay without rows: charts are made from the figures then. \`catalog/memberships.csv\`: members of groups.

## Then

    npm run cli -- check ${dir}                  # every mistake by file, line and column
    npm run cli -- evaluate --data ${dir}        # every verdict with its numbers
    npm run up -- ${dir}                         # the dashboard

The dashboard's own docs have every column (docs/data-dictionary.md) and every form of reading (docs/adding-an-article.md).
`;
}
