import { Sheet } from "./sheet";
import { StyleTable } from "./style";
import type { Table } from "./table";

export interface DefinedName {
  name: string;
  /** English formula with its leading `=`, e.g. `=_CaiDat!$B$3`. */
  formula: string;
  /** Id of the sheet it belongs to; null for the whole workbook. */
  scope: string | null;
  visible: boolean;
  comment: string;
}

/** A workbook in memory: plain state, no behaviour of Office.js and nothing of any add-in. */
export class Workbook {
  readonly styles = new StyleTable();
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  /** Id of the sheet in front. */
  activeSheet: string;
  #nextId = 1;

  /** A new workbook has one empty sheet. */
  constructor(firstSheet = "Sheet1") {
    this.activeSheet = this.addSheet(firstSheet).id;
  }

  /** An id nothing else in this workbook has had, in braces as Excel's are. */
  newId(): string {
    return `{${String(this.#nextId++).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  addSheet(name: string): Sheet {
    const sheet = new Sheet(this.newId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** By id or by name, case-insensitive as in Excel. */
  sheet(key: string): Sheet | undefined {
    const folded = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === folded);
  }

  /** By id or by name, case-insensitive, with the sheet that holds it. */
  table(key: string): { readonly sheet: Sheet; readonly table: Table } | undefined {
    const folded = key.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((each) => each.id === key || each.name.toLowerCase() === folded);
      if (table) return { sheet, table };
    }
    return undefined;
  }
}
