import type { Desk } from "../../../src/desk/desk";
import { formatArea } from "../../../src/desk/model/address";
import { onSheet, openTestDesk, valuesOf } from "./on-desk";

/** A table of two columns with a rule on its body, a drop-down on its second column and a filter. */
const withTable = async (totals: boolean): Promise<Desk> => {
  const desk = await openTestDesk();
  await onSheet((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["a", "b"],
      [1, "x"],
      [2, "y"],
    ];
    const table = sheet.tables.add("A1:B3", true);
    table.name = "T";
    if (totals) table.showTotals = true;
    sheet.getRange("A2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$A2>1";
    sheet.getRange("B2:B3").dataValidation.rule = { list: { inCellDropDown: true, source: "x,y" } };
  });
  return desk;
};

describe.each([
  ["with a totals row", true],
  ["without one", false],
])("a table %s", (_kind, totals) => {
  test("takes its rules and drop-downs along to rows added at its end", async () => {
    const desk = await withTable(totals);
    await onSheet((sheet) => {
      sheet.tables.getItem("T").rows.add(undefined, [
        [3, "x"],
        [4, "y"],
      ]);
    });
    const [sheet] = desk.workbook.sheets;
    expect(sheet?.conditionalFormats.map(({ areas }) => areas.map((area) => formatArea(area)))).toEqual([
      ["A2:B5"],
    ]);
    expect(sheet?.validations.map(({ areas }) => areas.map((area) => formatArea(area)))).toEqual([["B2:B5"]]);
  });
});

test("the filter of a column is read, taken off and put back", async () => {
  await withTable(false);
  await onSheet(async (sheet, context) => {
    const { columns } = sheet.tables.getItem("T");
    const read = async (): Promise<unknown[]> => {
      columns.load("items/filter/criteria");
      await context.sync();
      return columns.items.map(({ filter }) => filter.criteria);
    };
    expect(await read()).toEqual([null, null]);
    columns.getItemAt(1).filter.apply({ filterOn: "Values", values: ["y"] });
    const [, criteria] = await read();
    expect(criteria).toEqual({ filterOn: "Values", values: ["y"] });
    sheet.tables.getItem("T").clearFilters();
    expect(await read()).toEqual([null, null]);
    columns.getItemAt(1).filter.apply(criteria as Excel.FilterCriteria);
    expect(await read()).toEqual([null, criteria]);
  });
});

test("formulas follow a header that is renamed, and a table that is", async () => {
  const desk = await withTable(false);
  await onSheet((sheet) => {
    sheet.getRange("D1").formulas = [['=SUM(T[a])&T[[#Headers],[a]]&"T[a]"']];
    sheet.getRange("A1").values = [["Số [1]"]];
    sheet.tables.getItem("T").name = "U";
  });
  expect(desk.workbook.sheets[0]?.grid.get(0, 3)?.formula).toBe(
    `=SUM(U[[Số '[1']]])&U[[#Headers],[Số '[1']]]&"T[a]"`,
  );
  expect(await valuesOf("D1")).toEqual([["3Số [1]T[a]"]]);
});
