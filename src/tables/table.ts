/** The columns that a file may have, each by the names people give it. */
export type Columns<Column extends string> = Readonly<Record<Column, ColumnNames>>;

export type ColumnNames = {
  /** As an export writes it. */
  readonly name: string;
  /** Other headings for it, lower case and without punctuation. */
  readonly aliases: readonly string[];
  /** A file without an optional column says nothing of it. */
  readonly optional?: true;
};

/** A file as rows of text. Days are written "2024-02-29", whatever the file has them as. */
export type Table<Column extends string> = {
  /** The columns that the file has. */
  readonly columns: ReadonlySet<Column>;
  readonly rows: readonly TableRow<Column>[];
};

export type TableRow<Column extends string> = {
  /** As a spreadsheet numbers it; the headings are row 1. */
  readonly number: number;
  /** Trimmed; undefined where the cell is empty or the column is missing. */
  readonly cells: Readonly<Partial<Record<Column, string>>>;
  /** Sentences about what no row may hold; a row with one is wrong. */
  readonly mistakes: readonly string[];
};

/** A file that cannot be read as a whole, with a sentence that says what to do. */
export type Broken = { readonly kind: 'broken'; readonly why: string };

/** The rows of a file as it stands, before anybody knows what its columns are called. */
export type RawRows = { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] } | Broken;
