/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost/taskpane.html"}
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, dirname } from "node:path";
import { TextEncoder } from "node:util";
import type { Desk } from "../../../src/desk/desk";
import type { FrameHost } from "../../../src/desk/protocol/frame-host";

/**
 * The complete office.js, loader included, in a page whose parent is our host. jsdom's own `postMessage`
 * tells neither origin nor source, so both windows are stood in for (HOST-PROTOCOL §6).
 */
const dist = join(dirname(createRequire(__filename).resolve("@microsoft/office-js/package.json")), "dist");
const later = (act: () => void): void => void setTimeout(act, 0);

let desk: Desk;
let frame: FrameHost;

const runScript = (file: string): void => {
  (0, eval)(`${readFileSync(join(dist, file), "utf8")}\n//# sourceURL=${file}`);
};

/** Serves the scripts that the loader asks for, as a web server would. */
const serveScripts = (base: string): void => {
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <T extends Node>(node: T): T => {
    const script = node as unknown as HTMLScriptElement;
    if (script.tagName !== "SCRIPT" || !script.src.startsWith(base)) return append(node);
    later(() => {
      runScript(script.src.slice(base.length));
      script.onload?.(new Event("load"));
    });
    return node;
  };
};

beforeAll(async () => {
  Object.assign(globalThis, { TextEncoder });
  const { Desk: DeskClass } = await import("../../../src/desk/desk");
  const { FrameHost: FrameHostClass } = await import("../../../src/desk/protocol/frame-host");
  desk = new DeskClass({ locale: "vi-VN", requirements: { ExcelApi: "1.9" } });
  desk.settings.set("greeting", '"chào"');

  if (!("domain" in document)) Object.defineProperty(document, "domain", { value: location.hostname });
  let hear: (event: MessageEvent) => void = () => undefined;
  const host = {
    location,
    addEventListener: (_type: string, listener: (event: MessageEvent) => void) => {
      hear = listener;
    },
    removeEventListener: () => undefined,
  };
  frame = new FrameHostClass(desk, host as never);
  const { origin } = location;
  const pane = {
    postMessage: (data: string) =>
      later(() => window.dispatchEvent(new MessageEvent("message", { data, origin }))),
  };
  const parent = {
    postMessage: (data: string) =>
      later(() => hear({ data, origin, source: pane } as unknown as MessageEvent)),
  };
  Object.defineProperty(window, "parent", { value: parent, configurable: true });
  window.name = frame.frameName;
  const base = `${origin}/office/`;
  const tag = document.createElement("script");
  tag.src = `${base}office.js`;
  document.head.appendChild(tag);
  serveScripts(base);
  runScript("office.js");
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
