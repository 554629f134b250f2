import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import { itemNotFound } from "../protocol/errors";
import type { WorkbookSession } from "./session";

/** A table in its sheet. */
export interface TableTarget {
  readonly session: WorkbookSession;
  readonly sheet: Sheet;
  readonly table: Table;
}

/** Fails where the table is no longer in its sheet. */
export const assertThere = ({ session, sheet, table: own }: TableTarget): void => {
  if (!session.workbook.sheets.includes(sheet) || !sheet.tables.includes(own)) throw itemNotFound();
};
