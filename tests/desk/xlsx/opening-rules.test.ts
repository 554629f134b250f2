import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

import { saveWorkbook } from "../../../src/desk/xlsx/save";
import { openingFaults, textsTakenForFormulas, textsWithoutApostrophe } from "./opening-rules";
import { samplePivots } from "./sample-pivots";
import { put, sampleWorkbook, styled } from "./sample-workbook";

const bytes = saveWorkbook(sampleWorkbook());
const pivotBytes = saveWorkbook(samplePivots().workbook);

/** The file with one part changed; the text to change must be there. */
const spoil = (file: Uint8Array, path: string, from: string | RegExp, to: string): Uint8Array => {
  const parts = unzipSync(file);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} has no ${String(from)}`);
  return zipSync({ ...parts, [path]: strToU8(after) }, { level: 0 });
};

const without = (file: Uint8Array, path: string): Uint8Array => {
  const { [path]: _gone, ...parts } = unzipSync(file);
  return zipSync(parts, { level: 0 });
};

const sheet = "xl/worksheets/sheet1.xml";
const table = "xl/tables/table1.xml";
const book = "xl/workbook.xml";
const pivot = "xl/pivotTables/pivotTable3.xml";
const cache = "xl/pivotCache/pivotCacheDefinition3.xml";
const records = "xl/pivotCache/pivotCacheRecords3.xml";

type Fault = [rule: string, file: Uint8Array, path: string, from: string | RegExp, to: string];
const faults: Fault[] = [
  ["sheet-name", bytes, book, /name="Danh[^"]*"/, `name="${"x".repeat(32)}"`],
  ["sheet-name", bytes, book, 'name="_CaiDat"', 'name="nhiệm Vụ"'],
  ["active-sheet", bytes, book, "<workbookView ", '<workbookView activeTab="1" '],
  ["name", bytes, book, 'name="NgayBaoCao"', 'name="Ngay Bao Cao"'],
  ["name", bytes, book, 'name="NgayBaoCao"', 'name="AB12"'],
  ["name", bytes, book, 'name="NgayBaoCao"', 'name="_xlnm.Print_Area" localSheetId="0"'],
  ["name-formula", bytes, book, "_CaiDat!$B$1", "_CaiDat!$B$1+("],
  ["row-order", bytes, sheet, '<row r="4"', '<row r="3"'],
  ["cell-order", bytes, sheet, /(<c r="C4".*?<\/c>)/, "$1$1"],
  ["style", bytes, sheet, /(<c r="A1") s="\d+"/, '$1 s="99"'],
  ["shared-string", bytes, sheet, /(<c r="A1"[^>]*><v>)\d+/, "$1999"],
  ["formula", bytes, sheet, "<f>COUNTIFS(", "<f>COUNTIFS(("],
  ["formula", bytes, sheet, "NhiemVu[[#This Row],[Hạn]]", "[@Hạn]"],
  ["merge-overlap", bytes, sheet, "</mergeCells>", '<mergeCell ref="B1:B2"/></mergeCells>'],
  ["cf-priority", bytes, sheet, 'priority="2"', 'priority="1"'],
  ["cf-style", bytes, sheet, 'dxfId="1"', 'dxfId="9"'],
  ["cf-formula", bytes, sheet, /(type="expression"[^>]*><formula>)[^<]*/, "$1"],
  ["cf-formula", bytes, sheet, /(type="expression"[^>]*><formula>)[^<]*/, "$1NhiemVu[Hạn]&lt;1"],
  ["validation-length", bytes, sheet, /<formula1>"[^<]*/, `<formula1>"${"x,".repeat(200)}"`],
  ["validation-formula", bytes, sheet, /<formula1>"[^<]*/, "<formula1>NhiemVu[Hạn]"],
  ["validation-text", bytes, sheet, /errorTitle="[^"]*"/, `errorTitle="${"x".repeat(33)}"`],
  ["header-length", bytes, sheet, "<firstHeader>", `<firstHeader>${"x".repeat(256)}`],
  ["table-name", bytes, table, 'displayName="NhiemVu"', 'displayName="Nhiem Vu"'],
  ["table-name", bytes, table, 'displayName="NhiemVu"', 'displayName="danhmuc"'],
  ["table-name", bytes, table, 'displayName="NhiemVu"', 'displayName="ngaybaocao"'],
  ["table-id", bytes, table, ' id="1"', ' id="2"'],
  ["table-column", bytes, table, 'name="Hạn"', 'name="mã"'],
  ["table-header", bytes, table, 'name="Hạn"', 'name="Hạn chót"'],
  ["table-width", bytes, table, 'ref="A3:G15"', 'ref="A3:H15"'],
  ["table-height", bytes, table, 'ref="A3:G15"', 'ref="A3:G3"'],
  ["table-merge", bytes, sheet, 'ref="A1:G1"', 'ref="A5:B5"'],
  ["table-formula", bytes, table, "<calculatedColumnFormula>", "<calculatedColumnFormula>="],
  ["content-type", bytes, "[Content_Types].xml", /<Override PartName="\/xl\/tables\/table1.xml"[^>]*>/, ""],
  ["pivot-cache", pivotBytes, pivot, /cacheId="\d+"/, 'cacheId="77"'],
  ["pivot-source", pivotBytes, cache, 'name="NhiemVu"', 'name="Khac"'],
  ["pivot-source-columns", pivotBytes, cache, 'cacheField name="Mã"', 'cacheField name="Số"'],
  ["pivot-field-count", pivotBytes, pivot, /<pivotField [^>]*\/>/, ""],
  ["pivot-item", pivotBytes, pivot, '<item x="1"/>', '<item x="30"/>'],
  ["pivot-entry", pivotBytes, pivot, /<rowItems(.*?)<x v="1"\/>/, '<rowItems$1<x v="30"/>'],
  ["pivot-size", pivotBytes, pivot, /<location ref="(\w+):D(\d+)"/, '<location ref="$1:E$2"'],
  ["pivot-values-axis", pivotBytes, pivot, /<colFields.*?<\/colFields>/, ""],
  ["pivot-axis", pivotBytes, pivot, ' axis="axisRow"', ""],
  ["pivot-caption", pivotBytes, pivot, 'dataField name="Số nhiệm vụ"', 'dataField name="mã"'],
  ["pivot-caption", pivotBytes, pivot, 'dataField name="Số nhiệm vụ"', 'dataField name="tổng khối lượng"'],
  ["pivot-record-count", pivotBytes, cache, /recordCount="\d+"/, 'recordCount="1"'],
  ["pivot-record-width", pivotBytes, records, /<m\/>/, ""],
  ["pivot-record-index", pivotBytes, records, /<x v="\d+"\/>/, '<x v="99"/>'],
  ["pivot-overlap", pivotBytes, "xl/pivotTables/pivotTable2.xml", /<location ref="B\d+/, '<location ref="B3'],
  ["pivot-name", pivotBytes, pivot, 'name="Pivot3"', 'name="pivot4"'],
];

describe("Excel's opening rules", () => {
  it("find nothing wrong with what is saved", () => {
    expect(openingFaults(bytes)).toEqual([]);
    expect(openingFaults(pivotBytes)).toEqual([]);
  });

  it.each(faults)("find a fault of %s", (rule, file, path, from, to) => {
    expect(openingFaults(spoil(file, path, from, to)).map((fault) => fault.split(":")[0])).toContain(rule);
  });

  it("find a part that is missing", () => {
    expect(openingFaults(without(pivotBytes, records))).toContainEqual(
      expect.stringContaining("part-missing"),
    );
  });
});

describe("text that looks like a formula", () => {
  it("stays text in a saved file", () => {
    expect(textsTakenForFormulas(bytes, ["- Rà soát"])).toEqual([]);
  });

  it("is found where it became one, and where the next edit would make it one", () => {
    const workbook = sampleWorkbook();
    const lists = workbook.sheets[1];
    if (!lists) throw new Error("The sample has a second sheet");
    put(lists, "D1", "=-A1", 1);
    put(lists, "D2", "=Rà+soát", null);
    put(lists, "D3", "-A2");
    put(lists, "D4", "+A2", null, styled(workbook, { quotePrefix: true }));
    const saved = saveWorkbook(workbook);
    expect(textsTakenForFormulas(saved, ["-A1", "+Rà+soát"])).toEqual([
      "Danh mục 'A' cũ!D1: -A1",
      "Danh mục 'A' cũ!D2: Rà+soát",
    ]);
    expect(textsWithoutApostrophe(saved)).toEqual(["Danh mục 'A' cũ!D3: -A2"]);
  });
});
