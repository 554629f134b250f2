import fc from "fast-check";
import { codeOf, formulasOf, onSheet, openTestDesk, valuesOf } from "./on-desk";

beforeEach(() => openTestDesk());

const written = async (value: unknown, numberFormat?: string) =>
  onSheet(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load("values,formulas,numberFormat,valueTypes,text");
    await context.sync();
    return {
      value: cell.values[0]?.[0] as unknown,
      formula: cell.formulas[0]?.[0] as unknown,
      format: cell.numberFormat[0]?.[0] as unknown,
      type: cell.valueTypes[0]?.[0],
      text: cell.text[0]?.[0],
    };
  });

describe("strings are read as if typed on an American keyboard", () => {
  test.each<[string, unknown, string]>([
    ["05", 5, "General"],
    ["1,234", 1234, "#,##0"],
    ["50%", 0.5, "0%"],
    ["(5)", -5, "General"],
    ["$5", 5, "$#,##0"],
    ["1e5", 100_000, "0.00E+00"],
    ["-5", -5, "General"],
    ["+5", 5, "General"],
    ["1 1/2", 1.5, "# ?/?"],
    ["1/5", 45_662, "d-mmm"],
    ["3-4", 45_720, "d-mmm"],
    ["1/2024", 45_292, "mmm-yy"],
    ["12/31/2024", 45_657, "m/d/yyyy"],
    ["2024-12-31", 45_657, "m/d/yyyy"],
    ["Mar 5", 45_721, "d-mmm"],
    ["5 May 2024", 45_417, "d-mmm-yy"],
    ["10:30", 0.4375, "h:mm"],
    ["1:30 PM", 0.5625, "h:mm AM/PM"],
    ["TRUE", true, "General"],
    ["false", false, "General"],
  ])("%j is %j in %s", async (typed, value, format) => {
    expect(await written(typed)).toMatchObject({ value, format });
  });

  test.each(["15/10/2024", "31/12", "06/TB-BCĐ", "1.2.3", "25.000.000", "Điều 5", "-", "12:75", " =A1"])(
    "%j stays text",
    async (typed) => {
      expect(await written(typed)).toMatchObject({ value: typed, type: "String", format: "General" });
    },
  );

  test("a format that is there already stays", async () => {
    expect(await written("1/5", "dd/mm/yyyy")).toMatchObject({ value: 45_662, format: "dd/mm/yyyy" });
  });

  test("names of errors are errors", async () => {
    expect(await written("#N/A")).toMatchObject({ value: "#N/A", type: "Error" });
  });
});

describe("text that begins like a formula", () => {
  test.each([
    ["=1+2", "=1+2", 3],
    ["+A2", "=+A2", 0],
    ["-Phòng", "=-Phòng", "#NAME?"],
  ])("%j becomes the formula %s", async (typed, formula, value) => {
    expect(await written(typed)).toMatchObject({ formula, value });
  });

  test.each(["- Phòng Nội vụ: rà soát (đợt 1", "=SUM(", "+ Điện; đường", "=A1 B(", '-"'])(
    "%j fails the batch, as it is none",
    async (typed) => {
      expect(await codeOf(written(typed))).toBe("InvalidArgument");
    },
  );

  test("behind an apostrophe it is text, and the apostrophe is gone when read", async () => {
    expect(await written("'- Phòng Nội vụ: rà soát")).toMatchObject({
      value: "- Phòng Nội vụ: rà soát",
      formula: "- Phòng Nội vụ: rà soát",
      type: "String",
    });
  });

  // oj#6687: whoever writes back what it read loses the apostrophe.
  test("read and written back through formulas, it turns into a formula", async () => {
    await written("'-B7");
    await onSheet(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.load("formulas");
      await context.sync();
      const { formulas } = cell;
      cell.formulas = formulas;
    });
    expect(await formulasOf("A1")).toEqual([["=-B7"]]);
  });

  test.each(["=1+2", "1/5", "TRUE", "05", "- gạch đầu dòng"])(
    "in the text format %j stays as it is",
    async (typed) => {
      expect(await written(typed, "@")).toMatchObject({ value: typed, formula: typed, format: "@" });
    },
  );
});

describe("what is written is read back", () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((x) => (x === 0 ? 0 : x)),
    fc.boolean(),
    fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => (text === "" ? "" : `'${text}`)),
  );
  const rectangle = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  test("whatever it is, of any shape", async () => {
    await fc.assert(
      fc.asyncProperty(rectangle, async (values) => {
        const read = await onSheet(async (sheet, context) => {
          const range = sheet.getRange("C3").getAbsoluteResizedRange(values.length, values[0]?.length ?? 1);
          range.values = values;
          range.load("values");
          await context.sync();
          return range.values as unknown[][];
        });
        const plain = values.map((row) =>
          row.map((each) => (typeof each === "string" ? each.replace(/^'/, "") : each)),
        );
        expect(read).toEqual(plain);
      }),
      { numRuns: 40 },
    );
  });
});

describe("shapes and limits", () => {
  test("null leaves a cell, an empty string empties it", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:C1").values = [[1, 2, 3]];
      sheet.getRange("A1:C1").values = [[null, "", 4]];
    });
    expect(await valuesOf("A1:C1")).toEqual([[1, "", 4]]);
  });

  test("one value fills a range", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").values = 7 as never;
    });
    expect(await valuesOf("A1:B2")).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test.each([[[[1]]], [[[1, 2]]], [[[1, 2], [3]]], [[1, 2]]])(
    "the shape of %j does not fit 2 × 2",
    async (values) => {
      const batch = onSheet((sheet) => {
        sheet.getRange("A1:B2").values = values as never;
      });
      expect(await codeOf(batch)).toBe("InvalidArgument");
    },
  );

  test("a large array must fit as well, though it is sent in pieces", async () => {
    const batch = onSheet((sheet) => {
      sheet.getRange("A1:B1999").values = Array.from({ length: 2000 }, () => [1, 2]);
    });
    expect(await codeOf(batch)).toBe("InvalidArgument");
  });

  test("whole columns take no values, and give none", async () => {
    expect(await codeOf(onSheet((sheet) => void (sheet.getRange("A:A").values = 1 as never)))).toBe(
      "InvalidArgument",
    );
    expect(await valuesOf("A:A")).toBeNull();
  });

  test("a cell holds 32,767 characters and no more", async () => {
    expect((await written("x".repeat(32_767))).value).toHaveLength(32_767);
    expect(await codeOf(written("x".repeat(32_768)))).toBe("InvalidArgument");
  });

  test("cells under a merge keep nothing", async () => {
    await onSheet((sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
    });
    expect(await valuesOf("A1:B2")).toEqual([
      [1, ""],
      ["", ""],
    ]);
  });
});
