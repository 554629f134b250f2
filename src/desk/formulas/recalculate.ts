import type { Workbook } from "../model/workbook";
import { Calculator } from "./calculator";
import type { Clock } from "./clock";

/** Calculates every formula of the workbook and writes the results into `cell.value`. */
export const recalculate = (workbook: Workbook, clock: Clock): void => {
  new Calculator(workbook, clock).recalculateAll();
};
