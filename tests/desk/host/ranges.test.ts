import fc from "fast-check";
import { codeOf, formulasOf, onSheet, openTestDesk, valuesOf } from "./on-desk";

beforeEach(() => openTestDesk());

const address = (find: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
  onSheet(async (sheet, context) => {
    const range = find(sheet);
    range.load("address");
    await context.sync();
    return range.address;
  });

describe("ranges from ranges", () => {
  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["getCell", (s) => s.getRange("B2:C3").getCell(1, 1), "C3"],
    ["getCell outside", (s) => s.getRange("B2").getCell(3, 4), "F5"],
    ["getRow", (s) => s.getRange("B2:D9").getRow(2), "B4:D4"],
    ["getColumn", (s) => s.getRange("B2:D9").getColumn(1), "C2:C9"],
    ["getLastRow", (s) => s.getRange("B2:D9").getLastRow(), "B9:D9"],
    ["getLastColumn", (s) => s.getRange("B2:D9").getLastColumn(), "D2:D9"],
    ["getLastCell", (s) => s.getRange("B2:D9").getLastCell(), "D9"],
    ["getEntireRow", (s) => s.getRange("B2:D3").getEntireRow(), "2:3"],
    ["getEntireColumn", (s) => s.getRange("B2:D3").getEntireColumn(), "B:D"],
    ["getOffsetRange", (s) => s.getRange("B2:D3").getOffsetRange(2, -1), "A4:C5"],
    ["getResizedRange", (s) => s.getRange("B2").getResizedRange(2, 1), "B2:C4"],
    ["getAbsoluteResizedRange", (s) => s.getRange("B2:D9").getAbsoluteResizedRange(2, 1), "B2:B3"],
    ["getBoundingRect", (s) => s.getRange("B2").getBoundingRect("D9"), "B2:D9"],
    ["getIntersection", (s) => s.getRange("B2:D9").getIntersection("C1:C4"), "C2:C4"],
    ["getRowsBelow", (s) => s.getRange("B2:D9").getRowsBelow(2), "B10:D11"],
    ["getRowsAbove", (s) => s.getRange("B4:D9").getRowsAbove(2), "B2:D3"],
    ["getRowsBelow backwards", (s) => s.getRange("B4:D9").getRowsBelow(-1), "B3:D3"],
    ["getColumnsAfter", (s) => s.getRange("B4:D9").getColumnsAfter(1), "E4:E9"],
    ["getRangeByIndexes", (s) => s.getRangeByIndexes(1, 1, 2, 3), "B2:D3"],
    ["sheet.getCell", (s) => s.getCell(4, 0), "A5"],
    ["empty getUsedRange", (s) => s.getUsedRange(), "A1"],
  ])("%s", async (_name, find, expected) => {
    expect(await address(find)).toBe(`Sheet1!${expected}`);
  });

  test.each<[string, (sheet: Excel.Worksheet) => Excel.Range]>([
    ["above the first row", (s) => s.getRange("A1").getOffsetRange(-1, 0)],
    ["right of the last column", (s) => s.getRange("XFD1").getOffsetRange(0, 1)],
    ["smaller than nothing", (s) => s.getRange("A1").getResizedRange(-1, 0)],
    ["no address", (s) => s.getRange("A0")],
    ["an unknown sheet", (s) => s.getRange("Nope!A1")],
  ])("%s there is no range", async (_name, find) => {
    expect(await codeOf(address(find))).toBe("InvalidArgument");
  });

  test("ranges that do not meet have no intersection", async () => {
    expect(await codeOf(address((s) => s.getRange("A1").getIntersection("B2")))).toBe("ItemNotFound");
    const isNull = await onSheet(async (sheet, context) => {
      const none = sheet.getRange("A1").getIntersectionOrNullObject("B2");
      none.load("address");
      await context.sync();
      return none.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test("the used range counts formats, unless only values are asked for", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B2").values = [["x"]];
      sheet.getRange("D5").format.fill.color = "#FFFF00";
    });
    expect(await address((s) => s.getUsedRange())).toBe("Sheet1!B2:D5");
    expect(await address((s) => s.getUsedRange(true))).toBe("Sheet1!B2");
    expect(await address((s) => s.getRange("A1:Z99").getUsedRange(true))).toBe("Sheet1!B2");
  });

  test("the region around a cell ends at blank rows and columns", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B2:C4").values = [
        ["a", "b"],
        [1, ""],
        ["", 2],
      ];
      sheet.getRange("E2").values = [["x"]];
    });
    expect(await address((s) => s.getRange("B2").getSurroundingRegion())).toBe("Sheet1!B2:C4");
  });
});

describe("inserting and deleting", () => {
  const fill = () =>
    onSheet((sheet, context) => {
      sheet.getRange("A1:A5").values = [[1], [2], [3], [4], [5]];
      sheet.getRange("C1:C2").formulas = [["=SUM(A1:A5)"], ["=A3*$A$4"]];
      context.workbook.names.add("Rows", sheet.getRange("A2:A4"));
      sheet.getRange("A2:A5").conditionalFormats.add("Custom").custom.rule.formula = "=A2>$A$3";
      sheet.getRange("A5").dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$1:$A$3" } };
    });
  const state = () =>
    onSheet(async (sheet, context) => {
      const name = context.workbook.names.getItem("Rows");
      name.load("formula");
      const rules = sheet.getRange().conditionalFormats;
      rules.load("items/id");
      await context.sync();
      const rule = rules.items[0];
      const ruleRange = rule?.getRange();
      ruleRange?.load("address");
      rule?.custom.rule.load("formula");
      await context.sync();
      return { name: name.formula, at: ruleRange?.address, rule: rule?.custom.rule.formula };
    });

  test("rows put in move formulas, names, rules and the ranges that proxies hold", async () => {
    await fill();
    const kept = await onSheet(async (sheet, context) => {
      const held = sheet.getRange("A3");
      const added = sheet.getRange("3:4").insert("Down");
      held.load("address,values");
      added.load("address");
      await context.sync();
      return [held.address, held.values[0]?.[0], added.address];
    });
    expect(kept).toEqual(["Sheet1!A5", 3, "Sheet1!3:4"]);
    expect(await formulasOf("C1:C2")).toEqual([["=SUM(A1:A7)"], ["=A5*$A$6"]]);
    expect(await state()).toEqual({ name: "=Sheet1!$A$2:$A$6", at: "Sheet1!A2:A7", rule: "=A2>$A$5" });
  });

  test("rows taken out shorten references; a reference to nothing but them is #REF!", async () => {
    await fill();
    await onSheet((sheet) => sheet.getRange("3:4").delete("Up"));
    expect(await formulasOf("C1:C2")).toEqual([["=SUM(A1:A3)"], ["=#REF!*#REF!"]]);
    expect(await valuesOf("C1:C2")).toEqual([[8], ["#REF!"]]);
    expect(await state()).toEqual({ name: "=Sheet1!$A$2:$A$2", at: "Sheet1!A2:A3", rule: "=A2>#REF!" });
  });

  test("cells moved down leave the other columns alone", async () => {
    await fill();
    await onSheet((sheet) => void sheet.getRange("A1:A2").insert("Down"));
    expect(await formulasOf("C1:C2")).toEqual([["=SUM(A3:A7)"], ["=A5*$A$6"]]);
    expect(await valuesOf("A1:A4")).toEqual([[""], [""], [1], [2]]);
  });

  test("columns put in move references to the right", async () => {
    await fill();
    await onSheet((sheet) => void sheet.getRange("B:B").insert("Right"));
    expect(await formulasOf("D1:D2")).toEqual([["=SUM(A1:A5)"], ["=A3*$A$4"]]);
    await onSheet((sheet) => void sheet.getRange("A:A").insert("Right"));
    expect(await formulasOf("E2")).toEqual([["=B3*$B$4"]]);
  });

  test("a range whose cells are gone cannot be used", async () => {
    await fill();
    const batch = onSheet(async (sheet, context) => {
      const held = sheet.getRange("A3");
      await context.sync();
      sheet.getRange("3:3").delete("Up");
      held.load("values");
      await context.sync();
    });
    expect(await codeOf(batch)).toBe("InvalidReference");
  });

  test("whatever rows are put in and taken out again, formulas are as before", async () => {
    await fill();
    const before = await formulasOf("C1:C2");
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 4 }), async (row, count) => {
        const rows = `${row}:${row + count - 1}`;
        await onSheet((sheet) => {
          sheet.getRange(rows).insert("Down");
          sheet.getRange(rows).delete("Up");
        });
        expect(await formulasOf("C1:C2")).toEqual(before);
        expect(await valuesOf("C1")).toEqual([[15]]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("copying, clearing, merging, sorting", () => {
  test("copied formulas move their relative references", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 10],
        [2, 20],
      ];
      sheet.getRange("C1").formulas = [["=A1+$B$1"]];
      sheet.getRange("C2:C3").copyFrom("C1");
      sheet.getRange("E1").copyFrom("C1", "Values");
    });
    expect(await formulasOf("C2:C3")).toEqual([["=A2+$B$1"], ["=A3+$B$1"]]);
    expect(await formulasOf("E1")).toEqual([[11]]);
  });

  test("clearing contents leaves formats, clearing all leaves nothing", async () => {
    await onSheet((sheet) => {
      const cell = sheet.getRange("A1");
      cell.values = [["x"]];
      cell.format.font.bold = true;
      cell.clear("Contents");
    });
    const bold = () =>
      onSheet(async (sheet, context) => {
        const { font } = sheet.getRange("A1").format;
        font.load("bold");
        await context.sync();
        return font.bold;
      });
    expect(await valuesOf("A1")).toEqual([[""]]);
    expect(await bold()).toBe(true);
    await onSheet((sheet) => sheet.getRange("A1").clear());
    expect(await bold()).toBe(false);
  });

  test("merging keeps the upper left value; tables are not merged", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B1").values = [["a", "b"]];
      sheet.getRange("A1:B1").merge();
    });
    expect(await valuesOf("A1:B1")).toEqual([["a", ""]]);
    const batch = onSheet((sheet) => {
      sheet.tables.add("D1:E2", true);
      sheet.getRange("D1:E1").merge();
    });
    expect(await codeOf(batch)).toBe("InvalidArgument");
  });

  test("sorting takes rows along: numbers, then text, blanks last", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B5").values = [
        ["k", "v"],
        ["b", 1],
        [3, 2],
        ["", 3],
        ["a", 4],
      ];
      sheet.getRange("A1:B5").sort.apply([{ key: 0, ascending: true }], false, true);
    });
    expect(await valuesOf("A1:B5")).toEqual([
      ["k", "v"],
      [3, 2],
      ["a", 4],
      ["b", 1],
      ["", 3],
    ]);
  });
});

describe("formats", () => {
  test("are one value where cells agree, null where they differ", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:B2").format.wrapText = true;
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("A1:B2").format.columnWidth = 100;
      sheet.getRange("A1:B2").format.rowHeight = 30;
      const { format } = sheet.getRange("A1:B2");
      format.load("wrapText,columnWidth,rowHeight,horizontalAlignment,font/bold,fill/color");
      await context.sync();
      return format.toJSON();
    });
    expect(read).toMatchObject({
      wrapText: true,
      columnWidth: 100,
      rowHeight: 30,
      horizontalAlignment: "General",
      font: { bold: null },
      fill: { color: "#FFFFFF" },
    });
  });

  test("of a whole column hold for cells written later", async () => {
    await onSheet((sheet) => {
      sheet.getRange("B:B").format.font.italic = true;
      sheet.getRange("B7").values = [["x"]];
    });
    const italic = await onSheet(async (sheet, context) => {
      const { font } = sheet.getRange("B7").format;
      font.load("italic");
      await context.sync();
      return font.italic;
    });
    expect(italic).toBe(true);
  });

  test("of borders are set side by side", async () => {
    const read = await onSheet(async (sheet, context) => {
      const borders = sheet.getRange("A1:B2").format.borders;
      borders.getItem("EdgeTop").style = "Continuous";
      borders.getItem("InsideHorizontal").color = "#BFBFBF";
      const cell = sheet.getRange("A1").format.borders;
      cell.load("items/sideIndex,items/style,items/color,items/weight");
      await context.sync();
      return cell.items.map(({ sideIndex, style, color }) => [sideIndex, style, color]);
    });
    expect(read).toContainEqual(["EdgeTop", "Continuous", "#000000"]);
    expect(read).toContainEqual(["EdgeBottom", "Continuous", "#BFBFBF"]);
    expect(read).toContainEqual(["EdgeLeft", "None", "#000000"]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["no colour", (s) => void (s.getRange("A1").format.fill.color = "#12")],
    ["no alignment", (s) => void (s.getRange("A1").format.horizontalAlignment = "Middle" as never)],
    ["a font of no size", (s) => void (s.getRange("A1").format.font.size = 0)],
    ["a row too high", (s) => void (s.getRange("A1").format.rowHeight = 500)],
  ])("%s is refused", async (_name, act) => {
    expect(await codeOf(onSheet(act))).toBe("InvalidArgument");
  });

  test("text is shown by number format", async () => {
    const text = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[45_658, 0.256, 1234.5]];
      range.numberFormat = [["dd/mm/yyyy", "0%", "#,##0.00"]];
      range.load("text");
      await context.sync();
      return range.text;
    });
    expect(text).toEqual([["01/01/2025", "26%", "1,234.50"]]);
  });

  test("rows and columns hide and show", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.getRange("2:3").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
      const mixed = sheet.getRange("A1:A3");
      const hidden = sheet.getRange("B2");
      mixed.load("rowHidden");
      hidden.load("hidden,columnHidden");
      await context.sync();
      return [mixed.rowHidden, hidden.hidden, hidden.columnHidden];
    });
    expect(read).toEqual([null, true, true]);
  });
});
