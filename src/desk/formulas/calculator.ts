import type { Area } from "../model/cell";
import { CellError, maxColumns, maxRows, sameArea } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Clock } from "./clock";
import { fold } from "./coercion";
import { dependenciesOf, ownTable } from "./dependencies";
import type { Audience, GraphNode, RangeNode } from "./dependency-graph";
import { FormulaNode, SheetGraph } from "./dependency-graph";
import { inDependencyOrder } from "./dependency-order";
import { evaluateToCell } from "./evaluator";
import { Frame } from "./frame";
import type { Scalar } from "./values";
import { Workspace } from "./workspace";

const everything: Area = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };

/** A cell that takes part in a circular reference; Excel warns of it and shows 0. */
export interface CellPlace {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/**
 * Keeps the results of a workbook's formulas up to date, calculating only what a change reaches. What it may
 * reach is found first and put in order; of that, a formula is calculated only when the result of another that
 * it came to read has turned out different.
 */
export class Calculator {
  #workspace: Workspace;
  readonly #graphs = new Map<Sheet, SheetGraph>();
  /** Formulas that name a table or a defined name, by its folded name. */
  readonly #structureReaders = new Map<string, Set<FormulaNode>>();
  readonly #dayReaders = new Set<FormulaNode>();
  readonly #volatile = new Set<FormulaNode>();
  readonly #circular = new Set<FormulaNode>();
  /** Ranges whose users are stale by now; null while everything is calculated anyway. */
  #changedRanges: Set<RangeNode> | null = null;
  /** How many formulas it has calculated so far: what an edit costs. */
  calculated = 0;
  #structure = new Map<string, string>();
  #sheets = "";
  #day = NaN;

  constructor(
    readonly workbook: Workbook,
    readonly clock: Clock,
  ) {
    this.#workspace = this.#newWorkspace();
  }

  /** The cells that depend on themselves, as of the last calculation. */
  get circularReferences(): CellPlace[] {
    return [...this.#circular].map(({ graph, row, column }) => ({ sheet: graph.sheet, row, column }));
  }

  /** Reads the workbook afresh and calculates every formula. */
  recalculateAll(): void {
    this.#workspace = this.#newWorkspace();
    this.#graphs.clear();
    this.#structureReaders.clear();
    this.#dayReaders.clear();
    this.#volatile.clear();
    this.#circular.clear();
    this.#structure = structureOf(this.workbook);
    this.#sheets = sheetsOf(this.workbook);
    this.#day = this.clock.today();
    for (const sheet of this.workbook.sheets) this.#graphs.set(sheet, new SheetGraph(sheet));
    this.#changedRanges = null;
    this.#settle([...this.#graphs.values()].flatMap((graph) => this.#link(graph, everything)));
  }

  /**
   * Calculates what depends on an area whose cells have been changed: values, formulas, or both. Changes of
   * tables, names and sheets since the last call are found and followed too.
   */
  changed(sheet: Sheet, area: Area): void {
    const graph = this.#graphs.get(sheet);
    if (!graph || sheetsOf(this.workbook) !== this.#sheets) return this.recalculateAll();
    const dirty = new Set<FormulaNode>();
    this.#followStructure(dirty);
    this.#workspace.forget(sheet, area);
    const replaced = graph.formulasIn(area);
    for (const node of replaced) this.#unlink(node);
    for (const node of this.#link(graph, area)) dirty.add(node);
    // Other formulas may close or open a circle, in which even what is not read takes part.
    const audience = dirty.size > 0 || replaced.length > 0 ? "readers" : "users";
    this.#followClock(dirty);
    for (const node of dirty) node.isStale = true;
    this.#changedRanges = new Set();
    graph.forEachReaderOf(area, "users", this.#changedRanges, (reader) => {
      reader.isStale = true;
      dirty.add(reader);
    });
    this.#markReaders(graph, area, audience, dirty);
    this.#settle(dirty);
  }

  #newWorkspace(): Workspace {
    const beforeReading = (sheet: Sheet, area: Area): void => this.#calculateBefore(sheet, area);
    return new Workspace(this.workbook, this.clock, beforeReading);
  }

  #graph(sheet: Sheet): SheetGraph {
    let graph = this.#graphs.get(sheet);
    if (!graph) this.#graphs.set(sheet, (graph = new SheetGraph(sheet)));
    return graph;
  }

  /** Puts the formulas of an area into the graph. */
  #link(graph: SheetGraph, area: Area): FormulaNode[] {
    const linked: FormulaNode[] = [];
    forEachFormula(graph.sheet, area, (row, column, formula) => {
      const node = new FormulaNode(graph, row, column, formula);
      graph.add(node);
      this.#connect(node);
      linked.push(node);
    });
    return linked;
  }

  #connect(node: FormulaNode): void {
    const frame = new Frame(this.#workspace, node.graph.sheet, node.row, node.column);
    const found = dependenciesOf(node.formula, frame);
    node.cells = found.cells.map(({ sheet, row, column }) => ({ graph: this.#graph(sheet), row, column }));
    for (const cell of node.cells) cell.graph.readCell(cell.row, cell.column, node);
    node.ranges = found.areas.map(({ sheet, area }) => this.#graph(sheet).range(area));
    for (const range of node.ranges) range.readers.add(node);
    for (const name of found.structures) {
      const readers = this.#structureReaders.get(name);
      if (readers) readers.add(node);
      else this.#structureReaders.set(name, new Set([node]));
    }
    if (found.day) this.#dayReaders.add(node);
    if (found.always) this.#volatile.add(node);
  }

  #disconnect(node: FormulaNode): void {
    for (const cell of node.cells) cell.graph.leaveCell(cell.row, cell.column, node);
    for (const range of node.ranges) {
      range.readers.delete(node);
      range.users.delete(node);
      if (range.readers.size === 0) range.graph.dropRange(range);
    }
    for (const readers of this.#structureReaders.values()) readers.delete(node);
    this.#dayReaders.delete(node);
    this.#volatile.delete(node);
  }

  #unlink(node: FormulaNode): void {
    this.#disconnect(node);
    this.#circular.delete(node);
    node.graph.remove(node);
    node.isDirty = false;
  }

  /** Connects afresh what speaks of a table or name that has changed. */
  #followStructure(dirty: Set<FormulaNode>): void {
    const now = structureOf(this.workbook);
    const changed = new Set<string>();
    for (const [name, shape] of now) if (this.#structure.get(name) !== shape) changed.add(name);
    for (const name of this.#structure.keys()) if (!now.has(name)) changed.add(name);
    this.#structure = now;
    if (changed.size === 0) return;
    this.#workspace.forgetStructure();
    const nodes = new Set<FormulaNode>();
    for (const name of [...changed, ownTable]) {
      for (const node of this.#structureReaders.get(name) ?? []) nodes.add(node);
    }
    for (const node of nodes) {
      this.#disconnect(node);
      this.#connect(node);
      dirty.add(node);
    }
  }

  #followClock(dirty: Set<FormulaNode>): void {
    for (const node of this.#volatile) dirty.add(node);
    const day = this.clock.today();
    if (day === this.#day) return;
    this.#day = day;
    for (const node of this.#dayReaders) dirty.add(node);
  }

  /** Adds everything that reads the area or a dirty cell, however far away. */
  #markReaders(graph: SheetGraph, area: Area, audience: Audience, dirty: Set<FormulaNode>): void {
    const seen = new Set<RangeNode>();
    const add = (reader: FormulaNode): void => void dirty.add(reader);
    graph.forEachReaderOf(area, audience, seen, add);
    // A set is gone through in the order of adding, its new members included.
    for (const node of dirty) node.graph.forEachReader(node.row, node.column, audience, seen, add);
    for (const node of dirty) node.isDirty = true;
  }

  #settle(nodes: Iterable<FormulaNode>): void {
    inDependencyOrder<GraphNode>(nodes, dirtyPrecedents, (component, isCircular) => {
      for (const node of component) {
        if (node.kind === "formula" && node.isDirty) this.#calculate(node, isCircular);
      }
    });
  }

  #calculate(node: FormulaNode, isCircular: boolean): void {
    node.isDirty = false;
    // A circle that has been opened leaves cells at 0 that no result has touched.
    if (!node.isStale && !isCircular && !this.#circular.has(node)) return;
    node.isStale = false;
    this.#circular.delete(node);
    if (isCircular) {
      this.#circular.add(node);
      for (const range of node.ranges) range.users.add(node);
      return this.#write(node, 0);
    }
    this.calculated++;
    const value = this.#evaluate(node);
    this.#write(node, this.#circular.has(node) ? 0 : value);
  }

  #evaluate(node: FormulaNode): Scalar {
    const { graph, row, column, formula, ranges } = node;
    const workspace = this.#workspace;
    const outer = workspace.onReference;
    const used = new Set<RangeNode>();
    workspace.onReference = ({ sheet, area }) => {
      for (const range of ranges) {
        if (range.graph.sheet === sheet && sameArea(range.area, area)) used.add(range);
      }
    };
    node.isCalculating = true;
    const value = evaluateToCell(formula, new Frame(workspace, graph.sheet, row, column));
    node.isCalculating = false;
    workspace.onReference = outer;
    for (const range of ranges) {
      if (used.has(range)) range.users.add(node);
      else range.users.delete(node);
    }
    return value;
  }

  /** Writes a result, and lets those know who read another one before. */
  #write({ graph, row, column }: FormulaNode, value: Scalar): void {
    const isSame = isSameValue(this.#workspace.valueAt(graph.sheet, row, column), value);
    this.#workspace.write(graph.sheet, row, column, value);
    if (isSame || !this.#changedRanges) return;
    graph.forEachReader(row, column, "users", this.#changedRanges, (reader) => {
      reader.isStale = true;
    });
  }

  /** OFFSET and INDIRECT name cells that the graph does not know of: these are calculated at once. */
  #calculateBefore(sheet: Sheet, area: Area): void {
    const nodes = this.#graphs.get(sheet)?.formulasIn(area) ?? [];
    for (const node of nodes) if (node.isCalculating) this.#circular.add(node);
    this.#settle(nodes.filter((node) => node.isDirty));
  }
}

const dirtyPrecedents = (node: GraphNode): readonly GraphNode[] => {
  if (node.kind === "range") return node.graph.formulasIn(node.area).filter((each) => each.isDirty);
  const found: GraphNode[] = [...node.ranges];
  for (const { graph, row, column } of node.cells) {
    const formula = graph.formulaAt(row, column);
    if (formula?.isDirty) found.push(formula);
  }
  return found;
};

const isSameValue = (a: Scalar, b: Scalar): boolean =>
  Object.is(a, b) || (a instanceof CellError && b instanceof CellError && a.code === b.code);

const forEachFormula = (
  sheet: Sheet,
  area: Area,
  visit: (row: number, column: number, formula: string) => void,
): void => {
  const { rows } = sheet.grid;
  const end = area.row + area.rowCount;
  const visitRow = (row: number): void => {
    for (const [column, { formula }] of rows.get(row) ?? []) {
      if (formula !== null && column >= area.column && column < area.column + area.columnCount) {
        visit(row, column, formula);
      }
    }
  };
  if (area.rowCount < rows.size) for (let row = area.row; row < end; row++) visitRow(row);
  else [...rows.keys()].filter((row) => row >= area.row && row < end).forEach(visitRow);
};

const sheetsOf = ({ sheets }: Workbook): string => sheets.map(({ id, name }) => `${id}${name}`).join("\n");

/** What formulas depend on in each table and name, so that a change shows. */
const structureOf = ({ sheets, names }: Workbook): Map<string, string> => {
  const shapes = new Map<string, string>();
  for (const { id, tables } of sheets) {
    for (const { name, area, columns, showHeaders, showTotals } of tables) {
      const { row, column, rowCount, columnCount } = area;
      const place = [id, row, column, rowCount, columnCount, showHeaders, showTotals];
      shapes.set(fold(name), [...place, ...columns.map((each) => each.name)].join("\n"));
    }
  }
  for (const { name, formula, scope } of names) {
    const key = fold(name);
    shapes.set(key, `${shapes.get(key) ?? ""}\n${scope ?? ""}!${formula}`);
  }
  return shapes;
};
