import { modelledMembers } from "../../../src/desk/api/modelled-members";
import { clearsUndo } from "../../../src/desk/api/clears-undo";
import type { Desk } from "../../../src/desk/desk";
import { onSheet, openTestDesk } from "./on-desk";

let desk: Desk;
beforeEach(async () => {
  desk = await openTestDesk();
});

test.each<[string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void]>([
  ["Worksheet.delete", (_s, w) => w.worksheets.add("Thêm").delete()],
  ["Worksheet.visibility", (_s, w) => void (w.worksheets.add("Thêm").visibility = "Hidden")],
  ["Worksheet.name", (s) => void (s.name = "Khác")],
  ["WorksheetProtection.protect", (s) => s.protection.protect()],
])("%s takes a person's steps from the list of what can be undone", async (member, act) => {
  await onSheet((sheet, { workbook }) => act(sheet, workbook));
  expect(desk.batches.at(0)?.clearsUndo).toEqual([member]);
});

test("reading the same members does not, nor do calls that Excel can undo", async () => {
  await onSheet((sheet) => {
    sheet.load("name,visibility");
    sheet.getRange("A1").values = [[1]];
    sheet.tables.add("C1:D2", true).rows.add(undefined, [[1, 2]]);
  });
  expect(desk.batches.flatMap((batch) => batch.clearsUndo)).toEqual([]);
});

test("only members that are modelled are on the list", () => {
  const names = modelledMembers().map(({ type, member }) => `${type}.${member}`);
  expect(names.filter(clearsUndo)).toHaveLength(8);
});
