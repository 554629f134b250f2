import type { Desk } from "../../../src/desk/desk";
import { openDesk } from "../../../src/desk/node";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ today: () => 45_748 });
});

describe("a tracker laid out through office.js", () => {
  test("comes back as it was written, in two batches", async () => {
    const read = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Nhiệm vụ");
      sheet.getRange("A1:D1").values = [["Mã", "Đơn vị", "Hạn", "Còn"]];
      sheet.getRange("A2:C4").values = [
        ["NV1", "Phòng Nội vụ", 45_750],
        ["NV2", "Phòng Tư pháp", 45_740],
        ["NV3", "Phòng Nội vụ", 45_748],
      ];
      sheet.getRange("C2:C4").numberFormat = [["dd/mm/yyyy"], ["dd/mm/yyyy"], ["dd/mm/yyyy"]];
      const table = sheet.tables.add("A1:D4", true);
      table.name = "tblNhiemVu";
      sheet.getRange("D2:D4").formulas = [["=[@Hạn]-TODAY()"], ["=[@Hạn]-TODAY()"], ["=[@Hạn]-TODAY()"]];
      context.workbook.names.add("HomNay", sheet.getRange("F1"));

      const overdue = sheet.getRange("A2:D4").conditionalFormats.add("Custom");
      overdue.custom.rule.formula = "=$D2<0";
      overdue.custom.format.fill.color = "#FDE7E9";
      overdue.custom.format.font.bold = true;
      sheet.getRange("B2:B4").dataValidation.rule = {
        list: { inCellDropDown: true, source: "Phòng Nội vụ,Phòng Tư pháp" },
      };
      sheet.freezePanes.freezeRows(1);
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$1:$1");

      const summary = context.workbook.worksheets.add("Tổng hợp");
      const pivot = summary.pivotTables.add("pvtDonVi", table, summary.getRange("A3"));
      pivot.rowHierarchies.add(pivot.hierarchies.getItem("Đơn vị"));
      const data = pivot.dataHierarchies.add(pivot.hierarchies.getItem("Mã"));
      data.summarizeBy = "Count";
      data.name = "Số nhiệm vụ";
      await context.sync();

      const body = table.getDataBodyRange();
      body.load("values,numberFormat,address");
      table.load("name,style");
      const shown = summary.getUsedRange();
      shown.load("values");
      await context.sync();
      return { body: body.toJSON(), table: table.toJSON(), shown: shown.values };
    });

    expect(read.body.values).toEqual([
      ["NV1", "Phòng Nội vụ", 45_750, 2],
      ["NV2", "Phòng Tư pháp", 45_740, -8],
      ["NV3", "Phòng Nội vụ", 45_748, 0],
    ]);
    expect(read.body.numberFormat?.[0]).toEqual(["General", "General", "dd/mm/yyyy", "General"]);
    expect(read.body.address).toBe("'Nhiệm vụ'!A2:D4");
    expect(read.table.name).toBe("tblNhiemVu");
    expect(read.shown).toContainEqual(["Phòng Nội vụ", 2]);
    expect(read.shown).toContainEqual(["Phòng Tư pháp", 1]);
    expect(desk.batches.filter(({ kind }) => kind === "work")).toHaveLength(2);
  });
});
