import { columnLetters } from "../workbook/cell-address";
import { looks } from "../workbook/looks";
import { tableNames } from "../workbook/names";
import type { CellContent, ColumnPlan, ConditionalRule, SheetPlan, TablePlan } from "../workbook/plan";
import { trackerFont } from "../workbook/plan-workbook";
import { criterionMark, criterionMatrixSheet } from "../workbook/sheets/criterion-matrix";
import { isMatrixColumn, type OptionalContext } from "../workbook/sheets/optional-context";
import { villageCriterionMark, villageMatrixSheet } from "../workbook/sheets/village-matrix";
import { asText, everyCell } from "./cells";
import { takeBackColumnKeys, writeColumnKeys } from "./column-keys";
import { addRule } from "./conditional-formats";
import { contextOfWorkbook } from "./context-of-workbook";
import { freeHeader } from "./forward-headers";
import { applyLook, columnWidth } from "./formats";
import { isCapable } from "./host";
import { guardsOf, lift, liftAgain, restore } from "./protection";
import type { ReadTable, ReadTracker } from "./read-back";
import { writeText } from "./texts";
import { asTrackerError, TrackerError } from "./tracker-errors";

/** A column that a matrix lacks, and what stands above it. */
interface MissingColumn {
  readonly column: ColumnPlan;
  readonly above: CellContent;
  readonly criterion: string;
}

/** What a matrix lacks, beside the sheet as it would be made today. */
interface MatrixGrowth {
  readonly table: ReadTable;
  readonly sheet: SheetPlan;
  /** Place within the table of the first column behind the criteria. */
  readonly at: number;
  readonly columns: readonly MissingColumn[];
}

/** A matrix, whose columns stand for which criteria, and which column stands behind them. */
interface Matrix {
  readonly table: string;
  readonly behind: string;
  readonly plan: (context: OptionalContext) => SheetPlan;
  readonly criteria: (
    context: OptionalContext,
  ) => readonly { readonly mark: string; readonly name: string }[];
}

const matrices: readonly Matrix[] = [
  {
    table: tableNames.criterionMatrix,
    behind: "trackStatus",
    plan: criterionMatrixSheet,
    criteria: ({ criteria }) => criteria.map((each) => ({ mark: criterionMark(each), name: each.name })),
  },
  {
    table: tableNames.villageMatrix,
    behind: "metCount",
    plan: villageMatrixSheet,
    criteria: ({ villageCriteria }) =>
      villageCriteria.criteria.map((each) => ({ mark: villageCriterionMark(each), name: each.name })),
  },
];

/** Names of the matrices' tables: only a workbook that has one of them needs its tasks read for this. */
export const matrixTables: readonly string[] = matrices.map(({ table }) => table);

/**
 * Gives the matrices a column for every criterion that was added since they were made: whole columns of the sheet are
 * put in behind the last criterion, so that nothing that people wrote beside the table is pushed about unevenly. One
 * round trip, and none where nothing is missing.
 *
 * @returns names of the criteria that got a column
 * @throws TrackerError, with the workbook as it was; `not-restored` where that could not be done
 */
export const addMissingColumns = async (workbook: ReadTracker): Promise<readonly string[]> => {
  if (!matrices.some(({ table }) => workbook.tables.has(table))) return [];
  const context = contextOfWorkbook(workbook);
  const grown = matrices.flatMap((matrix) => growthOf(workbook, matrix, context));
  if (grown.length === 0) return [];
  const guards = guardsOf(touched(workbook, grown));
  try {
    await Excel.run(async (run) => {
      lift(run, guards);
      for (const growth of grown) addColumns(run, growth);
      writeColumnKeys(
        run,
        workbook,
        grown.map(({ table, columns }) => ({
          name: table.plan.name,
          columns: columns.map(({ column }) => column),
        })),
      );
      restore(run, guards);
      await run.sync();
    });
  } catch (error) {
    const reason = asTrackerError(error);
    await takeBack(workbook, grown);
    throw reason;
  }
  return [...new Set(grown.flatMap(({ columns }) => columns.map(({ criterion }) => criterion)))];
};

/**
 * The tables with the colours of the matrices' criterion columns among their rules: the plan that they were read by knows
 * no criteria. A run of neighbouring columns has rules of its own, since each looks at the cell that it colours.
 */
export const withMatrixRules = (
  workbook: ReadTracker,
  tables: readonly ReadTable[],
): readonly ReadTable[] => {
  if (!matrices.some(({ table }) => workbook.tables.has(table))) return tables;
  const context = contextOfWorkbook(workbook);
  return tables.map((table) => {
    const matrix = matrices.find((each) => each.table === table.plan.name);
    if (!matrix) return table;
    const sheet = matrix.plan(context);
    const rules = runsOf(table).flatMap(({ first, keys }) =>
      criterionRules(sheet, table.column + first, table.row + 1).map((rule) => ({ ...rule, columns: keys })),
    );
    return { ...table, plan: { ...table.plan, rules: [...(table.plan.rules ?? []), ...rules] } };
  });
};

/** Criterion columns that stand side by side, by the place of the first within the table. */
const runsOf = ({ columns }: ReadTable): { readonly first: number; readonly keys: string[] }[] => {
  const runs: { first: number; keys: string[] }[] = [];
  const placed = [...columns].filter(([key]) => isMatrixColumn(key)).sort(([, a], [, b]) => a - b);
  for (const [key, offset] of placed) {
    const last = runs.at(-1);
    if (last && last.first + last.keys.length === offset) last.keys.push(key);
    else runs.push({ first: offset, keys: [key] });
  }
  return runs;
};

const touched = ({ tables }: ReadTracker, grown: readonly MatrixGrowth[]): ReadTable[] => {
  const registry = tables.get(tableNames.columns);
  return [...grown.map(({ table }) => table), ...(registry ? [registry] : [])];
};

const growthOf = (workbook: ReadTracker, matrix: Matrix, context: OptionalContext): MatrixGrowth[] => {
  const table = workbook.tables.get(matrix.table);
  const at = table?.columns.get(matrix.behind);
  if (!table || at === undefined) return [];
  const sheet = matrix.plan(context);
  const planned = plannedTable(sheet);
  const columns = planned.columns.filter(({ key }) => isMatrixColumn(key));
  const above = textsAbove(sheet)?.cells[0] ?? [];
  const known = new Set<string>();
  const formulas = [...table.formulas.values()];
  const taken = new Set(table.allHeaders.map((header) => header.toLowerCase()));
  const used = new Set(table.plan.columns.map(({ key }) => key));
  const missing = matrix.criteria(context).flatMap(({ mark, name }, index): MissingColumn[] => {
    const column = columns[index];
    const isThere = known.has(mark) || formulas.some((formula) => formula.includes(mark));
    known.add(mark);
    if (!column || column.header === "" || isThere) return [];
    const header = freeHeader(column.header, taken);
    return [
      {
        column: { ...column, key: freeKey(used), header },
        above: above[index] ?? null,
        criterion: name || header,
      },
    ];
  });
  return missing.length > 0 ? [{ table, sheet, at, columns: missing }] : [];
};

const freeKey = (used: Set<string>): string => {
  let number = 1;
  while (used.has(`criterion${number}`)) number++;
  used.add(`criterion${number}`);
  return `criterion${number}`;
};

const plannedTable = ({ tables }: SheetPlan): TablePlan => {
  const [table] = tables;
  if (!table) throw new Error("A matrix is a table");
  return table;
};

const firstCriterion = (sheet: SheetPlan): number =>
  plannedTable(sheet).columns.findIndex(({ key }) => isMatrixColumn(key));

/** The line that says of each criterion what it is, or how many tasks it has. */
const textsAbove = (sheet: SheetPlan) =>
  sheet.texts.find(
    ({ row, column }) => row === plannedTable(sheet).row - 1 && column === firstCriterion(sheet),
  );

/** What the form has in its upper right corner, where its last printed column is a criterion. */
const corner = ({ print, texts }: SheetPlan) =>
  print?.columns
    ? texts.find(({ row, column }) => row === 0 && column === (print.columns ?? 0) - 1)
    : undefined;

const place = ({ table, at }: MatrixGrowth): number => table.column + at;

const addColumns = (context: Excel.RequestContext, growth: MatrixGrowth): void => {
  const { table, sheet: plan, columns } = growth;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  const first = place(growth);
  const next = first + columns.length;
  sheet.getRangeByIndexes(0, first, 1, columns.length).getEntireColumn().insert("Right");
  const look = textsAbove(plan)?.look;
  columns.forEach(({ column, above }, index) => {
    const cellOf = (row: number, rowCount = 1) => sheet.getRangeByIndexes(row, first + index, rowCount, 1);
    const header = cellOf(table.row);
    header.values = [[asText(column.header)]];
    applyLook(header, looks.header);
    const body = cellOf(table.row + 1, table.rowCount);
    setFont(body);
    if (column.look) applyLook(body, column.look);
    body.formulas = everyCell(column.formula ?? "");
    body.format.columnWidth = columnWidth(column.width);
    writeText(
      sheet,
      { row: table.row - 1, column: first + index, cells: [[above]], ...(look && { look }) },
      trackerFont,
    );
  });
  for (const rule of criterionRules(plan, first, table.row + 1).reverse())
    addRule(sheet.getRangeByIndexes(table.row + 1, first, table.rowCount, columns.length), rule);
  if (corner(plan)) {
    moveCorner(sheet, plan, first - 1, next - 1);
    setPrintedColumns(sheet, next);
  }
};

const setFont = (range: Excel.Range): void => {
  range.format.font.name = trackerFont.name;
  range.format.font.size = trackerFont.size;
};

/** The rules of the criterion columns. Each looks at the cell that it colours: they are written for the first of their range. */
const criterionRules = (plan: SheetPlan, column: number, row: number): ConditionalRule[] => {
  const table = plannedTable(plan);
  const planned = `${columnLetters(firstCriterion(plan))}${table.row + 2}`;
  const here = `${columnLetters(column)}${row + 1}`;
  return (table.rules ?? [])
    .filter(({ columns }) => columns?.some(isMatrixColumn))
    .map((rule) => ({ ...rule, formula: rule.formula.split(planned).join(here) }));
};

/** The lines across the middle widen by themselves: new columns look like those on their left. */
const moveCorner = (sheet: Excel.Worksheet, plan: SheetPlan, from: number, to: number): void => {
  const block = corner(plan);
  if (!block) return;
  sheet.getRangeByIndexes(block.row, from, block.cells.length, 1).clear("Contents");
  writeText(sheet, { ...block, column: to }, trackerFont);
};

const setPrintedColumns = (sheet: Excel.Worksheet, count: number): void => {
  if (!isCapable("printSetup")) return;
  sheet.pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, 1, count).getEntireColumn());
};

/** Takes back whatever a failed attempt came to write. */
const takeBack = async (workbook: ReadTracker, grown: readonly MatrixGrowth[]): Promise<void> => {
  const guards = guardsOf(touched(workbook, grown));
  const registry = workbook.tables.get(tableNames.columns);
  try {
    await Excel.run(async (context) => {
      if (!(await liftAgain(context, guards))) return;
      const { tables, worksheets } = context.workbook;
      const found = grown.map((growth) => {
        const now = tables.getItem(growth.table.name).columns;
        now.load("count");
        return { growth, now };
      });
      const keys = registry && tables.getItem(registry.name).getDataBodyRange();
      keys?.load("rowCount");
      await context.sync();
      for (const { growth, now } of found) {
        const surplus = now.count - growth.table.columnCount;
        if (surplus <= 0) continue;
        const sheet = worksheets.getItem(growth.table.sheet);
        const first = place(growth);
        if (corner(growth.sheet)) moveCorner(sheet, growth.sheet, first + surplus - 1, first - 1);
        sheet.getRangeByIndexes(0, first, 1, surplus).getEntireColumn().delete("Left");
        if (corner(growth.sheet)) setPrintedColumns(sheet, first);
      }
      if (registry && keys) takeBackColumnKeys(context, registry, keys.rowCount);
      restore(context, guards);
      await context.sync();
    });
  } catch (error) {
    throw new TrackerError("not-restored", asTrackerError(error).detail);
  }
};
