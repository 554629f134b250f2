import { readSource } from "../../../src/notice/sources/source";
import { readSeed } from "./seed";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (html: string) => readSource(bytesOf(html), "paste.html");
const linesOf = async (html: string) => (await read(html)).text.split("\n");

/** A list paragraph as Word puts it on the clipboard: the mark apart, in conditions old browsers pass over. */
const wordItem = (mark: string, text: string, font = "Times New Roman") =>
  `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]>` +
  `<span style='font-family:"${font}"'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>` +
  `&nbsp;&nbsp;&nbsp;&nbsp;\n </span></span></span><![endif]>${text}<o:p></o:p></p>`;

describe("HTML", () => {
  test("from Word holds the list marks that Word printed, symbols as what they show", async () => {
    const html =
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>` +
      `<style><!-- p.MsoNormal {margin:0cm} --></style><!--[if gte mso 9]><xml><w:WordDocument>x</w:WordDocument></xml>` +
      `<![endif]--></head><body lang=VI><!--StartFragment-->` +
      wordItem("1.", "Sở Xây dựng:") +
      wordItem("·", "rà soát", "Symbol") +
      wordItem("Ø", "đôn đốc", "Wingdings") +
      wordItem("-", "báo cáo\ntrước ngày <b>30/6/2024</b>.") +
      wordItem("a)", "nhóm") +
      `<!--EndFragment--></body></html>`;
    expect(await linesOf(html)).toEqual([
      "1. Sở Xây dựng:",
      "• rà soát",
      "➢ đôn đốc",
      "- báo cáo trước ngày 30/6/2024.",
      "a) nhóm",
    ]);
  });

  test("of the seed, as a page shows it, reads as the seed", async () => {
    const seed = readSeed();
    const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    const body = seed.body.map(({ mark, stretches }) => {
      const words = stretches
        .map(({ text, bold, italic }) =>
          bold ? `<b>${escaped(text)}</b>` : italic ? `<i>${escaped(text)}</i>` : escaped(text),
        )
        .join("");
      return `<p>${mark}${mark && "&nbsp;"}${words}</p>`;
    });
    const html = `<!doctype html><body><table><tr><td>${seed.number}</td><td>${seed.placeAndDate}</td></tr></table>${seed.title
      .map((line) => `<div>${line}</div>`)
      .join("")}${body.join("\n")}</body>`;
    expect((await linesOf(html)).map((line) => line.replace("\u00A0", " "))).toEqual([
      seed.number,
      seed.placeAndDate,
      ...seed.title,
      ...seed.body.map(({ shown }) => shown),
    ]);
  });

  test("shows the marks that a browser shows: nested, started, lettered, of the author's own", async () => {
    expect(
      await linesOf(
        `<ol type=I><li>Phần<ol start=3><li>Mục<ol type="a"><li>ý</li><li>ý</li></ol></li><li value=7>Mục</li></ol></li></ol>` +
          `<ul><li><p>chấm</p><p>dòng sau</p></li><ul style="list-style-type:circle"><li>tròn</ul></ul>` +
          `<ul style='list-style-type:"- "'><li>gạch</li></ul><ul style="list-style-type:none"><li>không</li></ul>` +
          `<ol><li style="list-style-type:lower-roman">nhỏ</li></ol>`,
      ),
    ).toEqual([
      "I. Phần",
      "3. Mục",
      "a. ý",
      "b. ý",
      "7. Mục",
      "• chấm",
      "dòng sau",
      "o tròn",
      "- gạch",
      "không",
      "i. nhỏ",
    ]);
  });

  test("from Google Docs keeps its blanks and tabs", async () => {
    const pre = "white-space:pre-wrap;font-family:Arial";
    expect(
      await linesOf(
        `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr">` +
          `<span style="${pre}">Số:      /TB-VP</span><span class="Apple-tab-span" style="white-space:pre">\t</span>` +
          `<span style="${pre}">Lào Cai</span></p><br /><p dir="ltr"><span style="${pre}">Dòng hai</span></p></b>`,
      ),
    ).toEqual(["Số:      /TB-VP\tLào Cai", "", "Dòng hai"]);
  });

  test("from a chat parts its lines at breaks and blocks, blank lines kept", async () => {
    expect(await linesOf(`<div>1. Một<br>2. Hai<br><br>3. Ba</div><div><span>4. Bốn</span></div>`)).toEqual([
      "1. Một",
      "2. Hai",
      "",
      "3. Ba",
      "4. Bốn",
    ]);
  });

  test("runs blanks together as a browser does, also over the borders of elements", async () => {
    expect(await linesOf("<p>  Phòng \n  <b> Kinh tế </b>  - <i>Hạ tầng</i> </p>")).toEqual([
      "Phòng Kinh tế - Hạ tầng",
    ]);
  });

  test("reads entities by name and by number, as browsers do", async () => {
    expect(
      await linesOf(
        "<p>Qu&yacute; IV&nbsp;&ndash; &#7885;&#x1ecd; &ldquo;a&rdquo; &amp;lt; &lt;b&gt; &khong; 5&frasl &#150; &#0;</p>",
      ),
    ).toEqual(["Quý IV\u00A0– ọọ “a” &lt; <b> &khong; 5&frasl – \uFFFD"]);
  });

  test("leaves out scripts, styles, comments and what is hidden, and says so of what is hidden", async () => {
    const { text, warnings } = await read(
      `<html><head><title>Đầu</title></head><body><script>var a = "<p>kịch bản</p>";</script><!-- ghi > chú -->` +
        `<p>thấy<span style="display:none">giấu</span><span style='mso-hide:all'>giấu</span></p>` +
        `<style>p{}</style><img src="x" onerror="alert(1)" alt="ảnh"><svg><text>vẽ</text></svg></body></html>`,
    );
    expect(text).toBe("thấy");
    expect(warnings.map(({ code }) => code)).toEqual(["hidden-text"]);
  });

  test("with tracked changes reads as if all were accepted", async () => {
    const { text, warnings } = await read(`<html><p>trước ngày <del>15/5</del><ins>20/5</ins></p></html>`);
    expect(text).toBe("trước ngày 20/5");
    expect(warnings.map(({ code }) => code)).toEqual(["tracked-changes"]);
  });

  test("takes marks of footnotes out of the sentence and leaves the notes at the end", async () => {
    expect(
      await linesOf(
        `<html><p>khoáng sản<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span>[1]</span></a>.</p>` +
          `<div style='mso-element:footnote-list'><div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Thông báo 45.</p></div></div></html>`,
      ),
    ).toEqual(["khoáng sản.", "[1] Thông báo 45."]);
  });

  test("reads a table of assignments row by row, merged cells said on each row", async () => {
    expect(
      await linesOf(
        `<html><table border=1><tr><th>TT<th>Nhiệm vụ<th>Chủ trì</tr><tr><td colspan=3>I. Nhóm</td></tr>` +
          `<tr><td>1</td><td><p>Rà soát</p><p>quy hoạch</p></td><td rowspan=2>Sở A</td></tr><tr><td>2<td>Báo cáo</tr></table></html>`,
      ),
    ).toEqual(["TT\tNhiệm vụ\tChủ trì", "I. Nhóm\t\t", "1\tRà soát quy hoạch\tSở A", "2\tBáo cáo\tSở A"]);
  });

  test("reads a table that only places text cell after cell", async () => {
    expect(
      await linesOf(
        `<html><table border=0><tr><td>UBND TỈNH<br>VĂN PHÒNG</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr></table></html>`,
      ),
    ).toEqual(["UBND TỈNH", "VĂN PHÒNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]);
  });

  test("names old fonts of spans and font elements", async () => {
    const { text, legacy } = await read(
      `<html><p><span style='font-family:".VnTime","sans-serif"'>Phßng Kinh tÕ</span> và <font face="VNI-Times">Phoøng</font></p></html>`,
    );
    expect(legacy.map(({ span, encoding }) => [text.slice(...span), encoding])).toEqual([
      ["Phßng Kinh tÕ", "tcvn3"],
      ["Phoøng", "vni"],
    ]);
  });

  test("is known by what it begins with, also in the clipboard's own form or under another name", async () => {
    const clipboard =
      "Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000199\r\n<html><body><!--StartFragment--><p>a</p><!--EndFragment--></body></html>";
    expect((await readSource(bytesOf(clipboard), "x")).text).toBe("a");
    expect((await readSource(bytesOf("\uFEFF\n<!DOCTYPE html><p>b"), "Thông báo.doc")).text).toBe("b");
    expect((await readSource(bytesOf("1 < 2 và <b> là chữ"), "a.txt")).text).toBe("1 < 2 và <b> là chữ");
  });

  test("in the encoding that the page names", async () => {
    const head = `<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>`;
    const bytes = Uint8Array.from([...`${head}Phßng</p>`].map((char) => char.charCodeAt(0)));
    expect(await readSource(bytes, "a.htm")).toMatchObject({ text: "Phßng", warnings: [] });
  });

  test.each([
    ["open tags without end", "<a ".repeat(400_000)],
    ["quotes without end", `<a x="`.repeat(300_000)],
    ["one tag of a million attributes", `<p ${`a="b" `.repeat(300_000)}>x</p>`],
    ["attributes without values", `<p ${"a=".repeat(600_000)}>x</p>`],
    ["elements nested without end", "<div>".repeat(300_000) + "x"],
    ["ends without beginnings", "x" + "</p></b>".repeat(200_000)],
    ["tables within tables", "<table><tr><td>".repeat(3_000) + "x"],
    ["comments without end", "x<!--".repeat(300_000)],
    ["scripts without end", "x<script>".repeat(200_000)],
    [
      "spans over a million columns",
      `<table border=1>${"<tr><td colspan=999999 rowspan=999999>x".repeat(2_000)}`,
    ],
  ])("of %s ends soon", async (_name, html) => {
    const begun = performance.now();
    await readSource(bytesOf(`<html>${html}`), "a.html").catch((error: unknown) => error);
    expect(performance.now() - begun).toBeLessThan(4_000);
  });
});
