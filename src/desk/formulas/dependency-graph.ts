import type { Area } from "../model/cell";
import { maxColumns } from "../model/cell";
import type { Sheet } from "../model/sheet";

/** A formula cell in the graph. */
export class FormulaNode {
  readonly kind = "formula";
  /** Formula cells and ranges that the formula reads. */
  cells: readonly { readonly graph: SheetGraph; readonly row: number; readonly column: number }[] = [];
  ranges: readonly RangeNode[] = [];
  /** Those of them that have as many rows as a table: the same for all formulas of one sheet with this text. */
  stretches: readonly RangeNode[] = [];
  /** What of its ranges grows with a table its text alone does not tell. */
  isOdd = false;
  /** Its result follows from how many rows a table has, whatever they hold. */
  asksLength = false;
  /** Something that it reads may have changed: it waits until that is known. */
  isDirty = true;
  /** Something that it reads has changed, or it is new. */
  isStale = true;
  isCalculating = false;

  constructor(
    readonly graph: SheetGraph,
    readonly row: number,
    readonly column: number,
    readonly formula: string,
  ) {}
}

/** An area that formulas read: one node, however many cells it has and formulas read it. */
export class RangeNode {
  readonly kind = "range";
  /** Formulas whose text names it: they are calculated after its cells. */
  readonly readers = new Set<FormulaNode>();
  /** Those of them that came to read it when they were last calculated: `IF(A1>0,SUM(B:B),0)` may not have. */
  readonly users = new Set<FormulaNode>();

  constructor(
    readonly graph: SheetGraph,
    readonly area: Area,
  ) {}

  contains(row: number, column: number): boolean {
    const { area } = this;
    return (
      row >= area.row &&
      row < area.row + area.rowCount &&
      column >= area.column &&
      column < area.column + area.columnCount
    );
  }
}

export type GraphNode = FormulaNode | RangeNode;

/** Whom of a range's formulas a change is told to. */
export type Audience = "readers" | "users";

/** Ranges wider than this are kept in one list instead of one for each column. */
const widest = 64;

const keyOf = (row: number, column: number): number => row * maxColumns + column;

export const areasMeet = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rowCount &&
  b.row < a.row + a.rowCount &&
  a.column < b.column + b.columnCount &&
  b.column < a.column + a.columnCount;

/** The formulas of one sheet, and who reads its cells. */
export class SheetGraph {
  /** By column, then by row. */
  readonly formulas = new Map<number, Map<number, FormulaNode>>();
  /** Who reads a cell by itself; a set only where there are several, since most cells have one reader. */
  readonly #readers = new Map<number, FormulaNode | Set<FormulaNode>>();
  readonly #ranges = new Map<number, Map<number, RangeNode>>();
  readonly #rangesByColumn = new Map<number, Set<RangeNode>>();
  readonly #wideRanges = new Set<RangeNode>();

  constructor(readonly sheet: Sheet) {}

  formulaAt(row: number, column: number): FormulaNode | undefined {
    return this.formulas.get(column)?.get(row);
  }

  add(node: FormulaNode): void {
    let rows = this.formulas.get(node.column);
    if (!rows) this.formulas.set(node.column, (rows = new Map()));
    rows.set(node.row, node);
  }

  remove(node: FormulaNode): void {
    const rows = this.formulas.get(node.column);
    if (rows?.delete(node.row) && rows.size === 0) this.formulas.delete(node.column);
  }

  formulasIn(area: Area): FormulaNode[] {
    const found: FormulaNode[] = [];
    const end = area.row + area.rowCount;
    for (const column of columnsOf(this.formulas, area)) {
      const rows = this.formulas.get(column);
      if (!rows) continue;
      if (area.rowCount <= rows.size) {
        for (let row = area.row; row < end; row++) {
          const node = rows.get(row);
          if (node) found.push(node);
        }
      } else {
        for (const [row, node] of rows) if (row >= area.row && row < end) found.push(node);
      }
    }
    return found;
  }

  readCell(row: number, column: number, reader: FormulaNode): void {
    const key = keyOf(row, column);
    const known = this.#readers.get(key);
    if (known === undefined) this.#readers.set(key, reader);
    else if (known instanceof Set) known.add(reader);
    else if (known !== reader) this.#readers.set(key, new Set([known, reader]));
  }

  leaveCell(row: number, column: number, reader: FormulaNode): void {
    const key = keyOf(row, column);
    const known = this.#readers.get(key);
    if (known instanceof Set) known.delete(reader);
    else if (known === reader) this.#readers.delete(key);
  }

  /** The node of an area, made when first asked for. */
  range(area: Area): RangeNode {
    const start = keyOf(area.row, area.column);
    const size = keyOf(area.rowCount, area.columnCount);
    let bySize = this.#ranges.get(start);
    if (!bySize) this.#ranges.set(start, (bySize = new Map()));
    let node = bySize.get(size);
    if (!node) {
      bySize.set(size, (node = new RangeNode(this, area)));
      for (const list of this.#listsFor(area)) list.add(node);
    }
    return node;
  }

  /** Forgets a range that nobody reads any more. */
  dropRange(node: RangeNode): void {
    const { area } = node;
    this.#ranges.get(keyOf(area.row, area.column))?.delete(keyOf(area.rowCount, area.columnCount));
    for (const list of this.#listsFor(area)) list.delete(node);
  }

  #listsFor(area: Area): Set<RangeNode>[] {
    if (area.columnCount > widest) return [this.#wideRanges];
    return Array.from({ length: area.columnCount }, (_each, n) => {
      let list = this.#rangesByColumn.get(area.column + n);
      if (!list) this.#rangesByColumn.set(area.column + n, (list = new Set()));
      return list;
    });
  }

  /** Calls for every formula that reads the cell, by itself or in a range that has not been seen yet. */
  forEachReader(
    row: number,
    column: number,
    audience: Audience,
    seen: Set<RangeNode>,
    visit: (reader: FormulaNode) => void,
  ): void {
    const direct = this.#readers.get(keyOf(row, column));
    if (direct instanceof Set) direct.forEach(visit);
    else if (direct) visit(direct);
    for (const list of [this.#rangesByColumn.get(column), this.#wideRanges]) {
      if (!list) continue;
      for (const range of list) {
        if (seen.has(range) || !range.contains(row, column)) continue;
        seen.add(range);
        range[audience].forEach(visit);
      }
    }
  }

  /** The same for all cells of an area. */
  forEachReaderOf(
    area: Area,
    audience: Audience,
    seen: Set<RangeNode>,
    visit: (reader: FormulaNode) => void,
  ): void {
    const cells = area.rowCount * area.columnCount;
    if (cells <= this.#readers.size) {
      for (let row = area.row; row < area.row + area.rowCount; row++) {
        for (let column = area.column; column < area.column + area.columnCount; column++) {
          this.forEachReader(row, column, audience, seen, visit);
        }
      }
      return;
    }
    for (const [key, readers] of this.#readers) {
      const row = Math.floor(key / maxColumns);
      const column = key % maxColumns;
      if (!areasMeet(area, { row, column, rowCount: 1, columnCount: 1 })) continue;
      if (readers instanceof Set) readers.forEach(visit);
      else visit(readers);
    }
    for (const bySize of this.#ranges.values()) {
      for (const range of bySize.values()) {
        if (seen.has(range) || !areasMeet(range.area, area)) continue;
        seen.add(range);
        range[audience].forEach(visit);
      }
    }
  }
}

const columnsOf = (formulas: ReadonlyMap<number, unknown>, area: Area): number[] => {
  const end = area.column + area.columnCount;
  if (area.columnCount <= formulas.size) {
    return Array.from({ length: area.columnCount }, (_each, n) => area.column + n);
  }
  return [...formulas.keys()].filter((column) => column >= area.column && column < end);
};
