/** How a CSV file is written, as the Table Dialect standard (version 2) says it. */
export interface Dialect {
  delimiter: string;
  /** null: no cell is quoted. */
  quote: string | null;
  /** A quote inside a quoted cell is doubled. */
  doubleQuote: boolean;
  /** The character that takes the meaning of the next one; null: none. */
  escape: string | null;
  /** Lines that begin with it are skipped; null: none. */
  comment: string | null;
  /** 1-based rows that the header takes, joined cell by cell with `headerJoin`; [] = no header. */
  headerRows: number[];
  headerJoin: string;
  /** 1-based rows that are skipped. */
  commentRows: number[];
  skipInitialSpace: boolean;
}

export const PLAIN: Dialect = {
  delimiter: ",",
  quote: '"',
  doubleQuote: true,
  escape: null,
  comment: null,
  headerRows: [1],
  headerJoin: " ",
  commentRows: [],
  skipInitialSpace: false,
};

/** `dialect` of a resource as the descriptor has it; what is left out is as the standard says. */
export interface RawDialect {
  delimiter?: string;
  quoteChar?: string;
  doubleQuote?: boolean;
  escapeChar?: string;
  commentChar?: string;
  header?: boolean;
  headerRows?: number[];
  headerJoin?: string;
  commentRows?: number[];
  skipInitialSpace?: boolean;
}

/** The dialect, or undefined where it is the plain one, which is read fastest. */
export function dialectOf(raw: RawDialect | undefined): Dialect | undefined {
  if (raw === undefined) return undefined;
  const escape = raw.escapeChar || null;
  const made: Dialect = {
    delimiter: raw.delimiter || PLAIN.delimiter,
    quote: raw.quoteChar === undefined ? PLAIN.quote : raw.quoteChar || null,
    doubleQuote: raw.doubleQuote ?? escape === null,
    escape,
    comment: raw.commentChar || null,
    headerRows: raw.header === false ? [] : (raw.headerRows ?? PLAIN.headerRows),
    headerJoin: raw.headerJoin ?? PLAIN.headerJoin,
    commentRows: raw.commentRows ?? PLAIN.commentRows,
    skipInitialSpace: raw.skipInitialSpace ?? PLAIN.skipInitialSpace,
  };
  return JSON.stringify(made) === JSON.stringify(PLAIN) ? undefined : made;
}
