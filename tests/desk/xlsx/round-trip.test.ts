import fc from "fast-check";

import type { Area, CellValue } from "../../../src/desk/model/cell";
import { CellError } from "../../../src/desk/model/cell";
import type { ConditionalFormat, DataValidation } from "../../../src/desk/model/rules";
import type { Sheet } from "../../../src/desk/model/sheet";
import type { CellStyle } from "../../../src/desk/model/style";
import { normalStyle } from "../../../src/desk/model/style";
import { Workbook } from "../../../src/desk/model/workbook";
import { fromFileFormula, toFileFormula } from "../../../src/desk/xlsx/formula-text";
import { openWorkbook } from "../../../src/desk/xlsx/open";
import { saveWorkbook } from "../../../src/desk/xlsx/save";
import { escapeAttribute, escapeText } from "../../../src/desk/xlsx/xml";
import { parseXml } from "../../../src/desk/xlsx/read/xml-reader";
import { unescapeString } from "../../../src/desk/xlsx/xml";
import { openingFaults } from "./opening-rules";
import { pictureOf } from "./workbook-picture";

/** Any sixteen-bit text: controls, lone surrogates, and what looks like the format's own escapes. */
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.constantFrom(
    "_x0041_",
    "_x005F_x0041_",
    "_x_",
    "a\r\nb",
    " ",
    "\u000B",
    "- gạch đầu dòng",
    "=1+1",
    "]]>",
    "&lt;",
  ),
);

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).toUpperCase().padStart(6, "0")}`);

const constant: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
  fc.integer(),
  fc.boolean(),
  anyText,
  fc.constantFrom<CellValue>(new CellError("#N/A"), new CellError("#DIV/0!")),
);

const line = fc.record({
  style: fc.constant("Continuous" as const),
  weight: fc.constantFrom("Hairline" as const, "Thin" as const, "Medium" as const, "Thick" as const),
  color,
});

const style: fc.Arbitrary<CellStyle> = fc.record({
  font: fc.record({
    name: fc.constantFrom("Calibri", "Times New Roman", "Phông & <chữ>"),
    size: fc.constantFrom(8, 10.5, 12),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom("None" as const, "Single" as const, "DoubleAccountant" as const),
    strikethrough: fc.boolean(),
    color,
  }),
  fill: fc.option(color),
  borders: fc.record({ top: line, left: line, diagonalUp: line }, { requiredKeys: [] }),
  numberFormat: fc.constantFrom("General", "@", "dd/mm/yyyy", '0.0" ngày"', "m/d/yyyy", "#,##0"),
  horizontalAlignment: fc.constantFrom(
    "General" as const,
    "Center" as const,
    "CenterAcrossSelection" as const,
  ),
  verticalAlignment: fc.constantFrom("Top" as const, "Bottom" as const, "Distributed" as const),
  wrapText: fc.boolean(),
  shrinkToFit: fc.boolean(),
  indentLevel: fc.nat(15),
  textOrientation: fc.constantFrom(0, 45, 90, -45, -90, 180),
  locked: fc.boolean(),
  formulaHidden: fc.boolean(),
  quotePrefix: fc.boolean(),
});

const someArea: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(50),
  column: fc.nat(20),
  rowCount: fc.integer({ min: 1, max: 9 }),
  columnCount: fc.integer({ min: 1, max: 5 }),
});

const shortText = anyText.map((text) => text.slice(0, 30));

const formula = fc.constantFrom(
  "=SUM(A1:B2)",
  '=IF($A1="", "x&y", \'Tờ khác\'!A1)',
  "=XLOOKUP(1,A:A,B:B)",
  '="[@x]"&A1',
);

const validation: fc.Arbitrary<DataValidation> = fc.record({
  areas: fc.array(someArea, { minLength: 1, maxLength: 3 }),
  rule: fc.oneof(
    fc.record({
      kind: fc.constant("list" as const),
      source: fc.constantFrom("a,b", '"trích", b', "=Sheet1!$A$1:$A$9"),
      inCellDropDown: fc.boolean(),
    }),
    fc.record({
      kind: fc.constantFrom("wholeNumber" as const, "decimal" as const, "textLength" as const),
      operator: fc.constantFrom("Between" as const, "GreaterThanOrEqualTo" as const),
      formula1: fc.constantFrom("1", "-2.5", "=A1+1"),
      formula2: fc.option(fc.constantFrom("7", "=$B$2")),
    }),
    fc.record({
      kind: fc.constant("date" as const),
      operator: fc.constant("NotEqualTo" as const),
      formula1: fc.constantFrom("2024-02-29", "=TODAY()"),
      formula2: fc.constant(null),
    }),
    fc.record({ kind: fc.constant("custom" as const), formula }),
  ),
  ignoreBlanks: fc.boolean(),
  errorAlert: fc.record({
    showAlert: fc.boolean(),
    style: fc.constantFrom("Stop" as const, "Warning" as const, "Information" as const),
    title: shortText,
    message: shortText,
  }),
  prompt: fc.record({ showPrompt: fc.boolean(), title: shortText, message: shortText }),
});

const differential = fc.record(
  {
    fontColor: color,
    bold: fc.boolean(),
    strikethrough: fc.boolean(),
    underline: fc.constantFrom("None" as const, "Double" as const),
    fill: color,
    numberFormat: fc.constantFrom("0.0", "dd/mm"),
    borders: fc.record({ bottom: line }),
  },
  { requiredKeys: [] },
);

const bound = { formula: fc.constant(null) };
const rule: fc.Arbitrary<ConditionalFormat> = fc.oneof(
  fc.record({
    id: fc.constant(""),
    type: fc.constant("Custom" as const),
    areas: fc.array(someArea, { minLength: 1, maxLength: 2 }),
    priority: fc.constant(0),
    stopIfTrue: fc.boolean(),
    formula,
    format: differential,
  }),
  fc.record({
    id: fc.constant(""),
    type: fc.constant("DataBar" as const),
    areas: fc.array(someArea, { minLength: 1, maxLength: 2 }),
    priority: fc.constant(0),
    stopIfTrue: fc.constant(false),
    fillColor: color,
    gradientFill: fc.boolean(),
    showDataBarOnly: fc.boolean(),
    lowerBound: fc.record({ type: fc.constantFrom("Automatic" as const, "LowestValue" as const), ...bound }),
    upperBound: fc.oneof(
      fc.record({ type: fc.constantFrom("Automatic" as const, "HighestValue" as const), ...bound }),
      fc.record({
        type: fc.constantFrom("Number" as const, "Percent" as const),
        formula: fc.constantFrom("5", "90"),
      }),
      fc.record({ type: fc.constant("Formula" as const), formula }),
    ),
  }),
);

/** Whole pixels are what a column's width can be. */
const pixels = fc.integer({ min: 0, max: 400 }).map((width) => width * 0.75);

const workbooks = fc
  .record({
    cells: fc.array(
      fc.record({
        row: fc.nat(60),
        column: fc.nat(30),
        value: constant,
        formula: fc.option(formula),
        style: fc.option(style),
      }),
      { maxLength: 25 },
    ),
    columns: fc.array(fc.record({ at: fc.nat(40), width: fc.option(pixels), hidden: fc.boolean() })),
    rows: fc.array(
      fc.record({
        at: fc.nat(80),
        height: fc.option(fc.integer({ min: 0, max: 409 })),
        hidden: fc.boolean(),
      }),
    ),
    rules: fc.array(rule, { maxLength: 4 }),
    validations: fc.array(validation, { maxLength: 4 }),
    freeze: fc.record({ rows: fc.nat(5), columns: fc.nat(3) }),
    tabColor: fc.option(color),
    showGridlines: fc.boolean(),
    footer: fc.constantFrom("", "Trang &P/&N", "A && B", '&"Times New Roman,Bold"&12 <x>'),
    normal: fc.option(style),
    comment: shortText,
  })
  .map((made) => {
    const workbook = new Workbook("Tờ 1");
    const sheet = workbook.sheets[0] as Sheet;
    workbook.addSheet("Tờ khác");
    if (made.normal) workbook.styles.setNormal({ ...made.normal, font: normalStyle.font });
    for (const cell of made.cells) {
      const id = cell.style ? workbook.styles.intern(cell.style) : 0;
      sheet.grid.set(cell.row, cell.column, { value: cell.value, formula: cell.formula, style: id });
    }
    for (const { at, width, hidden } of made.columns)
      if (width !== null || hidden) sheet.columns.set(at, { width, hidden, style: null });
    for (const { at, height, hidden } of made.rows)
      if (height !== null || hidden) sheet.rows.set(at, { height, hidden, style: null });
    sheet.conditionalFormats.push(...made.rules.map((each, priority) => ({ ...each, priority })));
    sheet.validations.push(...made.validations);
    sheet.freeze = made.freeze;
    sheet.tabColor = made.tabColor;
    sheet.showGridlines = made.showGridlines;
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = made.footer;
    workbook.names.push({
      name: "ten",
      formula: "='Tờ khác'!$A$1",
      scope: null,
      visible: true,
      comment: made.comment,
    });
    return workbook;
  });

describe("laws", () => {
  it("a workbook that is saved and opened is what it was, and breaks no rule of Excel's", () => {
    fc.assert(
      fc.property(workbooks, (workbook) => {
        const bytes = saveWorkbook(workbook);
        expect(pictureOf(openWorkbook(bytes))).toEqual(pictureOf(workbook));
        expect(openingFaults(bytes)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("any text survives XML, between tags and in attributes", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const bytes = new TextEncoder().encode(`<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`);
        const element = parseXml(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
        expect(unescapeString(element.text)).toBe(text);
        expect(element.string("b")).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it("formulas survive the way into a file and back", () => {
    const column = fc.constantFrom("Hạn", "Đơn vị", "a'b", "x#y", "[z]");
    const escaped = (name: string): string => name.replace(/['#[\]]/g, "'$&");
    const reference = fc.oneof(
      column.map((name) => (/^[\p{L}]+$/u.test(name) ? `[@${name}]` : `[@[${escaped(name)}]]`)),
      column.map((name) => `[${escaped(name)}]`),
      fc.tuple(column, column).map(([a, b]) => `[@[${escaped(a)}]:[${escaped(b)}]]`),
      column.map((name) => `Khac[[#All],[${escaped(name)}]]`),
      fc.constantFrom("[@]", "Khac[@Mã]", "A1", "'T[1]'!A1", '"[@x]"""', "[1]Sheet1!A1"),
    );
    fc.assert(
      fc.property(fc.array(reference, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = `=IFERROR(${parts.join("&")},XLOOKUP(1,FILTER(A:A,B:B),SUMIFS(C:C,D:D,1)))`;
        const file = toFileFormula(text, "NhiemVu");
        expect(file.replace(/"[^"]*"/g, "")).not.toMatch(/\[@/);
        expect(fromFileFormula(file, "nhiemvu")).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
