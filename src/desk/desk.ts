import type { Clock } from "./formulas/clock";
import { fixedClock, systemClock } from "./formulas/clock";
import { clearsUndo } from "./api/clears-undo";
import { errorWhileAway } from "./api/needs-front";
import type { Author } from "./api/session";
import { wacWorkbook } from "./api/new-workbook";
import { WorkbookSession } from "./api/session";
import { workbook as workbookType } from "./api/workbook";
import { Workbook } from "./model/workbook";
import { Dispatcher } from "./protocol/dispatcher";
import { ApiError } from "./protocol/errors";
import type { EventEntry } from "./protocol/events";
import { EventRegistry } from "./protocol/events";
import type { FaultPlan } from "./protocol/faults";
import { cellBeingEdited, faultAt } from "./protocol/faults";
import type { FramedHost } from "./protocol/frame-host";
import { newestRequirements, Requirements } from "./protocol/requirements";
import { appServices, newAppState } from "./protocol/services";
import type { BatchRequest, BatchResponse } from "./protocol/wire";
import { batchFlag } from "./protocol/wire";

/** A day as Excel counts it: 45658 is 1 January 2025. */
export type CalendarSerial = number;

export interface DeskOptions {
  /** The workbook to open; a new one where left out. */
  readonly workbook?: Workbook;
  /** Name of its file. */
  readonly name?: string;
  readonly today?: () => CalendarSerial;
  /** Requirement sets of the host, e.g. `{ ExcelApi: "1.7" }`; those not named stay as they are. */
  readonly requirements?: Readonly<Record<string, string>>;
  /** Language of the host, e.g. `vi-VN`. */
  readonly locale?: string;
  readonly faults?: DeskFaults;
}

/** What somebody does in the workbook between two batches of the add-in. */
export interface Interlude {
  /** The number of the batch after whose answer it happens. */
  readonly after: number;
  readonly author: Exclude<Author, "add-in">;
  act(session: WorkbookSession): void;
}

/** Everything that may go wrong on demand. */
export interface DeskFaults extends FaultPlan {
  readonly interludes?: readonly Interlude[];
}

/** What one batch cost. */
export interface BatchRecord {
  /** Counted from 1 over batches that do something; 0 for one that only lets references go. */
  readonly number: number;
  readonly kind: "work" | "housekeeping";
  readonly actions: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly milliseconds: number;
  /** Formulas that were calculated because of it. */
  readonly formulas: number;
  /** `Type.member` of everything it touched. */
  readonly members: readonly string[];
  /** Those of them by which a person loses the steps that could be undone. */
  readonly clearsUndo: readonly string[];
  /** The error's code and message where it failed. */
  readonly error: string | null;
}

/** Excel on the web takes and gives 5 MB at a time (Microsoft: Performance optimization). */
const payloadLimit = 5_242_880;

const encoder = new TextEncoder();
const byteLength = (text: string): number => encoder.encode(text).length;

const clockOf = (today: (() => CalendarSerial) | undefined): Clock =>
  today ? { today, now: () => fixedClock(today()).now() } : systemClock;

/** A stand-in for Excel with one workbook open: it answers the batches that office.js sends. */
export class Desk implements FramedHost {
  readonly workbook: Workbook;
  readonly session: WorkbookSession;
  readonly requirements: Requirements;
  readonly appState = newAppState();
  /** Tests may exchange it between two batches. */
  faults: DeskFaults;
  /** False while another workbook is in front of this one: some calls fail then. */
  isInFront = true;
  deliver: ((entries: readonly EventEntry[]) => void) | null = null;
  readonly #dispatcher: Dispatcher;
  readonly #events = new EventRegistry();
  readonly #batches: BatchRecord[] = [];
  /** Batches that wait until the person is done with a cell; null while nobody types in one. */
  #waiting: (() => void)[] | null = null;
  #worked = 0;

  constructor(options: DeskOptions = {}) {
    this.workbook = options.workbook ?? new Workbook();
    this.faults = options.faults ?? {};
    this.requirements = new Requirements({ ...newestRequirements, ...options.requirements });
    this.session = new WorkbookSession(
      this.workbook,
      options.name ?? "Book1.xlsx",
      clockOf(options.today),
      options.locale ?? "en-US",
      this.#events,
    );
    this.#dispatcher = new Dispatcher({
      root: workbookType.of(this.session),
      appRoot: wacWorkbook.of(this.session),
      services: appServices(this.appState),
      requirements: this.requirements,
      events: this.#events,
    });
  }

  get locale(): string {
    return this.session.locale;
  }

  get documentName(): string {
    return this.session.name;
  }

  get requirementSets(): Readonly<Record<string, string>> {
    return this.requirements.sets;
  }

  /** Document settings of the add-in: values as JSON text. */
  get settings(): Map<string, string> {
    return this.session.settings;
  }

  get onSelection(): (() => void) | null {
    return this.session.onSelection;
  }

  set onSelection(listener: (() => void) | null) {
    this.session.onSelection = listener;
  }

  /** Every batch so far, in order. */
  get batches(): readonly BatchRecord[] {
    return this.#batches;
  }

  /** Lets a batch that is still to come fail with a code: 1 for the next one. */
  failLater(ahead: number, code: string): void {
    const failures = [...(this.faults.failures ?? []), { batch: this.#worked + ahead, code }];
    this.faults = { ...this.faults, failures };
  }

  /** Lets somebody do something after a batch that is still to come: 1 for the next one. */
  interludeLater(ahead: number, author: Interlude["author"], act: Interlude["act"]): void {
    const interludes = [...(this.faults.interludes ?? []), { after: this.#worked + ahead, author, act }];
    this.faults = { ...this.faults, interludes };
  }

  /** True while a person types in a cell: batches fail then, or wait where they were told to (`delayForCellEdit`). */
  get isCellEdited(): boolean {
    return this.#waiting !== null;
  }

  set isCellEdited(isEdited: boolean) {
    const waiting = this.#waiting ?? [];
    this.#waiting = isEdited ? waiting : null;
    if (!isEdited) for (const go of waiting) go();
  }

  /**
   * Answers one batch: JSON text in, JSON text out.
   *
   * @param isForApp whether it is meant for the app around the workbook
   */
  execute(body: string, flags = 0, isForApp = false): string | Promise<string> {
    const waiting = this.#waiting;
    const waits = (flags & batchFlag.delayForCellEdit) !== 0;
    if (waiting && waits) {
      return new Promise((resolve) => waiting.push(() => resolve(this.execute(body, flags, isForApp))));
    }
    const started = performance.now();
    const calculated = this.session.formulasCalculated;
    const request = JSON.parse(body) as BatchRequest;
    const kind = isHousekeeping(request) ? "housekeeping" : "work";
    const number = kind === "work" ? ++this.#worked : 0;
    const bytesIn = byteLength(body);
    let response = this.#refused(number, bytesIn, waits) ?? this.#run(request, number, isForApp);
    let text = JSON.stringify(response);
    if (byteLength(text) > payloadLimit) text = JSON.stringify((response = tooLarge("Response")));
    const { touched, acted } = this.#dispatcher.takeMembers();
    this.#batches.push({
      number,
      kind,
      actions: request.Actions.length,
      bytesIn,
      bytesOut: byteLength(text),
      milliseconds: performance.now() - started,
      formulas: this.session.formulasCalculated - calculated,
      members: touched,
      clearsUndo: acted.filter(clearsUndo),
      error: response.Error ? `${response.Error.Code}: ${response.Error.Message}` : null,
    });
    this.#deliver();
    for (const { after, author, act } of this.faults.interludes ?? []) {
      if (number > 0 && after === number) this.act(author, act);
    }
    const { delay } = this.faults;
    return delay === undefined ? text : new Promise((resolve) => setTimeout(() => resolve(text), delay));
  }

  /** The answer to a batch that is not even begun; null where it is. */
  #refused(number: number, bytesIn: number, waits: boolean): BatchResponse | null {
    if (bytesIn > payloadLimit) return tooLarge("Request");
    // office.js asks again and again to let references go; that must not fail for as long as a cell is edited.
    if (number === 0 || waits) return null;
    const isEdited = this.isCellEdited || this.faults.cellEdits?.includes(number);
    return isEdited ? failed(cellBeingEdited(), []) : null;
  }

  /**
   * Changes the workbook as the person at the keyboard or somebody else in the file would: the same rules
   * and events as for the add-in's own calls.
   */
  act(author: Exclude<Author, "add-in">, change: (session: WorkbookSession) => void): void {
    this.session.author = author;
    try {
      change(this.session);
      this.session.settle(this.#dispatcher.kept);
    } finally {
      this.session.author = "add-in";
    }
    this.#deliver();
  }

  #run(request: BatchRequest, number: number, isForApp: boolean): BatchResponse {
    const count = request.Actions.length;
    const isAway = !this.isInFront || this.faults.away?.includes(number);
    const disturbance = {
      interruption: (index: number) => faultAt(this.faults, number, index, count),
      refusal: isAway ? errorWhileAway : null,
    };
    const response = this.#dispatcher.execute(request, disturbance, isForApp);
    try {
      this.session.settle(this.#dispatcher.kept);
    } catch (problem) {
      if (!(problem instanceof ApiError)) throw problem;
      return response.Error ? response : failed(problem, response.TraceIds);
    }
    return response;
  }

  #deliver(): void {
    const entries = this.#events.take();
    if (entries.length > 0) this.deliver?.(entries);
  }
}

/** After each `Excel.run` office.js lets go what it kept; nobody waits for that. */
const isHousekeeping = ({ Actions }: BatchRequest): boolean =>
  Actions.some(({ Name }) => Name === "_RemoveReference") &&
  Actions.every(({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === 1);

const failed = (error: ApiError, traceIds: readonly number[]): BatchResponse => ({
  TraceIds: traceIds,
  Error: {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    HttpStatusCode: error.httpStatus,
  },
});

const tooLarge = (what: "Request" | "Response"): BatchResponse =>
  failed(
    new ApiError(
      `${what}PayloadSizeLimitExceeded`,
      `The ${what.toLowerCase()} payload size has exceeded the limit.`,
      413,
    ),
    [],
  );
