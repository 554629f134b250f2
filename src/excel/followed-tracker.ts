import type { CalendarDate } from "../notice/calendar-date";
import type { FollowedRow } from "../tracker/follow";
import type { FieldValue } from "../tracker/record";
import { followedRow } from "../workbook/followed-rows";
import { tableNames } from "../workbook/names";
import { trackerSettings, type TrackerSettings } from "../workbook/tracker-settings";
import { dateOfSerial } from "./cells";
import { tableOfKind, type RowName } from "./edit-row";
import { goToCell, placeOfRow, type Arrival, type CellPlace } from "./go-to";
import { readTracker, type ReadRow, type ReadTable, type ReadTracker } from "./read-back";
import { readRows, type RowSpan } from "./read-rows";
import { TrackerError } from "./tracker-errors";
import { watchTracker, type SelectedTableRow, type TrackerListener } from "./watch-tracker";

/** A tracker as it stands now; another object whenever anything in it is another. */
export interface FollowedView {
  readonly tracker: ReadTracker;
  readonly settings: TrackerSettings;
  /** Tasks and petitions in the order of their sheets. */
  readonly rows: readonly FollowedRow[];
  /** The row in which a cell is selected, with its fields by machine key; the last one, while none is. */
  readonly selected: SelectedRow | null;
  /** Why the view could not be brought up to date; null where it is. */
  readonly failure: TrackerError | null;
}

export interface SelectedRow extends RowName {
  /** Counts selections, so that the same row selected once more is told from one that stayed. */
  readonly time: number;
}

const kinds = ["task", "petition"] as const;

/** Left out of every reading: what notices said, and tables that only sum up. */
const leftOut = [tableNames.base, tableNames.unitSummary, tableNames.overdue];

/** Milliseconds to wait for further changes before reading: filling down raises one event a cell. */
const changeDelay = 250;
/** Selecting with the arrow keys held down must not read every row passed. */
const selectionDelay = 50;
/** More changed rows than these are read faster as a whole. */
const fewRows = 500;

/**
 * Keeps up with the open workbook's tracker: reads it once, listens, and reads again what was changed: the rows
 * alone, in one round trip, where only rows were.
 */
export class FollowedTracker {
  #view: FollowedView;
  readonly #listeners = new Set<() => void>();
  #stop: (() => Promise<void>) | null = null;
  #changeTimer: ReturnType<typeof setTimeout> | undefined;
  #selectionTimer: ReturnType<typeof setTimeout> | undefined;
  #pending: Map<string, RowSpan> | "all" = new Map();
  /** The cell that the pane itself selects, until the host tells of it. */
  #goingTo: CellPlace | null = null;
  #closed = false;

  private constructor(
    tracker: ReadTracker,
    private readonly today: () => CalendarDate,
  ) {
    this.#view = { ...viewOf(tracker, today()), selected: null, failure: null };
  }

  /**
   * @param today the machine's day, for a tracker that does not say its own
   * @throws TrackerError `not-a-tracker`, or what the host fails with
   */
  static async open(today: () => CalendarDate): Promise<FollowedTracker> {
    const followed = new FollowedTracker(await readTracker(leftOut), today);
    await followed.#watch();
    return followed;
  }

  readonly current = (): FollowedView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Stops listening. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#changeTimer);
    clearTimeout(this.#selectionTimer);
    await this.#stop?.();
  }

  /** Reads everything again. Never rejects: what went wrong stands in the view. */
  async refresh(): Promise<void> {
    this.#pending = new Map();
    await this.#keepFailure(async () => {
      const tracker = await readTracker(leftOut);
      if (this.#closed) return;
      const moved = isElsewhere(this.#view.tracker, tracker);
      this.#show(viewOf(tracker, this.today()));
      if (moved) await this.#watch();
    });
  }

  /** Reads one row again, after it was written to. */
  async refreshRow({ kind, id }: RowName): Promise<void> {
    const table = this.#view.tracker.tables.get(tableOfKind[kind]);
    const index = table?.rows.find((row) => row.id === id)?.index;
    if (table && index !== undefined)
      await this.#keepFailure(() => this.#readSpan(table, { from: index, to: index }));
    else await this.refresh();
  }

  /**
   * Goes to a row, wherever it stands by now. That this selects it is no choice of the person's, so `selected` stays.
   *
   * @param unhide whether to take off what hides it: the filter, the hidden row, the hidden sheet
   * @throws TrackerError `row-gone`
   */
  async goToRow(name: RowName, unhide: boolean): Promise<Arrival> {
    clearTimeout(this.#selectionTimer);
    const place = await placeOfRow(this.#view.tracker, name);
    this.#goingTo = place;
    let arrival: Arrival | null = null;
    try {
      arrival = await goToCell(place, unhide);
      return arrival;
    } finally {
      if (arrival !== "there") this.#goingTo = null;
    }
  }

  /** The fields of a row by machine key, or null where it is gone. */
  fieldsOf({ kind, id }: RowName): Readonly<Record<string, FieldValue>> | null {
    const table = this.#view.tracker.tables.get(tableOfKind[kind]);
    return (table && allRows(table).find((row) => row.id === id)?.fields) ?? null;
  }

  async #watch(): Promise<void> {
    await this.#stop?.();
    const listener: TrackerListener = {
      onSelected: (row) => {
        const own = this.#goingTo;
        this.#goingTo = null;
        if (!row || (own && isAt(row, own))) return;
        clearTimeout(this.#selectionTimer);
        this.#selectionTimer = setTimeout(() => void this.#select(row), selectionDelay);
      },
      onRows: (table, span) => {
        if (this.#pending !== "all") {
          const before = this.#pending.get(table.plan.name) ?? span;
          this.#pending.set(table.plan.name, {
            from: Math.min(before.from, span.from),
            to: Math.max(before.to, span.to),
          });
        }
        this.#later();
      },
      onAll: () => {
        this.#pending = "all";
        this.#later();
      },
    };
    this.#stop = await watchTracker(this.#view.tracker, listener);
  }

  #later(): void {
    clearTimeout(this.#changeTimer);
    this.#changeTimer = setTimeout(() => void this.#catchUp(), changeDelay);
  }

  async #catchUp(): Promise<void> {
    const pending = this.#pending;
    this.#pending = new Map();
    if (pending === "all") return this.refresh();
    await this.#keepFailure(async () => {
      for (const [name, span] of pending) {
        const table = this.#view.tracker.tables.get(name);
        if (!table || span.to - span.from >= fewRows) return this.refresh();
        await this.#readSpan(table, span);
      }
    });
  }

  async #select({ table: seen, index }: SelectedTableRow): Promise<void> {
    await this.#keepFailure(async () => {
      const kind = kinds.find((each) => tableOfKind[each] === seen.plan.name);
      const table = this.#view.tracker.tables.get(seen.plan.name);
      if (!kind || !table) return;
      // Read and not looked up: a table may have been sorted without a word.
      const row = await this.#readSpan(table, { from: index, to: index });
      if (row) this.#show({ selected: { kind, id: row.id, time: (this.#view.selected?.time ?? 0) + 1 } });
    });
  }

  /** Brings rows of one table up to date, all of it where they are not the rows that were there. */
  async #readSpan(table: ReadTable, span: RowSpan): Promise<ReadRow | null> {
    const rows = await readRows(table, span);
    if (this.#closed) return null;
    const known = new Map(allRows(table).map((row) => [row.index, row.id]));
    if (rows === "moved" || rows.some((row, at) => row?.id !== known.get(span.from + at))) {
      await this.refresh();
      const now = this.#view.tracker.tables.get(table.plan.name);
      return (now && allRows(now).find(({ index }) => index === span.from)) ?? null;
    }
    const fresh = new Map(rows.flatMap((row) => (row ? [[row.index, row] as const] : [])));
    const patch = (row: ReadRow): ReadRow => fresh.get(row.index) ?? row;
    const patched = { ...table, rows: table.rows.map(patch), unnamed: table.unnamed.map(patch) };
    const tables = new Map(this.#view.tracker.tables).set(table.plan.name, patched);
    const { settings } = this.#view;
    const kind = kinds.find((each) => tableOfKind[each] === table.plan.name);
    const changed = new Map(
      [...fresh.values()].map(({ id, fields }) => [id, kind && followedRow(kind, id, fields, settings)]),
    );
    const listed = new Set(this.#view.rows.flatMap((row) => (row.kind === kind ? [row.id] : [])));
    // A row that is from now on counted elsewhere, or by itself again, changes who is in the lists.
    if (kind && [...changed].some(([id, row]) => Boolean(row) !== listed.has(id))) {
      await this.refresh();
      return rows[0] ?? null;
    }
    const followed = this.#view.rows.map((row) => (row.kind === kind && changed.get(row.id)) || row);
    this.#show({ tracker: { ...this.#view.tracker, tables }, rows: followed });
    return rows[0] ?? null;
  }

  async #keepFailure(act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
      if (this.#view.failure && !this.#closed) this.#show({ failure: null });
    } catch (error) {
      if (!(error instanceof TrackerError)) throw error;
      if (!this.#closed) this.#show({ failure: error });
    }
  }

  #show(change: Partial<FollowedView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const isAt = ({ table, index }: SelectedTableRow, { sheet, row }: CellPlace): boolean =>
  table.sheet === sheet && table.row + 1 + index === row;

/** A table that moved to another sheet or place, so that what is heard of it would be misunderstood. */
const isElsewhere = (before: ReadTracker, after: ReadTracker): boolean =>
  [...after.tables].some(([name, table]) => {
    const known = before.tables.get(name);
    return known?.sheet !== table.sheet || known.row !== table.row || known.rowCount !== table.rowCount;
  });

/** Every row in which something stands, in the order of the sheet: the sheet counts those without an id as well. */
const allRows = ({ rows, unnamed }: ReadTable): readonly ReadRow[] =>
  unnamed.length === 0 ? rows : [...rows, ...unnamed].sort((a, b) => a.index - b.index);

const viewOf = (
  tracker: ReadTracker,
  today: CalendarDate,
): Pick<FollowedView, "tracker" | "settings" | "rows"> => {
  const rowsOf = (name: string): readonly ReadRow[] => tracker.tables.get(name)?.rows ?? [];
  const settings = trackerSettings(
    {
      parameters: rowsOf(tableNames.parameters),
      holidays: rowsOf(tableNames.holidays),
    },
    today,
    dateOfSerial,
  );
  const followedRowsOf = (kind: FollowedRow["kind"]): readonly ReadRow[] => {
    const table = tracker.tables.get(tableOfKind[kind]);
    return table ? allRows(table) : [];
  };
  const rows = kinds.flatMap((kind) =>
    followedRowsOf(kind).flatMap(({ id, fields }) => followedRow(kind, id, fields, settings) ?? []),
  );
  return { tracker, settings, rows };
};
