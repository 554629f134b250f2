import type { FieldValue } from "../tracker/record";
import { criterionPatterns } from "../workbook/formulas/criterion-tasks";
import { textOf } from "../workbook/followed-rows";
import { tableNames } from "../workbook/names";
import { villageIdOf } from "../workbook/sheets/villages";
import { vi } from "../workbook/texts/vi";
import type { ReadTable, ReadTracker } from "./read-back";
import type { CellWrite, TableWrite } from "./update";

type Fields = Readonly<Record<string, FieldValue>>;

/** What has to be written so that tables which follow others have a row for everything that people added there. */
export interface MissingRows {
  readonly writes: readonly TableWrite[];
  /** Names of the units, criteria and villages that got rows or a key. */
  readonly units: readonly string[];
  readonly criteria: readonly string[];
  readonly villages: readonly string[];
}

/** Nothing that stands anywhere is changed: rows are added, and keys go into cells that people left blank. */
export const missingRows = ({ tables }: ReadTracker): MissingRows => {
  const table = (key: keyof typeof tableNames): ReadTable | undefined => tables.get(tableNames[key]);
  const units = missingUnits(table("units"), table("unitSummary"));
  const criteria = missingCriteria(table("criteria"), table("criterionSummary"));
  const villages = missingVillages(table("villages"), table("villageMatrix"));
  const assessed = missingAssessments(villages.ids, table("villageCriterionNames"), table("villageCriteria"));
  const matrix = missingTasks(table("tasks"), table("criterionMatrix"));
  const all = [units.write, ...criteria.writes, ...villages.writes, assessed, matrix];
  return {
    writes: all.filter((write) => write !== null),
    units: units.names,
    criteria: criteria.names,
    villages: villages.names,
  };
};

const rowsInto = (table: ReadTable | undefined, rows: readonly Fields[]): TableWrite | null =>
  table && rows.length > 0 ? { table, cells: [], rows } : null;

const unique = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

/** All groups have one line between them. */
const missingUnits = (units: ReadTable | undefined, summary: ReadTable | undefined) => {
  const summed = new Set(summary?.rows.map(({ fields }) => fields["unit"]));
  const reporting = (units?.rows ?? []).map(({ fields }) =>
    fields["unitLevel"] === vi.unitGroup ? vi.leadGroup : textOf(fields["unit"]),
  );
  const names = unique(reporting).filter((name) => !summed.has(name));
  return {
    names: summary ? names : [],
    write: rowsInto(
      summary,
      names.map((unit) => ({ unit })),
    ),
  };
};

/** A criterion typed in without its set belongs to the only one that there is. */
const missingCriteria = (criteria: ReadTable | undefined, summary: ReadTable | undefined) => {
  const rows = (criteria?.rows ?? []).map(({ index, fields }) => ({
    index,
    code: textOf(fields["criterionCode"]),
    name: textOf(fields["criterionName"]),
    setId: textOf(fields["criterionSetId"]),
    setName: textOf(fields["criterionSetName"]),
  }));
  const sets = unique(rows.map(({ setId }) => setId));
  const only = sets.length === 1 ? rows.find(({ setId }) => setId !== null) : undefined;
  const cells = rows.flatMap(({ index, code, setId }): CellWrite[] => {
    if (!only || setId !== null || code === null) return [];
    const write = (column: string, value: string | null) => ({ index, column, value, before: null });
    return [write("criterionSetId", only.setId), write("criterionSetName", only.setName)];
  });
  const listed = new Set(summary?.rows.map(({ id }) => id));
  const added = rows.flatMap((row): (Fields & { readonly criterionName: string | null })[] => {
    const setId = row.setId ?? only?.setId ?? null;
    if (row.code === null || setId === null) return [];
    const criterionPattern = criterionPatterns.criterion(setId, row.code);
    if (listed.has(criterionPattern)) return [];
    listed.add(criterionPattern);
    const line = {
      criterionCode: row.code,
      criterionName: row.name,
      criterionSetId: setId,
      criterionPattern,
    };
    const ofSet = criterionPatterns.set(setId);
    if (listed.has(ofSet)) return [line];
    listed.add(ofSet);
    const name = row.setName ?? setId;
    return [
      { criterionCode: null, criterionName: name, criterionSetId: setId, criterionPattern: ofSet },
      line,
    ];
  });
  const own: TableWrite | null = criteria && cells.length > 0 ? { table: criteria, cells, rows: [] } : null;
  return {
    names: summary ? unique(added.map(({ criterionName }) => criterionName)) : [],
    writes: [own, rowsInto(summary, added)],
  };
};

/** Villages typed in without a key get the next one that is free. */
const missingVillages = (villages: ReadTable | undefined, matrix: ReadTable | undefined) => {
  const ids = new Set((villages?.rows ?? []).map(({ id }) => id));
  const nextId = (): string => {
    let index = 0;
    while (ids.has(villageIdOf(index))) index++;
    ids.add(villageIdOf(index));
    return villageIdOf(index);
  };
  const unkeyed = (villages?.unnamed ?? []).filter(
    ({ fields }) => fields["villageId"] === null && textOf(fields["villageName"]) !== null,
  );
  const keyed = unkeyed.map(({ index, fields }) => ({
    index,
    id: nextId(),
    name: textOf(fields["villageName"]),
  }));
  const cells = keyed.map(({ index, id }) => ({ index, column: "villageId", value: id, before: null }));
  const shown = new Set(matrix?.rows.map(({ fields }) => fields["villageId"]));
  const rows = [...ids].filter((id) => !shown.has(id)).map((villageId) => ({ villageId }));
  const own: TableWrite | null = villages && cells.length > 0 ? { table: villages, cells, rows: [] } : null;
  return {
    ids: [...ids],
    names: unique(keyed.map(({ name }) => name)),
    writes: [own, rowsInto(matrix, rows)],
  };
};

/** One line for each village and criterion. */
const missingAssessments = (
  villages: readonly string[],
  names: ReadTable | undefined,
  assessments: ReadTable | undefined,
): TableWrite | null => {
  const key = (village: unknown, code: unknown): string => `${String(village)} ${String(code)}`;
  const there = new Set(
    assessments?.rows.map(({ fields }) => key(fields["villageId"], fields["criterionCode"])),
  );
  const codes = unique((names?.rows ?? []).map(({ fields }) => textOf(fields["criterionCode"])));
  const rows = villages.flatMap((villageId) =>
    codes
      .filter((criterionCode) => !there.has(key(villageId, criterionCode)))
      .map((criterionCode) => ({ villageId, criterionCode })),
  );
  return rowsInto(assessments, rows);
};

/** The matrix has a line for each task; its formulas find out which. */
const missingTasks = (tasks: ReadTable | undefined, matrix: ReadTable | undefined): TableWrite | null => {
  if (!tasks || !matrix || tasks.isEmpty) return null;
  return rowsInto(matrix, Array<Fields>(Math.max(0, tasks.rowCount - matrix.rowCount)).fill({}));
};
