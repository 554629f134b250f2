import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { openDesk } from "../../src/desk/node";
import { lossesOf, openWorkbook } from "../../src/desk/xlsx/open";
import { PackageReader } from "../../src/desk/xlsx/read/package-reader";
import type { XmlElement } from "../../src/desk/xlsx/read/xml-reader";
import { saveWorkbook } from "../../src/desk/xlsx/save";
import { layOut } from "../../src/excel/lay-out";
import { trackNotice } from "../../src/tracker/tracker";
import { tableNames } from "../../src/workbook/names";
import { planWorkbook } from "../../src/workbook/plan-workbook";
import { openingFaults } from "../desk/xlsx/opening-rules";
import { itValidates, validateXlsx } from "../desk/xlsx/validator";
import { readSeed } from "./seed";

/*
 * Workbooks of other programs, in which the add-in then lays out a tracker. The first two were made with openpyxl and
 * with LibreOffice 7.4 out of that one, the third is what LibreOffice 7.4 makes of twelve PivotTables of ours.
 */
const fixture = (name: string): Uint8Array => readFileSync(join(__dirname, "../desk/xlsx/fixtures", name));

const plan = planWorkbook(trackNotice(readSeed()), { asOf: null, workbookId: "test" });

/** Opens a file, builds a tracker beside what is there, and saves it. */
const workedOn = async (
  bytes: Uint8Array,
): Promise<{ readonly losses: string[]; readonly saved: Uint8Array }> => {
  const workbook = openWorkbook(bytes);
  const desk = await openDesk({ workbook });
  await layOut(plan);
  expect(desk.workbook.table(tableNames.tasks)).toBeDefined();
  return { losses: lossesOf(workbook), saved: saveWorkbook(workbook) };
};

/** A file's parts, and its first sheet and styles taken apart. */
const inside = (bytes: Uint8Array) => {
  const pack = new PackageReader(bytes);
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
  const styles = pack.part("xl/styles.xml");
  const sheet = pack.xml("xl/worksheets/sheet1.xml");
  if (!styles || !sheet) throw new Error("no sheet");
  const cells = (sheet.child("sheetData")?.all("row") ?? []).flatMap((row) => row.all("c"));
  const xmlOf = (list: string, index: number | null): string => {
    const element = styles.root.child(list)?.children[index ?? 0];
    return element ? styles.source.slice(element.start, element.end) : "";
  };
  return {
    parts,
    text: Object.values(parts).join("\n"),
    sheet,
    rows: sheet.child("sheetData")?.all("row") ?? [],
    /** How a cell looks, in the file's own words. */
    look: (address: string) => {
      const cell = cells.find((each) => each.get("r") === address);
      const xf = styles.root.child("cellXfs")?.children[cell?.number("s") ?? 0];
      const named = styles.root.child("cellStyles")?.all("cellStyle") ?? [];
      return {
        font: xmlOf("fonts", xf?.number("fontId") ?? 0),
        fill: xmlOf("fills", xf?.number("fillId") ?? 0),
        readingOrder: xf?.child("alignment")?.get("readingOrder") ?? null,
        name: named.find((each) => each.number("xfId") === xf?.number("xfId"))?.get("name"),
      };
    },
  };
};

/** The elements of an XML text, in any order: some programs do not keep to Excel's. */
const elementsIn = (xml: string): string[] => (xml.match(/<[^/][^>]*>/g) ?? []).sort();

const attributesOf = (element: XmlElement | undefined, ...names: string[]) =>
  Object.fromEntries(names.map((name) => [name, element?.get(name) ?? null]));

describe.each(["theme-and-sparklines.xlsx", "libreoffice-looks.xlsx"])("%s, worked on and saved", (name) => {
  const bytes = fixture(name);
  const before = inside(bytes);
  let after: ReturnType<typeof inside>;
  let saved: Uint8Array;
  let losses: string[];
  beforeAll(async () => {
    ({ saved, losses } = await workedOn(bytes));
    after = inside(saved);
  });

  test("says what it cannot keep: here looks of parts of a text that stand in the cell itself", () => {
    expect(losses).toEqual(name.startsWith("theme") ? ["looks of parts of a text"] : []);
  });

  test("has its picture, chart, notes, theme and properties byte by byte", () => {
    const kept = Object.keys(before.parts).filter((path) =>
      /media|charts\/chart|comments?\d*\.xml|theme|docProps\/(core|app|custom)/.test(path),
    );
    expect(kept.length).toBeGreaterThan(4);
    expect(kept.filter((path) => after.parts[path] !== before.parts[path])).toEqual([]);
  });

  test.each(["A1", "A2", "A3", "A5", "A9", "A10"])(
    "%s looks as it did: font, fill, named style",
    (address) => {
      const [was, is] = [before.look(address), after.look(address)];
      expect([is.readingOrder, is.name]).toEqual([was.readingOrder, was.name]);
      // What the model can say in full may be said in its own words.
      for (const part of ["font", "fill"] as const) {
        if (/vertAlign|theme=|gradient|lightGrid|scheme/.test(was[part])) {
          expect(elementsIn(is[part])).toEqual(elementsIn(was[part]));
        }
      }
    },
  );

  test.each([
    "colorScale>",
    "<dataBar",
    "<iconSet ",
    'type="top10"',
    'type="aboveAverage"',
    'type="duplicateValues"',
    'type="containsText"',
    "sparklineGroup ",
    "<rowBreaks",
    "<colBreaks",
    "<hyperlink ",
    "<autoFilter ",
    "https://example.org/?a=1&amp;b=2",
    "_xlnm.Print_Titles",
    "TongTien",
    "RiengSheet",
    "iterate=",
  ])("has %s as often as before, besides the tracker's own", (mark) => {
    expect(before.text).toContain(mark);
    expect(after.text.split(mark).length).toBeGreaterThanOrEqual(before.text.split(mark).length);
  });

  test("has every kind of data validation, with its messages", () => {
    const rules = ({ sheet }: typeof before) =>
      (sheet.child("dataValidations")?.all("dataValidation") ?? [])
        .map((rule) => ({
          sqref: rule.get("sqref") ?? "",
          ...attributesOf(rule, "type", "error", "errorTitle", "prompt", "promptTitle"),
          // `stop` is what goes without saying.
          errorStyle: rule.get("errorStyle") ?? "stop",
          formula: rule.child("formula1")?.text,
        }))
        .sort((a, b) => (a.sqref < b.sqref ? -1 : 1));
    expect(rules(before)).toHaveLength(7);
    expect(rules(after)).toEqual(rules(before));
  });

  test("is folded, zoomed and printed as it was", () => {
    const folds = ({ rows }: typeof before) =>
      rows.filter((row) => (row.number("outlineLevel") ?? 0) > 0).map((row) => row.get("r"));
    expect(folds(after)).toEqual(folds(before));
    const columnFolds = ({ sheet }: typeof before) =>
      (sheet.child("cols")?.all("col") ?? [])
        .filter((col) => (col.number("outlineLevel") ?? 0) > 0)
        .map((col) => col.get("min"));
    expect(columnFolds(before)).toEqual(["4"]);
    expect(columnFolds(after)).toEqual(["4"]);
    const view = ({ sheet }: typeof before) => attributesOf(sheet.at("sheetViews", "sheetView"), "zoomScale");
    expect(view(after)).toEqual(view(before));
    const page = ({ sheet }: typeof before) =>
      attributesOf(sheet.child("pageSetup"), "orientation", "paperSize", "scale");
    expect(page(after)).toEqual(page(before));
    expect(after.sheet.at("headerFooter", "evenHeader")?.text).toBe(
      before.sheet.at("headerFooter", "evenHeader")?.text,
    );
  });

  test("breaks no rule of Excel's", () => {
    expect(openingFaults(saved)).toEqual([]);
  });

  itValidates("has no finding of the Open XML SDK that the file did not come with", () => {
    const said = (findings: readonly string[]) => findings.map((each) => each.replace(/^.*?: /, ""));
    const old = new Set(said(validateXlsx(bytes)));
    expect(said(validateXlsx(saved)).filter((each) => !old.has(each))).toEqual([]);
  });
});

describe("PivotTables of LibreOffice", () => {
  const bytes = fixture("libreoffice-pivots.xlsx");

  test("are all there beside the tracker's own, and none is told as lost", async () => {
    const { losses, saved } = await workedOn(bytes);
    const pivots = (file: Uint8Array): number =>
      Object.keys(unzipSync(file)).filter((path) => /^xl\/pivotTables\/[^/]+\.xml$/.test(path)).length;
    const own = plan.sheets.flatMap((sheet) => sheet.pivots).length;
    expect(own).toBeGreaterThan(0);
    expect(pivots(saved)).toBe(pivots(bytes) + own);
    expect(losses).toEqual([]);
    expect(openingFaults(saved)).toEqual([]);
  });

  itValidates("have no finding of the Open XML SDK", () => {
    expect(validateXlsx(saveWorkbook(openWorkbook(bytes)))).toEqual([]);
  });
});
