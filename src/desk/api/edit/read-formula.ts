import { FormulaSyntaxError } from "../../formulas/ast";
import { parseFormula } from "../../formulas/parser";
import { readText } from "../../protocol/arguments";
import { invalidArgument } from "../../protocol/errors";

/** A formula with its leading `=`; text that is none is an InvalidArgument. */
export const readFormula = (value: unknown): string => {
  const text = readText(value);
  const formula = text.startsWith("=") ? text : `=${text}`;
  try {
    parseFormula(formula);
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) {
      throw invalidArgument(`${JSON.stringify(formula.slice(0, 60))} is no formula: ${problem.message}.`);
    }
    throw problem;
  }
  return formula;
};
