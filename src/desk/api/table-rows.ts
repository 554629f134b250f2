import type { Area } from "../model/cell";
import { readList } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods, countOf } from "./collection";
import { followTable } from "./edit/charts";
import { areKeptByFilter } from "./edit/filter-rows";
import { lastRow } from "./edit/geometry";
import { deleteCells, insertCells } from "./edit/insert-delete";
import { assertUnprotected } from "./edit/protection";
import { rulesFollowTable } from "./edit/rule-areas";
import { readValues } from "./edit/read-cells";
import { extendTable, isBlank } from "./edit/table-growth";
import { bodyArea, bodyRow, bodyRowCount } from "./edit/table-parts";
import { clearContents, writeEntries } from "./edit/write-cells";
import { rangeOf } from "./range";
import type { TableTarget } from "./table-target";
import { assertThere } from "./table-target";

/** A row is a position, not an identity: after a sort it is another one (Microsoft: TableRowCollection). */
interface RowTarget extends TableTarget {
  readonly index: number;
}

const areaOf = ({ table, index }: RowTarget): Area => ({
  ...table.area,
  row: bodyRow(table) + index,
  rowCount: 1,
});

export const tableRow: ApiType<RowTarget> = defineType("TableRow", {
  since: "1.1",
  guard: (target) => {
    assertThere(target);
    if (target.index >= bodyRowCount(target.table)) throw itemNotFound();
  },
  scalars: {
    index: { get: ({ index }) => index },
    values: {
      get: (target) => {
        target.session.calculated();
        return readValues(target.sheet, areaOf(target));
      },
      set: (target, value) => writeEntries(target.session, target.sheet, areaOf(target), value),
    },
  },
  methods: {
    getRange: { call: (target) => rangeOf(target.session, target.sheet, areaOf(target)) },
    delete: {
      call: (target) => {
        const { session, sheet, table } = target;
        // The last row stays, emptied.
        if (bodyRowCount(table) === 1) clearContents(session, sheet, areaOf(target));
        else if (!areKeptByFilter(sheet, areaOf(target))) deleteCells(session, sheet, areaOf(target), "Up");
      },
    },
  },
});

const members = {
  items: (target: TableTarget): ApiObject[] =>
    Array.from({ length: bodyRowCount(target.table) }, (_each, index) => tableRow.of({ ...target, index })),
  item: (): null => null,
};

/** Makes room for rows and gives the area they take. */
const insertRows = ({ session, sheet, table }: TableTarget, index: number | null, count: number): Area => {
  const rows = bodyRowCount(table);
  const at = bodyRow(table) + (index ?? rows);
  const area: Area = { ...table.area, row: at, rowCount: count };
  if (index !== null && index < rows) {
    insertCells(session, sheet, area, "Down");
    return area;
  }
  // A new table's only row is blank: the first rows go there.
  const first: Area = { ...table.area, row: bodyRow(table), rowCount: 1 };
  const reuse = rows === 1 && isBlank(sheet, first) ? 1 : 0;
  const added = count - reuse;
  if (added > 0) {
    const below: Area = { ...table.area, row: lastRow(table.area) + 1, rowCount: added };
    if (table.showTotals) {
      insertCells(session, sheet, { ...below, row: lastRow(table.area) }, "Down");
      const before = bodyArea(table);
      table.area = { ...table.area, rowCount: rows + added + (table.showHeaders ? 1 : 0) + 1 };
      followTable(session.workbook, sheet, { ...before, rowCount: rows }, bodyArea(table));
      rulesFollowTable(sheet, { ...before, rowCount: rows }, bodyArea(table));
    } else {
      // "Any rows below the inserted row are shifted downwards" (Microsoft's reference), blank ones too.
      insertCells(session, sheet, below, "Down");
      extendTable(session, sheet, table, added);
    }
  }
  return { ...area, row: at - reuse };
};

export const tableRows: ApiType<TableTarget> = defineType("TableRowCollection", {
  since: "1.1",
  items: members.items,
  guard: assertThere,
  scalars: { count: countOf(members) },
  methods: {
    ...collectionMethods(members, { getCount: "1.4", getItemAt: "1.1" }),
    add: {
      call: (target, args) => {
        const { session, sheet, table } = target;
        assertUnprotected(sheet);
        const wanted = args.integerOr(0, null);
        const index = wanted === null || wanted < 0 ? null : wanted;
        if (index !== null && index > bodyRowCount(table)) throw invalidArgument();
        const rows = args.has(1) ? readList(args.at(1)) : null;
        const isOne = rows !== null && !Array.isArray(rows[0]);
        const values = rows === null ? null : isOne ? [rows] : rows;
        const count = values?.length ?? 1;
        if (count === 0) throw invalidArgument();
        const area = insertRows(target, index, count);
        if (values) writeEntries(session, sheet, area, values);
        return tableRow.of({ ...target, index: area.row - bodyRow(table) });
      },
    },
  },
});
