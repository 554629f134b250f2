import type { Area } from "../model/cell";
import type { Sheet } from "../model/sheet";
import { guarded } from "./arrays";
import type { CallNode, Expression, NameNode, ReferenceNode, StructuredNode } from "./ast";
import { FormulaSyntaxError } from "./ast";
import { fold } from "./coercion";
import type { Frame } from "./frame";
import { parameterAt } from "./functions/definition";
import { functions } from "./functions/library";
import { parseFormula } from "./parser";
import { printFormula } from "./print";
import { formulaOfName, resolveReference, resolveStructured, tableAsName, tableOf } from "./resolve";
import { Reference } from "./values";

/** What a formula's result depends on, as far as its text tells. */
export interface Dependencies {
  readonly cells: { readonly sheet: Sheet; readonly row: number; readonly column: number }[];
  /** `stretches`: it has as many rows as a table that is named. */
  readonly areas: { readonly sheet: Sheet; readonly area: Area; readonly stretches: boolean }[];
  /** Folded names of tables and defined names: a change of these moves what the formula reads. */
  readonly structures: Set<string>;
  /** Those of the tables whose number of rows matters; of others the formula reads the header or its own row alone. */
  readonly lengths: Set<string>;
  /** How far it reads depends on where it stands, or on a table of one row: see `FormulaNode.stretches`. */
  isOdd: boolean;
  /** Counts a table's rows, or asks where they are, without reading them: `ROWS(tbl[n])`. */
  asksLength: boolean;
  /** Asks for today's date. */
  day: boolean;
  /** May change, or read other cells, with every calculation. */
  always: boolean;
}

/** Stands for the table around the cell, where there may be none yet. */
export const ownTable = "table around";

const deepestName = 32;

type Leaf = ReferenceNode | StructuredNode | NameNode;

/** The references in a formula's text, each once: a column of equal formulas is gone through once. */
interface Leaves {
  readonly read: readonly Leaf[];
  /** References whose place matters and whose cells do not: ROW's, OFFSET's. */
  readonly addressed: readonly Leaf[];
  readonly day: boolean;
  readonly always: boolean;
}

const known = new Map<string, Leaves>();
const mostKnown = 100_000;

const leavesOf = (formula: string): Leaves => {
  let leaves = known.get(formula);
  if (!leaves) {
    leaves = collectLeaves(formula);
    if (known.size >= mostKnown) known.clear();
    known.set(formula, leaves);
  }
  return leaves;
};

const collectLeaves = (formula: string): Leaves => {
  const read = new Map<string, Leaf>();
  const addressed = new Map<string, Leaf>();
  let day = false;
  let always = false;
  const collect = (node: Expression, isRead: boolean): void => {
    switch (node.type) {
      case "reference":
      case "structured":
      case "name":
        (isRead ? read : addressed).set(printFormula(node), node);
        return;
      case "unary":
      case "percent":
        return collect(node.operand, isRead);
      case "binary":
        // Which cells lie between two references is known only when both are calculated.
        if (node.operator === ":") always = true;
        collect(node.left, isRead);
        return collect(node.right, isRead);
      case "call": {
        const definition = functions.get(node.name);
        if (definition?.volatile === "day") day = true;
        if (definition?.volatile === "always") always = true;
        if (readsBeyondItsText(node)) always = true;
        const isAddress = (n: number): boolean =>
          definition !== undefined && !("lazy" in definition) && parameterAt(definition, n) === "address";
        node.args.forEach((arg, n) => collect(arg, !isAddress(n)));
      }
    }
  };
  try {
    collect(parseFormula(formula), true);
  } catch (problem) {
    if (!(problem instanceof FormulaSyntaxError)) throw problem;
  }
  return { read: [...read.values()], addressed: [...addressed.values()], day, always };
};

/**
 * SUMIF and AVERAGEIF sum an area of the first range's shape, whatever the third argument's is. Where the two are not
 * written alike the formula reads cells that it does not name, and Excel calculates it every time: "worksheet
 * recalculation may take longer than expected" (its help on SUMIF).
 */
const readsBeyondItsText = ({ name, args: [range, , summed] }: CallNode): boolean =>
  (name === "SUMIF" || name === "AVERAGEIF") &&
  range !== undefined &&
  summed !== undefined &&
  (writtenShape(range) ?? "") !== writtenShape(summed);

/** The extent of a reference as its text tells it; null where it cannot tell. */
const writtenShape = (node: Expression): string | null => {
  if (node.type === "structured") {
    const isOneColumn = node.from !== null && (node.to ?? node.from) === node.from;
    return isOneColumn ? `${fold(node.table ?? "")}[${node.items.join()}]` : null;
  }
  if (node.type !== "reference") return null;
  const { from, to } = node;
  const extent = (place: "row" | "column", absolute: "rowAbsolute" | "columnAbsolute"): string | null => {
    const end = to ?? from;
    const [first, last] = [from[place], end[place]];
    if (first === null || last === null) return "all";
    // Corners that are held differently move apart in names and rules.
    return from[absolute] === end[absolute] ? String(Math.abs(last - first)) : null;
  };
  const rows = extent("row", "rowAbsolute");
  const columns = extent("column", "columnAbsolute");
  return rows === null || columns === null ? null : `${rows},${columns}`;
};

/** Finds all that a formula reads, without calculating it. */
export const dependenciesOf = (formula: string, frame: Frame): Dependencies => {
  const found: Dependencies = {
    cells: [],
    areas: [],
    structures: new Set(),
    lengths: new Set(),
    isOdd: false,
    asksLength: false,
    day: false,
    always: false,
  };
  follow(formula, frame, true, found);
  return found;
};

const follow = (formula: string, frame: Frame, isRead: boolean, found: Dependencies): void => {
  const { read, addressed, day, always } = leavesOf(formula);
  found.day ||= day;
  found.always ||= always;
  for (const leaf of read) followLeaf(leaf, frame, isRead, found);
  for (const leaf of addressed) followLeaf(leaf, frame, false, found);
};

const followLeaf = (leaf: Leaf, frame: Frame, isRead: boolean, found: Dependencies): void => {
  if (leaf.type === "name") {
    found.structures.add(fold(leaf.name));
    const formula = guarded(() => formulaOfName(leaf, frame));
    if (formula === undefined) {
      found.lengths.add(fold(leaf.name));
      return add(tableAsName(leaf, frame), isRead, found, true);
    }
    if (typeof formula === "string" && frame.depth < deepestName)
      follow(formula, frame.inName, isRead, found);
  } else if (leaf.type === "structured") {
    const table = tableOf(leaf, frame);
    // In a table it is that table's matter; outside, any table may come to stand around it.
    if (leaf.table === null && !table) found.structures.add(ownTable);
    const name = table?.folded ?? fold(leaf.table ?? "");
    found.structures.add(name);
    const stretches =
      leaf.items.length === 0 || leaf.items.some((item) => item !== "#This Row" && item !== "#Headers");
    if (stretches) found.lengths.add(name);
    if (stretches && (leaf.table === null || leaf.items.includes("#This Row"))) found.isOdd = true;
    add(
      guarded(() => resolveStructured(leaf, frame)),
      isRead,
      found,
      stretches,
    );
  } else {
    add(
      guarded(() => resolveReference(leaf, frame)),
      isRead,
      found,
    );
  }
};

const add = (reference: unknown, isRead: boolean, found: Dependencies, stretches = false): void => {
  if (!isRead) {
    found.asksLength ||= stretches;
    return;
  }
  if (!(reference instanceof Reference)) {
    found.isOdd ||= stretches;
    return;
  }
  const { sheet, area } = reference;
  if (!reference.isSingle) found.areas.push({ sheet, area, stretches });
  else {
    found.isOdd ||= stretches;
    found.cells.push({ sheet, row: area.row, column: area.column });
  }
};
