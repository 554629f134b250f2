import { CellError } from "../../../src/desk/model/cell";
import type { CellValue } from "../../../src/desk/model/cell";
import type { ConditionalFormat } from "../../../src/desk/model/rules";
import type { Sheet } from "../../../src/desk/model/sheet";
import type { Workbook } from "../../../src/desk/model/workbook";

const plainValue = (value: CellValue): unknown =>
  value instanceof CellError ? { error: value.code } : value;

const byKey = ([a]: [number, unknown], [b]: [number, unknown]): number => a - b;

const ruleOf = ({ id: _, ...rule }: ConditionalFormat): unknown => rule;

const sheetOf = (workbook: Workbook, sheet: Sheet): unknown => {
  const style = (id: number | null): unknown => (id === null ? null : workbook.styles.get(id));
  const { grid, columns, rows, tables, conditionalFormats, pivotTables, pageLayout, id: _, ...rest } = sheet;
  const { headersFooters, ...page } = pageLayout;
  const { state, defaultForAllPages, oddPages, evenPages, firstPage, ...options } = headersFooters;
  const oddAndEven = state === "OddAndEven" || state === "FirstOddAndEven";
  return {
    ...rest,
    cells: [...grid.rows].sort(byKey).flatMap(([row, cells]) =>
      [...cells].sort(byKey).map(([column, cell]) => ({
        at: [row, column],
        formula: cell.formula,
        value: plainValue(cell.value),
        style: style(cell.style),
      })),
    ),
    columns: [...columns].sort(byKey).map(([at, format]) => ({ at, ...format, style: style(format.style) })),
    rows: [...rows].sort(byKey).map(([at, format]) => ({ at, ...format, style: style(format.style) })),
    tables: tables.map(({ id: _id, ...table }) => table),
    conditionalFormats: [...conditionalFormats].sort((a, b) => a.priority - b.priority).map(ruleOf),
    pivotTables: pivotTables.map(({ id: _id, lastRefresh: _last, data, ...pivot }) => ({
      ...pivot,
      data: data.map(({ id: _dataId, ...each }) => each),
    })),
    page,
    // What a state does not use is not in the file.
    headersFooters: {
      state,
      ...options,
      common: oddAndEven ? oddPages : defaultForAllPages,
      even: oddAndEven ? evenPages : null,
      first: state.startsWith("First") ? firstPage : null,
    },
  };
};

/** Everything that a file must give back, without the ids that are given anew when it is opened. */
export const pictureOf = (workbook: Workbook): unknown => ({
  sheets: workbook.sheets.map((sheet) => sheetOf(workbook, sheet)),
  names: workbook.names.map(({ scope, ...name }) => ({
    ...name,
    scope: workbook.sheets.find((sheet) => sheet.id === scope)?.name ?? null,
  })),
  active: workbook.sheet(workbook.activeSheet)?.name,
  normal: workbook.styles.get(0),
});
