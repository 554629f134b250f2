import type { Desk } from "../../../src/desk/desk";
import { deletesRows, deletesSheet, enters, insertsRows, renamesSheet } from "../../../src/desk/other-people";
import { codeOf, onSheet, openTestDesk, valuesOf } from "./on-desk";

let desk: Desk;

const write = (value: number) => onSheet((sheet) => void (sheet.getRange("A1").values = [[value]]));
const writePatiently = (value: number): Promise<void> =>
  Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[value]];
    await context.sync();
  });

describe("while a person types in a cell", () => {
  test("a batch fails before anything is done; the next one gets through", async () => {
    desk = await openTestDesk({ faults: { cellEdits: [1] } });
    await expect(write(1)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    expect(await valuesOf("A1")).toEqual([[""]]);
  });

  test("reading fails as well", async () => {
    desk = await openTestDesk({ faults: { cellEdits: [1] } });
    expect(await codeOf(valuesOf("A1"))).toBe("InvalidOperationInCellEditMode");
  });

  test("a batch that was told to wait is done once the person is", async () => {
    desk = await openTestDesk();
    desk.isCellEdited = true;
    expect(await codeOf(write(1))).toBe("InvalidOperationInCellEditMode");
    const [first, second] = [writePatiently(2), writePatiently(3)];
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(desk.batches.filter(({ error }) => error === null)).toEqual([]);
    desk.isCellEdited = false;
    await Promise.all([first, second]);
    expect(await valuesOf("A1")).toEqual([[3]]);
  });
});

describe("while another workbook is in front", () => {
  test.each<[string, string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void]>([
    ["WorksheetCollection.add", "GeneralException", (_s, w) => void w.worksheets.add("Mới")],
    ["Worksheet.activate", "GeneralException", (s) => s.activate()],
    ["Worksheet.delete", "InvalidSelection", (s) => s.delete()],
    ["Worksheet.showGridlines", "GeneralException", (s) => void (s.showGridlines = false)],
    ["WorksheetFreezePanes.freezeRows", "GeneralException", (s) => s.freezePanes.freezeRows(1)],
    ["Range.select", "GeneralException", (s) => s.getRange("B2").select()],
    ["Workbook.getSelectedRange", "InvalidSelection", (_s, w) => void w.getSelectedRange().load("address")],
    ["Table.clearFilters", "GeneralException", (s) => s.tables.getItemAt(0).clearFilters()],
  ])("%s fails with %s", async (_member, code, act) => {
    desk = await openTestDesk();
    await onSheet((sheet) => void sheet.tables.add("D1:E2", true));
    desk.isInFront = false;
    expect(await codeOf(onSheet((sheet, { workbook }) => act(sheet, workbook)))).toBe(code);
    desk.isInFront = true;
    await onSheet((sheet, { workbook }) => {
      workbook.worksheets.add("Khác");
      return act(sheet, workbook);
    });
  });

  test("cells are written and read all the same, and on demand it is one batch only", async () => {
    desk = await openTestDesk({ faults: { away: [1, 3] } });
    await write(1);
    expect(await valuesOf("A1")).toEqual([[1]]);
    const add = () => onSheet((_sheet, { workbook }) => void workbook.worksheets.add("Mới"));
    expect(await codeOf(add())).toBe("GeneralException");
    expect(await codeOf(add())).toBeNull();
  });
});

describe("somebody else changes the workbook between two batches", () => {
  test("ranges that are held move along, and it is told as theirs", async () => {
    const interludes = [{ after: 2, author: "co-author" as const, act: insertsRows("Sheet1", "1:3") }];
    desk = await openTestDesk({ faults: { interludes } });
    const heard: string[] = [];
    const read = await onSheet(async (sheet, context) => {
      sheet.onChanged.add(({ changeType, source }) =>
        Promise.resolve(void heard.push(`${changeType} ${source}`)),
      );
      const cell = sheet.getRange("A1");
      await context.sync();
      cell.values = [["đây"]];
      await context.sync();
      cell.load("address,values");
      await context.sync();
      return [cell.address, cell.values];
    });
    expect(read).toEqual(["Sheet1!A4", [["đây"]]]);
    expect(heard).toContain("RowInserted Remote");
  });

  test("what they type is there, and undone by nobody", async () => {
    const interludes = [{ after: 1, author: "user" as const, act: enters("Sheet1", "B2", "=1+1") }];
    desk = await openTestDesk({ faults: { interludes } });
    await write(1);
    expect(await valuesOf("A1:B2")).toEqual([
      [1, ""],
      ["", 2],
    ]);
  });

  test.each([
    ["the rows of a range are gone", deletesRows("Sheet1", "5:6"), "InvalidReference"],
    ["its sheet is gone", deletesSheet("Sheet1"), "InvalidReference"],
    ["its sheet has another name", renamesSheet("Sheet1", "Khác"), null],
  ])("%s", async (_what, act, code) => {
    const interludes = [{ after: 2, author: "co-author" as const, act }];
    desk = await openTestDesk({ faults: { interludes } });
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Thêm");
      await context.sync();
    });
    const batch = onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A5");
      cell.values = [[1]];
      await context.sync();
      cell.values = [[2]];
    });
    expect(await codeOf(batch)).toBe(code);
  });
});
