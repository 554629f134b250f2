import type { Desk } from "../../../src/desk/desk";
import { codeOf, formulasOf, onSheet, openTestDesk, valuesOf } from "./on-desk";

let desk: Desk;
beforeEach(async () => {
  desk = await openTestDesk();
});

const onBook = <T>(
  act: (workbook: Excel.Workbook, context: Excel.RequestContext) => T | Promise<T>,
): Promise<T> => onSheet((_sheet, context) => act(context.workbook, context));

describe("names of sheets", () => {
  test.each(["a:b", "a\\b", "a/b", "a?b", "a*b", "a[b", "a]b", "", "x".repeat(32), "'a", "History"])(
    "%j is refused",
    async (name) => {
      expect(await codeOf(onBook(({ worksheets }) => void worksheets.add(name)))).toBe("InvalidArgument");
    },
  );

  test("are unique in any case", async () => {
    expect(await codeOf(onBook(({ worksheets }) => void worksheets.add("SHEET1")))).toBe("ItemAlreadyExists");
    const rename = onSheet((sheet, { workbook }) => {
      workbook.worksheets.add("Hai");
      sheet.name = "hai";
    });
    expect(await codeOf(rename)).toBe("ItemAlreadyExists");
  });

  test("31 characters are allowed, and one free is found", async () => {
    await onBook(({ worksheets }) => {
      worksheets.add("x".repeat(31));
      worksheets.add();
    });
    expect(desk.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "x".repeat(31), "Sheet2"]);
  });

  test("change in formulas, rules, lists and names along with the sheet", async () => {
    await onSheet((sheet, { workbook }) => {
      const list = workbook.worksheets.add("Danh mục");
      list.getRange("A1:A2").values = [[1], [2]];
      sheet.getRange("B1").formulas = [["=SUM('Danh mục'!A1:A2)"]];
      sheet.getRange("B2").dataValidation.rule = {
        list: { inCellDropDown: true, source: "='Danh mục'!$A$1:$A$2" },
      };
      workbook.names.add("Dau", list.getRange("A1"));
      list.name = "DM";
    });
    expect(await formulasOf("B1")).toEqual([["=SUM(DM!A1:A2)"]]);
    expect(desk.workbook.names[0]?.formula).toBe("=DM!$A$1");
    expect(desk.workbook.sheets[0]?.validations[0]?.rule).toMatchObject({ source: "=DM!$A$1:$A$2" });
  });
});

describe("a workbook's sheets", () => {
  test("at least one stays visible", async () => {
    expect(await codeOf(onSheet((sheet) => sheet.delete()))).toBe("InvalidOperation");
    expect(await codeOf(onSheet((sheet) => void (sheet.visibility = "Hidden")))).toBe("InvalidOperation");
    const last = onSheet((sheet, { workbook }) => {
      workbook.worksheets.add("Ẩn").visibility = "VeryHidden";
      sheet.delete();
    });
    expect(await codeOf(last)).toBe("InvalidOperation");
  });

  test("a very hidden one is not deleted, a hidden one is", async () => {
    const remove = (visibility: "Hidden" | "VeryHidden") =>
      onBook(({ worksheets }) => {
        const sheet = worksheets.add(visibility);
        sheet.visibility = visibility;
        sheet.delete();
      });
    expect(await codeOf(remove("VeryHidden"))).toBe("InvalidOperation");
    expect(await codeOf(remove("Hidden"))).toBeNull();
  });

  test("a deleted one leaves #REF! in formulas that meant it", async () => {
    await onSheet((sheet, { workbook }) => {
      const other = workbook.worksheets.add("Khác");
      other.getRange("A1").values = [[5]];
      sheet.getRange("A1").formulas = [["=Khác!A1+1"]];
      other.delete();
    });
    expect(await formulasOf("A1")).toEqual([["=#REF!+1"]]);
    expect(await valuesOf("A1")).toEqual([["#REF!"]]);
  });

  test("are in order, active, hidden and coloured as told", async () => {
    const read = await onBook(async ({ worksheets }, context) => {
      const b = worksheets.add("B");
      const c = worksheets.add("C");
      c.position = 0;
      c.tabColor = "#4472C4";
      b.visibility = "Hidden";
      c.activate();
      const active = worksheets.getActiveWorksheet();
      active.load("name,tabColor,position,visibility");
      worksheets.load("items/name");
      const first = worksheets.getFirst();
      const last = worksheets.getLast(true);
      const next = c.getNextOrNullObject(true);
      for (const sheet of [first, last, next]) sheet.load("name");
      const count = worksheets.getCount(true);
      await context.sync();
      return {
        active: active.toJSON(),
        names: worksheets.items.map(({ name }) => name),
        others: [first.name, last.name, next.name],
        count: count.value,
      };
    });
    expect(read).toMatchObject({
      active: { name: "C", tabColor: "#4472C4", position: 0, visibility: "Visible" },
      names: ["C", "Sheet1", "B"],
      others: ["C", "Sheet1", "Sheet1"],
      count: 2,
    });
  });

  test("show gridlines and headings or not, under the wire's odd names", async () => {
    const read = await onSheet(async (sheet, context) => {
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      await context.sync();
      sheet.load("showGridlines,showHeadings");
      await context.sync();
      return [sheet.showGridlines, sheet.showHeadings];
    });
    expect(read).toEqual([false, false]);
  });

  test("freeze rows, columns, or both", async () => {
    const located = (act: (panes: Excel.WorksheetFreezePanes, sheet: Excel.Worksheet) => void) =>
      onSheet(async (sheet, context) => {
        act(sheet.freezePanes, sheet);
        const at = sheet.freezePanes.getLocationOrNullObject();
        at.load("address");
        await context.sync();
        return at.isNullObject ? null : at.address;
      });
    expect(await located((panes) => panes.freezeRows(2))).toBe("Sheet1!1:2");
    expect(await located((panes) => panes.freezeColumns(1))).toBe("Sheet1!A:A");
    expect(await located((panes, sheet) => panes.freezeAt(sheet.getRange("A1:B3")))).toBe("Sheet1!A1:B3");
    expect(await located((panes) => panes.unfreeze())).toBeNull();
  });
});

describe("a protected sheet", () => {
  const protect = (options?: Excel.WorksheetProtectionOptions, password?: string) =>
    onSheet((sheet) => {
      sheet.getRange("B1:B9").format.protection.locked = false;
      sheet.protection.protect(options, password);
    });

  test.each<[string, (sheet: Excel.Worksheet) => void]>([
    ["values in locked cells", (s) => void (s.getRange("A1:B1").values = [[1, 2]])],
    ["formats", (s) => void (s.getRange("B1").format.font.bold = true)],
    ["rows put in", (s) => void s.getRange("2:2").insert("Down")],
    ["tables", (s) => void s.tables.add("B1:B3", true)],
    ["protection once more", (s) => s.protection.protect()],
  ])("takes no %s", async (_what, act) => {
    await protect();
    expect(await codeOf(onSheet(act))).toBe("AccessDenied");
  });

  test("takes values in unlocked cells, and what its options allow", async () => {
    await protect({ allowFormatCells: true, allowInsertRows: true });
    await onSheet((sheet) => {
      sheet.getRange("B1").values = [[1]];
      sheet.getRange("A1").format.font.bold = true;
      sheet.getRange("4:4").insert("Down");
    });
    expect(await valuesOf("B1")).toEqual([[1]]);
  });

  test("is opened by its password only", async () => {
    await protect(undefined, "bí mật");
    expect(await codeOf(onSheet((sheet) => sheet.protection.unprotect("sai")))).toBe("AccessDenied");
    const read = await onSheet(async (sheet, context) => {
      sheet.protection.unprotect("bí mật");
      sheet.protection.load("protected");
      await context.sync();
      return sheet.protection.protected;
    });
    expect(read).toBe(false);
  });
});

describe("defined names", () => {
  test("stand for ranges, formulas and constants", async () => {
    const read = await onSheet(async (sheet, context) => {
      const { workbook } = context;
      sheet.getRange("A1:A2").values = [[1], [2]];
      const names = workbook.names;
      names.add("Vung", sheet.getRange("A1:A2"));
      names.add("Tong", "=SUM(Sheet1!$A$1:$A$2)");
      names.add("Chu", "xin chào", "lời chào");
      sheet.getRange("B1:B2").formulas = [["=Tong*10"], ["=Chu"]];
      names.load("items/name,items/type,items/value,items/formula,items/scope,items/visible,items/comment");
      const range = names.getItem("vung").getRange();
      range.load("address");
      const none = names.getItemOrNullObject("Khong");
      await context.sync();
      return { items: names.items.map((item) => item.toJSON()), at: range.address, none: none.isNullObject };
    });
    expect(read.items).toEqual([
      expect.objectContaining({
        name: "Vung",
        type: "Range",
        value: "Sheet1!$A$1:$A$2",
        formula: "=Sheet1!$A$1:$A$2",
      }),
      expect.objectContaining({ name: "Tong", formula: "=SUM(Sheet1!$A$1:$A$2)", scope: "Workbook" }),
      expect.objectContaining({ name: "Chu", type: "String", value: "xin chào", comment: "lời chào" }),
    ]);
    expect([read.at, read.none]).toEqual(["Sheet1!A1:A2", true]);
    expect(await valuesOf("B1:B2")).toEqual([[30], ["xin chào"]]);
  });

  test.each(["A1", "R1C1", "có dấu cách", "1a", ""])("%j is no name", async (name) => {
    expect(await codeOf(onBook(({ names }) => void names.add(name, "=1")))).toBe("InvalidArgument");
  });

  test("are unique", async () => {
    const twice = onBook(({ names }) => {
      names.add("X_", "=1");
      names.add("x_", "=2");
    });
    expect(await codeOf(twice)).toBe("ItemAlreadyExists");
  });
});

describe("settings of the document", () => {
  test("keep values of any kind", async () => {
    const read = await onBook(async ({ settings }, context) => {
      settings.add("a", { b: [1, "hai"] });
      settings.add("c", true);
      const a = settings.getItem("a");
      const none = settings.getItemOrNullObject("x");
      a.load("value");
      await context.sync();
      return [a.value as unknown, none.isNullObject];
    });
    expect(read).toEqual([{ b: [1, "hai"] }, true]);
    expect(desk.settings.get("c")).toBe("true");
  });
});
