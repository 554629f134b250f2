import { stylesIn } from "../api/edit/cell-styles";
import type { DateOrder } from "../api/edit/entry-dates";
import { refreshPivot } from "../api/edit/pivots";
import { chooseItems } from "../api/edit/slicers";
import type { WorkbookSession } from "../api/session";
import type { BatchRecord, DeskFaults, DeskOptions } from "../desk";
import { Desk } from "../desk";
import type { Area } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Slicer } from "../model/slicer";
import type { Workbook } from "../model/workbook";
import type { Act } from "../other-people";
import { ApiError } from "../protocol/errors";
import { FrameHost } from "../protocol/frame-host";
import type { CopiedCells } from "./editing/cell-edits";
import type { EditPlace } from "./editing/edit-history";
import { EditHistory } from "./editing/edit-history";
import type { Selection } from "./editing/moves";
import { areaOf, selectionOf } from "./editing/moves";
import type { Refusal } from "./editing/refusal";
import { refusalOf } from "./editing/refusal";
import type { ShownWorkbook } from "./sheet-picture";

/** What the page shows: another object whenever anything is to be drawn anew. */
export interface DeskView {
  /** Another object only when the sheets themselves may have changed. */
  readonly shown: ShownWorkbook;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** How the desk stands for another Excel: what a developer may set in the panel. */
export interface HostSettings {
  /** Language of the host and of what it shows, e.g. `vi-VN`. */
  readonly locale: string;
  /** How the person at the keyboard writes dates. */
  readonly dateOrder: DateOrder;
  /** Version of ExcelApi that the host claims; null for the newest that the desk knows. */
  readonly excelApi: string | null;
}

export const usualHost: HostSettings = { locale: "vi-VN", dateOrder: "day-first", excelApi: null };

/** A desk that says when a batch has worked on it. */
class WatchedDesk extends Desk {
  onWorked: () => void = () => {};

  override execute(...batch: Parameters<Desk["execute"]>): string | Promise<string> {
    const answer = super.execute(...batch);
    // Letting references go shows nowhere.
    if (this.batches.at(-1)?.kind === "work") this.onWorked();
    return answer;
  }
}

export interface OpenedFile {
  readonly workbook: Workbook;
  /** With its ending. */
  readonly name: string;
}

/** One workbook on the page, from "new" until the next one, with the add-in's frame as its guest. */
export class DeskSession {
  /** Tells this session's frame from one that is gone. */
  readonly conversation = crypto.randomUUID();
  /** What Ctrl+C has taken last. */
  copied: CopiedCells | null = null;
  readonly #desk: WatchedDesk;
  readonly #frameHost: FrameHost;
  readonly #listeners = new Set<() => void>();
  readonly #history = new EditHistory();
  /** The selection that the user made, with the area that the workbook keeps of it. */
  #selection: { readonly area: Area; readonly selection: Selection } | null = null;
  #view: DeskView;
  #edition: number;

  constructor(
    /** The opened file, or null for a new workbook. */
    readonly file: OpenedFile | null = null,
    readonly host: HostSettings = usualHost,
  ) {
    const options: DeskOptions = {
      locale: host.locale,
      ...(file && { workbook: file.workbook, name: file.name }),
      ...(host.excelApi !== null && { requirements: { ExcelApi: host.excelApi } }),
    };
    this.#desk = new WatchedDesk(options);
    this.#desk.session.dateOrder = host.dateOrder;
    if (file) this.#desk.session.calculated();
    this.#desk.session.isDirty = false;
    this.#edition = this.#desk.session.edition;
    // Another window, which has nothing of this one's but what is kept for both.
    this.#desk.session.onNewWorkbook = () => window.open(window.location.href, "_blank", "noopener");
    this.#frameHost = new FrameHost(this.#desk, window, this.conversation);
    this.#view = this.#newView();
    this.#desk.onWorked = () => {
      const { edition } = this.#desk.session;
      // What was under an edit may have changed: taking it back would undo the add-in's work by halves.
      if (edition !== this.#edition) this.#history.clear();
      this.#edition = edition;
      this.#draw();
    };
  }

  /** What the frame must be called before its page loads. */
  get frameName(): string {
    return this.#frameHost.frameName;
  }

  get workbook(): Workbook {
    return this.#desk.workbook;
  }

  /** Nothing in the workbook would be missed. */
  get isUntouched(): boolean {
    return !this.#desk.session.isDirty;
  }

  /** Every batch of the add-in so far. */
  get batches(): readonly BatchRecord[] {
    return this.#desk.batches;
  }

  get faults(): DeskFaults {
    return this.#desk.faults;
  }

  setFaults(plan: DeskFaults): void {
    this.#desk.faults = plan;
    this.#draw(this.#view.shown);
  }

  /** See `Desk.failLater`. */
  failLater(ahead: number, code: string): void {
    this.#desk.failLater(ahead, code);
    this.#draw(this.#view.shown);
  }

  /** Lets a colleague in the same file do something after the n-th batch from here; the page shows it at once. */
  colleagueLater(ahead: number, act: Act): void {
    this.#desk.interludeLater(ahead, "co-author", (session) => {
      try {
        act(session);
      } catch (problem) {
        // Excel has told the colleague why not, not the add-in: a sheet is protected, or gone by now.
        if (!(problem instanceof ApiError)) throw problem;
      }
    });
    this.#draw(this.#view.shown);
  }

  /** Numbers of the batches after which a colleague is still to do something. */
  get colleagueAfter(): readonly number[] {
    const done = this.batches.reduce((last, { number }) => Math.max(last, number), 0);
    return (this.#desk.faults.interludes ?? []).map(({ after }) => after).filter((after) => after > done);
  }

  /** See `Desk.isInFront`. */
  get isInFront(): boolean {
    return this.#desk.isInFront;
  }

  setInFront(isInFront: boolean): void {
    this.#desk.isInFront = isInFront;
    this.#draw(this.#view.shown);
  }

  /** See `Desk.isCellEdited`. */
  get isCellEdited(): boolean {
    return this.#desk.isCellEdited;
  }

  setCellEdited(isEdited: boolean): void {
    this.#desk.isCellEdited = isEdited;
    this.#draw(this.#view.shown);
  }

  /** The same workbook and file in another host, for a session that takes this one's place. */
  inHost(host: HostSettings): DeskSession {
    const file = this.file ?? { workbook: this.workbook, name: this.#desk.documentName };
    const next = new DeskSession({ ...file, workbook: this.workbook }, host);
    next.#desk.session.isDirty = this.#desk.session.isDirty;
    for (const [key, value] of this.#desk.settings) next.#desk.settings.set(key, value);
    return next;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): DeskView => this.#view;

  /** Puts a sheet in front, as the user does by its tab. */
  activate(sheet: Sheet): void {
    this.#desk.act("user", (session) => session.activate(sheet));
    this.#draw(this.#view.shown);
  }

  /** What is selected on a sheet, by the user or by the add-in. */
  selectionOn(sheet: Sheet): Selection {
    return this.#selection?.area === sheet.selection
      ? this.#selection.selection
      : selectionOf(sheet.selection);
  }

  /** True where nothing on the sheet stands in the way of typing into an area. */
  isEditable(sheet: Sheet, area: Area): boolean {
    if (!sheet.protection) return true;
    for (const style of stylesIn(sheet, [area])) if (this.workbook.styles.get(style).locked) return false;
    return true;
  }

  /** Selects cells as the user does; the add-in hears of it. */
  select(sheet: Sheet, selection: Selection): void {
    const area = areaOf(selection);
    this.#selection = { area, selection };
    this.#desk.act("user", (session) => session.select(sheet, area));
    this.#draw(this.#view.shown);
  }

  /**
   * Changes the workbook as the user: with the events and the calculation that come with it, and so that it can be
   * taken back. Answers why the workbook did not take it; then nothing has changed.
   */
  edit(places: readonly EditPlace[], change: (session: WorkbookSession) => void): Refusal | null {
    return this.#act((session) => {
      this.#history.record(session, places, () => change(session));
      session.isDirty = true;
    });
  }

  undo(): void {
    this.#travel((session) => this.#history.undo(session));
  }

  redo(): void {
    this.#travel((session) => this.#history.redo(session));
  }

  /** Works every PivotTable out anew, as Excel's "Refresh All" does. */
  refreshPivots(): Refusal | null {
    this.#history.clear();
    return this.#act((session) => {
      for (const sheet of session.workbook.sheets)
        for (const pivot of [...sheet.pivotTables]) refreshPivot(session, sheet, pivot);
    });
  }

  /** Chooses items of a slicer by their captions; none means all. */
  choose(slicer: Slicer, captions: readonly string[]): Refusal | null {
    this.#history.clear();
    return this.#act((session) => chooseItems(session, slicer, captions));
  }

  /** The workbook is in a file now. */
  saved(): void {
    this.#desk.session.isDirty = false;
  }

  /** The frame of the session before is gone; nothing must answer for it. */
  close(): void {
    this.#frameHost.dispose();
  }

  #travel(step: (session: WorkbookSession) => EditPlace | null): void {
    this.#act((session) => {
      const place = step(session);
      if (place) session.select(place.sheet, place.area);
    });
  }

  #act(change: (session: WorkbookSession) => void): Refusal | null {
    let refusal: Refusal | null = null;
    try {
      this.#desk.act("user", change);
    } catch (problem) {
      refusal = refusalOf(problem);
    }
    this.#edition = this.#desk.session.edition;
    this.#draw();
    return refusal;
  }

  #newView(shown: ShownWorkbook = { workbook: this.workbook, clock: this.#desk.session.clock }): DeskView {
    return { shown, canUndo: this.#history.canUndo, canRedo: this.#history.canRedo };
  }

  #draw(shown?: ShownWorkbook): void {
    this.#view = this.#newView(shown);
    for (const listener of this.#listeners) listener();
  }
}
