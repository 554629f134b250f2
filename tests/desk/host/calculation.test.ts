import { codeOf, onSheet, openTestDesk, valuesOf } from "./on-desk";

beforeEach(() => openTestDesk());

const resultOf = (act: (sheet: Excel.Worksheet, application: Excel.Application) => void) =>
  onSheet(async (sheet, context) => {
    sheet.getRange("A1:B1").formulas = [[1, "=A1*10"]];
    await context.sync();
    act(sheet, context.workbook.application);
    const cell = sheet.getRange("B1");
    cell.load("values");
    await context.sync();
    return cell.values[0]?.[0] as unknown;
  });

test("results are up to date within the batch that writes", async () => {
  expect(await resultOf((sheet) => void (sheet.getRange("A1").values = [[2]]))).toBe(20);
});

test("suspended, they wait for the end of the batch", async () => {
  const during = await resultOf((sheet, application) => {
    application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[2]];
  });
  expect(during).toBe(10);
  expect(await valuesOf("B1")).toEqual([[20]]);
});

test("calculated by hand, they wait until told", async () => {
  await resultOf((sheet, application) => {
    application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[2]];
  });
  expect(await valuesOf("B1")).toEqual([[10]]);
  await onSheet((_sheet, { workbook }) => workbook.application.calculate("Full"));
  expect(await valuesOf("B1")).toEqual([[20]]);
});

test("formulas follow formulas, tables and names wherever they change", async () => {
  await onSheet((sheet, { workbook }) => {
    sheet.getRange("A1:A3").values = [["n"], [1], [2]];
    sheet.tables.add("A1:A3", true).name = "tbl";
    workbook.names.add("Factor", "=100");
    sheet.getRange("C1:C2").formulas = [["=SUM(tbl[n])*Factor"], ["=C1+TODAY()"]];
  });
  expect(await valuesOf("C1:C2")).toEqual([[300], [45_958]]);
  await onSheet((sheet) => void (sheet.getRange("A4").values = [[3]]));
  expect(await valuesOf("C1")).toEqual([[600]]);
  await onSheet((_sheet, { workbook }) => void (workbook.names.getItem("Factor").formula = "=10"));
  expect(await valuesOf("C1:C2")).toEqual([[60], [45_718]]);
});

test("a mode that Excel does not have is refused", async () => {
  const batch = onSheet((_sheet, { workbook }) => {
    workbook.application.calculationMode = "Sometimes" as never;
  });
  expect(await codeOf(batch)).toBe("InvalidArgument");
});
