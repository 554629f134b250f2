import type { Area } from "../model/cell";
import { CellError, maxColumns, maxRows, sameArea } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Clock } from "./clock";
import type { Dependencies } from "./dependencies";
import { dependenciesOf, ownTable } from "./dependencies";
import type { Audience, GraphNode, RangeNode } from "./dependency-graph";
import { FormulaNode, SheetGraph } from "./dependency-graph";
import { inDependencyOrder } from "./dependency-order";
import { evaluateToCell } from "./evaluator";
import { Frame } from "./frame";
import type { Shape } from "./structure";
import { sheetsOf, structureOf } from "./structure";
import type { Scalar } from "./values";
import { Workspace } from "./workspace";

const everything: Area = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };

/** Cells of one sheet. */
export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

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
  /** Those of them that read as many rows as the table has. */
  readonly #lengthReaders = new Map<string, Set<FormulaNode>>();
  readonly #dayReaders = new Set<FormulaNode>();
  readonly #volatile = new Set<FormulaNode>();
  readonly #circular = new Set<FormulaNode>();
  /** Ranges whose users are stale by now; null while everything is calculated anyway. */
  #changedRanges: Set<RangeNode> | null = null;
  /** How many formulas it has calculated so far: what an edit costs. */
  calculated = 0;
  #structure = new Map<string, Shape>();
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
    this.#lengthReaders.clear();
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
   * Calculates what depends on areas whose cells have been changed: values, formulas, or both. Changes of tables,
   * names and sheets since the last call are found and followed too. `moved`: cells have changed places or the texts of
   * formulas have been rewritten elsewhere; where cells came from and went to must be among the areas.
   */
  changed(areas: readonly SheetArea[], moved = false): void {
    const isKnown = areas.every(({ sheet }) => this.#graphs.has(sheet));
    if (!isKnown || sheetsOf(this.workbook) !== this.#sheets) return this.recalculateAll();
    const dirty = new Set<FormulaNode>();
    this.#followStructure(dirty);
    let replaced = 0;
    for (const { sheet, area } of areas) {
      this.#workspace.forget(sheet, area);
      for (const node of this.#graph(sheet).formulasIn(area)) {
        this.#unlink(node);
        dirty.delete(node);
        replaced++;
      }
    }
    for (const { sheet, area } of areas)
      for (const node of this.#link(this.#graph(sheet), area)) dirty.add(node);
    if (moved) this.#followTexts(dirty);
    // Other formulas may close or open a circle, in which even what is not read takes part.
    const audience = dirty.size > 0 || replaced > 0 ? "readers" : "users";
    this.#followClock(dirty);
    for (const node of dirty) node.isStale = true;
    this.#changedRanges = new Set();
    for (const { sheet, area } of areas)
      this.#graph(sheet).forEachReaderOf(area, "users", this.#changedRanges, (reader) => {
        reader.isStale = true;
        dirty.add(reader);
      });
    this.#markReaders(areas, audience, dirty);
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
      // Areas may overlap: what is linked already is left.
      if (graph.formulaAt(row, column)) return;
      const node = new FormulaNode(graph, row, column, formula);
      graph.add(node);
      this.#connect(node);
      linked.push(node);
    });
    return linked;
  }

  #connect(node: FormulaNode): void {
    const found = this.#dependenciesOf(node);
    this.#setCells(node, found);
    this.#setRanges(node, found);
    for (const range of node.ranges) range.readers.add(node);
    for (const name of found.structures) addTo(this.#structureReaders, name, node);
    for (const name of found.lengths) addTo(this.#lengthReaders, name, node);
    if (found.day) this.#dayReaders.add(node);
    if (found.always) this.#volatile.add(node);
  }

  #disconnect(node: FormulaNode): void {
    leaveCells(node);
    for (const range of node.ranges) leaveRange(range, node);
    for (const readers of this.#structureReaders.values()) readers.delete(node);
    for (const readers of this.#lengthReaders.values()) readers.delete(node);
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
    const before = this.#structure;
    const now = structureOf(this.workbook);
    this.#structure = now;
    const placed = new Set<string>();
    const moved = new Set<FormulaNode>();
    const stretched = new Set<FormulaNode>();
    let isOther = false;
    for (const name of new Set([...before.keys(), ...now.keys()])) {
      const [was, is] = [before.get(name), now.get(name)];
      if (was?.place !== is?.place) placed.add(name);
      else if (was && is && was.end !== is.end) {
        isOther = true;
        for (const node of this.#lengthReaders.get(name) ?? []) stretched.add(node);
        this.#collectBetween(was, is, moved);
      }
    }
    if (placed.size === 0 && !isOther) return;
    this.#workspace.forgetStructure();
    if (placed.size > 0) placed.add(ownTable);
    for (const name of placed) for (const node of this.#structureReaders.get(name) ?? []) moved.add(node);
    for (const node of moved) {
      this.#disconnect(node);
      this.#connect(node);
      dirty.add(node);
    }
    const known = new Map<SheetGraph, Map<string, readonly RangeNode[]>>();
    for (const node of stretched) {
      if (moved.has(node)) continue;
      let ofSheet = known.get(node.graph);
      if (!ofSheet) known.set(node.graph, (ofSheet = new Map()));
      if (this.#stretch(node, ofSheet)) dirty.add(node);
    }
  }

  /**
   * Lets a formula read as many rows as its tables have now; `known`, by text, are the ranges of other formulas of its sheet.
   * Whether it came to read any of what has changed when it was last calculated: `IF([@n]>0,SUM(t[x]),0)` may not have.
   */
  #stretch(node: FormulaNode, known: Map<string, readonly RangeNode[]>): boolean {
    const before = node.ranges;
    const likeOthers = node.isOdd ? undefined : known.get(node.formula);
    let isSame = true;
    if (likeOthers) {
      node.ranges = [...before.filter((range) => !node.stretches.includes(range)), ...likeOthers];
      node.stretches = likeOthers;
    } else {
      const found = this.#dependenciesOf(node);
      this.#setRanges(node, found);
      if (!node.isOdd) known.set(node.formula, node.stretches);
      isSame = areSameCells(node, found);
      if (!isSame) {
        leaveCells(node);
        this.#setCells(node, found);
      }
    }
    for (const range of node.ranges) range.readers.add(node);
    let isRead = false;
    for (const range of before) {
      if (node.ranges.includes(range)) continue;
      isRead ||= range.users.has(node);
      leaveRange(range, node);
    }
    // A table of one row is read as a cell, of which it is not known who came to read it.
    return isRead || !isSame || node.asksLength;
  }

  #dependenciesOf({ graph, row, column, formula }: FormulaNode): Dependencies {
    return dependenciesOf(formula, new Frame(this.#workspace, graph.sheet, row, column));
  }

  #setCells(node: FormulaNode, { cells }: Dependencies): void {
    node.cells = cells.map(({ sheet, row, column }) => ({ graph: this.#graph(sheet), row, column }));
    for (const { graph, row, column } of node.cells) graph.readCell(row, column, node);
  }

  #setRanges(node: FormulaNode, { areas, isOdd, asksLength }: Dependencies): void {
    const stretches: RangeNode[] = [];
    const others: RangeNode[] = [];
    for (const each of areas)
      (each.stretches ? stretches : others).push(this.#graph(each.sheet).range(each.area));
    node.stretches = stretches;
    node.asksLength = asksLength;
    node.ranges = others.length > 0 ? [...others, ...stretches] : stretches;
    // A range that is named by its address as well must not grow.
    node.isOdd = isOdd || others.some((range) => stretches.includes(range));
  }

  /** The formulas in rows that a table has come to hold or holds no more: their own row may be another's. */
  #collectBetween(was: Shape, is: Shape, nodes: Set<FormulaNode>): void {
    const graph = is.sheet && this.#graphs.get(is.sheet);
    if (!graph) return;
    // The last row that both hold may have been or become the totals row.
    const first = Math.max(0, Math.min(was.end, is.end) - 1);
    const rowCount = Math.max(was.end, is.end) - first;
    for (const node of graph.formulasIn({ ...everything, row: first, rowCount })) nodes.add(node);
  }

  /** Puts into the graph the formulas whose text is another than the graph knows, wherever they stand. */
  #followTexts(dirty: Set<FormulaNode>): void {
    for (const graph of this.#graphs.values()) {
      const gone: FormulaNode[] = [];
      for (const rows of graph.formulas.values())
        for (const node of rows.values())
          if (graph.sheet.grid.get(node.row, node.column)?.formula !== node.formula) gone.push(node);
      for (const node of gone) {
        this.#unlink(node);
        dirty.delete(node);
      }
      for (const node of this.#link(graph, everything)) dirty.add(node);
    }
  }

  #followClock(dirty: Set<FormulaNode>): void {
    for (const node of this.#volatile) dirty.add(node);
    const day = this.clock.today();
    if (day === this.#day) return;
    this.#day = day;
    for (const node of this.#dayReaders) dirty.add(node);
  }

  /** Adds everything that reads the areas or a dirty cell, however far away. */
  #markReaders(areas: readonly SheetArea[], audience: Audience, dirty: Set<FormulaNode>): void {
    const seen = new Set<RangeNode>();
    const add = (reader: FormulaNode): void => void dirty.add(reader);
    for (const { sheet, area } of areas) this.#graph(sheet).forEachReaderOf(area, audience, seen, add);
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

const areSameCells = (node: FormulaNode, { cells }: Dependencies): boolean =>
  cells.length === node.cells.length &&
  cells.every(({ sheet, row, column }, n) => {
    const cell = node.cells[n];
    return cell?.graph.sheet === sheet && cell.row === row && cell.column === column;
  });

const leaveCells = (node: FormulaNode): void => {
  for (const { graph, row, column } of node.cells) graph.leaveCell(row, column, node);
};

const leaveRange = (range: RangeNode, node: FormulaNode): void => {
  range.readers.delete(node);
  range.users.delete(node);
  if (range.readers.size === 0) range.graph.dropRange(range);
};

const addTo = (readers: Map<string, Set<FormulaNode>>, name: string, node: FormulaNode): void => {
  const known = readers.get(name);
  if (known) known.add(node);
  else readers.set(name, new Set([node]));
};
