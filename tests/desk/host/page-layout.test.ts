import type { Desk } from "../../../src/desk/desk";
import { codeOf, onSheet, openTestDesk } from "./on-desk";

let desk: Desk;
beforeEach(async () => {
  desk = await openTestDesk();
});

test("a sheet is set up for printing and reads back as set", async () => {
  const read = await onSheet(async (sheet, context) => {
    const layout = sheet.pageLayout;
    layout.set({
      orientation: "Landscape",
      paperSize: "A3",
      topMargin: 56.7,
      centerHorizontally: true,
      blackAndWhite: true,
      printGridlines: true,
      printOrder: "OverThenDown",
      firstPageNumber: 3,
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    });
    layout.setPrintMargins("Centimeters", { left: 3, right: 1.5 });
    layout.setPrintArea("A1:H40");
    layout.setPrintTitleRows("$1:$3");
    layout.setPrintTitleColumns("A:B");
    layout.headersFooters.state = "FirstAndDefault";
    layout.headersFooters.defaultForAllPages.centerHeader = "&P/&N";
    layout.load(
      "orientation,paperSize,zoom,topMargin,leftMargin,printOrder,firstPageNumber,headersFooters/defaultForAllPages/centerHeader",
    );
    const area = layout.getPrintArea();
    const rows = layout.getPrintTitleRowsOrNullObject();
    area.load("address");
    rows.load("address");
    await context.sync();
    return { layout: layout.toJSON(), area: area.address, rows: rows.address };
  });
  expect(read.layout).toMatchObject({
    orientation: "Landscape",
    paperSize: "A3",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    topMargin: 56.7,
    leftMargin: expect.closeTo(85.04, 2) as number,
    printOrder: "OverThenDown",
    firstPageNumber: 3,
    headersFooters: { defaultForAllPages: { centerHeader: "&P/&N" } },
  });
  expect([read.area, read.rows]).toEqual(["Sheet1!A1:H40", "Sheet1!1:3"]);
  expect(desk.workbook.sheets[0]?.pageLayout).toMatchObject({
    printArea: "A1:H40",
    printTitleRows: "$1:$3",
    printTitleColumns: "$A:$B",
  });
});

test("pages are counted on from the sheet before unless a number is set", async () => {
  const numbers = await onSheet(async ({ pageLayout }, context) => {
    const read: unknown[] = [];
    for (const number of [null, 4, ""] as const) {
      if (number !== null) pageLayout.firstPageNumber = number;
      pageLayout.load("firstPageNumber");
      await context.sync();
      read.push(pageLayout.firstPageNumber);
    }
    return read;
  });
  expect(numbers).toEqual(["", 4, ""]);
});

test("print areas and titles move with the rows", async () => {
  await onSheet((sheet) => {
    sheet.pageLayout.setPrintArea("A1:H40");
    sheet.pageLayout.setPrintTitleRows("$2:$3");
    sheet.getRange("1:1").insert("Down");
  });
  expect(desk.workbook.sheets[0]?.pageLayout).toMatchObject({ printArea: "A2:H41", printTitleRows: "$3:$4" });
});

test("a zoom is set as a whole: what is left out is gone (office-js#1860)", async () => {
  const zoom = await onSheet(async (sheet, context) => {
    const layout = sheet.pageLayout;
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 4 };
    layout.zoom = { horizontalFitToPages: 2 };
    layout.load("zoom");
    await context.sync();
    return layout.zoom;
  });
  expect(zoom).toEqual({ horizontalFitToPages: 2 });
});

test.each<[string, (layout: Excel.PageLayout) => void]>([
  ["title rows that are not whole", (layout) => layout.setPrintTitleRows("A1:B2")],
  ["a zoom of two kinds", (layout) => void (layout.zoom = { scale: 50, horizontalFitToPages: 1 })],
  ["an empty zoom", (layout) => void (layout.zoom = {})],
  ["a scale too small", (layout) => void (layout.zoom = { scale: 5 })],
  ["half a page number", (layout) => void (layout.firstPageNumber = 1.5)],
  ["a negative margin", (layout) => void (layout.topMargin = -1)],
])("%s is refused", async (_name, act) => {
  expect(await codeOf(onSheet((sheet) => act(sheet.pageLayout)))).toBe("InvalidArgument");
});
