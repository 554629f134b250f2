import type { Desk } from "../../../src/desk/desk";
import { codeOf, onSheet, openTestDesk } from "./on-desk";

let desk: Desk;
beforeEach(async () => {
  desk = await openTestDesk();
  await onSheet((sheet, context) => {
    sheet.getRange("A1:C5").values = [
      ["Đơn vị", "Trạng thái", "Số"],
      ["X", "Xong", 1],
      ["X", "Mới", 2],
      ["Y", "Mới", 3],
      ["Z", "Trễ", 4],
    ];
    sheet.tables.add("A1:C5", true).name = "tblNguon";
    const shown = context.workbook.worksheets.add("P");
    const pivot = shown.pivotTables.add("pvt", "tblNguon", "A3");
    pivot.rowHierarchies.add(pivot.hierarchies.getItem("Đơn vị"));
    pivot.dataHierarchies.add(pivot.hierarchies.getItem("Số")).name = "Tổng";
    pivot.layout.layoutType = "Tabular";
  });
});

/** On the sheet of the PivotTable, with its slicers. */
const onPivot = <T>(
  act: (
    slicers: Excel.SlicerCollection,
    pivot: Excel.PivotTable,
    context: Excel.RequestContext,
  ) => T | Promise<T>,
): Promise<T> =>
  onSheet((_sheet, context) => {
    const sheet = context.workbook.worksheets.getItem("P");
    return act(sheet.slicers, sheet.pivotTables.getItem("pvt"), context);
  });

const shown = () =>
  onPivot(async (_slicers, pivot, context) => {
    const range = pivot.layout.getRange();
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });

test("a slicer is added for a field, with Excel's own name, caption, style and size, and may be moved", async () => {
  await onPivot(async (slicers, pivot, context) => {
    const slicer = slicers.add(pivot, "Trạng thái");
    const again = context.workbook.slicers.add("pvt", "trạng thái", "P");
    slicer.set({ caption: "Chọn trạng thái", left: 200, top: 10, height: 90 });
    await context.sync();
    slicer.load("name,caption,style,left,top,width,height,isFilterCleared,worksheet/name");
    again.load("name");
    slicers.load("items/name");
    await context.sync();
    const { name, caption, style, left, top, width, height, isFilterCleared, worksheet } = slicer;
    expect({
      name,
      caption,
      style,
      left,
      top,
      width,
      height,
      isFilterCleared,
      sheet: worksheet.name,
    }).toEqual({
      name: "Trạng thái",
      caption: "Chọn trạng thái",
      style: "SlicerStyleLight1",
      left: 200,
      top: 10,
      width: 144,
      height: 90,
      isFilterCleared: true,
      sheet: "P",
    });
    expect(again.name).toBe("Trạng thái 1");
    expect(slicers.items.map((each) => each.name)).toEqual(["Trạng thái", "Trạng thái 1"]);
  });
});

test.each([
  [
    "of a row field",
    "Đơn vị",
    ["Y"],
    [
      ["Đơn vị", "Tổng"],
      ["Y", 3],
      ["Grand Total", 3],
    ],
  ],
  [
    "of a field on no axis",
    "Trạng thái",
    ["Mới"],
    [
      ["Đơn vị", "Tổng"],
      ["X", 2],
      ["Y", 3],
      ["Grand Total", 5],
    ],
  ],
  [
    "of several items",
    "Trạng thái",
    ["Mới", "Trễ"],
    [
      ["Đơn vị", "Tổng"],
      ["X", 2],
      ["Y", 3],
      ["Z", 4],
      ["Grand Total", 9],
    ],
  ],
])("a choice %s is what the PivotTable shows, until it is cleared", async (_which, field, keys, values) => {
  const before = await shown();
  const selected = await onPivot(async (slicers, pivot, context) => {
    const slicer = slicers.add(pivot, field);
    slicer.selectItems(keys);
    const chosen = slicer.getSelectedItems();
    slicer.load("isFilterCleared");
    await context.sync();
    expect(slicer.isFilterCleared).toBe(false);
    return chosen.value;
  });
  expect(selected).toEqual(keys);
  expect(await shown()).toEqual(values);
  await onPivot((slicers) => slicers.getItemAt(0).clearFilters());
  expect(await shown()).toEqual(before);
});

test("items are named as the PivotTable names them, and tell whether they are chosen", async () => {
  await onPivot(async (slicers, pivot, context) => {
    const slicer = slicers.add(pivot, "Trạng thái");
    slicer.selectItems(["Trễ"]);
    slicer.slicerItems.load("items/key,items/name,items/isSelected");
    await context.sync();
    expect(slicer.slicerItems.items.map(({ key, name, isSelected }) => [key, name, isSelected])).toEqual([
      ["Mới", "Mới", false],
      ["Trễ", "Trễ", true],
      ["Xong", "Xong", false],
    ]);
  });
});

test("an item that is new in the source is not chosen, and what is chosen stays when the slicer goes", async () => {
  await onPivot((slicers, pivot) => slicers.add(pivot, "Đơn vị").selectItems(["X"]));
  await onSheet((sheet) => {
    sheet.getRange("A6:C6").values = [["W", "Mới", 8]];
  });
  const rows = [
    ["Đơn vị", "Tổng"],
    ["X", 3],
    ["Grand Total", 3],
  ];
  await onPivot((_slicers, pivot) => pivot.refresh());
  expect(await shown()).toEqual(rows);
  await onPivot((slicers) => slicers.getItem("Đơn vị").delete());
  await onPivot((_slicers, pivot) => pivot.refresh());
  expect(await shown()).toEqual(rows);
});

test("slicers go with their PivotTable", async () => {
  await onPivot((slicers, pivot) => void slicers.add(pivot, "Đơn vị"));
  await onPivot((_slicers, pivot) => pivot.delete());
  expect(desk.workbook.sheets.flatMap(({ slicers }) => slicers)).toEqual([]);
});

test("slicers on another sheet go with the sheet of their PivotTable", async () => {
  await onPivot((_slicers, _pivot, context) => {
    const other = context.workbook.worksheets.add("Khác");
    other.slicers.add("pvt", "Đơn vị");
  });
  await onPivot((_slicers, _pivot, context) => context.workbook.worksheets.getItem("P").delete());
  expect(desk.workbook.sheets.flatMap(({ slicers }) => slicers)).toEqual([]);
});

test.each([
  [
    "a field that is not there",
    (s: Excel.SlicerCollection, p: Excel.PivotTable) => void s.add(p, "Khác"),
    "InvalidArgument",
  ],
  [
    "a PivotTable that is not there",
    (s: Excel.SlicerCollection) => void s.add("khác", "Đơn vị"),
    "ItemNotFound",
  ],
  [
    "an item that is not there",
    (s: Excel.SlicerCollection, p: Excel.PivotTable) => s.add(p, "Đơn vị").selectItems(["Q"]),
    "InvalidArgument",
  ],
  [
    "no height",
    (s: Excel.SlicerCollection, p: Excel.PivotTable) => void s.add(p, "Đơn vị").set({ height: 0 }),
    "InvalidArgument",
  ],
])("refused: %s", async (_what, act, code) => {
  expect(await codeOf(onPivot((slicers, pivot) => act(slicers, pivot)))).toBe(code);
});

test("a slicer of a table is not modelled, and says so", async () => {
  expect(await codeOf(onPivot((slicers) => void slicers.add("tblNguon", "Đơn vị")))).toBe("NotImplemented");
});
