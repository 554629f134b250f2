import type { Area, CellValue } from "../../model/cell";
import { PivotError } from "../../model/pivot-source";
import { refreshPivotTable } from "../../model/pivot-refresh";
import type { Aggregation, PivotDataField, PivotTable } from "../../model/pivot";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { ApiError, invalidArgument, itemNotFound } from "../../protocol/errors";
import type { WorkbookSession } from "../session";
import { bodyArea } from "./table-parts";

export const pivotOf = (sheet: Sheet, id: string): PivotTable => {
  const pivot = sheet.pivotTables.find((each) => each.id === id);
  if (!pivot) throw itemNotFound();
  return pivot;
};

/** Works a PivotTable out anew; what Excel would not do fails the batch. */
export const refreshPivot = (session: WorkbookSession, sheet: Sheet, pivot: PivotTable): void => {
  session.calculated();
  session.stalePivots.delete(pivot.id);
  const before = pivot.rendered;
  try {
    refreshPivotTable(session.workbook, sheet, pivot);
  } catch (problem) {
    if (problem instanceof PivotError)
      throw new ApiError("GeneralException", problem.message, 500, "PivotTable");
    throw problem;
  }
  for (const area of [before, pivot.rendered]) if (area) session.touchCells(sheet, area);
};

/** PivotTables whose fields changed get their cells at the end of the batch, once for all changes. */
export const refreshStalePivots = (session: WorkbookSession): void => {
  if (session.stalePivots.size === 0) return;
  for (const sheet of session.workbook.sheets) {
    for (const pivot of [...sheet.pivotTables]) {
      if (session.stalePivots.has(pivot.id)) refreshPivot(session, sheet, pivot);
    }
  }
  session.stalePivots.clear();
};

/** Header area and body of a PivotTable's source. */
const sourceParts = (
  workbook: Workbook,
  source: PivotTable["source"],
): { readonly names: string[]; readonly sheet: Sheet; readonly body: Area } => {
  if ("table" in source) {
    const found = workbook.table(source.table);
    if (!found) throw itemNotFound();
    return {
      names: found.table.columns.map(({ name }) => name),
      sheet: found.sheet,
      body: bodyArea(found.table),
    };
  }
  const sheet = workbook.sheet(source.sheet);
  if (!sheet) throw itemNotFound();
  const { area } = source;
  const names: string[] = [];
  for (let i = 0; i < area.columnCount; i++) {
    const value: CellValue = sheet.grid.get(area.row, area.column + i)?.value ?? null;
    names.push(value === null ? "" : String(value));
  }
  return { names, sheet, body: { ...area, row: area.row + 1, rowCount: area.rowCount - 1 } };
};

/** The source's columns, which are the PivotTable's hierarchies. */
export const pivotFields = (workbook: Workbook, source: PivotTable["source"]): string[] => {
  const { names } = sourceParts(workbook, source);
  // "The PivotTable field name is not valid."
  if (names.includes("")) throw invalidArgument("Every column of a PivotTable's source needs a header.");
  return names;
};

/** Takes a column out of every axis it is on: a hierarchy sits in one place only (Microsoft: Work with PivotTables). */
export const leaveAxes = (pivot: PivotTable, field: string): void => {
  pivot.rows = pivot.rows.filter((each) => each !== field);
  pivot.columns = pivot.columns.filter((each) => each !== field);
  pivot.filters = pivot.filters.filter((each) => each.field !== field);
};

const caption: Readonly<Record<Aggregation, string>> = {
  Sum: "Sum",
  Count: "Count",
  Average: "Average",
  Max: "Max",
  Min: "Min",
  Product: "Product",
  CountNumbers: "Count",
};

/** Excel's own name for a value field, with a number where it is taken. */
export const defaultDataName = (pivot: PivotTable, field: string, by: Aggregation): string => {
  const wish = `${caption[by]} of ${field}`;
  const taken = new Set(pivot.data.map(({ name }) => name.toLowerCase()));
  if (!taken.has(wish.toLowerCase())) return wish;
  let n = 2;
  while (taken.has(`${wish}${n}`.toLowerCase())) n++;
  return `${wish}${n}`;
};

/** Columns of numbers are summed, others counted. */
const defaultAggregation = (session: WorkbookSession, pivot: PivotTable, field: string): Aggregation => {
  session.calculated();
  const { names, sheet, body } = sourceParts(session.workbook, pivot.source);
  const column = body.column + names.indexOf(field);
  for (let row = body.row; row < body.row + body.rowCount; row++) {
    if (typeof sheet.grid.get(row, column)?.value !== "number") return "Count";
  }
  return "Sum";
};

export const newDataField = (session: WorkbookSession, pivot: PivotTable, field: string): PivotDataField => {
  const summarizeBy = defaultAggregation(session, pivot, field);
  return {
    id: session.workbook.newId(),
    field,
    name: defaultDataName(pivot, field, summarizeBy),
    summarizeBy,
    numberFormat: null,
  };
};
