import { deleteCells, insertCells } from "./api/edit/insert-delete";
import { deleteSheet, renameSheet } from "./api/edit/sheets";
import { writeEntries } from "./api/edit/write-cells";
import type { WorkbookSession } from "./api/session";
import { parseArea } from "./model/address";
import type { Area } from "./model/cell";
import type { Sheet } from "./model/sheet";
import { invalidArgument, itemNotFound } from "./protocol/errors";

/** Something that a person does in the open workbook, for `Desk.act` and interludes. */
export type Act = (session: WorkbookSession) => void;

const sheetIn = (session: WorkbookSession, name: string): Sheet => {
  const sheet = session.workbook.sheet(name);
  if (!sheet) throw itemNotFound();
  return sheet;
};

const areaOf = (address: string): Area => {
  const area = parseArea(address);
  if (!area) throw invalidArgument();
  return area;
};

/** Types the same into every cell of an address. */
export const enters =
  (sheet: string, address: string, entry: string | number | boolean): Act =>
  (session) =>
    writeEntries(session, sheetIn(session, sheet), areaOf(address), entry);

/** Puts blank rows in above the rows of an address such as `5:7`. */
export const insertsRows =
  (sheet: string, rows: string): Act =>
  (session) =>
    insertCells(session, sheetIn(session, sheet), areaOf(rows), "Down");

export const deletesRows =
  (sheet: string, rows: string): Act =>
  (session) =>
    deleteCells(session, sheetIn(session, sheet), areaOf(rows), "Up");

export const renamesSheet =
  (sheet: string, name: string): Act =>
  (session) =>
    renameSheet(session, sheetIn(session, sheet), name);

export const deletesSheet =
  (sheet: string): Act =>
  (session) =>
    deleteSheet(session, sheetIn(session, sheet));
