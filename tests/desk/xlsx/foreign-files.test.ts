import { readFileSync } from "node:fs";
import { join } from "node:path";

import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import type { Workbook } from "../../../src/desk/model/workbook";
import { lossesOf, OpenError, openWorkbook } from "../../../src/desk/xlsx/open";
import { saveWorkbook } from "../../../src/desk/xlsx/save";
import { openingFaults } from "./opening-rules";
import { newPivot, pivotWorkbook } from "./sample-pivots";
import { area, put, sampleWorkbook } from "./sample-workbook";
import { itValidates, validateXlsx } from "./validator";

/** Saved by LibreOffice 7.4: a table, a comment, a chart, a picture, a link, colour scale and icons, a filter. */
const foreign = readFileSync(join(__dirname, "fixtures", "libreoffice.xlsx"));

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

/** A saved file with some of its parts' XML changed. */
const changed = (bytes: Uint8Array, changes: Record<string, (xml: string) => string>): Uint8Array => {
  const parts = unzipSync(bytes);
  for (const [path, change] of Object.entries(changes)) {
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = change(before);
    if (after === before) throw new Error(`${path} was not changed`);
    parts[path] = strToU8(after);
  }
  return zipSync(parts, { level: 0 });
};

const cellAt = (workbook: Workbook, address: string, sheet = 0): unknown => {
  const { row, column } = area(address);
  return workbook.sheets[sheet]?.grid.get(row, column);
};

describe("a file of another program", () => {
  const workbook = openWorkbook(foreign);
  const [sheet] = workbook.sheets;
  if (sheet) put(sheet, "A5", "thêm");
  const saved = saveWorkbook(workbook);

  it("becomes a workbook", () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Dữ liệu", "Lọc"]);
    expect(sheet?.tables[0]).toMatchObject({ name: "DuLieu", area: area("A1:B4") });
    expect(sheet?.conditionalFormats).toMatchObject([
      { type: "Custom", formula: "=B2>2", priority: 1, format: { fill: "#FFFF00" } },
    ]);
    expect(lossesOf(workbook)).toEqual([]);
  });

  it("keeps what the model does not know when it is saved again", () => {
    const [before, after] = [partsOf(foreign), partsOf(saved)];
    const kept = Object.keys(before).filter((path) => /charts|media|drawings|comments|docProps/.test(path));
    expect(kept.length).toBeGreaterThan(7);
    for (const path of kept.filter((each) => !each.endsWith(".rels"))) expect(after[path]).toBe(before[path]);
    const xml = after["xl/worksheets/sheet1.xml"] ?? "";
    const order = ["colorScale", "B2&gt;2", "iconSet", "<hyperlink ", "<drawing ", "<legacyDrawing "];
    expect(order.map((each) => xml.indexOf(each) > 0)).toEqual(order.map(() => true));
    expect(xml.indexOf('priority="1"')).toBeLessThan(xml.indexOf("colorScale>"));
    expect(after["xl/worksheets/_rels/sheet1.xml.rels"]).toContain('Target="https://example.org/"');
    expect(after["xl/worksheets/sheet2.xml"]).toContain("<autoFilter");
    expect(after["xl/workbook.xml"]).toContain("_xlnm._FilterDatabase");
  });

  it("breaks no rule of Excel's after that", () => {
    expect(openingFaults(saved)).toEqual([]);
  });

  itValidates("has no finding of the Open XML SDK after that", () => {
    expect(validateXlsx(saved)).toEqual([]);
  });

  it("loses with a sheet what stood on it", () => {
    const smaller = openWorkbook(foreign);
    smaller.sheets.shift();
    smaller.activeSheet = smaller.sheets[0]?.id ?? "";
    const paths = Object.keys(partsOf(saveWorkbook(smaller)));
    expect(paths.filter((path) => /chart|media|comments/.test(path))).toEqual([]);
  });
});

describe("what Excel writes and the desk does not", () => {
  const base = saveWorkbook(sampleWorkbook());
  const sheet = "xl/worksheets/sheet1.xml";

  it("shared formulas are written out, moved", () => {
    const bytes = changed(base, {
      [sheet]: (xml) =>
        xml.replace(
          "</sheetData>",
          '<row r="30"><c r="A30"><f t="shared" ref="A30:B31" si="0">A1+$A1+A$1+SUM(B:C,1:2)&amp;"A1"&amp;NhiemVu[Hạn]</f><v>1</v></c>' +
            '<c r="B30"><f t="shared" si="0"/><v>2</v></c></row><row r="31"><c r="A31"><f t="shared" si="0"/></c></row></sheetData>',
        ),
    });
    const workbook = openWorkbook(bytes);
    expect(cellAt(workbook, "B30")).toMatchObject({
      formula: '=B1+$A1+B$1+SUM(C:D,1:2)&"A1"&NhiemVu[Hạn]',
      value: 2,
    });
    expect(cellAt(workbook, "A31")).toMatchObject({
      formula: '=A2+$A2+A$1+SUM(B:C,2:3)&"A1"&NhiemVu[Hạn]',
      value: null,
    });
  });

  it("text with parts that look different keeps them until it is changed", () => {
    const rich = '<si><r><t xml:space="preserve">Theo </t></r><r><rPr><b/></rPr><t>dõi</t></r></si>';
    const bytes = changed(base, { "xl/sharedStrings.xml": (xml) => xml.replace(/<si>.*?<\/si>/, rich) });
    const workbook = openWorkbook(bytes);
    const cell = cellAt(workbook, "A1") as { value: string };
    expect(cell.value).toBe("Theo dõi");
    expect(partsOf(saveWorkbook(workbook))["xl/sharedStrings.xml"]).toContain(rich);
    cell.value = "Khác";
    expect(partsOf(saveWorkbook(workbook))["xl/sharedStrings.xml"]).not.toContain("<rPr>");
  });

  it("colours of a theme, with tints", () => {
    const bytes = changed(base, {
      "xl/styles.xml": (xml) =>
        xml.replace('<color rgb="FF1F3864"/>', '<color theme="4" tint="-0.249977111117893"/>'),
    });
    const { style } = cellAt(openWorkbook(bytes), "A1") as { style: number };
    // Office's accent 1 (4472C4), 25 % darker, is 2F5496 in Excel's own list of colours.
    expect(openWorkbook(bytes).styles.get(style).font.color).toMatch(/^#(2F5496|2F5597|305496)$/);
  });

  it("lists on other sheets, where Excel 2010 keeps them", () => {
    const list =
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
      '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1">' +
      "<x14:formula1><xm:f>_CaiDat!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>Z1:Z9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>";
    const bytes = changed(base, {
      [sheet]: (xml) => xml.replace(/<extLst><ext uri="\{78.*<\/extLst>/s, list),
    });
    expect(openWorkbook(bytes).sheets[0]?.validations.at(-1)).toMatchObject({
      areas: [area("Z1:Z9")],
      rule: { kind: "list", source: "=_CaiDat!$A$1:$A$3", inCellDropDown: true },
    });
  });

  it("a prefix on every element, dates as text, inline strings", () => {
    const bytes = changed(base, {
      "xl/worksheets/sheet3.xml": () =>
        '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>' +
        '<x:row><x:c t="inlineStr"><x:is><x:t>một</x:t></x:is></x:c><x:c t="d"><x:v>2024-05-01</x:v></x:c></x:row>' +
        "</x:sheetData></x:worksheet>",
    });
    const workbook = openWorkbook(bytes);
    expect(cellAt(workbook, "A1", 2)).toMatchObject({ value: "một" });
    expect(cellAt(workbook, "B1", 2)).toMatchObject({ value: 45_413 });
  });

  it("a window that is split and not frozen stays split, until it is frozen", () => {
    const panes = '<pane xSplit="2400" ySplit="1800" topLeftCell="C7" activePane="bottomRight"/>';
    const bytes = changed(base, {
      "xl/worksheets/sheet3.xml": (xml) =>
        xml.replace(
          /(<sheetView [^>]*>).*<\/sheetView>/,
          `$1${panes}<selection pane="topRight"/><selection pane="bottomRight" activeCell="D9" sqref="D9"/></sheetView>`,
        ),
    });
    const workbook = openWorkbook(bytes);
    const split = workbook.sheets[2];
    expect(split).toMatchObject({ freeze: { rows: 0, columns: 0 }, selection: area("D9") });
    const saved = saveWorkbook(workbook);
    expect(partsOf(saved)["xl/worksheets/sheet3.xml"]).toContain(
      `${panes}<selection pane="bottomRight" activeCell="D9" sqref="D9"/>`,
    );
    expect(openingFaults(saved)).toEqual([]);
    if (split) split.freeze = { rows: 1, columns: 0 };
    const frozen = partsOf(saveWorkbook(workbook))["xl/worksheets/sheet3.xml"] ?? "";
    expect(frozen.match(/<pane [^>]*>/g)).toEqual([expect.stringContaining('state="frozen"')]);
  });

  describe("table styles that people made themselves", () => {
    const dxf = '<dxf><fill><patternFill><bgColor rgb="FF7030A0"/></patternFill></fill></dxf>';
    const withStyle = (attributes: string, look: string): Uint8Array =>
      changed(base, {
        "xl/styles.xml": (xml) => {
          const before = Number(/<dxfs count="(\d+)"/.exec(xml)?.[1]);
          const styles =
            `<tableStyles count="1" defaultTableStyle="Của xã"><tableStyle name="Của xã" pivot="0" count="1"${attributes}>` +
            `<tableStyleElement type="headerRow" dxfId="${before}"/></tableStyle></tableStyles>`;
          return xml
            .replace(/<dxfs count="\d+">/, `<dxfs count="${before + 1}">`)
            .replace("</dxfs>", `${look}</dxfs>`)
            .replace(/<tableStyles .*?(\/>|<\/tableStyles>)/, styles);
        },
        "xl/tables/table1.xml": (xml) => xml.replace(/(<tableStyleInfo name=)"[^"]*"/, '$1"Của xã"'),
      });

    it("stay, with their looks under new numbers", () => {
      const workbook = openWorkbook(withStyle(' xr9:uid="{1}"', dxf));
      // One rule less: what follows it in the list of looks moves up.
      workbook.sheets[0]?.conditionalFormats.splice(0, 1);
      const saved = saveWorkbook(workbook);
      const xml = partsOf(saved)["xl/styles.xml"] ?? "";
      const place = Number(/type="headerRow" dxfId="(\d+)"/.exec(xml)?.[1]);
      const looks = /<dxfs[^>]*>(.*)<\/dxfs>/s.exec(xml)?.[1]?.split(/(?<=<\/dxf>)/) ?? [];
      expect(looks[place]).toBe(dxf);
      expect(xml).toContain('<tableStyle name="Của xã" pivot="0" count="1">');
      expect(partsOf(saved)["xl/tables/table1.xml"]).toContain('<tableStyleInfo name="Của xã"');
      expect(lossesOf(workbook)).toEqual([]);
      expect(openingFaults(saved)).toEqual([]);
    });

    itValidates("break no rule of the Open XML SDK", () => {
      expect(validateXlsx(saveWorkbook(openWorkbook(withStyle("", dxf))))).toEqual([]);
    });

    it("are named where they cannot stay", () => {
      const workbook = openWorkbook(withStyle("", '<dxf><y:fill xmlns:y="urn:younger"/></dxf>'));
      expect(lossesOf(workbook)).toEqual(["table styles of your own"]);
      expect(partsOf(saveWorkbook(workbook))["xl/styles.xml"]).toContain('<tableStyles count="0"');
    });
  });

  it("names what tables remember and the desk does not", () => {
    const bytes = changed(base, {
      "xl/tables/table1.xml": (xml) =>
        xml
          .replace(/<tableColumn /, '<tableColumn dataDxfId="0" ')
          .replace(
            /(<autoFilter ref="[^"]*")\/>/,
            '$1><sortState ref="A2:A4"><sortCondition ref="A2:A4"/></sortState></autoFilter>',
          ),
    });
    expect(lossesOf(openWorkbook(bytes))).toEqual([
      "looks of a table's next rows",
      "sorting of a table that a filter remembers",
    ]);
  });

  it("custom views are left out, of the workbook and of its sheets, and named", () => {
    const guid = "{6C3D2F4A-0000-4000-8000-000000000001}";
    const bytes = changed(base, {
      "xl/workbook.xml": (xml) =>
        xml.replace(
          /(<calcPr [^>]*>)/,
          `$1<customWorkbookViews><customWorkbookView name="In" guid="${guid}" windowWidth="1" windowHeight="1" activeSheetId="1"/></customWorkbookViews>`,
        ),
      "xl/worksheets/sheet3.xml": (xml) =>
        xml.replace(
          "</sheetData>",
          `</sheetData><customSheetViews><customSheetView guid="${guid}"><pageSetup orientation="landscape" r:id="rId9"/></customSheetView></customSheetViews>`,
        ),
    });
    const workbook = openWorkbook(bytes);
    expect(lossesOf(workbook)).toEqual(["custom views"]);
    const saved = partsOf(saveWorkbook(workbook));
    expect(Object.keys(saved).filter((path) => /custom\w+View/.test(saved[path] ?? ""))).toEqual([]);
  });

  it("a pivot beyond the model is kept as it is", () => {
    const { workbook, pivots } = pivotWorkbook();
    pivots.pivotTables.push(newPivot(workbook, "Nhóm", "B2", { rows: ["Đơn vị"] }));
    const bytes = changed(saveWorkbook(workbook), {
      "xl/pivotTables/pivotTable1.xml": (xml) =>
        xml.replace("<pivotField axis", '<pivotField sortType="descending" axis'),
    });
    const opened = openWorkbook(bytes);
    expect(opened.sheets[1]?.pivotTables).toEqual([]);
    const saved = saveWorkbook(opened);
    expect(partsOf(saved)["xl/pivotTables/pivotTable1.xml"]).toContain('sortType="descending"');
    expect(openingFaults(saved)).toEqual([]);
  });
});

describe("what is no workbook", () => {
  const reasonOf = (bytes: Uint8Array): string => {
    try {
      openWorkbook(bytes);
      return "opened";
    } catch (error) {
      return error instanceof OpenError ? error.reason : String(error);
    }
  };
  const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const utf16 = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);

  it.each([
    ["nothing", new Uint8Array(), "NotXlsx"],
    ["text", strToU8("Mã;Nội dung"), "NotXlsx"],
    ["another zip", zipSync({ "a.txt": strToU8("a") }), "NotXlsx"],
    ["a Word document", zipSync(docx()), "NotXlsx"],
    ["an old .xls", Uint8Array.from([...compound, 1, 2, 3]), "OldXls"],
    ["a file with a password", Uint8Array.from([...compound, ...utf16]), "Encrypted"],
    ["half a file", saveWorkbook(sampleWorkbook()).slice(0, 3000), "Damaged"],
    [
      "broken XML",
      changed(saveWorkbook(sampleWorkbook()), {
        "xl/workbook.xml": (xml) => xml.replace("<sheets>", "<sheets"),
      }),
      "Damaged",
    ],
    [
      "days from 1904",
      changed(saveWorkbook(sampleWorkbook()), {
        "xl/workbook.xml": (xml) => xml.replace("<workbookPr/>", '<workbookPr date1904="1"/>'),
      }),
      "Unsupported",
    ],
  ])("%s is refused with its reason", (_name, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason);
  });
});

function docx(): Record<string, Uint8Array> {
  const relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
  return {
    "[Content_Types].xml": strToU8("<Types/>"),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${relationships}"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8("<w:document/>"),
  };
}
