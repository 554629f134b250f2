import type { Desk } from "../../../src/desk/desk";
import { codeOf, formulasOf, onSheet, openTestDesk, valuesOf } from "./on-desk";

let desk: Desk;
beforeEach(async () => {
  desk = await openTestDesk();
});

/** Mã | Hạn | Còn with three rows, the last column calculated. */
const tasks = () =>
  onSheet((sheet) => {
    sheet.getRange("A1:C4").values = [
      ["Mã", "Hạn", "Còn"],
      ["a", 10, ""],
      ["b", 20, ""],
      ["c", 30, ""],
    ];
    const table = sheet.tables.add("A1:C4", true);
    table.name = "tblTask";
    sheet.getRange("C2:C4").formulas = [["=[@Hạn]*2"], ["=[@Hạn]*2"], ["=[@Hạn]*2"]];
  });

const addressOf = () =>
  onSheet(async (sheet, context) => {
    const range = sheet.tables.getItem("tblTask").getRange();
    range.load("address");
    await context.sync();
    return range.address.replace("Sheet1!", "");
  });

describe("a table", () => {
  test("names its columns by its header, makes them text and unique", async () => {
    const names = await onSheet(async (sheet, context) => {
      sheet.getRange("A1:D1").values = [["x", "X", 2025, ""]];
      const { columns } = sheet.tables.add("A1:D3", true);
      columns.load("items/name,count");
      await context.sync();
      return columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(["x", "X2", "2025", "Column1"]);
    expect(await valuesOf("A1:D1")).toEqual([["x", "X2", "2025", "Column1"]]);
  });

  test("without headers gets a row for them on top", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      sheet.tables.add("A1:B2", false);
    });
    expect(await valuesOf("A1:B3")).toEqual([
      ["Column1", "Column2"],
      [1, 2],
      [3, 4],
    ]);
  });

  test("is found by name in any case and by id, on its own sheet only", async () => {
    await tasks();
    const found = await onSheet(async (sheet, context) => {
      const table = context.workbook.tables.getItem("TBLTASK");
      table.load("id,name,style,showTotals,showBandedRows");
      const other = context.workbook.worksheets.add("Other").tables.getItemOrNullObject("tblTask");
      const none = sheet.tables.getItemOrNullObject("tblNone");
      await context.sync();
      const byId = sheet.tables.getItem(table.id);
      byId.load("name");
      await context.sync();
      return [
        table.name,
        byId.name,
        other.isNullObject,
        none.isNullObject,
        table.style,
        table.showBandedRows,
      ];
    });
    expect(found).toEqual(["tblTask", "tblTask", true, true, "TableStyleMedium2", true]);
  });

  test.each(["tblTask", "TBLTASK", "Q1", "R1C1", "a b", "1st", ""])("cannot be called %j", async (name) => {
    await tasks();
    const batch = onSheet((sheet) => void (sheet.tables.add("F1:G2", true).name = name));
    expect(await codeOf(batch)).toBe("InvalidArgument");
  });

  test.each(["B2:D6", "A1:A2", "C4:C9"])("cannot lie on another, as %s would", async (address) => {
    await tasks();
    expect(await codeOf(onSheet((sheet) => void sheet.tables.add(address, true)))).toBe("InvalidArgument");
  });

  test("takes its new name into formulas", async () => {
    await tasks();
    await onSheet((sheet) => {
      sheet.getRange("E1").formulas = [["=SUM(tblTask[Hạn])+ROWS(TBLTASK)"]];
      sheet.tables.getItem("tblTask").name = "tblJob";
    });
    expect(await formulasOf("E1")).toEqual([["=SUM(tblJob[Hạn])+ROWS(tblJob)"]]);
    expect(await valuesOf("E1")).toEqual([[63]]);
  });
});

describe("rows", () => {
  test("added at the end are filled by the calculated columns", async () => {
    await tasks();
    await onSheet(
      (sheet) =>
        void sheet.tables.getItem("tblTask").rows.add(undefined, [
          ["d", 40, null],
          ["e", 50, null],
        ] as never),
    );
    expect(await addressOf()).toBe("A1:C6");
    expect(await formulasOf("C5:C6")).toEqual([["=[@Hạn]*2"], ["=[@Hạn]*2"]]);
    expect(await valuesOf("C5:C6")).toEqual([[80], [100]]);
  });

  test("put in between move what is below", async () => {
    await tasks();
    await onSheet((sheet) => void sheet.tables.getItem("tblTask").rows.add(1, [["x", 1, null]] as never));
    expect(await valuesOf("A1:C5")).toEqual([
      ["Mã", "Hạn", "Còn"],
      ["a", 10, 20],
      ["x", 1, 2],
      ["b", 20, 40],
      ["c", 30, 60],
    ]);
  });

  test("of a wrong width are refused", async () => {
    await tasks();
    const batch = onSheet((sheet) => void sheet.tables.getItem("tblTask").rows.add(undefined, [["d", 40]]));
    expect(await codeOf(batch)).toBe("InvalidArgument");
  });

  test("deleted to the last leave one blank row", async () => {
    await tasks();
    await onSheet((sheet) => {
      const { rows } = sheet.tables.getItem("tblTask");
      for (let i = 0; i < 3; i++) rows.getItemAt(0).delete();
    });
    expect(await addressOf()).toBe("A1:C2");
  });

  test("are counted and read", async () => {
    await tasks();
    const read = await onSheet(async (sheet, context) => {
      const { rows } = sheet.tables.getItem("tblTask");
      rows.load("items/values,count");
      await context.sync();
      return [rows.count, rows.items[1]?.values];
    });
    expect(read).toEqual([3, [["b", 20, 40]]]);
  });
});

describe("values written directly below", () => {
  const writeBelow = (values: unknown[][]) =>
    onSheet((sheet) => {
      const body = sheet.tables.getItem("tblTask").getDataBodyRange();
      body.getRowsBelow(values.length).values = values;
    });

  test("make the table longer, calculated columns and formats included", async () => {
    await tasks();
    await onSheet((sheet) => void (sheet.getRange("B2:B4").numberFormat = [["0.0"], ["0.0"], ["0.0"]]));
    await writeBelow([
      ["d", 40, null],
      ["e", 50, null],
    ]);
    expect(await addressOf()).toBe("A1:C6");
    expect(await valuesOf("C5:C6")).toEqual([[80], [100]]);
    const format = await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("B6");
      cell.load("numberFormat");
      await context.sync();
      return cell.numberFormat;
    });
    expect(format).toEqual([["0.0"]]);
  });

  test("do not, where rows at the end are empty (oj#3013)", async () => {
    await tasks();
    await writeBelow([
      ["d", 40, null],
      ["", "", ""],
    ]);
    expect(await addressOf()).toBe("A1:C5");
  });

  test("do not with a list below the table", async () => {
    await tasks();
    await onSheet((sheet) => {
      sheet.getRange("A2:A9").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    });
    await writeBelow([["d", 40, 1]]);
    expect(await addressOf()).toBe("A1:C4");
  });

  test("do not with a totals row, and not a row further down", async () => {
    await tasks();
    await onSheet((sheet) => void (sheet.getRange("A6:C6").values = [["x", 1, 2]]));
    expect(await addressOf()).toBe("A1:C4");
    await onSheet((sheet) => {
      sheet.getRange("A6:C6").clear();
      sheet.tables.getItem("tblTask").showTotals = true;
      sheet.getRange("A6:C6").values = [["x", 1, 2]];
    });
    expect(await addressOf()).toBe("A1:C5");
  });

  test("by the thousand, sent in pieces, make it grow at once", async () => {
    await tasks();
    await writeBelow(Array.from({ length: 3000 }, (_each, i) => [`k${i}`, i, null]));
    expect(await addressOf()).toBe("A1:C3004");
    expect(await valuesOf("C3004")).toEqual([[5998]]);
  });
});

describe("columns", () => {
  test("are added, renamed and deleted, with their cells", async () => {
    await tasks();
    await onSheet((sheet) => {
      const { columns } = sheet.tables.getItem("tblTask");
      columns.add(1, [["Đơn vị"], ["x"], ["y"], ["z"]]);
      columns.add(undefined, undefined, "Ghi chú");
      columns.getItem("Mã").name = "Mã số";
      columns.getItem("Hạn").delete();
    });
    expect(await valuesOf("A1:D2")).toEqual([
      ["Mã số", "Đơn vị", "Còn", "Ghi chú"],
      ["a", "x", "#REF!", ""],
    ]);
  });

  test("give their parts", async () => {
    await tasks();
    const read = await onSheet(async (sheet, context) => {
      const column = sheet.tables.getItem("tblTask").columns.getItem("Hạn");
      column.load("index,values");
      const body = column.getDataBodyRange();
      body.load("address");
      await context.sync();
      return [column.index, column.values, body.address];
    });
    expect(read).toEqual([1, [["Hạn"], [10], [20], [30]], "Sheet1!B2:B4"]);
  });
});

describe("a table's shape", () => {
  test("is changed by resize, which keeps the header's row", async () => {
    await tasks();
    await onSheet((sheet) => sheet.tables.getItem("tblTask").resize("A1:D6"));
    expect(await addressOf()).toBe("A1:D6");
    expect(await valuesOf("D1")).toEqual([["Column1"]]);
    const moved = onSheet((sheet) => sheet.tables.getItem("tblTask").resize("A2:C6"));
    expect(await codeOf(moved)).toBe("InvalidArgument");
  });

  test("cannot be torn by cells that move", async () => {
    await tasks();
    expect(await codeOf(onSheet((sheet) => void sheet.getRange("A2").insert("Down")))).toBe(
      "InsertDeleteConflict",
    );
    expect(await codeOf(onSheet((sheet) => sheet.getRange("1:1").delete("Up")))).toBe("InsertDeleteConflict");
  });

  test("follows whole rows and columns", async () => {
    await tasks();
    await onSheet((sheet) => {
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("A:A").insert("Right");
    });
    expect(await addressOf()).toBe("B1:D6");
    expect(await valuesOf("D3")).toEqual([[0]]);
  });

  test("is gone after convertToRange, the cells stay", async () => {
    await tasks();
    const count = await onSheet(async (sheet, context) => {
      sheet.tables.getItem("tblTask").convertToRange();
      const { tables } = context.workbook;
      tables.load("count");
      await context.sync();
      return tables.count;
    });
    expect(count).toBe(0);
    expect(await valuesOf("A1:B2")).toEqual([
      ["Mã", "Hạn"],
      ["a", 10],
    ]);
  });
});

describe("filters", () => {
  test("hide rows and show them again", async () => {
    await tasks();
    await onSheet((sheet) => {
      const table = sheet.tables.getItem("tblTask");
      table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["a", "c"] });
    });
    const sheet = desk.workbook.sheets[0];
    expect([1, 2, 3].map((row) => sheet?.rows.get(row)?.hidden ?? false)).toEqual([false, true, false]);
    await onSheet((each) => each.tables.getItem("tblTask").clearFilters());
    expect(sheet?.rows.get(2)?.hidden).toBe(false);
  });

  test("misplace what is written across the rows that they hide (office-js#224)", async () => {
    await tasks();
    await onSheet((sheet) => {
      const table = sheet.tables.getItem("tblTask");
      table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["a", "c"] });
      table.columns.getItemAt(1).getDataBodyRange().values = [[1], [2], [3]];
    });
    const written = await onSheet((sheet) => sheet.getRange("B2:B4").load("values"));
    expect(written.values).toEqual([[1], [20], [1]]);
  });

  test("keep rows whose cells are deleted (office-js#994)", async () => {
    const left = async (filtered: boolean): Promise<number> => {
      desk = await openTestDesk();
      await tasks();
      await onSheet((sheet) => {
        const table = sheet.tables.getItem("tblTask");
        if (filtered) table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["a", "c"] });
        table.rows.getItemAt(2).getRange().delete("Up");
        table.rows.getItemAt(0).delete();
      });
      return (await onSheet((sheet) => sheet.tables.getItem("tblTask").rows.load("count"))).count;
    };
    expect([await left(true), await left(false)]).toEqual([3, 1]);
  });
});
