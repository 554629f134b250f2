import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { slicerChoices } from "../../../src/desk/api/edit/slicers";
import type { Slicer } from "../../../src/desk/model/slicer";
import { refreshPivotTable } from "../../../src/desk/model/pivot-refresh";
import type { Workbook } from "../../../src/desk/model/workbook";
import { lossesOf, openWorkbook } from "../../../src/desk/xlsx/open";
import { saveWorkbook } from "../../../src/desk/xlsx/save";
import { openingFaults } from "./opening-rules";
import { dataField, newPivot, pivotWorkbook } from "./sample-pivots";
import { itValidates, validateXlsx } from "./validator";

/** Two PivotTables with a slicer each: one of a row field, chosen in part, one of a field on no axis, all chosen. */
const sliced = (): Workbook => {
  const { workbook, pivots } = pivotWorkbook();
  const data = [dataField("Mã", "Số nhiệm vụ", "Count")];
  const fields = ["Đơn vị", "Trạng thái"] as const;
  fields.forEach((field, index) => {
    const first = workbook.sheets[0]!.grid;
    const column = index === 0 ? 2 : 4;
    const item = String(first.get(1, column)?.value).toLowerCase();
    const pivot = newPivot(workbook, `P${index}`, index === 0 ? "A9" : "H9", {
      rows: ["Đơn vị"],
      data,
      picks: [{ field, chosen: index === 0 ? new Set([item]) : null }],
    });
    pivots.pivotTables.push(pivot);
    refreshPivotTable(workbook, pivots, pivot);
    const slicer: Slicer = {
      id: workbook.newId(),
      name: `Lọc <${index}>`,
      caption: `Chọn & xem ${index}`,
      pivot: pivot.id,
      field,
      style: "SlicerStyleLight2",
      from: { row: 1, column: 5 * index, right: 6, down: 3 },
      size: { width: 180, height: 100 },
    };
    pivots.slicers.push(slicer);
  });
  return workbook;
};

/** Everything of slicers but ids. */
const picture = (workbook: Workbook) =>
  workbook.sheets.flatMap((sheet) =>
    sheet.slicers.map((slicer) => {
      const { id: _id, pivot, ...own } = slicer;
      const home = workbook.sheets.flatMap(({ pivotTables }) => pivotTables).find(({ id }) => id === pivot);
      return { ...own, sheet: sheet.name, pivot: home?.name, choices: slicerChoices(workbook, slicer) };
    }),
  );

/** The same file with some of its parts changed. */
const changed = (bytes: Uint8Array, change: (path: string, text: string) => string): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strToU8(change(path, strFromU8(part)))]),
    ),
  );

test("slicers come back as they were, with what is chosen, and saving again gives the same file", () => {
  const workbook = sliced();
  const bytes = saveWorkbook(workbook);
  const again = openWorkbook(bytes);
  expect(picture(again)).toEqual(picture(workbook));
  expect(picture(again).map(({ choices }) => choices.every(({ isSelected }) => isSelected))).toEqual([
    false,
    true,
  ]);
  expect(lossesOf(again)).toEqual([]);
  expect(again.names).toEqual([]);
  expect(saveWorkbook(again)).toEqual(bytes);
});

itValidates("the Open XML SDK finds nothing in a file with slicers", () => {
  expect(validateXlsx(saveWorkbook(sliced()))).toEqual([]);
});

test("its parts agree with each other as Excel asks for", () => {
  expect(openingFaults(saveWorkbook(sliced()))).toEqual([]);
});

test.each([
  ["slicer-cache: Slicer_Đơn_vị1 is not listed", "xl/workbook.xml", /<x14:slicerCache [^>]*>/, ""],
  ["slicer-name: Slicer_Đơn_vị1 is not reserved", "xl/workbook.xml", "Slicer_Đơn_vị1", "Slicer_Khác"],
  ["slicer-pivot: Slicer_Đơn_vị1", "xl/slicerCaches/slicerCache1.xml", 'tabId="2"', 'tabId="1"'],
  [
    "slicer-field: Slicer_Đơn_vị1",
    "xl/slicerCaches/slicerCache1.xml",
    'sourceName="Đơn vị"',
    'sourceName="Khác"',
  ],
  [
    "slicer-cache-id: Slicer_Đơn_vị1",
    "xl/slicerCaches/slicerCache1.xml",
    'pivotCacheId="1"',
    'pivotCacheId="2"',
  ],
  ["slicer-items: Slicer_Đơn_vị1", "xl/slicerCaches/slicerCache1.xml", '<i x="0"/>', ""],
  ["slicer-choice: Slicer_Đơn_vị1", "xl/slicerCaches/slicerCache1.xml", '<i x="0"/>', '<i x="0" s="1"/>'],
  ["slicer-list: Lọc <0>", "xl/worksheets/sheet2.xml", /<x14:slicer [^>]*>/, ""],
  ["slicer-frame: Lọc <0>", "xl/drawings/drawing1.xml", /<sle:slicer [^>]*>/, ""],
  ["slicer: Lọc <0> has no cache", "xl/slicers/slicer2.xml", "Slicer_Đơn_vị1", "Slicer_Khác"],
])("the check of saved files finds %s", (fault, part, from, to) => {
  const file = changed(saveWorkbook(sliced()), (path, text) => {
    if (path !== part) return text;
    expect(text.replace(from, to)).not.toBe(text);
    return text.replace(from, to);
  });
  expect(openingFaults(file)).toContain(fault);
});

test("what people hide of a PivotTable by hand, without a slicer, stays hidden", () => {
  const workbook = sliced();
  for (const { slicers } of workbook.sheets) slicers.length = 0;
  const again = openWorkbook(saveWorkbook(workbook));
  const [before, after] = [workbook, again].map((each) => each.sheets[1]!.pivotTables[0]!);
  expect(after!.picks).toEqual(before!.picks);
  expect(after!.lastRefresh?.rowEntries).toEqual(before!.lastRefresh?.rowEntries);
  expect(openingFaults(saveWorkbook(again))).toEqual([]);
});

test("beside a picture of another program's they are taken out of the drawing, and the picture stays", () => {
  const picture_ =
    '<xdr:absoluteAnchor><xdr:pos x="0" y="0"/><xdr:ext cx="9" cy="9"/><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="77" name="Của tôi"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:absoluteAnchor>';
  const file = changed(saveWorkbook(sliced()), (path, text) =>
    path.startsWith("xl/drawings/") ? text.replace("</xdr:wsDr>", `${picture_}</xdr:wsDr>`) : text,
  );
  const workbook = openWorkbook(file);
  expect(picture(workbook)).toEqual(picture(sliced()));
  const [, drawing] = Object.entries(unzipSync(saveWorkbook(workbook))).find(([path]) =>
    /^xl\/drawings\/[^/]+$/.test(path),
  )!;
  const text = strFromU8(drawing);
  expect(text.match(/<sle:slicer /g)).toHaveLength(2);
  expect(text.match(/name="Của tôi"/g)).toHaveLength(1);
  expect(saveWorkbook(openWorkbook(saveWorkbook(workbook)))).toEqual(saveWorkbook(workbook));
});

test.each([
  [
    "of several PivotTables",
    (text: string) => text.replace(/(<pivotTable [^>]*P0"\/>)/, '$1<pivotTable tabId="2" name="P1"/>'),
  ],
  [
    "of something else than a PivotTable",
    (text: string) => text.replace(/<data>.*P0.*|<data>.*<\/data>/, ""),
  ],
])("slicers %s are lost and named, their frames and names with them", (_which, change) => {
  const file = changed(saveWorkbook(sliced()), (path, text) =>
    path.endsWith("slicerCache1.xml") ? change(text) : text,
  );
  const workbook = openWorkbook(file);
  expect(lossesOf(workbook)).toEqual(["slicers"]);
  expect(picture(workbook)).toEqual(picture(sliced()).slice(1));
  const saved = saveWorkbook(workbook);
  expect(openingFaults(saved)).toEqual([]);
  const drawing = unzipSync(saved)["xl/drawings/drawing1.xml"]!;
  expect(strFromU8(drawing).match(/<sle:slicer /g)).toHaveLength(1);
  expect(workbook.names).toEqual([]);
});
