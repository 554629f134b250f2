import type { WorkbookSession } from "../../api/session";
import { writeEntries } from "../../api/edit/write-cells";
import type { ChartRange, ChartSeries } from "../../model/chart";
import type { Area, Cell } from "../../model/cell";
import type { ColumnFormat, RowFormat, Sheet } from "../../model/sheet";
import type { Table, TableColumn } from "../../model/table";

interface KeptCell {
  /** The very object: what a file said of it beyond the model hangs on it. */
  readonly cell: Cell;
  readonly content: Cell;
}

/** What an edit touches: the cells of some rows, or formats and filters alone. */
export interface EditPlace {
  readonly sheet: Sheet;
  readonly area: Area;
  /** False where no cell of the area changes: widths, hidden rows. */
  readonly cells: boolean;
}

/** What an edit of some rows can change, as it was: cells, tables, the places of rules, and what charts show. */
interface SheetState extends EditPlace {
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, KeptCell>>;
  readonly tables: readonly { readonly table: Table; readonly area: Area; readonly columns: TableColumn[] }[];
  readonly rules: readonly { readonly rule: { areas: Area[] }; readonly areas: Area[] }[];
  readonly charts: readonly {
    readonly series: ChartSeries;
    readonly values: ChartRange | null;
    readonly categories: ChartRange | null;
  }[];
  readonly columnFormats: ReadonlyMap<number, ColumnFormat>;
  readonly rowFormats: ReadonlyMap<number, RowFormat>;
}

const rulesOf = (sheet: Sheet): { areas: Area[] }[] => [...sheet.conditionalFormats, ...sheet.validations];

/** The state of the rows of an area, in full width: a row that a table takes in changes beside the area too. */
const stateOf = (session: WorkbookSession, { sheet, area, cells }: EditPlace): SheetState => {
  const rows = new Map<number, Map<number, KeptCell>>();
  const keep = (row: number): void => {
    const known = sheet.grid.rows.get(row);
    if (known) rows.set(row, new Map([...known].map(([at, cell]) => [at, { cell, content: { ...cell } }])));
  };
  if (!cells) rows.clear();
  else if (area.rowCount > sheet.grid.rows.size) {
    for (const row of sheet.grid.rows.keys())
      if (row >= area.row && row < area.row + area.rowCount) keep(row);
  } else for (let row = area.row; row < area.row + area.rowCount; row++) keep(row);
  return {
    sheet,
    area,
    cells,
    rows,
    tables: sheet.tables.map((table) => ({
      table,
      area: table.area,
      columns: table.columns.map((column) => ({ ...column })),
    })),
    rules: rulesOf(sheet).map((rule) => ({ rule, areas: [...rule.areas] })),
    charts: session.workbook.sheets
      .flatMap(({ charts }) => charts)
      .flatMap((chart) => chart.series)
      .map((series) => ({ series, values: series.values, categories: series.categories })),
    columnFormats: new Map([...sheet.columns].map(([at, format]) => [at, { ...format }])),
    rowFormats: new Map([...sheet.rows].map(([at, format]) => [at, { ...format }])),
  };
};

/** Lets formulas everywhere follow the headers of tables back to their former names. */
const renameHeaders = (session: WorkbookSession, { sheet, tables }: SheetState): void => {
  for (const { table, columns } of tables) {
    columns.forEach(({ name }, index) => {
      if (!table.showHeaders || table.columns[index]?.name === name) return;
      const place = { row: table.area.row, column: table.area.column + index, rowCount: 1, columnCount: 1 };
      writeEntries(session, sheet, place, [[`'${name}`]]);
    });
  }
};

const restoreCells = ({ sheet, area, rows: kept }: SheetState): void => {
  const { rows } = sheet.grid;
  const isTouched = (row: number): boolean => row >= area.row && row < area.row + area.rowCount;
  for (const row of [...rows.keys()].filter(isTouched)) rows.delete(row);
  for (const [row, cells] of kept) {
    rows.set(row, new Map([...cells].map(([at, { cell, content }]) => [at, Object.assign(cell, content)])));
  }
};

const restore = (session: WorkbookSession, state: SheetState): void => {
  const { sheet } = state;
  renameHeaders(session, state);
  if (state.cells) restoreCells(state);
  for (const { table, area: was, columns } of state.tables) {
    table.area = was;
    table.columns = columns.map((column) => ({ ...column }));
  }
  for (const { rule, areas } of state.rules) rule.areas = [...areas];
  for (const { series, values, categories } of state.charts) Object.assign(series, { values, categories });
  refill(sheet.columns, state.columnFormats);
  refill(sheet.rows, state.rowFormats);
};

const refill = <F extends object>(map: Map<number, F>, from: ReadonlyMap<number, F>): void => {
  map.clear();
  for (const [at, format] of from) map.set(at, { ...format });
};

/** More steps back than anybody takes. */
const longest = 100;

/** The user's edits, so that they can be taken back. What the add-in changes cannot be, and ends what could. */
export class EditHistory {
  #done: SheetState[][] = [];
  #undone: SheetState[][] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Does something to some places and remembers how they were. Where it throws, nothing has changed. */
  record(session: WorkbookSession, places: readonly EditPlace[], change: () => void): void {
    const before = places.map((place) => stateOf(session, place));
    try {
      change();
    } catch (problem) {
      for (const state of before) restore(session, state);
      throw problem;
    }
    this.#done.push(before);
    if (this.#done.length > longest) this.#done.shift();
    this.#undone = [];
  }

  /** Takes the last edit back; answers the place of it that counts most, or null where there is none. */
  undo(session: WorkbookSession): EditPlace | null {
    return swap(session, this.#done, this.#undone);
  }

  redo(session: WorkbookSession): EditPlace | null {
    return swap(session, this.#undone, this.#done);
  }

  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}

const swap = (session: WorkbookSession, from: SheetState[][], to: SheetState[][]): EditPlace | null => {
  const states = from.pop();
  if (!states) return null;
  to.push(states.map((state) => stateOf(session, state)));
  for (const state of states) {
    restore(session, state);
    if (state.cells) session.changed(state.sheet, state.area, "RangeEdited");
    // SUBTOTAL leaves hidden rows out.
    else session.touch();
  }
  return states[0] ?? null;
};
