import type { Desk } from "../../src/desk/desk";
import { openWorkbook } from "../../src/desk/xlsx/open";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { openDesk } from "../../src/desk/node";
import { addOptionalSheets, type OptionalSheetKey } from "../../src/excel/add-sheets";
import { readTracker } from "../../src/excel/read-back";
import { repairFormats } from "../../src/excel/repair-formats";
import { refreshSummaries } from "../../src/excel/summaries";
import { definedNames, tableNames } from "../../src/workbook/names";
import { build, readSeed } from "./seed";
import { typeInto } from "./typing";

// Each test builds a tracker; a machine that is busy elsewhere must not make one fail.
jest.setTimeout(60_000);

const villages = ["Thôn Đông", "Thôn Tây"];
const withSheets = async (...steps: OptionalSheetKey[][]): Promise<Desk> => {
  const { desk } = await build(readSeed(), "2024-05-10");
  for (const keys of steps) await addOptionalSheets(keys, { villages });
  return desk;
};

/** What the drop-down of the framework plan's last line offers; null where there is none. */
const offered = async (): Promise<unknown[] | null> => {
  const plan = (await readTracker()).tables.get(tableNames.frameworkPlan)!;
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets
      .getItem(plan.sheet)
      .getRangeByIndexes(plan.row + plan.rowCount, plan.column + plan.columns.get("village")!, 1, 1);
    cell.dataValidation.load("rule,errorAlert");
    const name = context.workbook.names.getItemOrNullObject(definedNames.villages);
    name.load("formula");
    await context.sync();
    const { list } = cell.dataValidation.rule;
    if (!list) return null;
    expect(list.source).toBe(`=${definedNames.villages}`);
    // A line may be for several villages: the list offers and refuses nothing.
    expect(cell.dataValidation.errorAlert.showAlert).toBe(false);
    const range = name.getRange().load("values");
    await context.sync();
    return range.values.flat();
  });
};
const dropName = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.names.getItem(definedNames.villages).delete();
    await context.sync();
  });

test.each<[string, OptionalSheetKey[][]]>([
  ["made together", [["frameworkPlan", "villages"]]],
  ["the villages first", [["villages"], ["frameworkPlan"]]],
  ["the plan first", [["frameworkPlan"], ["villages"]]],
])("the framework plan offers the villages: %s", async (_order, steps) => {
  await withSheets(...steps);
  expect(await offered()).toEqual(villages);
});

test("a plan without villages has no drop-down of none", async () => {
  await withSheets(["frameworkPlan"]);
  expect(await offered()).toBeNull();
  await repairFormats();
  expect(await offered()).toBeNull();
});

test.each([
  ["refreshing", refreshSummaries],
  ["building the formats anew", repairFormats],
])("a workbook made before villages were offered has them after %s", async (_name, act) => {
  await withSheets(["frameworkPlan", "villages"]);
  await dropName();
  await act();
  expect(await offered()).toEqual(villages);
});

test("a village that people add is offered once the summaries are refreshed, and in the saved file", async () => {
  const desk = await withSheets(["frameworkPlan", "villages"]);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(tableNames.villages).rows.add();
    await context.sync();
  });
  await typeInto(tableNames.villages, 2, "villageName", "Thôn Nam");
  await refreshSummaries();
  await openDesk({ workbook: openWorkbook(saveWorkbook(desk.workbook)) });
  expect(await offered()).toEqual([...villages, "Thôn Nam"]);
});
