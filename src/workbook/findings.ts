import type { CalendarDate } from "../notice/calendar-date";
import { daysBetween } from "../notice/calendar-date";
import { foldPhrase } from "../notice/folding";
import { isSameValue, type FieldValue } from "../tracker/record";
import { typedDate } from "../tracker/typed-date";
import { isFormerHeader } from "./former-headers";
import { dateOf, followedColumns, keyOfWord, textOf, workStateOf } from "./followed-rows";
import { looks } from "./looks";
import { tableNames } from "./names";
import type { ColumnPlan, TablePlan } from "./plan";
import { listedIn } from "./sheets/context";
import { vi } from "./texts/vi";

/** What may be wrong in a tracker. */
export const findingKinds = [
  "table-gone",
  "header-hidden",
  "key-gone",
  "column-gone",
  "formula-broken",
  "formula-typed-over",
  "text-date",
  "impossible-date",
  "not-a-date",
  "done-in-future",
  "done-without-date",
  "date-without-done",
  "unknown-unit",
  "unit-ended",
  "unknown-state",
  "no-id",
  "duplicate-id",
  "colours-gone",
  "column-renamed",
  "pivots-gone",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** How something can be mended without anybody having to decide anything. */
export type Mend =
  | { readonly kind: "value"; readonly value: FieldValue }
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "header"; readonly header: string }
  /** Colours, checks and formats are built anew, of the whole tracker. */
  | { readonly kind: "formats" };

/** One thing that is wrong, and where. */
export interface Finding {
  readonly kind: FindingKind;
  /** Name of the table by the plan. */
  readonly table: string;
  /** Row of the body, from 0; null where it is about the table or a whole column. */
  readonly index: number | null;
  /** Machine key; null where it is about the table or the row. */
  readonly column: string | null;
  /** What stands there, for people to see. */
  readonly value: string | null;
  readonly mend: Mend | null;
}

interface CheckedRow {
  readonly index: number;
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** A table as it was read, with what only the check wants to know. */
export interface CheckedTable {
  readonly plan: TablePlan;
  /** Header of each column as it reads now, by machine key. */
  readonly headers: ReadonlyMap<string, string>;
  readonly rows: readonly CheckedRow[];
  /** Rows without an id of their own. */
  readonly unnamed: readonly CheckedRow[];
  /** Formulas of computed columns, row by row, by machine key; null in a blank row. */
  readonly formulas: ReadonlyMap<string, readonly (string | null)[]>;
  /** How many colour rules lie over the table; null where nobody could say. */
  readonly ruleCount: number | null;
}

export interface CheckContext {
  /** By the name that the plan gives a table. */
  readonly tables: ReadonlyMap<string, CheckedTable>;
  readonly asOf: CalendarDate;
}

/** Everything that is wrong with what stands in the tables, table by table, the gravest kinds first. */
export const findingsIn = (context: CheckContext): Finding[] => {
  const unitTable = context.tables.get(tableNames.units);
  const units = unitNames(unitTable);
  const found = [...context.tables.values()].flatMap((table) => [
    ...wrongDates(table),
    ...wrongHeaders(table),
    ...wrongFormulas(table),
    ...missingColours(table),
    ...kindsOf(table).flatMap((kind) => [
      ...wrongCompletions(table, kind, context.asOf),
      ...unknownStates(table, kind),
      ...unknownUnits(table, "leadUnit", units),
      ...missingIds(table, kind),
    ]),
  ]);
  if (unitTable) {
    found.push(...unknownUnits(unitTable, "successor", units));
    found.push(...endedUnits(unitTable, context));
  }
  return found.sort((a, b) => findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind));
};

/** Whether two findings are about the same thing: the second time, somebody may have mended it by hand. */
export const isSameFinding = (a: Finding, b: Finding): boolean =>
  a.kind === b.kind &&
  a.table === b.table &&
  a.index === b.index &&
  a.column === b.column &&
  a.value === b.value;

type Kind = keyof typeof followedColumns;

const kindsOf = ({ plan }: CheckedTable): Kind[] =>
  plan.name === tableNames.tasks ? ["task"] : plan.name === tableNames.petitions ? ["petition"] : [];

const allRows = ({ rows, unnamed }: CheckedTable): readonly CheckedRow[] => [...rows, ...unnamed];

const at = (
  { plan }: CheckedTable,
  kind: FindingKind,
  index: number | null,
  column: string | null,
  value: FieldValue | undefined = null,
  mend: Mend | null = null,
): Finding => ({ kind, table: plan.name, index, column, value: textOf(value), mend });

const isDateColumn = ({ look, formula }: ColumnPlan): boolean =>
  formula === undefined && look?.numberFormat === looks.date.numberFormat;

/** A day typed as text is mended into the day; one that the calendar does not have is for people to decide. */
const wrongDates = (table: CheckedTable): Finding[] =>
  table.plan.columns.filter(isDateColumn).flatMap(({ key }) =>
    allRows(table).flatMap(({ index, fields }): Finding[] => {
      const value = fields[key];
      const text = textOf(value);
      if (text === null) return [];
      const typed = typedDate(text, null);
      if (typeof typed === "object") {
        return [at(table, "text-date", index, key, value, { kind: "value", value: typed })];
      }
      return [at(table, typed === "impossible" ? "impossible-date" : "not-a-date", index, key, value)];
    }),
  );

const wrongCompletions = (table: CheckedTable, kind: Kind, asOf: CalendarDate): Finding[] => {
  const own = followedColumns[kind];
  const done: readonly string[] =
    kind === "task" ? [vi.workState.completed] : [vi.petitionState.resolved, vi.petitionState.refused];
  return allRows(table).flatMap(({ index, fields }): Finding[] => {
    const isDone = done.includes(textOf(fields[own.workState]) ?? "");
    const day = dateOf(fields[own.completedDate]);
    if (day && daysBetween(asOf, day) > 0) return [at(table, "done-in-future", index, own.completedDate)];
    if (isDone && (fields[own.completedDate] ?? null) === null) {
      return [at(table, "done-without-date", index, own.completedDate)];
    }
    return day && !isDone
      ? [at(table, "date-without-done", index, own.workState, fields[own.workState])]
      : [];
  });
};

/** Words that no formula knows; those that differ only in case or marks' places are mended. */
const unknownStates = (table: CheckedTable, kind: Kind): Finding[] => {
  const key = followedColumns[kind].workState;
  const words: Readonly<Record<string, string>> = kind === "task" ? vi.workState : vi.petitionState;
  const byFold = new Map(Object.values(words).map((word) => [foldPhrase(word), word]));
  return allRows(table).flatMap(({ index, fields }): Finding[] => {
    const text = textOf(fields[key]);
    if (text === null || keyOfWord(words, text) !== null) return [];
    const meant = byFold.get(foldPhrase(text));
    const mend = meant === undefined ? null : ({ kind: "value", value: meant } as const);
    return [at(table, "unknown-state", index, key, text, mend)];
  });
};

/** Folded name or alias → the name under which a unit is counted; null where there is no list to compare with. */
const unitNames = (units: CheckedTable | undefined): ReadonlyMap<string, string> | null => {
  if (!units || units.rows.length === 0) return null;
  const names = new Map<string, string>();
  for (const { fields } of units.rows) {
    const name = textOf(fields["unit"]);
    if (name === null) continue;
    const aliases = listedIn(textOf(fields["unitAliases"]));
    for (const each of aliases) if (!names.has(foldPhrase(each))) names.set(foldPhrase(each), name);
    names.set(foldPhrase(name), name);
  }
  return names;
};

const unknownUnits = (
  table: CheckedTable,
  column: "leadUnit" | "successor",
  units: ReadonlyMap<string, string> | null,
): Finding[] => {
  if (!units) return [];
  const exact = new Set(units.values());
  return allRows(table).flatMap(({ index, fields }): Finding[] => {
    const text = textOf(fields[column]);
    if (text === null || exact.has(text)) return [];
    const meant = units.get(foldPhrase(text));
    const mend = meant === undefined ? null : ({ kind: "value", value: meant } as const);
    return [at(table, "unknown-unit", index, column, text, mend)];
  });
};

/** Units that exist no more, with open work that nobody is named to have taken over. */
const endedUnits = (units: CheckedTable, { tables, asOf }: CheckContext): Finding[] => {
  const withOpenWork = new Set(
    [...tables.values()].flatMap((table) =>
      kindsOf(table).flatMap((kind) =>
        allRows(table).flatMap(({ fields }) => (isOpen(kind, fields) ? [textOf(fields["leadUnit"])] : [])),
      ),
    ),
  );
  return units.rows.flatMap(({ index, fields }): Finding[] => {
    const name = textOf(fields["unit"]);
    const end = dateOf(fields["validTo"]);
    if (name === null || !end || daysBetween(end, asOf) <= 0 || !withOpenWork.has(name)) return [];
    return (fields["successor"] ?? null) === null ? [at(units, "unit-ended", index, "successor", name)] : [];
  });
};

const isOpen = (kind: Kind, fields: CheckedRow["fields"]): boolean => {
  const work = workStateOf(kind, fields[followedColumns[kind].workState]);
  return work !== "completed" && work !== "withdrawn";
};

/** Rows typed in by hand or copied get an id that no other row has. */
const missingIds = (table: CheckedTable, kind: Kind): Finding[] => {
  const key = followedColumns[kind].id;
  const taken = new Set(table.rows.map(({ id }) => id));
  let number = 1;
  const nextId = (): string => {
    while (taken.has(vi.addedRowId(number))) number++;
    const id = vi.addedRowId(number);
    taken.add(id);
    return id;
  };
  if (!table.headers.has(key)) return [];
  return table.unnamed.map(({ index, fields }) => {
    const isCopy = (fields[key] ?? null) !== null;
    const mend = { kind: "value", value: nextId() } as const;
    return at(table, isCopy ? "duplicate-id" : "no-id", index, key, fields[key], mend);
  });
};

const wrongHeaders = (table: CheckedTable): Finding[] =>
  table.plan.columns.flatMap(({ key, header }): Finding[] => {
    const now = table.headers.get(key);
    if (now === undefined || isSameValue(now, header)) return [];
    // A workbook of an older version is brought forward as a whole.
    if (isFormerHeader(key, now)) return [];
    return [at(table, "column-renamed", null, key, now, { kind: "header", header })];
  });

/** The formula that most rows of a column have; null where most have none. */
const usual = (formulas: readonly (string | null)[]): string | null => {
  const counts = new Map<string, number>();
  for (const formula of formulas) if (formula !== null) counts.set(formula, (counts.get(formula) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0].startsWith("=") ? most[0] : null;
};

/** Cells of a computed column in which something else stands than in the rest of it. */
const wrongFormulas = (table: CheckedTable): Finding[] =>
  [...table.formulas].flatMap(([key, formulas]): Finding[] => {
    const formula = usual(formulas);
    // As the plan has it, where all the headers that it names still read so.
    const isAsPlanned = table.plan.columns.every(
      ({ key: each, header }) => table.headers.get(each) === header,
    );
    const planned = table.plan.columns.find((column) => column.key === key)?.formula;
    const right = formula?.includes("#REF!") ? null : (formula ?? (isAsPlanned ? planned : null) ?? null);
    const mend = right === null ? null : ({ kind: "formula", formula: right } as const);
    return formulas.flatMap((now, index) => {
      if (now === null) return [];
      if (now.includes("#REF!")) return [at(table, "formula-broken", index, key, now, mend)];
      return now === right ? [] : [at(table, "formula-typed-over", index, key, now, mend)];
    });
  });

const missingColours = (table: CheckedTable): Finding[] => {
  const wanted = table.plan.rules?.length ?? 0;
  return table.ruleCount !== null && table.ruleCount < wanted
    ? [at(table, "colours-gone", null, null, null, { kind: "formats" })]
    : [];
};
