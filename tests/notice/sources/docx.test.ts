import { zipSync } from "fflate";
import { existsSync, readFileSync } from "node:fs";
import { NoticeError } from "../../../src/notice/notice";
import { readSource } from "../../../src/notice/sources/source";
import {
  cell,
  definition,
  deleted,
  footnoteMark,
  inList,
  inserted,
  list,
  makeDocx,
  paragraph,
  run,
  table,
  textBox,
  type DocxParts,
} from "./make-docx";
import { readSeed } from "./seed";
import { seedDocx, seedDocxLines } from "./seed-docx";

const read = (parts: DocxParts) => readSource(makeDocx(parts), "a.docx");
const linesOf = async (parts: DocxParts) => (await read(parts)).text.split("\n");
const bodyLines = (...paragraphs: string[]) => linesOf({ body: paragraphs.join("") });

describe("a Word document", () => {
  test("of the seed, its lists numbered by Word, reads as the seed", async () => {
    const seed = readSeed();
    const { text, warnings } = await readSource(seedDocx(seed), "seed.docx");
    expect(text.split("\n")).toEqual(seedDocxLines(seed));
    expect(warnings).toEqual([]);
  });

  test("is one line per paragraph, tabs and breaks kept, runs joined", async () => {
    expect(
      await bodyLines(
        paragraph(run("Số:     ") + run("/TB-VP") + "<w:r><w:tab/></w:r>" + run("Lào Cai, ngày   tháng 6")),
        paragraph(run("UBND TỈNH") + "<w:r><w:br/></w:r>" + run("VĂN PHÒNG")),
        paragraph("<w:r><w:t>Kinh tế</w:t><w:noBreakHyphen/><w:t>Hạ tầng</w:t></w:r>"),
        paragraph("<w:r><w:t>ký\nhiệu</w:t><w:softHyphen/></w:r>"),
      ),
    ).toEqual([
      "Số:     /TB-VP\tLào Cai, ngày   tháng 6",
      "UBND TỈNH",
      "VĂN PHÒNG",
      "Kinh tế-Hạ tầng",
      "ký hiệu",
    ]);
  });

  test("is NFC, also where a letter and its mark stand in two runs", async () => {
    expect(await bodyLines(paragraph(run("Pho") + run("\u0300ng")))).toEqual(["Phòng"]);
  });

  describe("with tracked changes", () => {
    test("reads as if all were accepted, and says so", async () => {
      const { text, warnings } = await read({
        body: [
          paragraph(run("trước ngày ") + deleted("15/5/2024") + inserted(run("20/5/2024")) + run(".")),
          `<w:moveFrom w:id="4"><w:p><w:r><w:t>cũ</w:t></w:r></w:p></w:moveFrom>`,
          paragraph(`<w:moveFrom w:id="5"><w:r><w:t>chuyển</w:t></w:r></w:moveFrom>` + run("ở lại")),
          paragraph(`<w:moveTo w:id="6">${run("đến")}</w:moveTo>`),
        ].join(""),
      });
      expect(text.split("\n")).toEqual(["trước ngày 20/5/2024.", "ở lại", "đến"]);
      expect(warnings.map(({ code }) => code)).toEqual(["tracked-changes"]);
    });

    test("joins what a deleted paragraph end joins, and counts it once", async () => {
      const gone = "<w:rPr><w:del w:id='1' w:author='A'/></w:rPr>";
      expect(
        await linesOf({
          body: [
            paragraph("một", inList(1)),
            paragraph("hai ", inList(1) + gone),
            paragraph("hai tiếp", inList(1)),
            paragraph(deleted("bỏ cả"), inList(1) + gone),
            paragraph("ba", inList(1)),
          ].join(""),
          numbering: definition(0, [{ text: "%1." }]) + list(1, 0),
        }),
      ).toEqual(["1. một", "2. hai hai tiếp", "3. ba"]);
    });

    test("leaves out rows of a table that were deleted", async () => {
      const row = (text: string, change = "") =>
        `<w:tr>${change && `<w:trPr>${change}</w:trPr>`}${cell("1")}${cell(text)}</w:tr>`;
      const borders = `<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>`;
      const rows = row("giữ") + row("bỏ", `<w:del w:id="1"/>`) + row("thêm", `<w:ins w:id="2"/>`);
      expect(await bodyLines(`<w:tbl>${borders}${rows}</w:tbl>`)).toEqual(["1\tgiữ", "1\tthêm"]);
    });

    test("does not take an old property for the one that holds", async () => {
      const old = `<w:pPrChange w:id="1"><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`;
      expect(
        await linesOf({
          body: paragraph("không còn số", old),
          numbering: definition(0, [{ text: "%1." }]) + list(1, 0),
        }),
      ).toEqual(["không còn số"]);
    });
  });

  test("reads a text box once, after the paragraph that it hangs on", async () => {
    expect(
      await bodyLines(
        paragraph(run("Câu đang ") + textBox("HỎA TỐC", "Đến hạn") + run("nói dở.")),
        paragraph("Sau."),
      ),
    ).toEqual(["Câu đang nói dở.", "HỎA TỐC", "Đến hạn", "Sau."]);
  });

  test("puts footnotes after the text and leaves their marks out of it", async () => {
    expect(
      await linesOf({
        body:
          paragraph(run("khoáng sản") + footnoteMark(2) + run(".")) + paragraph(run("Hết") + footnoteMark(1)),
        footnotes: ["Thông báo số 1.", "Quyết định số 2."],
      }),
    ).toEqual(["khoáng sản.", "Hết", "", "[1] Quyết định số 2.", "[2] Thông báo số 1."]);
  });

  test("leaves out hidden text and says so; also hidden by a style", async () => {
    const { text, warnings } = await read({
      body:
        paragraph(run("thấy") + run("giấu", "<w:vanish/>") + run(" lại", `<w:vanish w:val="0"/>`)) +
        paragraph(run("x", `<w:rStyle w:val="An"/>`) + run("y")),
      styles: `<w:style w:type="character" w:styleId="An"><w:rPr><w:vanish/></w:rPr></w:style>`,
    });
    expect(text).toBe("thấy lại\ny");
    expect(warnings.map(({ code }) => code)).toEqual(["hidden-text"]);
  });

  test("shows capitals where letters are set as capitals", async () => {
    expect(
      await bodyLines(paragraph(run("Thông báo", "<w:caps/>") + run(" Số", `<w:caps w:val="false"/>`))),
    ).toEqual(["THÔNG BÁO Số"]);
  });

  test("reads results of fields, not their instructions", async () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = `<w:r><w:instrText> IF </w:instrText></w:r>`;
    expect(
      await bodyLines(
        paragraph(
          run("Trang ") +
            field("begin") +
            instruction +
            run("trong lệnh") +
            field("separate") +
            run("3") +
            field("end"),
        ),
        paragraph(run("a") + field("begin") + run("dở")),
        paragraph("lệnh dở không nuốt phần sau"),
      ),
    ).toEqual(["Trang 3", "a", "lệnh dở không nuốt phần sau"]);
  });

  test("reads what stands in content controls, links, formulas and symbols", async () => {
    expect(
      await bodyLines(
        `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph("trong ô")}</w:sdtContent></w:sdt>`,
        paragraph(
          `<w:hyperlink>${run("liên kết")}</w:hyperlink>` + `<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>`,
        ),
        paragraph(`<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>` + run(" đến")),
        paragraph(run("\uF0B7 mục", `<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>`)),
        paragraph(run("\uF02D gạch")),
      ),
    ).toEqual(["trong ô", "liên kếtx+1", "→ đến", "• mục", "- gạch"]);
  });

  test("knows a document whose prefixes are other than Word's, and the strict form", async () => {
    const xml =
      `<a:document xmlns:a="http://purl.oclc.org/ooxml/wordprocessingml/main"><a:body>` +
      `<a:p><a:r><a:t>Kết luận</a:t></a:r></a:p></a:body></a:document>`;
    expect(await linesOf({ body: "", more: { "word/document.xml": xml } })).toEqual(["Kết luận"]);
  });

  test.each([
    [
      "an entity of its own",
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>`,
    ],
    ["elements never closed", `<w:document><w:body><w:p>`],
    ["elements closed out of order", `<w:document><w:body></w:document></w:body>`],
    ["elements nested without end", `<w:document>${"<w:sdt>".repeat(100_000)}`],
    ["half a tag", `<w:document a="1`],
  ])("refuses XML with %s", async (_name, xml) => {
    const failure = await read({ body: "", more: { "word/document.xml": xml } }).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(NoticeError);
    expect((failure as NoticeError).code).toBe("unreadable");
  });

  test("refuses a zip bomb by what it declares, without unpacking it", async () => {
    const bomb = makeDocx({ body: paragraph("a".repeat(80_000_000)) });
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().arrayBuffers;
    await expect(readSource(bomb, "bomb.docx")).rejects.toMatchObject({ code: "unreadable" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8_000_000);
  });

  test("refuses a damaged zip", async () => {
    const whole = makeDocx({ body: paragraph("a") });
    for (let cut = 8; cut < whole.length; cut += 97)
      await expect(readSource(whole.slice(0, cut), "cut.docx")).rejects.toMatchObject({ code: "unreadable" });
    const bent = whole.slice();
    bent.fill(0x55, 60, 200);
    await expect(readSource(bent, "bent.docx")).rejects.toBeInstanceOf(NoticeError);
  });

  test.each([
    ["a workbook", { "xl/workbook.xml": new Uint8Array(1) }, /Excel/],
    ["a presentation", { "ppt/presentation.xml": new Uint8Array(1) }, /PowerPoint/],
    ["an OpenDocument", { "content.xml": new Uint8Array(1) }, /OpenDocument/],
    ["a zip of documents", { "a/Thông báo.docx": new Uint8Array(1) }, /giải nén/],
    ["any other zip", { "a.txt": new Uint8Array(1) }, /zip/],
  ])("refuses %s and names it", async (_name, files, kind) => {
    await expect(readSource(zipSync(files), "a.docx")).rejects.toMatchObject({
      code: "unsupported-format",
      detail: expect.stringMatching(kind) as string,
    });
  });

  test("names old fonts and where they stand, but not Unicode typed in them", async () => {
    const font = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const { text, warnings, legacy } = await read({
      body:
        paragraph(run("Phßng Kinh", font(".VnTime")) + run(" tÕ", font(".VnTime")) + run(" (mới)")) +
        paragraph(run("th«ng b¸o", font(".VnTimeH")) + run(" Phoøng", font("VNI-Times"))) +
        paragraph(run("Phòng Kinh tế gõ Unicode", font(".VnTime"))),
    });
    expect(legacy.map(({ span, encoding, capitals }) => [text.slice(...span), encoding, capitals])).toEqual([
      ["Phßng Kinh tÕ", "tcvn3", false],
      ["th«ng b¸o", "tcvn3", true],
      [" Phoøng", "vni", false],
    ]);
    expect(warnings.map(({ code, detail }) => [code, detail])).toEqual([
      ["legacy-font", ".VnTime"],
      ["legacy-font", ".VnTimeH"],
      ["legacy-font", "VNI-Times"],
    ]);
  });

  test("takes the font from styles where the run names none", async () => {
    const { legacy } = await read({
      body: paragraph("®«n ®èc", `<w:pStyle w:val="Con"/>`),
      styles:
        `<w:style w:type="paragraph" w:styleId="Cha"><w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr></w:style>` +
        `<w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Cha"/></w:style>`,
    });
    expect(legacy).toEqual([{ span: [0, 7], font: ".VnTime", encoding: "tcvn3", capitals: false }]);
  });
});

describe("tables of a Word document", () => {
  const header = ["TT", "Nhiệm vụ", "Chủ trì", "Thời gian"];

  test("of assignments are a line per row, cells parted by tabs, lines of a cell joined", async () => {
    expect(
      await bodyLines(
        table(
          [header, ["1", ["Rà soát", "quy hoạch"], "Sở Xây\tdựng", "Tháng 8/2024"], ["2", "Báo cáo", "", ""]],
          true,
        ),
      ),
    ).toEqual([
      "TT\tNhiệm vụ\tChủ trì\tThời gian",
      "1\tRà soát quy hoạch\tSở Xây dựng\tTháng 8/2024",
      "2\tBáo cáo\t\t",
    ]);
  });

  test("say a cell merged over rows on each row, and keep the columns of one merged over columns", async () => {
    expect(
      await bodyLines(
        table(
          [
            header,
            [cell("I. Nhóm", `<w:gridSpan w:val="4"/>`)],
            ["1", "a", cell("Sở A", `<w:vMerge w:val="restart"/>`), "30/6"],
            ["2", "b", cell("", `<w:vMerge/>`), "31/7"],
          ],
          true,
        ),
      ),
    ).toEqual(["TT\tNhiệm vụ\tChủ trì\tThời gian", "I. Nhóm\t\t\t", "1\ta\tSở A\t30/6", "2\tb\tSở A\t31/7"]);
  });

  test("number their rows by Word's own list", async () => {
    const number = cell(paragraph("<w:r/>", inList(1)));
    expect(
      await linesOf({
        body: table(
          [
            ["TT", "Việc"],
            [number, "a"],
            [number, "b"],
          ],
          true,
        ),
        numbering: definition(0, [{ text: "%1" }]) + list(1, 0),
      }),
    ).toEqual(["TT\tViệc", "1\ta", "2\tb"]);
  });

  test("that only place text are read cell after cell, also with lines drawn around the letterhead", async () => {
    const letterhead = [
      ["UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
      ["Số: 1/TB", "Lào Cai, ngày 1 tháng 6"],
    ];
    const lines = ["UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 1/TB", "Lào Cai, ngày 1 tháng 6"];
    expect(await bodyLines(table(letterhead, false))).toEqual(lines);
    expect(await bodyLines(table(letterhead, true))).toEqual(lines);
    expect(await bodyLines(table([["Một ô", "Hai ô"]], false))).toEqual(["Một ô", "Hai ô"]);
    expect(await bodyLines(table([["Chỉ một cột"], ["Hàng hai"]], true))).toEqual([
      "Chỉ một cột",
      "Hàng hai",
    ]);
  });

  test("keep their lines where only the cells draw them", async () => {
    const drawn = `<w:tcBorders><w:top w:val="single"/></w:tcBorders>`;
    expect(await bodyLines(table([[cell("a", drawn), cell("b", drawn)]], false))).toEqual(["a\tb"]);
  });

  test("within a table are read in their place", async () => {
    const inner = table([["1", "a"]], true);
    expect(
      await bodyLines(
        table([["x", cell(["trước", "sau"]).replace("</w:tc>", `${inner}<w:p/></w:tc>`)]], false),
      ),
    ).toEqual(["x", "trước", "sau", "1\ta"]);
  });

  test("of twenty thousand rows and with absurd spans are read in a few seconds", async () => {
    const row = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>`;
    const borders = `<w:tblPr><w:tblBorders><w:insideH w:val="single"/></w:tblBorders></w:tblPr>`;
    const { text } = await read({ body: `<w:tbl>${borders}${row.repeat(20_000)}</w:tbl>` });
    expect(text.split("\n").length).toBe(20_000);
  }, 10_000);
});

describe("third-party notices in Word", () => {
  const folder = "../shared/notices";
  const name = "06-laocai-cv-vp-truyendat";
  const present = existsSync(`${folder}/${name}.docx`);
  const lines = (text: string) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "" && !line.startsWith("# SOURCE"));

  (present ? test : test.skip)("read as their text (skipped where the folder is absent)", async () => {
    const { text } = await readSource(readFileSync(`${folder}/${name}.docx`), `${name}.docx`);
    expect(lines(text)).toEqual(lines(readFileSync(`${folder}/${name}.txt`, "utf8").normalize("NFC")));
  });

  (present ? test : test.skip)(
    "keep list marks and tables (skipped where the folder is absent)",
    async () => {
      const { text } = await readSource(readFileSync(`${folder}/08-laocai-sct-kh-dean08.docx`), "08.docx");
      expect(text).toMatch(/^I\. MỤC ĐÍCH, YÊU CẦU$/m);
      expect(text).toMatch(/^TT\tTên nhiệm vụ \/Dự án\tVai trò/m);
    },
  );
});
