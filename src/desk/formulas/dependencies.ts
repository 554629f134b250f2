import type { Area } from "../model/cell";
import type { Sheet } from "../model/sheet";
import { guarded } from "./arrays";
import type { Expression, NameNode } from "./ast";
import { FormulaSyntaxError } from "./ast";
import { fold } from "./coercion";
import type { Frame } from "./frame";
import { parameterAt } from "./functions/definition";
import { functions } from "./functions/library";
import { parseFormula } from "./parser";
import { formulaOfName, resolveReference, resolveStructured, tableOf } from "./resolve";
import { Reference } from "./values";

/** What a formula's result depends on, as far as its text tells. */
export interface Dependencies {
  readonly cells: { readonly sheet: Sheet; readonly row: number; readonly column: number }[];
  readonly areas: { readonly sheet: Sheet; readonly area: Area }[];
  /** Folded names of tables and defined names: a change of these moves what the formula reads. */
  readonly structures: Set<string>;
  /** Asks for today's date. */
  day: boolean;
  /** May change, or read other cells, with every calculation. */
  always: boolean;
}

/** Stands for the table around the cell, where there may be none yet. */
export const ownTable = "table around";

const deepestName = 32;

/** Finds all that a formula reads, without calculating it. */
export const dependenciesOf = (formula: string, frame: Frame): Dependencies => {
  const found: Dependencies = { cells: [], areas: [], structures: new Set(), day: false, always: false };
  const node = treeOf(formula);
  if (node) collect(node, frame, true, found);
  return found;
};

const treeOf = (formula: string): Expression | null => {
  try {
    return parseFormula(formula);
  } catch (problem) {
    if (problem instanceof FormulaSyntaxError) return null;
    throw problem;
  }
};

const add = (reference: unknown, isRead: boolean, found: Dependencies): void => {
  if (!isRead || !(reference instanceof Reference)) return;
  const { sheet, area } = reference;
  if (reference.isSingle) found.cells.push({ sheet, row: area.row, column: area.column });
  else found.areas.push({ sheet, area });
};

const collect = (node: Expression, frame: Frame, isRead: boolean, found: Dependencies): void => {
  switch (node.type) {
    case "reference":
      return add(
        guarded(() => resolveReference(node, frame)),
        isRead,
        found,
      );
    case "structured": {
      const table = tableOf(node, frame);
      found.structures.add(node.table === null ? ownTable : fold(node.table));
      if (table) found.structures.add(fold(table.table.name));
      return add(
        guarded(() => resolveStructured(node, frame)),
        isRead,
        found,
      );
    }
    case "name":
      return collectName(node, frame, isRead, found);
    case "unary":
    case "percent":
      return collect(node.operand, frame, isRead, found);
    case "binary":
      // Which cells lie between two references is known only when both are calculated.
      if (node.operator === ":") found.always = true;
      collect(node.left, frame, isRead, found);
      return collect(node.right, frame, isRead, found);
    case "call": {
      const definition = functions.get(node.name);
      if (definition?.volatile === "day") found.day = true;
      if (definition?.volatile === "always") found.always = true;
      for (const [n, arg] of node.args.entries()) {
        const isAddress =
          definition !== undefined && !("lazy" in definition) && parameterAt(definition, n) === "address";
        collect(arg, frame, !isAddress, found);
      }
    }
  }
};

const collectName = (node: NameNode, frame: Frame, isRead: boolean, found: Dependencies): void => {
  found.structures.add(fold(node.name));
  const formula = guarded(() => formulaOfName(node, frame));
  if (typeof formula !== "string" || frame.depth >= deepestName) return;
  const tree = treeOf(formula);
  if (tree) collect(tree, frame.inName, isRead, found);
};
