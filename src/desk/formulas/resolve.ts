import type { Area } from "../model/cell";
import { maxColumns, maxRows } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Corner, NameNode, ReferenceNode, StructuredNode } from "./ast";
import type { Frame } from "./frame";
import { fail, Reference } from "./values";
import type { KnownTable } from "./workspace";

const sheetNamed = (name: string | null, frame: Frame): Sheet =>
  name === null ? frame.sheet : (frame.cells.workbook.sheet(name) ?? fail("#REF!"));

/** Relative references wrap round the sheet's edge, as Excel's do in names and rules. */
const shifted = (place: number, absolute: boolean, shift: number, limit: number): number => {
  if (absolute || shift === 0) return place;
  const moved = (place + shift) % limit;
  return moved < 0 ? moved + limit : moved;
};

const rowOf = (corner: Corner, frame: Frame): number | null =>
  corner.row === null ? null : shifted(corner.row, corner.rowAbsolute, frame.rowShift, maxRows);

const columnOf = (corner: Corner, frame: Frame): number | null =>
  corner.column === null
    ? null
    : shifted(corner.column, corner.columnAbsolute, frame.columnShift, maxColumns);

const span = (from: number | null, to: number | null, limit: number): [start: number, count: number] =>
  from === null || to === null ? [0, limit] : from < to ? [from, to - from + 1] : [to, from - to + 1];

/** The cells that an A1 reference means at the frame's place. Throws #REF! where the sheet is gone. */
export const resolveReference = (node: ReferenceNode, frame: Frame): Reference => {
  const sheet = sheetNamed(node.sheet, frame);
  const to = node.to ?? node.from;
  const [row, rowCount] = span(rowOf(node.from, frame), rowOf(to, frame), maxRows);
  const [column, columnCount] = span(columnOf(node.from, frame), columnOf(to, frame), maxColumns);
  return new Reference(sheet, { row, column, rowCount, columnCount });
};

/** The rows of a table's part; null where the table has no such part. */
const rowsOf = ({ table }: KnownTable, item: string): [first: number, end: number] | null => {
  const { row, rowCount } = table.area;
  const end = row + rowCount;
  const dataFirst = table.showHeaders ? row + 1 : row;
  const dataEnd = table.showTotals ? end - 1 : end;
  switch (item) {
    case "#All":
      return [row, end];
    case "#Headers":
      return table.showHeaders ? [row, row + 1] : null;
    case "#Totals":
      return table.showTotals ? [end - 1, end] : null;
    default:
      return [dataFirst, dataEnd];
  }
};

/** The table that a structured reference speaks of. */
export const tableOf = (node: StructuredNode, frame: Frame): KnownTable | undefined =>
  node.table === null
    ? frame.cells.tableAt(frame.sheet, frame.row, frame.column)
    : frame.cells.table(node.table);

/** The cells that a structured reference means at the frame's place. */
export const resolveStructured = (node: StructuredNode, frame: Frame): Reference => {
  const known = tableOf(node, frame) ?? fail(node.table === null ? "#REF!" : "#NAME?");
  const place = (name: string): number => known.place(name) ?? fail("#REF!");
  const area = known.table.area;
  let columns: Pick<Area, "column" | "columnCount"> = area;
  if (node.from !== null) {
    const [first, count] = span(place(node.from), place(node.to ?? node.from), maxColumns);
    columns = { column: area.column + first, columnCount: count };
  }
  let first = maxRows;
  let end = 0;
  for (const item of node.items.length > 0 ? node.items : ["#Data"]) {
    const rows = rowsOf(known, item) ?? fail("#REF!");
    if (item === "#This Row") {
      const isBeside = frame.sheet === known.sheet && frame.row >= rows[0] && frame.row < rows[1];
      if (!isBeside) fail("#VALUE!");
      rows[0] = frame.row;
      rows[1] = frame.row + 1;
    }
    if (rows[0] < first) first = rows[0];
    if (rows[1] > end) end = rows[1];
  }
  const { column, columnCount } = columns;
  return new Reference(known.sheet, { row: first, column, rowCount: end - first, columnCount });
};

/** The rows of a table that is called by its name alone; null where there is no such table. */
export const tableAsName = (node: NameNode, frame: Frame): Reference | null =>
  frame.cells.table(node.name)
    ? resolveStructured({ type: "structured", table: node.name, items: [], from: null, to: null }, frame)
    : null;

/** The formula behind a defined name, or undefined. */
export const formulaOfName = (node: NameNode, frame: Frame): string | undefined =>
  frame.cells.name(node.name, sheetNamed(node.sheet, frame))?.formula;
