import type { Area } from "./cell";
import { Grid } from "./cell";
import type { Chart } from "./chart";
import type { PageLayout } from "./page-layout";
import { newPageLayout } from "./page-layout";
import type { PivotTable } from "./pivot";
import type { ConditionalFormat, DataValidation } from "./rules";
import type { Slicer } from "./slicer";
import type { Color } from "./style";
import type { Table } from "./table";

export interface ColumnFormat {
  /** Points; null for the sheet's standard width. */
  width: number | null;
  hidden: boolean;
  /** Style of the cells that are not in the grid; null for Normal. */
  style: number | null;
  outline?: Outline;
}

/** The group of rows or columns that one belongs to, as people fold them away. */
export interface Outline {
  /** 1 for the outermost group, up to 7; 0 for a row that only carries a fold's button. */
  readonly level: number;
  /** Whether the group beside it is folded away. */
  readonly collapsed: boolean;
}

export interface RowFormat {
  /** Points; null for as high as the text needs. */
  height: number | null;
  hidden: boolean;
  style: number | null;
  outline?: Outline;
}

export interface SheetProtection {
  allowAutoFilter: boolean;
  allowDeleteColumns: boolean;
  allowDeleteRows: boolean;
  allowEditObjects: boolean;
  allowEditScenarios: boolean;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
  allowInsertColumns: boolean;
  allowInsertHyperlinks: boolean;
  allowInsertRows: boolean;
  allowPivotTables: boolean;
  allowSort: boolean;
  selectionMode: "Normal" | "None" | "Unlocked";
}

export class Sheet {
  readonly grid = new Grid();
  readonly columns = new Map<number, ColumnFormat>();
  readonly rows = new Map<number, RowFormat>();
  readonly tables: Table[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly validations: DataValidation[] = [];
  readonly pivotTables: PivotTable[] = [];
  readonly charts: Chart[] = [];
  readonly slicers: Slicer[] = [];
  readonly merges: Area[] = [];
  readonly pageLayout: PageLayout = newPageLayout();
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  tabColor: Color | null = null;
  showGridlines = true;
  showHeadings = true;
  /** Rows and columns that stay in view; 0 for none. */
  freeze: { rows: number; columns: number } = { rows: 0, columns: 0 };
  /** Null while the sheet is not protected. */
  protection: SheetProtection | null = null;
  /** What the user has selected on this sheet. */
  selection: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

  constructor(
    /** `{…}` as Excel writes it; never changes, unlike the name. */
    readonly id: string,
    public name: string,
  ) {}
}
