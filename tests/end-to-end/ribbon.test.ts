import { commands } from "../../src/commands/commands";
import type { Desk } from "../../src/desk/desk";
import { openDesk } from "../../src/desk/node";
import { onRibbonButton } from "../../src/excel/ribbon";
import { tableNames } from "../../src/workbook/names";
import { vi } from "../../src/workbook/texts/vi";
import { build, readSeed } from "./seed";

// Each test builds a tracker; a machine that is busy elsewhere must not make one fail.
jest.setTimeout(60_000);

const seed = readSeed();

/** Presses a button of the ribbon as the host does; gives back what went wrong. */
const press = (name: string): Promise<string | null> =>
  new Promise((resolve) => {
    let failure: string | null = null;
    const answers = new Map<string, (event: { completed(): void }) => void>();
    const actions = { associate: answers.set.bind(answers) };
    Object.defineProperty(Office, "actions", { value: actions, configurable: true });
    onRibbonButton(name, commands[name]!, (code) => (failure = code));
    answers.get(name)!({ completed: () => resolve(failure) });
  });

const sheetInFront = ({ workbook }: Desk) => workbook.sheets.find(({ id }) => id === workbook.activeSheet)!;
const hiddenRows = (): Promise<boolean[]> =>
  Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(tableNames.tasks).getDataBodyRange();
    body.load("rowCount");
    await context.sync();
    const rows = Array.from({ length: body.rowCount }, (_, row) => body.getRow(row));
    for (const row of rows) row.load("rowHidden");
    await context.sync();
    return rows.map(({ rowHidden }) => rowHidden);
  });

test("overdue tasks are filtered out of the others, also over another filter", async () => {
  const { desk } = await build(seed, "2024-04-20");
  await Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(tableNames.tasks);
    columns.getItem(vi.columns.trackStatus).filter.applyValuesFilter([vi.trackStatus.noDeadline]);
    context.workbook.worksheets.getItem(vi.sheets.guide).activate();
    await context.sync();
  });
  expect(await press("showOverdue")).toBeNull();
  expect(sheetInFront(desk).name).toBe(vi.sheets.tasks);
  const hidden = await hiddenRows();
  expect(hidden.filter((isHidden) => !isHidden).length).toBeGreaterThan(0);
  expect(hidden.some((isHidden) => isHidden)).toBe(true);
});

test("where nothing is overdue, the overview says so", async () => {
  const { desk } = await build(seed, "2024-01-01");
  expect(await press("showOverdue")).toBeNull();
  expect(sheetInFront(desk).name).toBe(vi.sheets.overview);
  expect((await hiddenRows()).every((isHidden) => !isHidden)).toBe(true);
});

test("what a sheet prints is selected; on another sheet, what the overview prints", async () => {
  const { desk } = await build(seed, "2024-04-20");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(vi.sheets.unitSummary).activate();
    await context.sync();
  });
  expect(await press("showPrintArea")).toBeNull();
  expect(sheetInFront(desk).name).toBe(vi.sheets.unitSummary);
  expect(sheetInFront(desk).selection.columnCount).toBeGreaterThan(5);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Ghi chép").activate();
    await context.sync();
  });
  expect(await press("showPrintArea")).toBeNull();
  expect(sheetInFront(desk).name).toBe(vi.sheets.overview);
});

test("summaries are refreshed", async () => {
  await build(seed, "2024-04-20");
  expect(await press("refreshSummaries")).toBeNull();
});

test("what went wrong is passed on, and the button is free again", async () => {
  const desk = await openDesk();
  expect(await press("showOverdue")).toBe("not-a-tracker");
  expect(await press("showPrintArea")).toBe("gone");
  desk.isCellEdited = true;
  expect(await press("refreshSummaries")).toBe("cell-being-edited");
});
