import { tableNames } from "../workbook/names";
import { asTrackerError, TrackerError } from "./tracker-errors";

/** Sheets that people are taken to, by what stands on them: their names are people's to change. */
export const shownPlaces = [
  "overview",
  "unitSummary",
  "analysis",
  "tasks",
  "units",
  "criteria",
  "holidays",
  "parameters",
  "extensions",
] as const;
export type ShownPlace = (typeof shownPlaces)[number];

const tableOf: Record<Exclude<ShownPlace, "analysis">, string> = {
  overview: tableNames.overdue,
  unitSummary: tableNames.unitSummary,
  tasks: tableNames.tasks,
  units: tableNames.units,
  criteria: tableNames.criteria,
  holidays: tableNames.holidays,
  parameters: tableNames.parameters,
  extensions: tableNames.extensions,
};

/**
 * Puts a sheet in front and selects the header of its table; the analysis is known by its PivotTables.
 *
 * @throws TrackerError `gone` where the table or the PivotTables were deleted
 */
export const showPlace = async (place: ShownPlace): Promise<void> => {
  try {
    await Excel.run(async (context) => {
      const { tables, pivotTables } = context.workbook;
      const table = place === "analysis" ? null : tables.getItemOrNullObject(tableOf[place]);
      table?.load("name");
      if (place === "analysis") pivotTables.load("items/name");
      await context.sync();
      const pivot = place === "analysis" ? pivotTables.items[0] : undefined;
      if (table ? table.isNullObject : !pivot) throw new TrackerError("gone");
      const sheet = table ? table.worksheet : pivot?.worksheet;
      if (!sheet) return;
      sheet.visibility = Excel.SheetVisibility.visible;
      sheet.activate();
      if (table) table.getHeaderRowRange().getCell(0, 0).select();
      await context.sync();
    });
  } catch (error) {
    throw asTrackerError(error);
  }
};
