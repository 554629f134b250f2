import { parseFormula } from "../../../src/desk/formulas/parser";
import { parseArea } from "../../../src/desk/model/address";
import { fromFileFormula } from "../../../src/desk/xlsx/formula-text";

const longestFormula = 8192;

/** Why Excel would not take a formula of the file, or null. */
export const formulaFault = (formula: string): string | null => {
  if (formula === "") return "is empty";
  if (formula.length > longestFormula) return `has ${formula.length} characters`;
  if (formula.startsWith("=")) return "begins with =";
  if (/\[@/.test(formula.replace(/"[^"]*"/g, ""))) return "has the short form [@…], which files do not know";
  try {
    parseFormula(fromFileFormula(formula));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** A name that Excel takes for a table or a defined name: nothing that reads as a reference. */
export const isGoodName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
  !parseArea(name) &&
  !/^(r\d*)?(c\d*)?$/i.test(name) &&
  name.length <= 255;
