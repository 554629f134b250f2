import type { FieldValue } from "../tracker/record";
import { tableNames } from "../workbook/names";
import type { ParameterKey } from "../workbook/sheets/lists";
import { parameterRow } from "../workbook/tracker-settings";
import { readTracker } from "./read-back";
import { TrackerError } from "./tracker-errors";
import { update, type CellWrite } from "./update";

/**
 * Writes parameters into the workbook's own table, where every program that opens the file finds them.
 *
 * @param values by key; null empties a cell
 * @throws TrackerError; `gone` where the table or one of the rows was deleted
 */
export const setParameters = async (
  values: Partial<Readonly<Record<ParameterKey, FieldValue>>>,
): Promise<void> => {
  const tracker = await readTracker([tableNames.base]);
  const table = tracker.tables.get(tableNames.parameters);
  if (!table) throw new TrackerError("gone");
  const cells = (Object.entries(values) as [ParameterKey, FieldValue][]).map(([key, value]): CellWrite => {
    const row = parameterRow(table.rows, key);
    if (!row) throw new TrackerError("gone", key);
    const before = row.fields["parameterValue"] ?? null;
    return { index: row.index, column: "parameterValue", value, before };
  });
  await update(tracker, [{ table, cells, rows: [] }]);
};
