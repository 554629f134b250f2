import type { Clock } from "../formulas/clock";
import type { SheetArea } from "../formulas/calculator";
import { Calculator } from "../formulas/calculator";
import { formatArea } from "../model/address";
import type { Area } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { itemNotFound } from "../protocol/errors";
import type { EventRegistry } from "../protocol/events";
import type { ApiObject } from "../protocol/member-table";
import type { DateOrder } from "./edit/entry-dates";
import { refreshStalePivots } from "./edit/pivots";
import { bounding, lastRow, overlaps } from "./edit/geometry";
import type { Shift } from "./edit/shift";
import { fromShift, meetsShift, shiftedArea } from "./edit/shift";
import { eventType, workbookTarget } from "./event-types";
import type { TrackedRange } from "./tracked-range";

export type ChangeType =
  | "RangeEdited"
  | "RowInserted"
  | "RowDeleted"
  | "ColumnInserted"
  | "ColumnDeleted"
  | "CellInserted"
  | "CellDeleted";

/** Who acts: the add-in, the person at the keyboard, or somebody else in the same file. */
export type Author = "add-in" | "user" | "co-author";

interface Change {
  readonly sheet: Sheet;
  area: Area;
  readonly type: ChangeType;
  readonly author: Author;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Up to so many changed areas are followed; beyond, calculating all is cheaper. */
const fewAreas = 256;

/** The open workbook as the API sees it: its state, its calculation, and what has changed in it. */
export class WorkbookSession {
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  enableEvents = true;
  autoSave = false;
  isDirty = false;
  /** How the person at the keyboard writes dates. */
  dateOrder: DateOrder = "month-first";
  /** Another number whenever contents or structure have changed. */
  edition = 0;
  author: Author = "add-in";
  /** Ranges that proxies hold; they move when cells are inserted or deleted. */
  readonly ranges = new Set<TrackedRange>();
  /** Document settings: values as JSON text. */
  readonly settings = new Map<string, string>();
  /** Called when the selection moves; not every selection event goes the way of batches. */
  onSelection: (() => void) | null = null;
  /** Another, new workbook is to be opened beside this one. */
  onNewWorkbook: (() => void) | null = null;
  /** Where `workbook.save` goes. */
  onSave: (() => void) | null = null;
  /** Ids of PivotTables whose cells no longer show their fields. */
  readonly stalePivots = new Set<string>();
  /** What the results do not yet show: some areas, or anything. */
  #stale: SheetArea[] | "all" = "all";
  /** Cells have moved, or formulas have been rewritten, since the results were last brought up to date. */
  #isMoved = false;
  readonly #calculator: Calculator;
  #suspended = false;
  #changes: Change[] = [];

  constructor(
    readonly workbook: Workbook,
    readonly name: string,
    readonly clock: Clock,
    readonly locale: string,
    readonly events: EventRegistry,
  ) {
    this.#calculator = new Calculator(workbook, clock);
  }

  get sourceOfChange(): "Local" | "Remote" {
    return this.author === "co-author" ? "Remote" : "Local";
  }

  sheetOf(id: string): Sheet {
    const sheet = this.workbook.sheet(id);
    if (!sheet) throw itemNotFound();
    return sheet;
  }

  /** How many formulas were calculated since the workbook was opened. */
  get formulasCalculated(): number {
    return this.#calculator.calculated;
  }

  /** Something changed that formulas anywhere may depend on. */
  touch(): void {
    this.#edited();
    this.#stale = "all";
  }

  /** Cells got other contents without an edit that Excel tells of: a PivotTable's, a table's new rows. */
  touchCells(sheet: Sheet, area: Area): void {
    this.#edited();
    if (this.#stale !== "all") this.#stale.push({ sheet, area });
  }

  /** Formulas were rewritten to follow a name: those that read otherwise now are calculated. */
  touchTexts(): void {
    this.#edited();
    this.#isMoved = true;
  }

  /** Cells from one line on have moved. What was changed before stands no further up than that line now. */
  shifted(sheet: Sheet, shift: Shift): void {
    this.#edited();
    this.#isMoved = true;
    if (this.#stale === "all") return;
    this.#stale = this.#stale.map((each) =>
      each.sheet === sheet && meetsShift(each.area, shift)
        ? { sheet, area: fromShift(each.area, shift) }
        : each,
    );
    this.#stale.push({ sheet, area: shiftedArea(shift) });
  }

  #edited(): void {
    this.edition++;
    this.isDirty = true;
  }

  suspendCalculation(): void {
    this.#suspended = true;
  }

  /** Brings the results up to date before they are read: Excel calculates as soon as it is written to. */
  calculated(): void {
    if (this.#suspended || this.calculationMode === "Manual") return;
    if (this.#stale.length === 0 && !this.#isMoved) return;
    if (this.#stale === "all" || this.#stale.length > fewAreas) return this.calculate();
    this.#calculator.changed(this.#stale, this.#isMoved);
    this.#calculationDone();
  }

  /** Calculates everything, as Excel's Ctrl+Alt+F9 does. */
  calculate(): void {
    this.#calculator.recalculateAll();
    this.#calculationDone();
  }

  #calculationDone(): void {
    this.#stale = [];
    this.#isMoved = false;
    for (const sheet of this.workbook.sheets) {
      const args = { worksheetId: sheet.id, address: "" };
      this.raise(eventType.worksheetCalculated, sheet.id, args);
      this.raise(eventType.worksheetCalculated, workbookTarget, args);
    }
  }

  /** Cells changed. Edits that touch each other, as office.js cuts them up, are told as one. */
  changed(sheet: Sheet, area: Area, type: ChangeType, details: Readonly<Record<string, unknown>> = {}): void {
    this.#edited();
    // Of cells that moved `shifted` has been told.
    if (type === "RangeEdited" && this.#stale !== "all") this.#stale.push({ sheet, area });
    const last = this.#changes.at(-1);
    const continues =
      last?.sheet === sheet &&
      last.type === "RangeEdited" &&
      type === "RangeEdited" &&
      last.author === this.author &&
      last.area.column === area.column &&
      last.area.columnCount === area.columnCount &&
      lastRow(last.area) + 1 === area.row;
    if (continues) last.area = bounding(last.area, area);
    else this.#changes.push({ sheet, area, type, author: this.author, details });
  }

  /** Puts a sheet in front. */
  activate(sheet: Sheet): void {
    if (this.workbook.activeSheet === sheet.id) return;
    const before = this.workbook.activeSheet;
    this.workbook.activeSheet = sheet.id;
    for (const [type, id] of [
      [eventType.worksheetDeactivated, before],
      [eventType.worksheetActivated, sheet.id],
    ] as const) {
      this.raise(type, id, { worksheetId: id });
      this.raise(type, workbookTarget, { worksheetId: id });
    }
  }

  /** Selects cells and puts their sheet in front. */
  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    sheet.selection = area;
    const args = { worksheetId: sheet.id, address: formatArea(area) };
    this.raise(eventType.worksheetSelectionChanged, sheet.id, args);
    this.raise(eventType.worksheetSelectionChanged, workbookTarget, args);
    for (const table of sheet.tables) {
      const isInsideTable = overlaps(table.area, area);
      this.raise(eventType.tableSelectionChanged, table.id, {
        ...args,
        tableId: table.id,
        isInsideTable,
        ...(!isInsideTable && { address: "" }),
      });
    }
    this.onSelection?.();
  }

  /** Raises an event, unless the add-in switched events off. */
  raise(type: number, targetId: string, args: Readonly<Record<string, unknown>>): void {
    if (this.enableEvents) this.events.raise(type, targetId, args);
  }

  /** The end of a batch: results are calculated, changes told, ranges that nobody keeps let go. */
  settle(kept: Iterable<ApiObject>): void {
    this.#suspended = false;
    this.calculated();
    refreshStalePivots(this);
    this.calculated();
    for (const change of this.#changes) this.#tell(change);
    this.#changes = [];
    const wanted = new Set<unknown>();
    for (const { target } of kept) wanted.add(target);
    for (const range of this.ranges) if (!wanted.has(range.keptBy ?? range)) this.ranges.delete(range);
  }

  #tell({ sheet, area, type, author, details }: Change): void {
    const args = {
      changeType: type,
      source: author === "co-author" ? "Remote" : "Local",
      triggerSource: author === "add-in" ? "ThisLocalAddin" : "Unknown",
      worksheetId: sheet.id,
      address: formatArea(area),
      shiftDirection: "None",
      ...details,
    };
    this.raise(eventType.worksheetChanged, sheet.id, args);
    this.raise(eventType.worksheetChanged, workbookTarget, args);
    for (const table of sheet.tables) {
      if (!overlaps(table.area, area)) continue;
      const ofTable = { ...args, tableId: table.id };
      this.raise(eventType.tableChanged, table.id, ofTable);
      this.raise(eventType.tableChanged, sheet.id, ofTable);
      this.raise(eventType.tableChanged, workbookTarget, ofTable);
    }
  }
}
