import { rowsOfList, type FollowedRow, type FollowList } from "../../tracker/follow";
import { matcherOf, searchable } from "../../tracker/search";

/** Which rows are listed. */
export interface ListFilter {
  readonly kind: FollowedRow["kind"];
  readonly list: FollowList;
  /** A lead unit's name; null for the rows without one; undefined for all. */
  readonly unit: string | null | undefined;
  /** A criterion's code; undefined for all. */
  readonly criterion: string | undefined;
  readonly query: string;
}

export const initialFilter: ListFilter = {
  kind: "task",
  list: "overdue",
  unit: undefined,
  criterion: undefined,
  query: "",
};

const searched = new WeakMap<FollowedRow, string>();

/** What of a row is searched, made once: a row that changes is another object. */
const searchedText = (row: FollowedRow): string => {
  let text = searched.get(row);
  if (text === undefined) {
    text = searchable(`${row.id} ${row.content} ${row.leadUnit ?? ""} ${row.more}`);
    searched.set(row, text);
  }
  return text;
};

/** The rows that a filter lets through, in the order in which they are listed. */
export const listed = (
  rows: readonly FollowedRow[],
  { kind, list, unit, criterion, query }: ListFilter,
): readonly FollowedRow[] => {
  const matches = query.trim() === "" ? null : matcherOf(query);
  const found = rows.filter(
    (row) =>
      row.kind === kind &&
      (unit === undefined || row.reportingUnit === unit) &&
      (criterion === undefined || row.criteria.includes(criterion)) &&
      (!matches || matches(searchedText(row))),
  );
  return rowsOfList(found, list);
};
