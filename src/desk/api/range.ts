import { parseArea } from "../model/address";
import type { Area } from "../model/cell";
import { maxColumns, maxRows } from "../model/cell";
import type { Sheet } from "../model/sheet";
import { readBoolean } from "../protocol/arguments";
import { accessDenied, invalidArgument } from "../protocol/errors";
import type { ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { cornerPoint } from "./edit/charts";
import { columnsHidden, rowsHidden, setColumnsHidden, setRowsHidden } from "./edit/dimensions";
import { isEntireColumn, isEntireRow } from "./edit/geometry";
import { assertUnlocked } from "./edit/protection";
import { readFormulas, readNumberFormats, readTexts, readValues, readValueTypes } from "./edit/read-cells";
import { writeEntries, writeNumberFormats } from "./edit/write-cells";
import { rangeEditing } from "./range-editing";
import { rangeFormat } from "./range-format";
import { rangeNavigation } from "./range-navigation";
import { rangeSort } from "./range-sort";
import { formatValue } from "../formulas/number-format";
import type { WorkbookSession } from "./session";
import { TrackedRange } from "./tracked-range";
import { worksheet } from "./worksheet";

const cornerOf = ({ row, column }: Area) => ({ row, column, right: 0, down: 0 });

/** Some cells, one rectangle of them. */
export const range: ApiType<TrackedRange> = defineType("Range", {
  since: "1.1",
  keepsReference: true,
  guard: (target) => void target.area,
  scalars: {
    address: { get: (target) => target.address },
    addressLocal: { get: (target) => target.address },
    // More cells than an Int32 counts are -1 (Microsoft's reference).
    cellCount: {
      get: ({ area }) => {
        const count = area.rowCount * area.columnCount;
        return count > 2_147_483_647 ? -1 : count;
      },
    },
    columnCount: { get: ({ area }) => area.columnCount },
    columnIndex: { get: ({ area }) => area.column },
    rowCount: { get: ({ area }) => area.rowCount },
    rowIndex: { get: ({ area }) => area.row },
    left: { since: "1.10", get: ({ sheet, area }) => cornerPoint(sheet, cornerOf(area)).left },
    top: { since: "1.10", get: ({ sheet, area }) => cornerPoint(sheet, cornerOf(area)).top },
    isEntireColumn: { since: "1.7", get: ({ area }) => isEntireColumn(area) },
    isEntireRow: { since: "1.7", get: ({ area }) => isEntireRow(area) },
    values: {
      get: ({ session, sheet, area }) => {
        session.calculated();
        return readValues(sheet, area);
      },
      set: ({ session, sheet, area }, value) => writeEntries(session, sheet, area, value),
    },
    formulas: {
      get: ({ sheet, area }) => readFormulas(sheet, area),
      set: ({ session, sheet, area }, value) => writeEntries(session, sheet, area, value),
    },
    numberFormat: {
      get: ({ session, sheet, area }) => readNumberFormats(session.workbook, sheet, area),
      set: ({ session, sheet, area }, value) => {
        assertUnlocked(session, sheet, [area]);
        writeNumberFormats(session, sheet, area, value);
        session.touch();
      },
    },
    text: {
      get: ({ session, sheet, area }) => {
        session.calculated();
        return readTexts(session.workbook, sheet, area, formatValue);
      },
    },
    valueTypes: {
      get: ({ session, sheet, area }) => {
        session.calculated();
        return readValueTypes(sheet, area);
      },
    },
    rowHidden: {
      since: "1.2",
      get: ({ sheet, area }) => rowsHidden(sheet, area),
      set: ({ session, sheet, area }, value) => setRowsHidden(session, sheet, area, readBoolean(value)),
    },
    columnHidden: {
      since: "1.2",
      get: ({ sheet, area }) => columnsHidden(sheet, area),
      set: ({ session, sheet, area }, value) => setColumnsHidden(session, sheet, area, readBoolean(value)),
    },
    hidden: {
      since: "1.2",
      get: ({ sheet, area }) => {
        const [rows, columns] = [rowsHidden(sheet, area), columnsHidden(sheet, area)];
        return rows === true || columns === true ? true : rows === null || columns === null ? null : false;
      },
    },
  },
  navigations: {
    format: { get: (target) => rangeFormat.of(target) },
    worksheet: { get: ({ session, sheet }) => worksheet.of({ session, sheet }) },
    conditionalFormats: { since: "1.6", get: (target) => conditionalFormats.of(target) },
    dataValidation: { since: "1.8", get: (target) => dataValidation.of(target) },
    sort: { since: "1.2", get: (target) => rangeSort.of(target) },
  },
  methods: {
    ...rangeNavigation,
    ...rangeEditing,
    calculate: { since: "1.6", call: ({ session }) => session.calculate() },
    select: {
      call: ({ session, sheet, area }) => {
        if (sheet.visibility !== "Visible") throw accessDenied("A hidden sheet has no selection.");
        session.select(sheet, area);
      },
    },
    _ValidateArraySize: {
      since: "1.3",
      call: ({ area }, args) => {
        if (args.integer(0) !== area.rowCount || args.integer(1) !== area.columnCount) {
          throw invalidArgument(
            "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
          );
        }
      },
    },
  },
});

export const rangeOf = (session: WorkbookSession, sheet: Sheet, area: Area): ReturnType<typeof range.of> =>
  range.of(new TrackedRange(session, sheet, area));

const sheetAndArea = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/**
 * The area behind an address, with or without its sheet's name, or behind a defined name that means one
 * range. Anything else is an InvalidArgument.
 */
export const areaOfAddress = (
  session: WorkbookSession,
  sheet: Sheet,
  address: string,
): { readonly sheet: Sheet; readonly area: Area } => {
  const [, quoted, bare, rest] = sheetAndArea.exec(address) ?? [];
  const sheetName = quoted?.replace(/''/g, "'") ?? bare;
  const owner = sheetName === undefined ? sheet : session.workbook.sheet(sheetName);
  const area = parseArea(rest ?? address);
  if (owner && area) return { sheet: owner, area };
  const folded = address.toLowerCase();
  const name = session.workbook.names.find(
    (each) => each.name.toLowerCase() === folded && (each.scope === null || each.scope === sheet.id),
  );
  if (name && name.formula.slice(1).toLowerCase() !== folded) {
    return areaOfAddress(session, sheet, name.formula.slice(1));
  }
  const table = session.workbook.table(address);
  if (table) return { sheet: table.sheet, area: table.table.area };
  throw invalidArgument();
};

/** An argument that is a Range or an address on the given sheet. */
export const readRange = (
  session: WorkbookSession,
  sheet: Sheet,
  value: unknown,
): { readonly sheet: Sheet; readonly area: Area } => {
  if (typeof value === "string") return areaOfAddress(session, sheet, value);
  const target = range.targetOf(value);
  return { sheet: target.sheet, area: target.area };
};

export const sheetArea: Area = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };
