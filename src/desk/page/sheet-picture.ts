import type { CellValue } from "../model/cell";
import { maxColumns, maxRows } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { CellStyle } from "../model/style";
import type { Workbook } from "../model/workbook";
import type { Clock } from "../formulas/clock";
import { ConditionalFormats } from "../formulas/conditional-formats";
import type { DataBar } from "../formulas/data-bars";
import { formatValue } from "../formulas/number-format";
import { laidOver } from "./cell-look";

/** What one cell shows. */
export interface CellPicture {
  readonly value: CellValue;
  readonly text: string;
  readonly style: CellStyle;
  /** Further columns that the text has room in: merged cells, or text centred across empty ones. */
  readonly across: number;
  readonly dataBar: DataBar | null;
}

/** A workbook as it is now: another object whenever something in it changed, which React cannot see by itself. */
export interface ShownWorkbook {
  readonly workbook: Workbook;
  readonly clock: Clock;
}

const everything = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };

/** Cells of one sheet as they look, worked out when they come into view and kept until the sheet changes. */
export class SheetPicture {
  readonly #cells = new Map<number, CellPicture>();
  readonly #formats: ConditionalFormats;
  readonly #workbook: Workbook;

  constructor(
    { workbook, clock }: ShownWorkbook,
    readonly sheet: Sheet,
  ) {
    this.#workbook = workbook;
    this.#formats = new ConditionalFormats(workbook, clock, sheet, everything);
  }

  cell(row: number, column: number): CellPicture {
    const key = row * 16_384 + column;
    let picture = this.#cells.get(key);
    if (!picture) this.#cells.set(key, (picture = this.#draw(row, column)));
    return picture;
  }

  hasContent(row: number, column: number): boolean {
    return (this.sheet.grid.get(row, column)?.value ?? null) !== null;
  }

  #draw(row: number, column: number): CellPicture {
    const cell = this.sheet.grid.get(row, column);
    const own = cell?.style ?? this.sheet.rows.get(row)?.style ?? this.sheet.columns.get(column)?.style ?? 0;
    const style = laidOver(this.#workbook.styles.get(own), this.#formats.styleAt(row, column));
    const value = cell?.value ?? null;
    return {
      value,
      text: value === null ? "" : formatValue(value, style.numberFormat),
      style,
      across: value === null ? 0 : this.#across(row, column, style),
      dataBar: this.#formats.dataBarAt(row, column),
    };
  }

  #across(row: number, column: number, style: CellStyle): number {
    const merged = this.sheet.merges.find((area) => area.row === row && area.column === column);
    if (merged) return merged.columnCount - 1;
    let across = 0;
    if (style.horizontalAlignment === "CenterAcrossSelection") {
      while (
        !this.hasContent(row, column + across + 1) &&
        this.cell(row, column + across + 1).style.horizontalAlignment === "CenterAcrossSelection"
      ) {
        across++;
      }
    }
    return across;
  }
}
