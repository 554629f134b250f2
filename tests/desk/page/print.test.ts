/** @jest-environment jsdom */
import type { PageLayout } from "../../../src/desk/model/page-layout";
import { Workbook } from "../../../src/desk/model/workbook";
import { piecesOf } from "../../../src/desk/page/print/header-footer";
import type * as pagination from "../../../src/desk/page/print/paginate";
import type { SheetGeometry } from "../../../src/desk/page/sheet-geometry";

let paginate: (typeof pagination)["paginate"];
beforeAll(async () => {
  // Only for measuring text, which pages are cut without.
  jest.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  ({ paginate } = await import("../../../src/desk/page/print/paginate"));
});

const offsets = (sizes: readonly number[]): Float64Array => {
  const found = new Float64Array(sizes.length + 1);
  sizes.forEach((size, i) => (found[i + 1] = (found[i] ?? 0) + size));
  return found;
};

/** A sheet filled with so many rows of so many columns, 40 pixels high and 100 wide, on A4 without margins. */
const pagesOf = (rows: number, columns: number, change: (layout: PageLayout) => void = () => {}) => {
  const workbook = new Workbook();
  const [sheet] = workbook.sheets;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      sheet!.grid.set(row, column, { value: 1, formula: null, style: 0 });
  Object.assign(sheet!.pageLayout, { topMargin: 0, bottomMargin: 0, leftMargin: 0, rightMargin: 0 });
  change(sheet!.pageLayout);
  const geometry: SheetGeometry = {
    rowCount: rows + 60,
    columnCount: columns + 4,
    rowOffsets: offsets(new Array<number>(rows + 60).fill(40)),
    columnOffsets: offsets(new Array<number>(columns + 4).fill(100)),
  };
  return paginate(sheet!, workbook.styles, geometry);
};

const first = <T>(list: readonly T[]): T | undefined => list[0];

test("as many rows and columns as fit stand on a page, down first and then over", () => {
  // A4 upright is 793 by 1122 pixels: 7 columns, 28 rows.
  const { pages } = pagesOf(30, 10);
  expect(
    pages.map(({ rows, columns }) => [first(rows), rows.length, first(columns), columns.length]),
  ).toEqual([
    [0, 28, 0, 7],
    [28, 2, 0, 7],
    [0, 28, 7, 3],
    [28, 2, 7, 3],
  ]);
  const over = pagesOf(30, 10, (layout) => (layout.printOrder = "OverThenDown"));
  expect(over.pages.map(({ rows, columns }) => [first(rows), first(columns)])).toEqual([
    [0, 0],
    [0, 7],
    [28, 0],
    [28, 7],
  ]);
});

test("one page wide makes it smaller, never larger, by whole per cent", () => {
  const fit = (layout: PageLayout): void => {
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: null };
  };
  expect(pagesOf(10, 10, fit)).toMatchObject({ scale: 0.79, pages: [{ columns: { length: 10 } }] });
  expect(pagesOf(10, 3, fit).scale).toBe(1);
  const both = pagesOf(100, 3, (layout) => {
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  });
  expect(both.pages).toHaveLength(1);
  // 4,000 pixels on 1,122.
  expect(both.scale).toBe(0.28);
});

test("title rows are repeated on the pages after their own, and take room there", () => {
  const { pages } = pagesOf(60, 2, (layout) => (layout.printTitleRows = "$2:$3"));
  expect(pages.map(({ titleRows, rows }) => [titleRows, first(rows), rows.length])).toEqual([
    [[], 0, 28],
    [[1, 2], 28, 26],
    [[1, 2], 54, 6],
  ]);
});

test("an area of whole columns ends with what is in the sheet", () => {
  const { pages } = pagesOf(5, 4, (layout) => (layout.printArea = "$B:$C"));
  expect(pages).toEqual([{ titleRows: [], rows: [0, 1, 2, 3, 4], columns: [1, 2] }]);
  expect(pagesOf(0, 0).pages).toEqual([]);
});

test("landscape turns the paper", () => {
  const { paper } = pagesOf(1, 1, (layout) => (layout.orientation = "Landscape"));
  expect([Math.round(paper.width), Math.round(paper.height)]).toEqual([1123, 794]);
});

test("codes of headers and footers become what they stand for", () => {
  const facts = {
    page: 2,
    firstNumber: 1,
    pages: 9,
    date: "01/01/2025",
    time: "08:00",
    file: "a.xlsx",
    sheet: "Việc",
  };
  const text = (source: string): string =>
    piecesOf(source, facts)
      .map((piece) => piece.text)
      .join("");
  expect(text("Trang &P/&N")).toBe("Trang 2/9");
  expect(piecesOf("&P", { ...facts, firstNumber: 5 })[0]?.text).toBe("6");
  expect(text("&A && &F &D")).toBe("Việc & a.xlsx 01/01/2025");
  expect(piecesOf('&"Times New Roman,Bold"&14Biểu &P', facts)).toEqual([
    { text: "Biểu ", font: "Times New Roman", size: 14, bold: true, italic: false },
    { text: "2", font: "Times New Roman", size: 14, bold: true, italic: false },
  ]);
});
