import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { invalidArgument, invalidOperation, itemAlreadyExists } from "../../protocol/errors";
import { eventType, workbookTarget } from "../event-types";
import type { WorkbookSession } from "../session";
import { forgetSheet } from "./charts";
import { forgetLostPivots } from "./slicers";
import { renameSheetIn, rewriteReferences } from "./formula-text";

const longestName = 31;

/** Excel's rules for the name of a sheet; `History` is kept for shared workbooks. */
const assertName = (workbook: Workbook, name: string, own: Sheet | null): void => {
  const isProper =
    name !== "" &&
    name.length <= longestName &&
    !/[:\\/?*[\]]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isProper) throw invalidArgument(`${JSON.stringify(name)} is no name for a sheet.`);
  const folded = name.toLowerCase();
  if (workbook.sheets.some((sheet) => sheet !== own && sheet.name.toLowerCase() === folded)) {
    throw itemAlreadyExists();
  }
};

const freeName = ({ sheets }: Workbook): string => {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let n = 1;
  while (taken.has(`sheet${n}`)) n++;
  return `Sheet${n}`;
};

/** Adds a sheet behind the others. It does not come to the front. */
export const addSheet = (session: WorkbookSession, name: string | null): Sheet => {
  const { workbook } = session;
  if (name !== null) assertName(workbook, name, null);
  const sheet = workbook.addSheet(name ?? freeName(workbook));
  session.touch();
  session.raise(eventType.worksheetAdded, workbookTarget, {
    worksheetId: sheet.id,
    source: session.sourceOfChange,
  });
  return sheet;
};

export const isLastVisible = (workbook: Workbook, sheet: Sheet): boolean =>
  sheet.visibility === "Visible" &&
  !workbook.sheets.some((each) => each !== sheet && each.visibility === "Visible");

/** Every formula of the workbook, wherever it stands, written anew. */
const rewriteAll = (workbook: Workbook, rewrite: (formula: string) => string): void => {
  for (const sheet of workbook.sheets) {
    for (const cells of sheet.grid.rows.values()) {
      for (const cell of cells.values()) if (cell.formula !== null) cell.formula = rewrite(cell.formula);
    }
    for (const { columns } of sheet.tables) {
      for (const column of columns) {
        if (column.calculatedFormula !== null) column.calculatedFormula = rewrite(column.calculatedFormula);
      }
    }
    for (const rule of sheet.conditionalFormats) {
      if (rule.type === "Custom") rule.formula = rewrite(rule.formula);
      if (rule.type === "CellValue") {
        rule.formula1 = rewrite(rule.formula1);
        if (rule.formula2 !== null) rule.formula2 = rewrite(rule.formula2);
      }
    }
    for (const validation of sheet.validations) {
      const { rule } = validation;
      if (rule.kind === "list" && rule.source.startsWith("=")) {
        validation.rule = { ...rule, source: rewrite(rule.source) };
      } else if (rule.kind === "custom") validation.rule = { ...rule, formula: rewrite(rule.formula) };
    }
  }
  for (const name of workbook.names) name.formula = rewrite(name.formula);
};

/** Formulas follow a sheet's new name. */
export const renameSheet = (session: WorkbookSession, sheet: Sheet, name: string): void => {
  const { workbook } = session;
  assertName(workbook, name, sheet);
  const before = sheet.name;
  sheet.name = name;
  if (before !== name) rewriteAll(workbook, (formula) => renameSheetIn(formula, before, name));
  session.touch();
};

/** References to a sheet that is gone are #REF!; its own names go with it. */
export const deleteSheet = (session: WorkbookSession, sheet: Sheet): void => {
  const { workbook } = session;
  if (isLastVisible(workbook, sheet)) {
    throw invalidOperation("A workbook needs at least one visible sheet.");
  }
  // Microsoft's reference for Worksheet.delete.
  if (sheet.visibility === "VeryHidden") {
    throw invalidOperation("A sheet that is very hidden cannot be deleted.");
  }
  const index = workbook.sheets.indexOf(sheet);
  if (workbook.activeSheet === sheet.id) {
    const visible = workbook.sheets.filter((each) => each !== sheet && each.visibility === "Visible");
    const next = visible.find((each) => workbook.sheets.indexOf(each) > index) ?? visible.at(-1);
    if (next) session.activate(next);
  }
  workbook.sheets.splice(index, 1);
  forgetSheet(workbook, sheet);
  forgetLostPivots(workbook);
  const folded = sheet.name.toLowerCase();
  rewriteAll(workbook, (formula) =>
    formula.toLowerCase().includes(folded)
      ? rewriteReferences(formula, (each) => (each.sheet?.toLowerCase() === folded ? null : each))
      : formula,
  );
  const left = workbook.names.filter(({ scope }) => scope !== sheet.id);
  workbook.names.splice(0, workbook.names.length, ...left);
  session.touch();
  session.raise(eventType.worksheetDeleted, workbookTarget, {
    worksheetId: sheet.id,
    source: session.sourceOfChange,
  });
};
