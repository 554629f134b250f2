/** Characters that a column name must hide behind an apostrophe inside a structured reference. */
const escapeColumn = (header: string): string => header.replace(/['#[\]]/g, "'$&");

/**
 * Structured references to one table by column key, written as Excel stores them
 * (`T[[#This Row],[C]]`, not `[@C]`), so that the same text serves Office.js and the file.
 */
export interface TableReference<Key extends string> {
  readonly name: string;
  /** The cell of the formula's own row. */
  here(key: Key): string;
  /** The whole column without header and totals. */
  column(key: Key): string;
  header(key: Key): string;
}

export const tableReference = <Key extends string>(
  name: string,
  headers: Readonly<Record<Key, string>>,
): TableReference<Key> => ({
  name,
  here: (key) => `${name}[[#This Row],[${escapeColumn(headers[key])}]]`,
  column: (key) => {
    const column = escapeColumn(headers[key]);
    // Excel wants a second pair of brackets round names with punctuation.
    return /^[\p{L}\p{N} ()%_]+$/u.test(column) ? `${name}[${column}]` : `${name}[[${column}]]`;
  },
  header: (key) => `${name}[[#Headers],[${escapeColumn(headers[key])}]]`,
});

/** Text as a formula's string constant. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
