import type { Area } from "../model/cell";
import type { PivotTable } from "../model/pivot";
import type { Sheet } from "../model/sheet";
import { readBoolean, readText } from "../protocol/arguments";
import { invalidArgument, itemAlreadyExists } from "../protocol/errors";
import type { ApiObject, ApiType } from "../protocol/member-table";
import { defineType } from "../protocol/member-table";
import { collectionMethods } from "./collection";
import { contains, isUnbounded } from "./edit/geometry";
import { pivotFields, refreshPivot } from "./edit/pivots";
import { assertAllowed } from "./edit/protection";
import { forgetLostPivots } from "./edit/slicers";
import { columnHierarchies, filterHierarchies, pivotHierarchies, rowHierarchies } from "./pivot-hierarchies";
import { dataHierarchies } from "./pivot-data";
import { pivotLayout } from "./pivot-layout";
import type { PivotTarget } from "./pivot-target";
import { ownPivot } from "./pivot-target";
import { readRange } from "./range";
import type { WorkbookSession } from "./session";
import { table } from "./table";
import { worksheet } from "./worksheet";

export const pivotTable: ApiType<PivotTarget> = defineType("PivotTable", {
  since: "1.3",
  id: ({ id }) => id,
  guard: (target) => void ownPivot(target),
  scalars: {
    id: { since: "1.5", get: ({ id }) => id },
    name: {
      get: (target) => ownPivot(target).name,
      set: (target, value) => {
        const name = readText(value);
        assertFreeName(target.session, name, target.id);
        ownPivot(target).name = name;
      },
    },
    refreshOnOpen: {
      since: "1.13",
      get: (target) => ownPivot(target).refreshOnOpen,
      set: (target, value) => {
        ownPivot(target).refreshOnOpen = readBoolean(value);
      },
    },
  },
  navigations: {
    hierarchies: { since: "1.8", get: (target) => pivotHierarchies.of(target) },
    rowHierarchies: { since: "1.8", get: (target) => rowHierarchies.of({ ...target, axis: "rows" }) },
    columnHierarchies: {
      since: "1.8",
      get: (target) => columnHierarchies.of({ ...target, axis: "columns" }),
    },
    filterHierarchies: { since: "1.8", get: (target) => filterHierarchies.of(target) },
    dataHierarchies: { since: "1.8", get: (target) => dataHierarchies.of(target) },
    layout: { since: "1.8", get: (target) => pivotLayout.of(target) },
    worksheet: { get: ({ session, sheet }) => worksheet.of({ session, sheet }) },
  },
  methods: {
    refresh: {
      call: (target) => {
        assertAllowed(target.sheet, "allowPivotTables");
        refreshPivot(target.session, target.sheet, ownPivot(target));
      },
    },
    delete: {
      since: "1.8",
      call: (target) => {
        const { session, sheet } = target;
        assertAllowed(sheet, "allowPivotTables");
        const pivot = ownPivot(target);
        sheet.pivotTables.splice(sheet.pivotTables.indexOf(pivot), 1);
        session.stalePivots.delete(pivot.id);
        forgetLostPivots(session.workbook);
        if (pivot.rendered) removeCells(session, sheet, pivot.rendered);
      },
    },
  },
});

/** A PivotTable's cells go with it, and what they looked like. */
const removeCells = (session: WorkbookSession, sheet: Sheet, area: Area): void => {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      sheet.grid.delete(row, column);
    }
  }
  session.changed(sheet, area, "RangeEdited");
};

/** The PivotTables of a workbook, or those of one sheet. */
export interface PivotsTarget {
  readonly session: WorkbookSession;
  readonly sheet: Sheet | null;
}

const places = ({ session, sheet }: PivotsTarget): PivotTarget[] =>
  (sheet ? [sheet] : session.workbook.sheets).flatMap((home) =>
    home.pivotTables.map(({ id }) => ({ session, sheet: home, id })),
  );

/** The PivotTable of an id or a name. */
export const pivotNamed = (target: PivotsTarget, key: string | number): PivotTarget | undefined => {
  const folded = String(key).toLowerCase();
  return places(target).find((each) => each.id === key || ownPivot(each).name.toLowerCase() === folded);
};

const members = {
  items: (target: PivotsTarget): ApiObject[] => places(target).map((each) => pivotTable.of(each)),
  item: (target: PivotsTarget, key: string | number): ApiObject | null => {
    const found = pivotNamed(target, key);
    return found ? pivotTable.of(found) : null;
  },
};

const assertFreeName = (session: WorkbookSession, name: string, ownId: string | null): void => {
  if (name === "" || name.length > 255) throw invalidArgument();
  const folded = name.toLowerCase();
  const isTaken = places({ session, sheet: null }).some(
    (each) => each.id !== ownId && ownPivot(each).name.toLowerCase() === folded,
  );
  if (isTaken) throw itemAlreadyExists();
};

const readSource = (session: WorkbookSession, home: Sheet, value: unknown): PivotTable["source"] => {
  if (table.holds(value)) return { table: table.targetOf(value).table.name };
  if (typeof value === "string" && session.workbook.table(value)) {
    return { table: session.workbook.table(value)?.table.name ?? value };
  }
  const { sheet, area } = readRange(session, home, value);
  if (isUnbounded(area) || area.rowCount < 2) throw invalidArgument();
  // A range that is exactly a table is still a range: it does not grow (office-js-snippets#654).
  return { sheet: sheet.id, area };
};

export const pivotTables: ApiType<PivotsTarget> = defineType("PivotTableCollection", {
  since: "1.3",
  ...members,
  methods: {
    ...collectionMethods(members, { getCount: "1.4", getItemOrNullObject: "1.4" }),
    add: {
      since: "1.8",
      call: (target, args) => {
        const { session } = target;
        const name = args.text(0);
        assertFreeName(session, name, null);
        const home = target.sheet ?? session.sheetOf(session.workbook.activeSheet);
        const source = readSource(session, home, args.at(1));
        pivotFields(session.workbook, source);
        const { sheet, area } = readRange(session, home, args.at(2));
        // The destination must lie on the collection's own sheet.
        if (target.sheet && sheet !== target.sheet) throw invalidArgument();
        assertAllowed(sheet, "allowPivotTables");
        const corner = { row: area.row, column: area.column, rowCount: 1, columnCount: 1 };
        if (sheet.pivotTables.some(({ rendered }) => rendered && contains(rendered, corner))) {
          throw invalidArgument("A PivotTable cannot overlap another.");
        }
        const pivot: PivotTable = {
          id: session.workbook.newId(),
          name,
          source,
          anchor: { row: area.row, column: area.column },
          rows: [],
          columns: [],
          filters: [],
          data: [],
          picks: [],
          layoutType: "Compact",
          showRowGrandTotals: true,
          showColumnGrandTotals: true,
          refreshOnOpen: false,
          autoFormat: true,
          preserveFormatting: true,
          emptyCellText: "",
          fillEmptyCells: true,
          rendered: null,
        };
        sheet.pivotTables.push(pivot);
        session.stalePivots.add(pivot.id);
        session.isDirty = true;
        return pivotTable.of({ session, sheet, id: pivot.id });
      },
    },
    refreshAll: {
      call: (target) => {
        for (const each of places(target)) refreshPivot(each.session, each.sheet, ownPivot(each));
      },
    },
  },
});
