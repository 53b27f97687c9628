/** A source, written in one line: the title that the sheets use, then what it stands for. */
export type SourceLine = readonly [
  sourceTitle: string,
  publication: string,
  publisher: string,
  title: string,
  edition: string,
  publishedOn: string,
  url: string,
];
