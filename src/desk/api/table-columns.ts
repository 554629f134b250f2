import type { Area } from "../model/cell";
import type { TableColumn } from "../model/table";
import { readList, readText } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import type { ApiObject, Method, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { columnFilter } from "./auto-filter";
import { collectionMethods, countOf } from "./collection";
import { deleteCells, insertCells } from "./edit/insert-delete";
import { lastColumn } from "./edit/geometry";
import { readValues } from "./edit/read-cells";
import { isBlank } from "./edit/table-growth";
import { bodyArea, columnOf, freeHeader, headerArea, newColumn, totalsArea } from "./edit/table-parts";
import { writeEntries } from "./edit/write-cells";
import { rangeOf } from "./range";
import type { TableTarget } from "./table-target";
import { assertThere } from "./table-target";

/** A column keeps its id wherever it moves to. */
interface ColumnTarget extends TableTarget {
  readonly columnId: number;
}

const indexOf = ({ table, columnId }: ColumnTarget): number =>
  table.columns.findIndex(({ id }) => id === columnId);

const ofColumn = (target: ColumnTarget): TableColumn => {
  const column = target.table.columns[indexOf(target)];
  if (!column) throw itemNotFound();
  return column;
};

const part = (find: (target: ColumnTarget) => Area): Method<ColumnTarget> => ({
  call: (target) => rangeOf(target.session, target.sheet, columnOf(find(target), indexOf(target))),
});

export const tableColumn: ApiType<ColumnTarget> = defineType("TableColumn", {
  since: "1.1",
  id: ({ columnId }) => columnId,
  guard: (target) => {
    assertThere(target);
    ofColumn(target);
  },
  scalars: {
    id: { get: ({ columnId }) => columnId },
    index: { get: indexOf },
    name: {
      get: (target) => ofColumn(target).name,
      set: (target, value) => {
        const { session, sheet, table } = target;
        const name = readText(value);
        if (table.showHeaders)
          writeEntries(session, sheet, columnOf(headerArea(table), indexOf(target)), [[`'${name}`]]);
        else ofColumn(target).name = name;
      },
    },
    values: {
      get: (target) => {
        target.session.calculated();
        return readValues(target.sheet, columnOf(target.table.area, indexOf(target)));
      },
      set: (target, value) =>
        writeEntries(target.session, target.sheet, columnOf(target.table.area, indexOf(target)), value),
    },
  },
  navigations: { filter: { since: "1.2", get: (target) => columnFilter.of(target) } },
  methods: {
    getRange: part(({ table }) => table.area),
    getDataBodyRange: part(({ table }) => bodyArea(table)),
    getHeaderRowRange: part(({ table }) => {
      if (!table.showHeaders) throw itemNotFound();
      return headerArea(table);
    }),
    getTotalRowRange: part(({ table }) => {
      if (!table.showTotals) throw itemNotFound();
      return totalsArea(table);
    }),
    delete: {
      call: (target) => {
        const { session, sheet, table } = target;
        if (table.columns.length < 2) throw invalidArgument("A table keeps at least one column.");
        deleteCells(session, sheet, columnOf(table.area, indexOf(target)), "Left");
      },
    },
  },
});

const members = {
  items: (target: TableTarget): ApiObject[] =>
    target.table.columns.map(({ id }) => tableColumn.of({ ...target, columnId: id })),
  item: (target: TableTarget, key: string | number): ApiObject | null => {
    const folded = String(key).toLowerCase();
    const column =
      target.table.columns.find(({ name }) => typeof key === "string" && name.toLowerCase() === folded) ??
      target.table.columns.find(({ id }) => id === Number(key));
    return column ? tableColumn.of({ ...target, columnId: column.id }) : null;
  },
};

/** Puts a column in before `index`, or behind the last. */
const insertColumn = ({ session, sheet, table }: TableTarget, index: number | null): number => {
  const at = index ?? table.columns.length;
  if (at < table.columns.length) {
    insertCells(session, sheet, columnOf(table.area, at), "Right");
    return at;
  }
  const beside: Area = { ...table.area, column: lastColumn(table.area) + 1, columnCount: 1 };
  if (!isBlank(sheet, beside)) insertCells(session, sheet, beside, "Right");
  const name = freeHeader(table.columns);
  table.columns.push(newColumn(table.columns, name));
  table.area = { ...table.area, columnCount: table.area.columnCount + 1 };
  if (table.showHeaders) writeEntries(session, sheet, columnOf(headerArea(table), at), [[name]]);
  return at;
};

export const tableColumns: ApiType<TableTarget> = defineType("TableColumnCollection", {
  since: "1.1",
  ...members,
  guard: assertThere,
  scalars: { count: countOf(members) },
  methods: {
    ...collectionMethods(members, { getCount: "1.4", getItemAt: "1.1", getItemOrNullObject: "1.4" }),
    add: {
      call: (target, args) => {
        const wanted = args.integerOr(0, null);
        const { session, sheet, table } = target;
        if (wanted !== null && wanted > table.columns.length) throw invalidArgument();
        const at = insertColumn(target, wanted === null || wanted < 0 ? null : wanted);
        const column = table.columns[at];
        if (!column) throw itemNotFound();
        if (args.has(1)) {
          const rows = readList(args.at(1));
          // Values cover the whole column, header included, or the body alone (Microsoft's samples).
          const area = rows.length === table.area.rowCount ? table.area : bodyArea(table);
          writeEntries(session, sheet, columnOf(area, at), rows);
        }
        if (args.has(2))
          writeEntries(session, sheet, columnOf(headerArea(table), at), [[`'${args.text(2)}`]]);
        return tableColumn.of({ ...target, columnId: column.id });
      },
    },
  },
});
