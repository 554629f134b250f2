import { isFormerHeader } from "../workbook/former-headers";
import type { ColumnPlan } from "../workbook/plan";
import { asText } from "./cells";
import type { ReadTable } from "./read-back";

/** What becomes of a table's headers when it is brought forward. */
export interface ForwardHeaders {
  readonly table: ReadTable;
  /** Headers that an older version gave and that another column may need now; those that people gave stay. */
  readonly renamed: readonly { readonly offset: number; readonly from: string; readonly to: string }[];
  /** Columns to be added at the end, in the plan's order. */
  readonly added: readonly { readonly column: ColumnPlan; readonly header: string }[];
  /** Header of each column afterwards, by machine key. */
  readonly headers: ReadonlyMap<string, string>;
}

/** A header that no column has yet, with a number behind it where need be; from now on it is taken. */
export const freeHeader = (header: string, taken: Set<string>): string => {
  let candidate = header;
  for (let n = 2; taken.has(candidate.toLowerCase()); n++) candidate = `${header} (${n})`;
  taken.add(candidate.toLowerCase());
  return candidate;
};

/** The headers of a table afterwards: a table has each only once, so that one which people use gets a number. */
export const forwardHeaders = (table: ReadTable): ForwardHeaders => {
  const headers = new Map(table.headers);
  const taken = new Set(table.allHeaders.map((header) => header.toLowerCase()));
  const free = (header: string): string => freeHeader(header, taken);
  const renamed = table.plan.columns.flatMap(({ key, header }) => {
    const [offset, from] = [table.columns.get(key), table.headers.get(key)];
    if (offset === undefined || from === undefined || !isFormerHeader(key, from)) return [];
    taken.delete(from.toLowerCase());
    const to = free(header);
    headers.set(key, to);
    return [{ offset, from, to }];
  });
  const added = table.plan.columns.flatMap((column) => {
    if (!table.newColumns.includes(column.key)) return [];
    const header = free(column.header);
    headers.set(column.key, header);
    return [{ column, header }];
  });
  return { table, renamed, added, headers };
};

/** Renames first, so that a new column can have a header that an old one had. */
export const writeHeaders = (
  context: Excel.RequestContext,
  { table, renamed, added }: ForwardHeaders,
): void => {
  for (const { offset, to } of renamed) writeHeader(context, table, offset, to);
  const { columns } = context.workbook.tables.getItem(table.name);
  for (const { header } of added) columns.add(undefined, undefined, header);
};

/** The columns that were added have gone again. */
export const takeBackHeaders = (context: Excel.RequestContext, { table, renamed }: ForwardHeaders): void => {
  for (const { offset, from } of renamed) writeHeader(context, table, offset, from);
};

const writeHeader = (
  context: Excel.RequestContext,
  { sheet, row, column }: ReadTable,
  offset: number,
  header: string,
): void => {
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column + offset, 1, 1).values = [
    [asText(header)],
  ];
};
