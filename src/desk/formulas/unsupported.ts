import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Expression } from "./ast";
import { FormulaSyntaxError } from "./ast";
import { functions } from "./functions/library";
import { parseFormula } from "./parser";

/** A function that the desk does not know, and a formula that uses it. */
export interface UnsupportedFunction {
  readonly name: string;
  readonly formula: string;
  /** Where the formula stands: `Sheet!R1C1`, a name, a rule. */
  readonly place: string;
}

/** The functions of a workbook that end in #NAME? here; each with the first formula that uses it. */
export const unsupportedFunctions = (workbook: Workbook): UnsupportedFunction[] => {
  const found = new Map<string, UnsupportedFunction>();
  for (const [place, formula] of formulasOf(workbook)) {
    for (const name of calledIn(formula)) {
      if (!functions.has(name) && !found.has(name)) found.set(name, { name, formula, place });
    }
  }
  return [...found.values()];
};

function* formulasOf(workbook: Workbook): Generator<[place: string, formula: string]> {
  for (const sheet of workbook.sheets) {
    for (const [row, cells] of sheet.grid.rows) {
      for (const [column, { formula }] of cells) {
        if (formula !== null) yield [`${sheet.name}!R${row + 1}C${column + 1}`, formula];
      }
    }
    yield* rulesOf(sheet);
  }
  for (const { name, formula } of workbook.names) yield [name, formula];
}

function* rulesOf(sheet: Sheet): Generator<[place: string, formula: string]> {
  const place = `${sheet.name}, rules`;
  for (const rule of sheet.conditionalFormats) {
    if (rule.type === "Custom") yield [place, rule.formula];
    if (rule.type === "CellValue") yield [place, rule.formula1];
    if (rule.type === "CellValue" && rule.formula2 !== null) yield [place, rule.formula2];
  }
  for (const { rule } of sheet.validations) {
    if (rule.kind === "custom") yield [place, rule.formula];
    else if (rule.kind === "list") yield [place, rule.source.startsWith("=") ? rule.source : ""];
    else {
      yield [place, rule.formula1];
      if (rule.formula2 !== null) yield [place, rule.formula2];
    }
  }
}

/** The names of the functions that a formula calls; none for what is no formula. */
const calledIn = (formula: string): Set<string> => {
  const names = new Set<string>();
  const collect = (node: Expression): void => {
    if (node.type === "call") {
      names.add(node.name);
      node.args.forEach(collect);
    } else if (node.type === "binary") {
      collect(node.left);
      collect(node.right);
    } else if (node.type === "unary" || node.type === "percent") {
      collect(node.operand);
    }
  };
  try {
    collect(parseFormula(formula));
  } catch (problem) {
    if (!(problem instanceof FormulaSyntaxError)) throw problem;
  }
  return names;
};
