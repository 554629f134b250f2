import type { Desk } from "../../../src/desk/desk";
import { fixedClock } from "../../../src/desk/formulas/clock";
import { ConditionalFormats } from "../../../src/desk/formulas/conditional-formats";
import { formatArea } from "../../../src/desk/model/address";
import type { Sheet } from "../../../src/desk/model/sheet";
import { newYear, onSheet, openTestDesk } from "./on-desk";

let desk: Desk;

/** Tasks with their states and delays; late ones are red all along their row, long delays are yellow. */
beforeEach(async () => {
  desk = await openTestDesk();
  await onSheet((sheet) => {
    sheet.getRange("A1:C6").values = [
      ["Mã", "Trạng thái", "Số ngày"],
      ["T5", "Quá hạn", 40],
      ["T2", "Trong hạn", 0],
      ["T4", "Quá hạn", 2],
      ["T1", "Trong hạn", 0],
      ["T3", "Trong hạn", 0],
    ];
    sheet.tables.add("A1:C6", true).name = "tblNhiemVu";
    const late = sheet.getRange("A2:C6").conditionalFormats.add("Custom");
    late.custom.rule.formula = '=$B2="Quá hạn"';
    late.custom.format.fill.color = "#FDE7E9";
    const long = sheet.getRange("C2:C6").conditionalFormats.add("CellValue");
    long.cellValue.rule = { formula1: "=30", operator: "GreaterThan" };
    long.cellValue.format.fill.color = "#FFF100";
    sheet.getRange("B2:B6").dataValidation.rule = { custom: { formula: "=LEN(B2)>0" } };
  });
});

const fronts = { "#FDE7E9": "r", "#FFF100": "y" } as const;

/** Each row as its first cell and the colours of A to C: `T5 rry`. */
const coloured = (sheet: Sheet = desk.workbook.sheets[0]!, rows = 12): string[] => {
  const whole = { row: 0, column: 0, rowCount: 40, columnCount: 10 };
  const formats = new ConditionalFormats(desk.workbook, fixedClock(newYear), sheet, whole);
  const colourAt = (row: number, column: number): string =>
    fronts[formats.styleAt(row, column)?.fill as keyof typeof fronts] ?? "-";
  return Array.from({ length: rows }, (_each, row) => {
    const name = sheet.grid.get(row, 0)?.value ?? "";
    return `${String(name as string)} ${[0, 1, 2].map((column) => colourAt(row, column)).join("")}`;
  }).filter((line) => line !== " ---");
};

const areas = (sheet: Sheet = desk.workbook.sheets[0]!): string[] =>
  [...sheet.conditionalFormats, ...sheet.validations].map((rule) => rule.areas.map(formatArea).join(","));

const whole = (last: number): string[] => [`C2:C${last}`, `A2:C${last}`, `B2:B${last}`];

test("stand where they were put", () => {
  expect(coloured()).toEqual(["Mã ---", "T5 rry", "T2 ---", "T4 rrr", "T1 ---", "T3 ---"]);
  expect(areas().sort()).toEqual(whole(6).sort());
});

test("go with their tasks when the table is sorted, and their areas stay whole", async () => {
  await onSheet((_sheet, { workbook }) => {
    workbook.tables.getItem("tblNhiemVu").sort.apply([{ key: 0, ascending: true }]);
  });
  expect(coloured()).toEqual(["Mã ---", "T1 ---", "T2 ---", "T3 ---", "T4 rrr", "T5 rry"]);
  expect(areas().sort()).toEqual(whole(6).sort());
});

test.each<[string, number | undefined]>([
  ["inside", 2],
  ["at the end", undefined],
])("reach a task that is put in %s, and their areas stay whole", async (_where, index) => {
  await onSheet((_sheet, { workbook }) => {
    workbook.tables.getItem("tblNhiemVu").rows.add(index, [["T9", "Quá hạn", 31]]);
  });
  const tasks = ["T5 rry", "T2 ---", "T4 rrr", "T1 ---", "T3 ---"];
  tasks.splice(index ?? 5, 0, "T9 rry");
  expect(coloured()).toEqual(["Mã ---", ...tasks]);
  expect(areas().sort()).toEqual(whole(7).sort());
});

test("reach a task that is typed below the table", async () => {
  await onSheet((sheet) => void (sheet.getRange("A7:C7").values = [["T9", "Quá hạn", 31]]));
  expect(coloured().at(-1)).toBe("T9 rry");
  expect(areas().sort()).toEqual(whole(7).sort());
});

test.each([
  ["first", "2:2", ["T2 ---", "T4 rrr", "T1 ---", "T3 ---"]],
  ["middle", "4:4", ["T5 rry", "T2 ---", "T1 ---", "T3 ---"]],
  ["last", "6:6", ["T5 rry", "T2 ---", "T4 rrr", "T1 ---"]],
])("outlive the %s task", async (_which, rows, left) => {
  await onSheet((sheet) => sheet.getRange(rows).delete("Up"));
  expect(coloured()).toEqual(["Mã ---", ...left]);
  expect(areas().sort()).toEqual(whole(5).sort());
  // What is written for the first cell is still written for it.
  const [validation] = desk.workbook.sheets[0]!.validations;
  expect(validation?.rule).toEqual({ kind: "custom", formula: "=LEN(B2)>0" });
});

test("stay on the rest when the first row's are cleared", async () => {
  await onSheet((sheet) => sheet.getRange("A2:C2").conditionalFormats.clearAll());
  expect(coloured()).toEqual(["Mã ---", "T5 ---", "T2 ---", "T4 rrr", "T1 ---", "T3 ---"]);
  expect(areas().sort()).toEqual(["A3:C6", "B2:B6", "C3:C6"]);
});

describe("when cells are pasted over", () => {
  const paste = (
    to: string,
    from: string,
    kind: "All" | "Values" | "Formulas" | "Formats",
    skipBlanks = false,
  ) => onSheet((sheet) => sheet.getRange(to).copyFrom(from, kind, skipBlanks));
  /** Cells beside the table that have no colours of their own. */
  const plain = () => onSheet((sheet) => void (sheet.getRange("F2:H2").values = [["T8", "Quá hạn", 99]]));

  test.each(["Values", "Formulas"] as const)("%s leave the colours as they are", async (kind) => {
    await plain();
    await paste("A3:C3", "F2:H2", kind);
    expect(coloured()).toEqual(["Mã ---", "T5 rry", "T8 rry", "T4 rrr", "T1 ---", "T3 ---"]);
    expect(areas().sort()).toEqual(whole(6).sort());
  });

  test("all of them take the colours of the cells below away, and split the areas", async () => {
    await plain();
    await paste("A3:C3", "F2:H2", "All");
    expect(coloured()).toEqual(["Mã ---", "T5 rry", "T8 ---", "T4 rrr", "T1 ---", "T3 ---"]);
    expect(areas().sort()).toEqual(["A2:C2,A4:C6", "B2:B2,B4:B6", "C2:C2,C4:C6"].map(short).sort());
  });

  test("over the first row, the rest keeps its colours", async () => {
    await plain();
    await paste("A2:C2", "F2:H2", "Formats");
    expect(coloured()).toEqual(["Mã ---", "T5 ---", "T2 ---", "T4 rrr", "T1 ---", "T3 ---"]);
    // Validation is no look: it stays.
    expect(areas().sort()).toEqual(["A3:C6", "B2:B6", "C3:C6"]);
  });

  test("a task over another, they come along and the areas stay whole", async () => {
    await paste("A5:C6", "A2:C2", "All");
    expect(coloured()).toEqual(["Mã ---", "T5 rry", "T2 ---", "T4 rrr", "T5 rry", "T5 rry"]);
    expect(areas().sort()).toEqual(whole(6).sort());
  });

  test("a task beside the table, the rules take its cells in", async () => {
    await paste("A9:C10", "A2:C2", "All");
    expect(coloured().slice(-2)).toEqual(["T5 rry", "T5 rry"]);
    expect(areas().sort()).toEqual(["A2:C6,A9:C10", "B2:B6,B9:B10", "C2:C6,C9:C10"]);
  });

  test("one column over another, each keeps what is its own", async () => {
    await paste("A2:A6", "C2:C6", "Formats");
    // For Excel a text is greater than any number.
    expect(coloured()).toEqual(["Mã ---", "T5 yry", "T2 y--", "T4 yrr", "T1 y--", "T3 y--"]);
    expect(areas().sort()).toEqual(["A2:A6,C2:C6", "A2:C6", "B2:B6"]);
  });

  test("on another sheet, they become its own", async () => {
    await onSheet((sheet, { workbook }) => {
      workbook.worksheets.add("Bản sao").getRange("A3").copyFrom(sheet.getRange("A3:C4"), "All");
    });
    const copy = desk.workbook.sheets[1]!;
    expect(coloured(copy)).toEqual(["T2 ---", "T4 rrr"]);
    expect(areas(copy).sort()).toEqual(["A3:C4", "B3:B4", "C3:C4"]);
    const ids = desk.workbook.sheets.flatMap(({ conditionalFormats }) =>
      conditionalFormats.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(4);
    expect(copy.conditionalFormats.map(({ priority }) => priority).sort()).toEqual([0, 1]);
    expect(areas().sort()).toEqual(whole(6).sort());
  });

  test("blanks that are skipped take nothing away", async () => {
    await paste("A3:C3", "F9:H9", "All", true);
    expect(coloured()[1]).toBe("T5 rry");
    expect(areas().sort()).toEqual(whole(6).sort());
  });
});

/** One cell is written as one: `B2`, not `B2:B2`. */
const short = (addresses: string): string => addresses.replace(/\b(\w+):\1\b/g, "$1");
