import type { Cell } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Loss } from "./losses";
import type { PartRelationship } from "./read/package-reader";
import type { NamedLook } from "./read/styles";
import type { Attributes } from "./xml";
import type { WorksheetChild } from "./write/worksheet";

/** A part that is written again as it was read, with everything it refers to. */
export interface KeptPart {
  readonly path: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  readonly relationships: readonly PartRelationship[];
}

/** A conditional format of a kind that the desk does not know. */
export interface KeptRule {
  readonly priority: number;
  readonly sqref: string;
  /** The `cfRule` element. */
  readonly xml: string;
  /** The `dxf` element that it refers to, or null. */
  readonly differential: string | null;
}

export interface KeptSplit {
  readonly xml: string;
  readonly activePane: string;
}

export interface KeptSheet {
  /** Elements of the worksheet that the desk does not model. */
  readonly elements: Partial<Record<WorksheetChild, string>>;
  /** `ext` elements of its `extLst`. */
  readonly extensions: readonly string[];
  readonly rules: readonly KeptRule[];
  readonly relationships: readonly PartRelationship[];
  /** What the root says of the namespaces of those elements: `xmlns:…` and `mc:Ignorable`. */
  readonly namespaces: readonly (readonly [name: string, value: string])[];
  /** Attributes of `sheetView` that the desk does not model, such as the zoom. */
  readonly view: Attributes;
  /** The `pane` of a window that is split and not frozen, or null. */
  readonly split: KeptSplit | null;
  /** `outlinePr`: on which side of a group its button stands. */
  readonly outline: string;
  /** `sheetFormatPr`: the standard width and height. */
  readonly format: string | null;
  /** Attributes of the protection's password. */
  readonly password: Readonly<Record<string, string>>;
}

export interface KeptName {
  /** `_xlnm._FilterDatabase` and the like. */
  readonly name: string;
  readonly sheet: Sheet | null;
  readonly hidden: boolean;
  readonly formula: string;
}

/** The `tableStyles` element; each `dxfId` in it is a place in `differentials`, which are `dxf` elements. */
export interface KeptTableStyles {
  readonly xml: string;
  readonly differentials: readonly string[];
}

/** A PivotTable as its three parts; only its place among the workbook's caches is new when it is saved. */
export interface KeptPivot {
  readonly sheet: Sheet;
  readonly table: Uint8Array;
  readonly cache: Uint8Array;
  readonly records: Uint8Array | undefined;
}

/** What a file held beside what the workbook's model knows: it stays beside the workbook until it is saved. */
export class Kept {
  readonly parts = new Map<string, KeptPart>();
  readonly sheets = new WeakMap<Sheet, KeptSheet>();
  readonly names: KeptName[] = [];
  readonly #richTexts = new WeakMap<Cell, { readonly text: string; readonly xml: string }>();
  /** Of the package (document properties) and of the workbook (theme, links to other files …). */
  readonly packageRelationships: PartRelationship[] = [];
  readonly workbookRelationships: PartRelationship[] = [];
  /** PivotTables that the model cannot hold, by their sheet. */
  readonly pivots: KeptPivot[] = [];
  /** Looks with a name of their own. */
  namedLooks: readonly NamedLook[] = [];
  /** Looks of tables and PivotTables that people made themselves. */
  tableStyles: KeptTableStyles | null = null;
  /** Attributes of `calcPr` that say how to calculate, not when. */
  calculation: Attributes = {};
  /** `workbookProtection`, `externalReferences`. */
  readonly workbookElements: Record<string, string> = {};
  /** What the file held that saving cannot give back. */
  readonly losses = new Set<Loss>();

  /** A text whose parts look different: its shared string is kept as long as the cell's text is the same. */
  keepRichText(cell: Cell, text: string, xml: string): void {
    this.#richTexts.set(cell, { text, xml });
  }

  richText(cell: Cell): string | null {
    const rich = this.#richTexts.get(cell);
    return rich && rich.text === cell.value ? rich.xml : null;
  }
}

const keptOfWorkbooks = new WeakMap<Workbook, Kept>();

export const keep = (workbook: Workbook, kept: Kept): void => {
  keptOfWorkbooks.set(workbook, kept);
};

export const keptOf = (workbook: Workbook): Kept | undefined => keptOfWorkbooks.get(workbook);

/** What an opened file held that saving it cannot give back, to be told before saving; empty for a new workbook. */
export const lossesOf = (workbook: Workbook): Loss[] => [...(keptOf(workbook)?.losses ?? [])].sort();
