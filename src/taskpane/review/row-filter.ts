import type { NoticeItem, ReadWarning } from "../../notice/notice";

/** Which rows are shown: all, those with one kind of warning, those with something inferred, or what people supplied. */
export type RowFilter = "all" | "inferred" | "supplied" | ReadWarning;

export const passes = (row: NoticeItem, filter: RowFilter): boolean => {
  switch (filter) {
    case "all":
      return true;
    case "inferred":
      return row.inferred.length > 0;
    case "supplied":
      return (row.supplied ?? []).length > 0;
    default:
      return row.warnings.includes(filter);
  }
};
