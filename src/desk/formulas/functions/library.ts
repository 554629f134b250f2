import { aggregateFunctions } from "./aggregates";
import { arithmeticFunctions } from "./arithmetic";
import { conditionalFunctions } from "./conditional";
import { dateFunctions } from "./dates";
import type { FunctionDefinition } from "./definition";
import { informationFunctions } from "./information";
import { logicalFunctions } from "./logical";
import { lookupFunctions } from "./lookup";
import { referenceFunctions } from "./references";
import { statisticalFunctions } from "./statistics";
import { subtotalFunctions } from "./subtotals";
import { textFunctions } from "./text";
import { workdayFunctions } from "./workdays";

/** Every function that the desk calculates, by its English name. */
export const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
  [
    aggregateFunctions,
    arithmeticFunctions,
    conditionalFunctions,
    dateFunctions,
    informationFunctions,
    logicalFunctions,
    lookupFunctions,
    referenceFunctions,
    statisticalFunctions,
    subtotalFunctions,
    textFunctions,
    workdayFunctions,
  ].flatMap((library) => Object.entries(library)),
);
