import { strFromU8, unzipSync } from "fflate";

import { Workbook } from "../../../src/desk/model/workbook";
import { saveWorkbook } from "../../../src/desk/xlsx/save";
import { put, sampleWorkbook, styled } from "./sample-workbook";
import { itValidates, validateXlsx } from "./validator";

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

describe("a saved workbook", () => {
  itValidates("has no finding of the Open XML SDK", () => {
    const properties = { title: "Theo dõi <nhiệm vụ>", created: "2026-01-01T00:00:00Z" };
    expect(validateXlsx(saveWorkbook(sampleWorkbook(), { properties }))).toEqual([]);
    expect(validateXlsx(saveWorkbook(new Workbook()))).toEqual([]);
  });

  it("is the same bytes each time", () => {
    expect(saveWorkbook(sampleWorkbook())).toEqual(saveWorkbook(sampleWorkbook()));
  });

  it("needs a sheet that can be seen", () => {
    const workbook = new Workbook();
    for (const sheet of workbook.sheets) sheet.visibility = "Hidden";
    expect(() => saveWorkbook(workbook)).toThrow("at least one visible worksheet");
  });

  it("names no person, program or machine by itself", () => {
    expect(
      Object.keys(partsOf(saveWorkbook(sampleWorkbook()))).filter((path) => /docProps/.test(path)),
    ).toEqual([]);
    const core = partsOf(saveWorkbook(sampleWorkbook(), { properties: { title: "A & B" } }))[
      "docProps/core.xml"
    ];
    expect(core).toContain("<dc:title>A &amp; B</dc:title>");
    expect(core).not.toContain("creator");
  });
});

// What the reader gives back proves little if reader and writer share a mistake: these are the file's own words.
describe("the parts of a saved workbook", () => {
  const parts = partsOf(saveWorkbook(sampleWorkbook()));
  const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
  const lists = parts["xl/worksheets/sheet2.xml"] ?? "";
  const book = parts["xl/workbook.xml"] ?? "";
  const styles = parts["xl/styles.xml"] ?? "";

  it.each<[what: string, part: string, xml: string]>([
    ["a formula of a number", sheet, '<c r="I3"><f>COUNTIFS(NhiemVu[Trạng thái],"Chưa làm")</f><v>4</v></c>'],
    [
      "a formula of a logical value",
      sheet,
      '<c r="I4" t="b"><f>COUNTA(NhiemVu[Đơn vị])&gt;3</f><v>1</v></c>',
    ],
    [
      "a formula of a text",
      sheet,
      '<c r="I5" t="str"><f>"a"&amp;"_x005F_x0041_"</f><v>a_x005F_x0041_</v></c>',
    ],
    ["a formula of an error", sheet, '<c r="I6" t="e"><f>1/0</f><v>#DIV/0!</v></c>'],
    [
      "a reference to the own row",
      sheet,
      'NhiemVu[[#This Row],[Hạn]]="","",NhiemVu[[#This Row],[Hạn]]-45605)</f>',
    ],
    ["a column's width in digits", sheet, '<col min="1" max="1" width="11.42578125" customWidth="1"/>'],
    ["a hidden column", sheet, '<col min="8" max="8" width="9.140625" hidden="1"/>'],
    [
      "frozen panes",
      sheet,
      '<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>',
    ],
    ["gridlines off", sheet, '<sheetView showGridLines="0" tabSelected="1" workbookViewId="0">'],
    ["a rule that stops", sheet, '<cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1">'],
    ["a rule on two values", sheet, 'operator="between"><formula>0</formula><formula>3</formula></cfRule>'],
    ["a solid data bar", sheet, '<x14:dataBar minLength="0" maxLength="100" showValue="0" gradient="0">'],
    ["a list on another sheet", sheet, "<formula1>'Danh mục ''A'' cũ'!$A$2:$A$4</formula1>"],
    ["a list of its own", sheet, '<formula1>"A ""x"",B"</formula1>'],
    ["a list without its arrow", sheet, 'type="list" allowBlank="1" showDropDown="1"'],
    [
      "a date in a rule",
      sheet,
      'operator="greaterThan" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="D4:D15"><formula1>45292</formula1>',
    ],
    ["a line feed in a prompt", sheet, 'prompt="Một trong các&#10;&quot;trạng thái&quot;"'],
    ["pages", sheet, 'fitToWidth="1" fitToHeight="0" orientation="landscape"'],
    [
      "a footer",
      sheet,
      '<headerFooter differentFirst="1"><oddFooter>&amp;RTrang &amp;P/&amp;N</oddFooter><firstHeader>&amp;C&amp;B06/TB-BCĐ',
    ],
    [
      "protection",
      lists,
      '<sheetProtection sheet="1" objects="1" formatColumns="0" selectLockedCells="1" autoFilter="0"/>',
    ],
    ["a hidden sheet", book, 'sheetId="2" state="hidden"'],
    ["a very hidden sheet", book, 'sheetId="3" state="veryHidden"'],
    [
      "a print area",
      book,
      `<definedName name="_xlnm.Print_Area" localSheetId="0">'Nhiệm vụ'!$A$1:$G$15</definedName>`,
    ],
    ["print titles", book, `localSheetId="0">'Nhiệm vụ'!$A:$A,'Nhiệm vụ'!$3:$3</definedName>`],
    [
      "a name of a sheet, hidden",
      book,
      `name="noi_bo" localSheetId="1" hidden="1">'Danh mục ''A'' cũ'!$A$2:$A$5</definedName>`,
    ],
    [
      "a total",
      parts["xl/tables/table2.xml"] ?? "",
      '<tableColumn id="2" name="Số" totalsRowFunction="sum"/>',
    ],
    ["a total's label", parts["xl/tables/table2.xml"] ?? "", 'name="Trạng thái" totalsRowLabel="Cộng"/>'],
    ["the apostrophe of a text", styles, 'quotePrefix="1"'],
    ["the fill of a rule", styles, '<fill><patternFill><bgColor rgb="FFFDE7E9"/></patternFill></fill>'],
    [
      "characters that XML has not",
      parts["xl/sharedStrings.xml"] ?? "",
      "hai đầu_x000D_\ncó khoảng trắng_x000B_ </t>",
    ],
  ])("%s", (_what, part, xml) => {
    expect(part).toContain(xml);
  });

  it("a row of automatic height is as high as its text, and stays automatic", () => {
    const workbook = new Workbook();
    const [first] = workbook.sheets;
    if (!first) throw new Error("A new workbook has a sheet");
    put(first, "A1", "ngắn");
    put(
      first,
      "A2",
      "một câu dài hơn nhiều so với cột của nó ".repeat(3),
      null,
      styled(workbook, { wrapText: true }),
    );
    const xml = partsOf(saveWorkbook(workbook))["xl/worksheets/sheet1.xml"] ?? "";
    expect(xml).toContain('<row r="1">');
    expect(Number(/<row r="2" ht="([\d.]+)">/.exec(xml)?.[1])).toBeGreaterThan(100);
  });

  it("styles that no cell has any more are left out", () => {
    const workbook = new Workbook();
    const [first] = workbook.sheets;
    for (let size = 1; size < 50; size++) styled(workbook, { indentLevel: size % 15, textOrientation: size });
    if (first) put(first, "A1", 1, null, styled(workbook, { fill: "#FF0000" }));
    expect(partsOf(saveWorkbook(workbook))["xl/styles.xml"]).toContain('<cellXfs count="2">');
  });
});
