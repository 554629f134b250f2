import { dateOf, textOf } from "../workbook/followed-rows";
import { tableReference, type TableReference } from "../workbook/formulas/reference";
import { definedNames, tableNames } from "../workbook/names";
import type { OptionalContext } from "../workbook/sheets/optional-context";
import { villageLines } from "../workbook/sheets/villages";
import { vi } from "../workbook/texts/vi";
import { villageCriterionSet } from "../workbook/village-criterion-set";
import { villageTarget } from "../workbook/village-target";
import type { ReadRow, ReadTable, ReadTracker } from "./read-back";
import { TrackerError } from "./tracker-errors";

const rowsOf = (workbook: ReadTracker, table: string): readonly ReadRow[] =>
  workbook.tables.get(table)?.rows ?? [];

/**
 * What the optional sheets are planned from where the tracker is there.
 *
 * @param villages names of villages, for a workbook that has no table of them yet
 * @param asksForVillages whether such a table is to be made
 */
export const contextOfWorkbook = (
  workbook: ReadTracker,
  villages: readonly string[] = [],
  asksForVillages = false,
): OptionalContext => {
  const criteria = rowsOf(workbook, tableNames.criteria).map((row) => ({
    setId: textOf(row.fields["criterionSetId"]) ?? "",
    setName: textOf(row.fields["criterionSetName"]) ?? "",
    code: textOf(row.fields["criterionCode"]) ?? "",
    name: textOf(row.fields["criterionName"]) ?? "",
  }));
  const ofVillages = villageCriterionSet(criteria.map(({ setId }) => setId));
  const villageCriteria = workbook.tables.has(tableNames.villageCriterionNames)
    ? rowsOf(workbook, tableNames.villageCriterionNames).map((row) => ({
        code: textOf(row.fields["criterionCode"]) ?? "",
        name: textOf(row.fields["villageCriterionName"]) ?? "",
      }))
    : (ofVillages?.criteria ?? []);
  const known = rowsOf(workbook, tableNames.villages).map((row) => ({
    id: row.id,
    name: textOf(row.fields["villageName"]),
  }));
  const tasks = workbook.tables.get(tableNames.tasks);
  return {
    texts: vi,
    refer: (table) => referenceOfDay(table, workbook.tables.get(table)),
    notices: rowsOf(workbook, tableNames.notices).map((row) => ({
      header: {
        documentNumber: textOf(row.fields["documentNumber"]),
        issuedDate: dateOf(row.fields["issuedDate"]),
        subject: textOf(row.fields["subject"]),
      },
    })),
    criteria,
    taskCount: tasks && !tasks.isEmpty ? tasks.rowCount : 0,
    villages: known.length > 0 ? known : villageLines(villages),
    hasVillageNames: workbook.tables.has(tableNames.villages)
      ? workbook.columnNames.has(definedNames.villages)
      : asksForVillages,
    villageCriteria: { name: ofVillages?.name ?? "", criteria: villageCriteria },
    villageTarget: villageTarget(
      rowsOf(workbook, tableNames.tasks).map((row) => ({
        targets: textOf(row.fields["targets"]),
        deadline: dateOf(row.fields["deadlineStated"]),
      })),
    ),
  };
};

/** A table under its name and headers of the day; one that is yet to be made, under those of its plan. */
const referenceOfDay = <Key extends string>(
  name: string,
  table: ReadTable | undefined,
): TableReference<Key> => {
  if (!table) return tableReference<Key>(name, vi.columns as Readonly<Record<string, string>>);
  const headers = new Proxy({} as Readonly<Record<Key, string>>, {
    get: (_target, key) => {
      const header = table.headers.get(String(key));
      if (header !== undefined) return header;
      const planned = table.plan.columns.find((column) => column.key === key)?.header;
      throw new TrackerError("column-needed", planned ?? String(key));
    },
  });
  return tableReference<Key>(table.name, headers);
};
