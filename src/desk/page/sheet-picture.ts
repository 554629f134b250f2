import type { CellValue } from "../model/cell";
import { maxColumns, maxRows } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { CellStyle } from "../model/style";
import type { Workbook } from "../model/workbook";
import type { Clock } from "../formulas/clock";
import { ConditionalFormats } from "../formulas/conditional-formats";
import type { DataBar } from "../formulas/data-bars";
import { formatValue } from "../formulas/number-format";
import type { Table } from "../model/table";
import { borderCss, laidOver, sideOf } from "./cell-look";

/** What one cell shows. */
export interface CellPicture {
  readonly value: CellValue;
  readonly text: string;
  readonly style: CellStyle;
  /** Further columns that the text has room in: merged cells, or text centred across empty ones. */
  readonly across: number;
  readonly dataBar: DataBar | null;
  /** True where the text runs on over the empty cells to its right. */
  readonly runs: boolean;
  /** CSS of the lines to the right and below. */
  readonly borderRight: string;
  readonly borderBottom: string;
  /** Index of the table's column whose filter button stands here, or null. */
  readonly filter: FilterButton | null;
}

export interface FilterButton {
  readonly table: Table;
  /** Counted from the table's first. */
  readonly column: number;
  readonly isFiltered: boolean;
}

/** A workbook as it is now: another object whenever something in it changed, which React cannot see by itself. */
export interface ShownWorkbook {
  readonly workbook: Workbook;
  readonly clock: Clock;
}

const everything = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };

const gridline = "1px solid #e1e1e1";

/** The cells of each sheet as they were drawn last. */
const drawnCells = new WeakMap<Sheet, ReadonlyMap<number, CellPicture>>();

/** Cells of one sheet as they look, worked out when they come into view and kept until the sheet changes. */
export class SheetPicture {
  readonly #cells = new Map<number, CellPicture>();
  readonly #styles = new Map<number, CellStyle>();
  readonly #formats: ConditionalFormats;
  readonly #workbook: Workbook;
  /** The cells as they looked before the last change: those that look the same stay the same objects. */
  readonly #before: ReadonlyMap<number, CellPicture>;

  constructor(
    { workbook, clock }: ShownWorkbook,
    readonly sheet: Sheet,
    /** On paper there are lines between cells only where the page layout wants them, and no buttons. */
    readonly on: "screen" | "paper" = "screen",
  ) {
    this.#workbook = workbook;
    this.#formats = new ConditionalFormats(workbook, clock, sheet, everything);
    this.#before = (on === "screen" && drawnCells.get(sheet)) || new Map();
    if (on === "screen") drawnCells.set(sheet, this.#cells);
  }

  cell(row: number, column: number): CellPicture {
    const key = row * 16_384 + column;
    let picture = this.#cells.get(key);
    if (!picture) {
      const drawn = this.#draw(row, column);
      const before = this.#before.get(key);
      picture = before && isSame(before, drawn) ? before : drawn;
      this.#cells.set(key, picture);
    }
    return picture;
  }

  /** What a cell looks like, conditional formats included. */
  style(row: number, column: number): CellStyle {
    const key = row * 16_384 + column;
    let style = this.#styles.get(key);
    if (!style) {
      const own =
        this.sheet.grid.get(row, column)?.style ??
        this.sheet.rows.get(row)?.style ??
        this.sheet.columns.get(column)?.style ??
        0;
      style = laidOver(this.#workbook.styles.get(own), this.#formats.styleAt(row, column));
      this.#styles.set(key, style);
    }
    return style;
  }

  hasContent(row: number, column: number): boolean {
    return (this.sheet.grid.get(row, column)?.value ?? null) !== null;
  }

  #draw(row: number, column: number): CellPicture {
    const value = this.sheet.grid.get(row, column)?.value ?? null;
    const style = this.style(row, column);
    const across = value === null ? 0 : this.#across(row, column, style);
    const right = style.borders.right ?? this.style(row, column + 1).borders.left;
    const below = style.borders.bottom ?? this.style(row + 1, column).borders.top;
    const plain = style.fill ? `1px solid ${style.fill}` : this.#hasGridlines ? gridline : "none";
    return {
      value,
      text: value === null ? "" : formatValue(value, style.numberFormat),
      style,
      across,
      dataBar: this.#formats.dataBarAt(row, column),
      runs:
        across > 0 ||
        (typeof value === "string" &&
          !style.wrapText &&
          sideOf(style, value) === "Left" &&
          !this.hasContent(row, column + 1)),
      borderRight: right ? borderCss(right) : plain,
      borderBottom: below ? borderCss(below) : plain,
      filter: this.#filter(row, column),
    };
  }

  get #hasGridlines(): boolean {
    return this.on === "screen" ? this.sheet.showGridlines : this.sheet.pageLayout.printGridlines;
  }

  #filter(row: number, column: number): FilterButton | null {
    if (this.on === "paper") return null;
    const table = this.sheet.tables.find(
      ({ area, showFilterButton, showHeaders }) =>
        showFilterButton &&
        showHeaders &&
        area.row === row &&
        column >= area.column &&
        column < area.column + area.columnCount,
    );
    if (!table) return null;
    const at = column - table.area.column;
    return { table, column: at, isFiltered: (table.columns[at]?.filteredTo ?? null) !== null };
  }

  #across(row: number, column: number, style: CellStyle): number {
    const merged = this.sheet.merges.find((area) => area.row === row && area.column === column);
    if (merged) return merged.columnCount - 1;
    let across = 0;
    if (style.horizontalAlignment === "CenterAcrossSelection") {
      while (
        !this.hasContent(row, column + across + 1) &&
        this.style(row, column + across + 1).horizontalAlignment === "CenterAcrossSelection"
      ) {
        across++;
      }
    }
    return across;
  }
}

const isSame = (a: CellPicture, b: CellPicture): boolean =>
  a.value === b.value &&
  a.text === b.text &&
  a.across === b.across &&
  a.runs === b.runs &&
  a.borderRight === b.borderRight &&
  a.borderBottom === b.borderBottom &&
  (a.style === b.style || JSON.stringify(a.style) === JSON.stringify(b.style)) &&
  JSON.stringify(a.dataBar) === JSON.stringify(b.dataBar) &&
  a.filter?.table === b.filter?.table &&
  a.filter?.isFiltered === b.filter?.isFiltered;
