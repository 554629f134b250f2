import type { Desk } from "../../../src/desk/desk";
import { codeOf, onSheet, openTestDesk } from "./on-desk";

let desk: Desk;
beforeEach(async () => {
  desk = await openTestDesk();
});

describe("conditional formats", () => {
  const add = (sheet: Excel.Worksheet, formula: string, address = "A2:C9"): Excel.ConditionalFormat => {
    const rule = sheet.getRange(address).conditionalFormats.add("Custom");
    rule.custom.rule.formula = formula;
    return rule;
  };

  test("are added on top: the last one is the strongest", async () => {
    const read = await onSheet(async (sheet, context) => {
      add(sheet, "=$A2=1");
      add(sheet, "=$A2=2");
      const rules = sheet.getRange("A2:C9").conditionalFormats;
      rules.load("items/priority,items/type,items/custom/rule/formula");
      await context.sync();
      return rules.items.map((rule) => [rule.priority, rule.type, rule.custom.rule.formula]);
    });
    expect(read).toEqual([
      [0, "Custom", "=$A2=2"],
      [1, "Custom", "=$A2=1"],
    ]);
  });

  test("change their places by priority, from the end where negative, within bounds", async () => {
    const order = async (priority: number) => {
      desk = await openTestDesk();
      return onSheet(async (sheet, context) => {
        for (const name of ["a", "b", "c"]) add(sheet, `="${name}"=$A2`);
        const rules = sheet.getRange().conditionalFormats;
        rules.getItemAt(0).priority = priority;
        await context.sync();
        rules.load("items/custom/rule/formula,items/priority");
        await context.sync();
        return rules.items.map((rule) => rule.custom.rule.formula[2]).join("");
      });
    };
    expect([await order(1), await order(2), await order(99), await order(-1), await order(-2)]).toEqual([
      "bca",
      "bac",
      "bac",
      "bac",
      "bca",
    ]);
  });

  test("carry a look, and stop others where told", async () => {
    await onSheet((sheet) => {
      const rule = add(sheet, "=TRUE");
      rule.stopIfTrue = true;
      rule.custom.format.font.set({ bold: true, strikethrough: true, color: "#a4262c" });
      rule.custom.format.fill.color = "#FDE7E9";
      rule.custom.format.borders.bottom.style = "Continuous";
    });
    expect(desk.workbook.sheets[0]?.conditionalFormats[0]).toMatchObject({
      stopIfTrue: true,
      format: {
        bold: true,
        strikethrough: true,
        fontColor: "#A4262C",
        fill: "#FDE7E9",
        borders: { bottom: {} },
      },
    });
  });

  test("compare values and draw bars", async () => {
    const read = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:A5");
      const compared = range.conditionalFormats.add("CellValue");
      compared.cellValue.rule = { formula1: "=1", formula2: "=5", operator: "Between" };
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#0B6A0B";
      bar.dataBar.lowerBoundRule = { type: "Number", formula: "=0" };
      bar.load("stopIfTrue,type,dataBar/lowerBoundRule,dataBar/positiveFormat/fillColor");
      compared.load("cellValue/rule");
      const wrong = bar.cellValueOrNullObject;
      await context.sync();
      return [
        compared.cellValue.rule,
        bar.stopIfTrue,
        bar.dataBar.positiveFormat.fillColor,
        wrong.isNullObject,
      ];
    });
    expect(read).toEqual([{ formula1: "=1", formula2: "=5", operator: "Between" }, null, "#0B6A0B", true]);
  });

  test("are cleared where a range overlaps them, and stay elsewhere", async () => {
    const left = await onSheet(async (sheet, context) => {
      add(sheet, "=TRUE", "A1:A9");
      add(sheet, "=TRUE", "C1:C9");
      sheet.getRange("A4:D5").conditionalFormats.clearAll();
      const inA = sheet.getRange("A1").conditionalFormats.getItemAt(0).getRanges();
      inA.load("address,areaCount");
      await context.sync();
      return [inA.address, inA.areaCount];
    });
    expect(left).toEqual(["Sheet1!A1:A3,Sheet1!A6:A9", 2]);
    const several = onSheet((sheet) => void sheet.getRange("A1").conditionalFormats.getItemAt(0).getRange());
    expect(await codeOf(several)).toBe("InvalidArgument");
  });

  test("a formula that is none is refused; kinds that are not modelled fail by name", async () => {
    expect(await codeOf(onSheet((sheet) => void add(sheet, "=IF(")))).toBe("InvalidArgument");
    const icons = onSheet((sheet) => void sheet.getRange("A1").conditionalFormats.add("IconSet"));
    await expect(icons).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringContaining("ConditionalFormatCollection.add (IconSet)") as string,
    });
  });
});

describe("data validation", () => {
  const set = (rule: Excel.DataValidationRule) =>
    onSheet((sheet) => void (sheet.getRange("A2:A9").dataValidation.rule = rule));

  test.each<[string, Excel.DataValidationRule, string]>([
    ["List", { list: { inCellDropDown: true, source: "Mới,Đang làm,Xong" } }, "List"],
    ["list by name", { list: { inCellDropDown: false, source: "=TrangThai" } }, "List"],
    ["date", { date: { formula1: "2024-01-01", operator: "GreaterThanOrEqualTo" } }, "Date"],
    ["decimal", { decimal: { formula1: 0, formula2: 1, operator: "Between" } }, "Decimal"],
    ["custom", { custom: { formula: "=LEN(A2)<10" } }, "Custom"],
  ])("%s reads back as it was set", async (_name, rule, type) => {
    await set(rule);
    const read = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A5");
      dataValidation.load("type,rule,ignoreBlanks,errorAlert,prompt");
      await context.sync();
      return dataValidation.toJSON();
    });
    expect(read.type).toBe(type);
    const [kind, body] = Object.entries(rule)[0] as [string, Record<string, unknown>];
    const texts = Object.fromEntries(
      Object.entries(body).map(([key, each]) => [key, typeof each === "number" ? String(each) : each]),
    );
    expect(read.rule).toEqual({ [kind]: texts });
    expect(read).toMatchObject({ ignoreBlanks: true, errorAlert: { showAlert: true, style: "Stop" } });
  });

  test("a list may come from a range of another sheet", async () => {
    await onSheet((sheet, { workbook }) => {
      const source = workbook.worksheets.add("Danh mục").getRange("A2:A40");
      sheet.getRange("B2").dataValidation.rule = { list: { inCellDropDown: true, source } };
    });
    expect(desk.workbook.sheets[0]?.validations[0]?.rule).toMatchObject({ source: "='Danh mục'!$A$2:$A$40" });
  });

  test.each<[string, Excel.DataValidationRule]>([
    ["a list longer than 255 characters", { list: { inCellDropDown: true, source: "x,".repeat(128) + "y" } }],
    ["a date as a number", { date: { formula1: 45_658 as never, operator: "EqualTo" } }],
    ["two kinds at once", { custom: { formula: "=TRUE" }, decimal: { formula1: 1, operator: "EqualTo" } }],
    ["no kind", {}],
    ["a pair of which one is missing", { decimal: { formula1: 1, operator: "Between" } }],
  ])("%s is refused", async (_name, rule) => {
    expect(await codeOf(set(rule))).toBe("InvalidArgument");
  });

  test("of a part of the cells takes the place of what was there", async () => {
    await set({ list: { inCellDropDown: true, source: "a,b" } });
    await onSheet((sheet) => {
      sheet.getRange("A4").dataValidation.rule = { custom: { formula: "=TRUE" } };
      sheet.getRange("A4").dataValidation.errorAlert = {
        title: "Sai",
        message: "Nhập lại",
        showAlert: true,
        style: "Warning",
      };
    });
    const types = await onSheet(async (sheet, context) => {
      const found = ["A2", "A4", "A9", "A10", "A2:A9"].map((each) => sheet.getRange(each).dataValidation);
      for (const each of found) each.load("type,errorAlert");
      await context.sync();
      return found.map(({ type }) => type);
    });
    expect(types).toEqual(["List", "Custom", "List", "None", "Inconsistent"]);
    await onSheet((sheet) => sheet.getRange("A1:A99").dataValidation.clear());
    expect(desk.workbook.sheets[0]?.validations).toEqual([]);
  });
});
