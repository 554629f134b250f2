import type { CalendarDate } from "../notice/calendar-date";

/** English formula with its leading `=`. Kept apart from text, so that no text can become one. */
export interface Formula {
  readonly formula: string;
}

/** What goes into one cell. Text is text even where it begins with "=", "+", "-" or "@". */
export type CellContent = null | string | number | boolean | CalendarDate | Formula;

/** How cells look: only what differs from the sheet's own look. Colours are `#RRGGBB`, sizes points. */
export interface Look {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  /** Across: over the blank cells to the right that have it too, in place of merging them. */
  readonly align?: "Left" | "Center" | "Right" | "CenterAcrossSelection";
  readonly verticalAlign?: "Top" | "Center";
  /** US format code. */
  readonly numberFormat?: string;
  /** Thin lines round every cell. */
  readonly grid?: boolean;
}

/** Zero-based place of a block of cells. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface TextBlock extends Place {
  /** Null leaves a cell as it is. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly look?: Look;
}

/** A rule that colours cells; the first of a table's rules is the strongest. */
export interface ConditionalRule {
  /** True-or-false formula for the first body row, without table references (`$F5="Quá hạn"`). */
  readonly formula: string;
  /** Keys of the columns it colours; all of them where absent. */
  readonly columns?: readonly string[];
  readonly look: Pick<Look, "bold" | "italic" | "strikethrough" | "color" | "fill">;
  readonly stopIfTrue?: boolean;
}

/** What a column takes, and what people are told when they enter something else. */
export type Validation = { readonly title: string; readonly error: string } & (
  | {
      /** A drop-down from a defined name. */ readonly kind: "list";
      readonly name: string;
      /** It only offers: people may enter something else. */
      readonly isOpen?: boolean;
    }
  | {
      /** A drop-down of a few words without commas, which no other place needs. */ readonly kind: "choice";
      readonly words: readonly string[];
    }
  | { /** A quantity or a sum of money. */ readonly kind: "amount" }
  | { readonly kind: "date"; readonly from: CalendarDate }
  | { /** A share between 0 and 1. */ readonly kind: "share" }
  | { readonly kind: "wholeNumber"; readonly from: number; readonly to: number }
  | { /** Takes nothing from people; what a formula says is no entry. */ readonly kind: "computed" }
);

/** A cell of a table's body whose text shows whole only in a smaller size (points). */
export interface SmallText {
  /** Row of the body and column, from 0. */
  readonly row: number;
  readonly column: number;
  readonly size: number;
}

/** A bar in each cell of a column, as long as its share between 0 and 1. */
export interface DataBarPlan {
  /** Key of the column. */
  readonly column: string;
  readonly color: string;
}

export interface ColumnPlan {
  /** Machine key, the same in every tracker; stands in `_CaiDat` beside a formula that follows the header. */
  readonly key: string;
  readonly header: string;
  /** Characters of the sheet's font. */
  readonly width: number;
  readonly look?: Look;
  /** Formula of the whole column, with `tbl…[[#This Row],[…]]` references. */
  readonly formula?: string;
  /** Formula of the totals row. */
  readonly total?: string;
  readonly validation?: Validation;
  /** Departments may write here; all else is the office's or computed. */
  readonly entered?: boolean;
  /** Text typed by people that must stay as typed (document numbers such as 05/2024). */
  readonly keepAsTyped?: boolean;
}

/** A check on one cell, where each row of a column takes something else. */
export interface CellValidation extends Place {
  readonly validation: Validation;
}

export interface TablePlan extends Place {
  /** Unique in the workbook, ASCII: the same in every tracker. */
  readonly name: string;
  readonly columns: readonly ColumnPlan[];
  /** One array per row, in the order of the columns; null under columns with a formula. */
  readonly rows: readonly (readonly CellContent[])[];
  readonly rules?: readonly ConditionalRule[];
  readonly dataBars?: readonly DataBarPlan[];
  /** Excel makes no row higher than 409 points: what is too long for that is written smaller. */
  readonly smallTexts?: readonly SmallText[];
  readonly totalsRow?: boolean;
  /** Filter buttons on the header; off where the table is only to be read or printed. */
  readonly filterButtons?: boolean;
  /** With more rows than these its sheet, begun on one page, is printed on as many as it takes. */
  readonly rowsOfPage?: number;
  /** It has further computed columns, which differ from workbook to workbook: their keys stand in `_CaiDat`. */
  readonly hasOwnColumns?: boolean;
}

/** Buttons that filter a PivotTable, in a row of their own above it. */
export interface SlicerPlan {
  /** The same in every tracker. */
  readonly name: string;
  /** Header of the source column. */
  readonly field: string;
  readonly caption: string;
  readonly row: number;
  /** Points. */
  readonly width: number;
  readonly height: number;
}

export interface PivotPlan extends Place {
  readonly name: string;
  /** Name of the table it counts. */
  readonly source: string;
  /** Headers of source columns. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly filters: readonly string[];
  readonly values: readonly {
    readonly field: string;
    readonly caption: string;
    readonly summarizeBy: "Count" | "CountNumbers" | "Sum";
  }[];
  readonly slicer: SlicerPlan;
}

/** What a chart shows: a column of one of the plan's tables by its key, or cells of the chart's own sheet. */
export type ChartSource =
  { readonly table: string; readonly column: string } | (Place & { readonly rowCount: number });

export interface ChartPlan extends Place {
  /** The same in every tracker. */
  readonly name: string;
  /** Points from the edge of the sheet, where it does not begin with its column. */
  readonly left?: number;
  readonly kind: "BarStacked" | "BarClustered" | "ColumnClustered";
  readonly title: string;
  readonly categories: ChartSource;
  readonly categoryTitle?: string;
  readonly series: readonly {
    readonly name: string;
    readonly values: ChartSource;
    readonly color: string;
    /** Where each of its bars has a colour of its own. */
    readonly pointColors?: readonly string[];
  }[];
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** A4, one page wide, margins and page number as Nghị định 30/2020 has them. */
export interface PrintPlan {
  readonly orientation: "Portrait" | "Landscape";
  /**
   * Columns from the left that are printed, so that the print stays large enough to read;
   * all of them where null. The rest is for the screen.
   */
  readonly columns: number | null;
  /** Made as small as it takes to fit one page; else one page wide and as many as it takes down. */
  readonly onePage?: boolean;
  /** Zero-based rows repeated on each page. */
  readonly titleRows: readonly [from: number, to: number] | null;
}

export interface SheetPlan {
  /** Machine key of the sheet. */
  readonly key: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden";
  readonly tabColor?: string;
  /** Protected without a password against slips; columns that people fill in stay open. */
  readonly guarded?: boolean;
  /** Characters per column from the left; null where a table below brings its own. */
  readonly columnWidths?: readonly (number | null)[];
  readonly texts: readonly TextBlock[];
  readonly tables: readonly TablePlan[];
  readonly pivots: readonly PivotPlan[];
  readonly charts?: readonly ChartPlan[];
  readonly cellValidations?: readonly CellValidation[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintPlan;
}

/** A workbook-wide name for a block of cells on one of the plan's sheets. */
export interface NamePlan extends Place {
  readonly name: string;
  readonly sheet: string;
  readonly rowCount: number;
}

/** Everything the tracker's workbook is made of, as data; `src/excel` lays it out. */
export interface WorkbookPlan {
  readonly font: { readonly name: string; readonly size: number };
  readonly sheets: readonly SheetPlan[];
  /** Made before any formula is written, so that formulas can use them. */
  readonly names: readonly NamePlan[];
  /** Key of the sheet that is shown at the end. */
  readonly front: string;
}

export const isFormula = (content: CellContent): content is Formula =>
  typeof content === "object" && content !== null && "formula" in content;

export const isDate = (content: CellContent): content is CalendarDate =>
  typeof content === "object" && content !== null && "year" in content;
