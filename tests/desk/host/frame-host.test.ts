/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import type { Desk } from "../../../src/desk/desk";
import type { FrameHost } from "../../../src/desk/protocol/frame-host";
import { frameOffice } from "./framed-office";

let desk: Desk;
let frame: FrameHost;

beforeAll(async () => {
  ({ desk, frame } = await frameOffice({ locale: "vi-VN", requirements: { ExcelApi: "1.9" } }));
  desk.settings.set("greeting", '"chào"');
});

test("the pane becomes ready in Excel on the web, with our language and requirement sets", async () => {
  const info = await Office.onReady();
  expect(info.host).toBe("Excel");
  expect(info.platform).toBe("OfficeOnline");
  expect(Office.context.displayLanguage).toBe("vi-VN");
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
});

test("batches go to the workbook and back", async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
    range.values = [[1, "=A1+1"]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toEqual([[1, 2]]);
});

// The library has a check of its own, but it is switched off in this copy.
test("what the host's requirement sets leave out is refused", async () => {
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().tables.add("E1:F2", true).resize("E1:F3");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("changes of a person raise events in the pane", async () => {
  const heard = new Promise<Excel.WorksheetChangedEventArgs>((resolve) => {
    void Excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .onChanged.add((args) => Promise.resolve(resolve(args)));
      await context.sync();
    }).then(async () => {
      const { writeEntries } = await import("../../../src/desk/api/edit/write-cells");
      const sheet = desk.workbook.sheets[0];
      if (!sheet) throw new Error("no sheet");
      const area = { row: 4, column: 2, rowCount: 1, columnCount: 1 };
      desk.act("user", (session) => writeEntries(session, sheet, area, [["xong"]]));
    });
  });
  expect(await heard).toMatchObject({ address: "C5", changeType: "RangeEdited", source: "Local" });
});

test("selecting cells is told to the workbook's listeners", async () => {
  const heard = new Promise<void>((resolve) => {
    void Excel.run(async (context) => {
      context.workbook.onSelectionChanged.add(() => Promise.resolve(resolve()));
      await context.sync();
    }).then(() =>
      desk.act("user", (session) => {
        const sheet = desk.workbook.sheets[0];
        if (sheet) session.select(sheet, { row: 1, column: 1, rowCount: 1, columnCount: 1 });
      }),
    );
  });
  await heard;
});

test("document settings are read, changed and saved", async () => {
  expect(Office.context.document.settings.get("greeting")).toBe("chào");
  Office.context.document.settings.set("font", { size: 13 });
  await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
  expect(desk.settings.get("font")).toBe('{"size":13}');
});

test("a command on the ribbon calls the add-in's function", async () => {
  const called = new Promise<string>((resolve) => {
    Office.actions.associate("showPane", (event: Office.AddinCommands.Event) => {
      event.completed();
      resolve(event.source.id);
    });
  });
  const completed = new Promise<void>((resolve) => {
    frame.onCommandCompleted = resolve;
  });
  frame.runCommand("showPane", "btnPane");
  expect(await called).toBe("btnPane");
  await completed;
});

test("calls of the old Common API fail in their own way", async () => {
  const result = await new Promise<Office.AsyncResult<unknown>>((resolve) =>
    Office.context.document.getSelectedDataAsync(Office.CoercionType.Text, resolve),
  );
  expect(result.status).toBe("failed");
});
