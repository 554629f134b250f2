import { writeEntries } from "../../../src/desk/api/edit/write-cells";
import type { Desk } from "../../../src/desk/desk";
import { onSheet, openTestDesk } from "./on-desk";

let desk: Desk;
beforeEach(async () => {
  desk = await openTestDesk();
});

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Listens on the first sheet and collects what it hears. */
const listen = async <A>(
  add: (sheet: Excel.Worksheet, handler: (args: A) => Promise<void>) => void,
): Promise<A[]> => {
  const heard: A[] = [];
  await onSheet((sheet) =>
    add(sheet, (args) => {
      heard.push(args);
      return Promise.resolve();
    }),
  );
  return heard;
};

const typed = (row: number, column: number, value: unknown, author: "user" | "co-author" = "user") =>
  desk.act(author, (session) => {
    const [sheet] = desk.workbook.sheets;
    if (sheet) writeEntries(session, sheet, { row, column, rowCount: 1, columnCount: 1 }, [[value]]);
  });

test("a change by the add-in is told as its own, a person's as theirs, a colleague's as from far", async () => {
  const heard = await listen<Excel.WorksheetChangedEventArgs>((sheet, handler) =>
    sheet.onChanged.add(handler),
  );
  await onSheet((sheet) => void (sheet.getRange("A1:B2").values = 1 as never));
  typed(4, 0, "x");
  typed(5, 0, "y", "co-author");
  await soon();
  expect(heard.map(({ address, source, triggerSource }) => [address, source, triggerSource])).toEqual([
    ["A1:B2", "Local", "ThisLocalAddin"],
    ["A5", "Local", "Unknown"],
    ["A6", "Remote", "Unknown"],
  ]);
});

test("what is sent in pieces is told once", async () => {
  const heard = await listen<Excel.WorksheetChangedEventArgs>((sheet, handler) =>
    sheet.onChanged.add(handler),
  );
  await onSheet((sheet) => {
    sheet.getRange("A1:B4000").values = Array.from({ length: 4000 }, () => [1, 2]);
  });
  await soon();
  expect(heard.map(({ address }) => address)).toEqual(["A1:B4000"]);
});

test("rows put in are told with their kind", async () => {
  const heard = await listen<Excel.WorksheetChangedEventArgs>((sheet, handler) =>
    sheet.onChanged.add(handler),
  );
  await onSheet((sheet) => void sheet.getRange("2:3").insert("Down"));
  await soon();
  expect(heard).toMatchObject([{ address: "2:3", changeType: "RowInserted" }]);
});

test("nothing is told while events are off, nor after the listener is removed", async () => {
  const heard: unknown[] = [];
  const handle = await onSheet((sheet) =>
    sheet.onChanged.add((args) => {
      heard.push(args);
      return Promise.resolve();
    }),
  );
  await onSheet((sheet, context) => {
    context.runtime.enableEvents = false;
    sheet.getRange("A1").values = [[1]];
  });
  await onSheet((_sheet, context) => void (context.runtime.enableEvents = true));
  typed(0, 0, 2);
  await soon();
  expect(heard).toHaveLength(1);
  await Excel.run(handle.context, async (context) => {
    handle.remove();
    await context.sync();
  });
  typed(0, 0, 3);
  await soon();
  expect(heard).toHaveLength(1);
});

test("tables hear of their own cells only", async () => {
  await onSheet((sheet) => void (sheet.tables.add("A1:B3", true).name = "tbl"));
  const heard = await listen<Excel.TableChangedEventArgs>((sheet, handler) =>
    sheet.tables.getItem("tbl").onChanged.add(handler),
  );
  typed(1, 1, "trong");
  typed(8, 8, "ngoài");
  await soon();
  expect(heard.map(({ address }) => address)).toEqual(["B2"]);
});

test("sheets that are added, put in front, and selected on are told", async () => {
  const heard: string[] = [];
  await onSheet((sheet, { workbook }) => {
    const { worksheets } = workbook;
    worksheets.onAdded.add(() => Promise.resolve(void heard.push("added")));
    worksheets.onActivated.add(() => Promise.resolve(void heard.push("activated")));
    worksheets.onDeleted.add(() => Promise.resolve(void heard.push("deleted")));
    sheet.onDeactivated.add(() => Promise.resolve(void heard.push("deactivated")));
    sheet.onSelectionChanged.add(({ address }) => Promise.resolve(void heard.push(address)));
  });
  await onSheet((sheet, { workbook }) => {
    sheet.getRange("B2:C3").select();
    const other = workbook.worksheets.add("B");
    other.activate();
    sheet.activate();
    other.delete();
  });
  await soon();
  expect(heard).toEqual(["B2:C3", "added", "deactivated", "activated", "activated", "deleted"]);
});

test("results that were calculated are told", async () => {
  const heard = await listen<Excel.WorksheetCalculatedEventArgs>((sheet, handler) =>
    sheet.onCalculated.add(handler),
  );
  typed(0, 0, "=1+1");
  await soon();
  expect(heard.length).toBeGreaterThan(0);
});
