import fc from "fast-check";
import { readSource } from "../../../src/notice/sources/source";
import { DRAWN, HEAD, bytesOfRtf, rtfParagraph, rtfRow, seedRtf } from "./make-rtf";
import { readSeed } from "./seed";
import { seedDocxLines } from "./seed-docx";

const read = (body: string) => readSource(bytesOfRtf(body), "Thông báo.rtf");
const linesOf = async (body: string) => (await read(body)).text.split("\n");

describe("Rich Text Format", () => {
  test("of the seed, its lists numbered by Word, reads as the seed", async () => {
    const seed = readSeed();
    const { text, warnings } = await readSource(seedRtf(seed), "seed.rtf");
    expect(text.split("\n")).toEqual(seedDocxLines(seed));
    expect(warnings).toEqual([]);
  });

  test("is known by its first bytes, whatever its name says", async () => {
    const bytes = bytesOfRtf(rtfParagraph("Kết luận"));
    for (const name of ["a.rtf", "a.doc", "a.docx", "a"])
      expect((await readSource(bytes, name)).text).toBe("Kết luận");
  });

  test("is one line per paragraph; ends of lines in the file mean nothing", async () => {
    expect(
      await linesOf(
        "\\pard Giao\r\n S\\u7903? X\\line b\\'e1o c\\'e1o\\tab ng\\u224\\'e0y 5/3\\par\\pard\\par A\\~B\\_C\\-D \\'96 \\{1\\}\\\\\\par E\\\r\nF",
      ),
    ).toEqual(["Giao Sở X", "báo cáo\tngày 5/3", "", "A\u00A0B-CD – {1}\\", "E", "F"]);
  });

  test("passes over as many signs behind a code as the file says", async () => {
    expect(
      await linesOf(
        "\\uc0 S\\u7903 X {\\uc2 S\\u7903\\'3f?X} {\\uc1 S\\u7903 X} \\uc1 S\\u7903{\\'58}\\u-3913?a \\u55357?\\u56832?",
      ),
    ).toEqual(["SởX SởX Sở SởX•a 😀"]);
  });

  test("reads bytes in the code page of their font, letters and their marks joined", async () => {
    const inPage = "\\pard\\plain\\f0 Th\\'fd\\'f2c";
    const byFont = "\\f1 Th\\'fd{\\'f2}c";
    expect(await linesOf(`${inPage} ${byFont}`)).toEqual(["Thýòc Thực"]);
    const { text } = await readSource(
      bytesOfRtf(inPage, HEAD.replace("ansicpg1252", "ansicpg1258")),
      "a.rtf",
    );
    expect(text).toBe("Thực");
  });

  test("names old fonts and where they stand", async () => {
    const { text, legacy } = await read("\\pard\\f36 Phßng {\\f0 v\\'e0} \\f37 kinh t\\'d5\\par");
    expect(legacy.map(({ span, encoding, capitals }) => [text.slice(...span), encoding, capitals])).toEqual([
      ["Phßng ", "tcvn3", false],
      ["kinh tÕ", "tcvn3", true],
    ]);
  });

  test("prints the marks of lists as they stand beside their items", async () => {
    expect(
      await linesOf(
        rtfParagraph("Giao Sở X", "1.") +
          rtfParagraph("rà soát", "a)") +
          "{\\listtext\\pard\\plain\\f3\\'b7\\tab}\\pard g\\u7917?i\\par {\\pntext\\f0 2.\\tab}{\\*\\pn\\pnlvlbody{\\pntxta .}}\\pard b\\par",
      ),
    ).toEqual(["1. Giao Sở X", "a) rà soát", "• gửi", "2. b"]);
  });

  test("leaves out what no reader sees", async () => {
    expect(
      await linesOf(
        "{\\footer\\pard trang 1\\par}{\\*\\bkmkstart a}A{\\*\\bkmkend a}{\\pict\\wmetafile8 010203}{\\*\\unknown x{y}}" +
          '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt{ trang web}}}{\\xe{ m\\u7909?c}}' +
          "{\\object\\objemb{\\*\\objdata 0102}{\\result{ h\\'ecnh}}}\\bin5 {}{}} B\\par",
      ),
    ).toEqual(["A trang web hình B"]);
  });

  test("takes the Unicode of what is said twice", async () => {
    expect(await linesOf("{\\upr{So X}{\\*\\ud{S\\u7903?{} X}}} l\\'e0m\\par")).toEqual(["Sở X làm"]);
  });

  test("with tracked changes reads as if all were accepted, and says so", async () => {
    const { text, warnings } = await read(
      "h\\u7841?n {\\deleted\\revauthdel1 5/3}{\\revised\\revauth1 6/3}\\par",
    );
    expect(text).toBe("hạn 6/3");
    expect(warnings.map(({ code }) => code)).toEqual(["tracked-changes"]);
  });

  test("leaves out hidden text and says so; shows capitals where letters are set as such", async () => {
    const { text, warnings } = await read(
      "{\\v m\\u7853?t}{\\caps k\\u7871?t }{\\caps\\caps0 lu\\u7853?n}\\par",
    );
    expect(text).toBe("KẾT luận");
    expect(warnings.map(({ code }) => code)).toEqual(["hidden-text"]);
  });

  test("puts footnotes after the text, and a text box after its paragraph", async () => {
    expect(
      await linesOf(
        "A{\\super\\chftn{\\footnote\\pard{\\super\\chftn} Th\\'f4ng b\\'e1o 45.}} B{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn fillColor}{\\sv 1}}" +
          "{\\shptxt\\pard H\\u7897?p\\par}}{\\shprslt{\\*\\do x}c\\u361?}}\\par C\\par",
      ),
    ).toEqual(["A B", "Hộp", "C", "", "[1] Thông báo 45."]);
  });

  describe("tables", () => {
    test("of assignments are a line per row, lines of a cell joined; what follows stands outside", async () => {
      const body =
        rtfParagraph("Phụ lục") +
        rtfRow([
          ["TT", 600],
          ["Nhiệm vụ", 5000],
          ["Chủ trì", 9000],
        ]) +
        rtfRow([
          ["1", 605],
          ["Rà soát\nquy hoạch", 5010],
          ["Sở A", 9000],
        ]) +
        rtfParagraph("Hết");
      expect(await linesOf(body)).toEqual([
        "Phụ lục",
        "TT\tNhiệm vụ\tChủ trì",
        "1\tRà soát quy hoạch\tSở A",
        "Hết",
      ]);
    });

    test("say a cell merged over rows on each row, and keep the columns of one merged over columns", async () => {
      const body =
        rtfRow([["I. Nhóm", 9000]]) +
        rtfRow([
          ["1", 600],
          ["Rà soát", 5000],
          ["Sở A", 9000, `\\clvmgf${DRAWN}`],
        ]) +
        rtfRow([
          ["2", 600],
          ["Báo cáo", 5000],
          ["", 9000, `\\clvmrg${DRAWN}`],
        ]) +
        rtfRow([
          ["II.", 600, `\\clmgf${DRAWN}`],
          ["Khác", 5000, `\\clmrg${DRAWN}`],
          ["Sở B", 9000],
        ]);
      expect(await linesOf(body)).toEqual([
        "I. Nhóm\t\t",
        "1\tRà soát\tSở A",
        "2\tBáo cáo\tSở A",
        "II. Khác\t\tSở B",
      ]);
    });

    test("that are not ended are read all the same", async () => {
      expect(
        await linesOf("\\trowd\\clbrdrt\\brdrs\\cellx500\\clbrdrt\\brdrs\\cellx900\\pard\\intbl a\\cell b"),
      ).toEqual(["a\tb"]);
    });
  });

  test("of any bytes throws nothing but what it says", async () => {
    const word = fc.constantFrom(
      ..."{,},\\par ,\\cell ,\\row ,\\trowd,\\cellx9,\\intbl,\\*,\\u7903?,\\'e1,a,;,\\fonttbl,\\f0 ,\\footnote ,\\shptxt ,\\upr,\\ud ,\\bin3 ,\\listtext ,\\pard".split(
        ",",
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
        const source = await readSource(bytesOfRtf(words.join(""), "{\\rtf1 x"), "a.rtf");
        expect(source.text).toBe(source.text.normalize("NFC"));
      }),
    );
  });

  test.each([
    ["groups nested without end", "{".repeat(1_500_000)],
    ["ends without beginnings", "}".repeat(1_500_000)],
    ["one long word", "\\" + "a".repeat(1_500_000)],
    ["footnotes within footnotes", "{\\footnote a".repeat(100_000)],
    ["cells without rows", "a\\cell ".repeat(200_000)],
    ["rows of one cell", "\\trowd\\cellx9 a\\cell\\row ".repeat(50_000)],
    [
      "edges that all differ",
      Array.from({ length: 50_000 }, (_, i) => `\\trowd\\cellx${String(i * 99)} a\\cell\\row `).join(""),
    ],
    ["fonts without names", "{\\fonttbl" + "{\\f1 ".repeat(300_000)],
    ["a code that swallows all", "\\uc1000000000\\u7903 " + "a".repeat(1_500_000)],
  ])("of %s ends soon", async (_name, body) => {
    const begun = performance.now();
    await readSource(bytesOfRtf(body), "a.rtf").catch((error: unknown) => error);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});
