import type { Desk } from "../../../src/desk/desk";
import { codeOf, onSheet, openTestDesk } from "./on-desk";

let desk: Desk;
beforeEach(async () => {
  desk = await openTestDesk();
  await onSheet((sheet) => {
    sheet.getRange("A1:C5").values = [
      ["Đơn vị", "Trạng thái", "Số"],
      ["X", "Xong", 1],
      ["X", "Mới", 2],
      ["Y", "Mới", 3],
      ["Y", "Mới", 4],
    ];
    sheet.tables.add("A1:C5", true).name = "tblNguon";
  });
});

const shown = () =>
  onSheet(async (_sheet, context) => {
    const range = context.workbook.worksheets.getItem("P").getUsedRange(true);
    range.load("values,address");
    await context.sync();
    return range.values as unknown[][];
  });

const addPivot = (change: (pivot: Excel.PivotTable) => void) =>
  onSheet((_sheet, context) => {
    const sheet = context.workbook.worksheets.add("P");
    const pivot = sheet.pivotTables.add(
      "pvt",
      context.workbook.tables.getItem("tblNguon"),
      sheet.getRange("A3"),
    );
    change(pivot);
  });

const fields = (pivot: Excel.PivotTable) => ({
  unit: pivot.hierarchies.getItem("Đơn vị"),
  state: pivot.hierarchies.getItem("Trạng thái"),
  count: pivot.hierarchies.getItem("Số"),
});

test("rows, columns and values are filled when the batch ends", async () => {
  await addPivot((pivot) => {
    const { unit, state, count } = fields(pivot);
    pivot.rowHierarchies.add(unit);
    pivot.columnHierarchies.add(state);
    const data = pivot.dataHierarchies.add(count);
    data.name = "Tổng số";
    pivot.layout.layoutType = "Tabular";
  });
  const values = await shown();
  expect(values).toContainEqual(["X", 2, 1, 3]);
  expect(values).toContainEqual(["Y", 7, "", 7]);
  expect(values).toContainEqual(["Grand Total", 9, 1, 10]);
});

test("numbers are summed and text is counted unless told otherwise", async () => {
  const names = await onSheet(async (_sheet, context) => {
    const sheet = context.workbook.worksheets.add("P");
    const pivot = sheet.pivotTables.add("pvt", "tblNguon", "A3");
    const { unit, state, count } = fields(pivot);
    pivot.rowHierarchies.add(unit);
    const sum = pivot.dataHierarchies.add(count);
    const counted = pivot.dataHierarchies.add(state);
    sum.load("name,summarizeBy");
    counted.load("name,summarizeBy");
    await context.sync();
    const before = [sum.name, sum.summarizeBy, counted.name, counted.summarizeBy];
    sum.summarizeBy = "Average";
    sum.load("name");
    await context.sync();
    return [...before, sum.name];
  });
  expect(names).toEqual(["Sum of Số", "Sum", "Count of Trạng thái", "Count", "Average of Số"]);
});

describe("a hierarchy is in one place only", () => {
  type Axis = "rowHierarchies" | "columnHierarchies" | "filterHierarchies" | "dataHierarchies";
  const axes: Axis[] = ["rowHierarchies", "columnHierarchies", "filterHierarchies", "dataHierarchies"];

  test.each(axes.flatMap((from) => axes.filter((to) => to !== from).map((to) => [from, to] as const)))(
    "from %s to %s it moves",
    async (from, to) => {
      await addPivot((pivot) => {
        pivot[from].add(fields(pivot).state);
        pivot[to].add(fields(pivot).state);
      });
      const pivot = desk.workbook.sheet("P")?.pivotTables[0];
      const places = {
        rowHierarchies: pivot?.rows,
        columnHierarchies: pivot?.columns,
        filterHierarchies: pivot?.filters.map(({ field }) => field),
        dataHierarchies: pivot?.data.map(({ field }) => field),
      };
      for (const axis of axes)
        expect([axis, places[axis]]).toEqual([axis, axis === to ? ["Trạng thái"] : []]);
    },
  );
});

test("new values show after refresh, not before", async () => {
  await addPivot((pivot) => {
    pivot.rowHierarchies.add(fields(pivot).unit);
    pivot.dataHierarchies.add(fields(pivot).count);
  });
  await onSheet((_sheet, { workbook }) => {
    workbook.worksheets.getItem("Sheet1").getRange("C2").values = [[100]];
  });
  expect(await shown()).toContainEqual(["X", 3]);
  await onSheet((_sheet, { workbook }) => workbook.pivotTables.getItem("pvt").refresh());
  expect(await shown()).toContainEqual(["X", 102]);
});

test("a table as source grows with its rows, a range does not", async () => {
  await onSheet((sheet, { workbook }) => {
    const place = workbook.worksheets.add("P");
    const byTable = place.pivotTables.add(
      "pvtTable",
      workbook.tables.getItem("tblNguon"),
      place.getRange("A3"),
    );
    const byRange = place.pivotTables.add("pvtRange", sheet.getRange("A1:C5"), place.getRange("F3"));
    for (const pivot of [byTable, byRange]) pivot.dataHierarchies.add(fields(pivot).count);
    workbook.tables.getItem("tblNguon").rows.add(undefined, [["Z", "Mới", 90]]);
    workbook.pivotTables.refreshAll();
  });
  expect((await shown()).flat().filter((value) => typeof value === "number")).toEqual([100, 10]);
});

test("it is set up, read and deleted by its members", async () => {
  const read = await onSheet(async (_sheet, context) => {
    const sheet = context.workbook.worksheets.add("P");
    const pivot = sheet.pivotTables.add("pvt", "tblNguon", "B3");
    const { unit, state, count } = fields(pivot);
    pivot.rowHierarchies.add(unit);
    pivot.filterHierarchies.add(state);
    pivot.dataHierarchies.add(count);
    pivot.refreshOnOpen = true;
    pivot.layout.set({ showRowGrandTotals: false, layoutType: "Tabular" });
    pivot.layout.emptyCellText = "–";
    pivot.load(
      "name,refreshOnOpen,rowHierarchies/items/name,filterHierarchies/items/name,layout/emptyCellText",
    );
    const range = pivot.layout.getRange();
    range.load("address");
    await context.sync();
    return [
      pivot.refreshOnOpen,
      pivot.rowHierarchies.items.map(({ name }) => name),
      pivot.filterHierarchies.items.map(({ name }) => name),
      pivot.layout.emptyCellText,
      range.address.startsWith("P!B3:"),
    ];
  });
  expect(read).toEqual([true, ["Đơn vị"], ["Trạng thái"], "–", true]);
  await onSheet((_sheet, { workbook }) =>
    workbook.worksheets.getItem("P").pivotTables.getItem("pvt").delete(),
  );
  expect(desk.workbook.sheet("P")?.grid.rows.size).toBe(0);
});

describe("what Excel refuses", () => {
  test.each<[string, string, (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void]>([
    [
      "a place on another sheet",
      "InvalidArgument",
      (sheet, workbook) =>
        void sheet.pivotTables.add("pvt", "tblNguon", workbook.worksheets.getItem("Sheet1").getRange("H1")),
    ],
    [
      "a name that is taken",
      "ItemAlreadyExists",
      (sheet) => {
        sheet.pivotTables.add("pvt", "tblNguon", "A3");
        sheet.pivotTables.add("PVT", "tblNguon", "H3");
      },
    ],
    [
      "a source with a blank header",
      "InvalidArgument",
      (sheet) => void sheet.pivotTables.add("pvt", "Sheet1!A1:D5", "A3"),
    ],
    [
      "a field that is not there",
      "ItemNotFound",
      (sheet) => {
        const pivot = sheet.pivotTables.add("pvt", "tblNguon", "A3");
        pivot.rowHierarchies.add(pivot.hierarchies.getItem("Không có"));
      },
    ],
    [
      "a value called like a column",
      "InvalidArgument",
      (sheet) => {
        const pivot = sheet.pivotTables.add("pvt", "tblNguon", "A3");
        pivot.dataHierarchies.add(pivot.hierarchies.getItem("Số")).name = "đơn vị";
      },
    ],
    [
      "cells that are not empty",
      "GeneralException",
      (sheet) => {
        sheet.getRange("A5").values = [["x"]];
        const pivot = sheet.pivotTables.add("pvt", "tblNguon", "A3");
        pivot.rowHierarchies.add(pivot.hierarchies.getItem("Đơn vị"));
        pivot.dataHierarchies.add(pivot.hierarchies.getItem("Số"));
      },
    ],
  ])("%s: %s", async (_what, code, act) => {
    const batch = onSheet((_sheet, { workbook }) => act(workbook.worksheets.add("P"), workbook));
    expect(await codeOf(batch)).toBe(code);
  });
});
