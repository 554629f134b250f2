import type { Desk } from "../../../src/desk/desk";
import { growthOf, mostGrowth } from "../../growth";
import { codeOf, onSheet, openTestDesk, valuesOf } from "./on-desk";

let desk: Desk;
beforeEach(async () => {
  desk = await openTestDesk();
});

const worked = () => desk.batches.filter(({ kind }) => kind === "work");

describe("what is not modelled", () => {
  test.each<[string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void]>([
    ["Chart.plotArea", (s) => void s.charts.add("Pie", s.getRange("A1:B2")).plotArea.load("left")],
    ["Worksheet.copy", (s) => void s.copy()],
    ["Worksheet.shapes", (s) => void s.shapes.load("items/name")],
    ["Range.formulasR1C1", (s) => void s.getRange("A1").load("formulasR1C1")],
    ["Range.hyperlink", (s) => void (s.getRange("A1").hyperlink = { address: "https://example.org" })],
    ["Range.removeDuplicates", (s) => void s.getRange("A1:A3").removeDuplicates([0], false)],
    ["Range.getSpecialCells", (s) => void s.getRange("A1:A3").getSpecialCells("Blanks")],
    ["Range.group", (s) => s.getRange("1:3").group("ByRows")],
    ["RangeFont.subscript", (s) => void (s.getRange("A1").format.font.subscript = true)],
    ["RangeFill.pattern", (s) => void s.getRange("A1").format.fill.load("pattern")],
    ["Workbook.comments", (_s, w) => void w.comments.load("items/content")],
    ["Workbook.tableStyles", (_s, w) => void w.tableStyles.getCount()],
    ["Workbook.customXmlParts", (_s, w) => void w.customXmlParts.getCount()],
    ["Workbook.protection", (_s, w) => w.protection.protect()],
    ["Workbook.properties", (_s, w) => void (w.properties.title = "x")],
    ["Workbook.styles", (_s, w) => void w.styles.getItem("Normal")],
    ["Workbook.bindings", (_s, w) => void w.bindings.getCount()],
    ["Application.iterativeCalculation", (_s, w) => void w.application.iterativeCalculation.load("enabled")],
    ["PageLayout.draftMode", (s) => void (s.pageLayout.draftMode = true)],
    ["Worksheet.horizontalPageBreaks", (s) => void s.horizontalPageBreaks.add("A5")],
    ["Table.legacyId", (s) => void s.tables.add("A1:B2", true).load("legacyId")],
  ])("%s fails by its name", async (member, act) => {
    await expect(onSheet((sheet, { workbook }) => act(sheet, workbook))).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringContaining(member) as string,
    });
  });
});

describe("errors", () => {
  test("tell the statement, and what ran before stays done", async () => {
    const batch = onSheet((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.tables.getItem("tblNone").name = "x";
      sheet.getRange("A2").values = [[2]];
    });
    await expect(batch).rejects.toMatchObject({
      code: "ItemNotFound",
      debugInfo: { statement: "var table = tables.getItem(...);" },
    });
    expect(await valuesOf("A1:A2")).toEqual([[1], [""]]);
  });

  test("come without the results of what ran before", async () => {
    const read = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.load("values");
      sheet.tables.getItem("tblNone").load("name");
      await context.sync().catch(() => undefined);
      try {
        return cell.values as unknown;
      } catch (error) {
        return (error as { code: string }).code;
      }
    });
    expect(read).toBe("PropertyNotLoaded");
  });

  test("a read-only or misspelt property in load is named", async () => {
    await expect(onSheet((sheet) => void sheet.load("nam"))).rejects.toMatchObject({
      code: "NotImplemented",
      message: expect.stringContaining("Worksheet.nam") as string,
    });
  });
});

describe("null objects", () => {
  test("have children that are null, and take no writes", async () => {
    const isNull = await onSheet(async (sheet, context) => {
      const child = sheet.tables.getItemOrNullObject("tblNone").getRange();
      child.load("address");
      await context.sync();
      return child.isNullObject;
    });
    expect(isNull).toBe(true);
    const write = onSheet((sheet) => void (sheet.tables.getItemOrNullObject("tblNone").name = "x"));
    expect(await codeOf(write)).toBe("InvalidObjectPath");
  });
});

describe("proxies over several batches", () => {
  test("sheets, tables and ranges stay what they are", async () => {
    const read = await onSheet(async (_sheet, context) => {
      const sheet = context.workbook.worksheets.add("Mới");
      const table = sheet.tables.add("A1:B2", true);
      const cell = sheet.getRange("A2");
      await context.sync();
      sheet.name = "Đổi tên";
      table.name = "tblDoi";
      cell.values = [["x"]];
      await context.sync();
      const column = table.columns.getItemAt(0);
      column.load("values,id");
      cell.load("address");
      await context.sync();
      return [column.values, cell.address];
    });
    expect(read).toEqual([[["Column1"], ["x"]], "'Đổi tên'!A2"]);
  });

  test("items of a loaded collection can be used afterwards", async () => {
    await onSheet(async (sheet, context) => {
      sheet.tables.add("A1:B2", true);
      sheet.tables.load("items/name,items/columns/items/name");
      await context.sync();
      const [table] = sheet.tables.items;
      expect(table?.columns.items.map(({ name }) => name)).toEqual(["Column1", "Column2"]);
      const [column] = table?.columns.items ?? [];
      if (column) column.name = "Đầu";
      await context.sync();
    });
    expect(await valuesOf("A1")).toEqual([["Đầu"]]);
  });

  test("let go when the run ends", async () => {
    await onSheet((sheet) => void (sheet.getRange("A1").values = [[1]]));
    await Promise.resolve();
    expect(desk.session.ranges.size).toBe(0);
    expect(desk.batches.at(-1)?.kind).toBe("housekeeping");
  });

  test("top and skip cut a collection, retrieve gives plain objects", async () => {
    const read = await onSheet(async (_sheet, context) => {
      for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
      const { worksheets } = context.workbook;
      worksheets.load({ select: "name", top: 2, skip: 1 } as never);
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(read).toEqual(["B", "C"]);
  });
});

describe("the record of batches", () => {
  test("has their number, actions, bytes and members", async () => {
    await onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [["x"]];
      await context.sync();
      sheet.getRange("A1").load("values");
    });
    expect(worked()).toHaveLength(2);
    expect(worked()[0]).toMatchObject({ number: 1, error: null });
    expect(worked()[0]?.members).toEqual(expect.arrayContaining(["Worksheet.getRange", "Range.values"]));
    expect(worked()[1]?.bytesIn).toBeGreaterThan(100);
    expect(worked()[1]?.bytesOut).toBeGreaterThan(10);
  });
});

describe("requirement sets that are lowered", () => {
  test.each<[string, string, (sheet: Excel.Worksheet) => void]>([
    ["1.7", "DataValidation.type", (s) => void s.getRange("A1").dataValidation.load("type")],
    ["1.7", "Worksheet.pageLayout", (s) => void (s.pageLayout.orientation = "Landscape")],
    ["1.5", "Range.conditionalFormats", (s) => void s.getRange("A1").conditionalFormats.add("Custom")],
    ["1.8", "Range.copyFrom", (s) => s.getRange("A1").copyFrom("B1")],
    ["1.12", "Table.resize", (s) => s.tables.add("A1:B2", true).resize("A1:B3")],
  ])("at ExcelApi %s there is no %s", async (version, _member, act) => {
    await openTestDesk({ requirements: { ExcelApi: version } });
    expect(await codeOf(onSheet(act))).toBe("ApiNotFound");
    expect(Office.context.requirements.isSetSupported("ExcelApi", version)).toBe(true);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
  });
});

describe("faults on demand", () => {
  test("a batch fails with the code asked for, and nothing of it is done", async () => {
    desk = await openTestDesk({ faults: { failures: [{ batch: 2, code: "GeneralException" }] } });
    const batch = onSheet(async (sheet, context) => {
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
    expect(await codeOf(batch)).toBe("GeneralException");
    expect(await valuesOf("A1:A2")).toEqual([[1], [""]]);
  });

  test("or half way through", async () => {
    const failures = [{ batch: 1, code: "AccessDenied", action: 1e9 }];
    desk = await openTestDesk({ faults: { failures } });
    const batch = onSheet((sheet) => {
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
    });
    expect(await codeOf(batch)).toBe("AccessDenied");
    expect(await valuesOf("A1:A2")).toEqual([[1], [""]]);
  });

  test("answers come late", async () => {
    await openTestDesk({ faults: { delay: 30 } });
    const started = performance.now();
    await valuesOf("A1");
    expect(performance.now() - started).toBeGreaterThan(25);
  });
});

describe("size", () => {
  test("a request over 5 MB is refused before anything is done", async () => {
    const text = "x".repeat(30_000);
    const batch = onSheet((sheet) => {
      sheet.getRange("A1:A200").values = Array.from({ length: 200 }, () => [text]);
    });
    expect(await codeOf(batch)).toBe("RequestPayloadSizeLimitExceeded");
    expect(await valuesOf("A1")).toEqual([[""]]);
  });

  test("ten thousand rows are written and read back, in a time that grows with the rows and no faster", async () => {
    const write = async (rows: number): Promise<void> => {
      await openTestDesk();
      await onSheet((sheet) => {
        sheet.getRange("A1:T1").values = [Array.from({ length: 20 }, (_each, i) => `Cột ${i}`)];
        sheet.getRange(`A2:T${rows + 1}`).values = Array.from({ length: rows }, (_each, row) =>
          Array.from({ length: 20 }, (_other, column) => (column % 2 === 0 ? row * column : `'Ô ${row}`)),
        );
        sheet.tables.add(`A1:T${rows + 1}`, true);
      });
    };
    expect(await growthOf(write, 2_500)).toBeLessThan(mostGrowth);
    expect((await valuesOf("A10001:C10001"))[0]).toEqual([0, "Ô 9999", 19_998]);
  }, 60_000);
});

describe("a second desk in the same realm", () => {
  test("starts from an empty workbook", async () => {
    await onSheet((sheet) => void (sheet.getRange("A1").values = [[1]]));
    await openTestDesk();
    expect(await valuesOf("A1")).toEqual([[""]]);
  });
});
