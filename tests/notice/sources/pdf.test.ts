import { BODY, PAGE, Typesetter, makePdf, pageNumber, widthOf, type PageContent } from "./make-pdf";
import { readInNode, type Outcome } from "./read-in-node";
import { readSeed } from "./seed";
import { seedPdf, seedPdfLines } from "./seed-pdf";

const seed = readSeed();
/** A paragraph of so many words, a different one for each start. */
const long = (start: string, words: number) => {
  let state = [...start].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 65_521, 7);
  const next = () => (state = (state * 75 + 74) % 65_537);
  const syllable = () =>
    `${"bcdghklmnprstvx"[next() % 15] ?? ""}${["ao", "inh", "ề", "ưa", "ộ", "ang", "ơi"][next() % 7] ?? ""}`;
  return `${start} ${Array.from({ length: words }, syllable).join(" ")}.`;
};

const indented = { first: 36 };
const documents: Record<string, Uint8Array> = {
  "seed, first lines indented": seedPdf(seed, "indented"),
  "seed, hanging": seedPdf(seed, "hanging"),
  // Words that end a line with a hyphen or a stroke that is theirs, and one that stands alone.
  hyphens: makePdf([
    {
      texts: [
        { text: `Chương trình hành động ${"x".repeat(41)} số 31-`, x: 85, y: 700 },
        { text: `CTr/TW và Quyết định của Ban Chỉ đạo ${"x".repeat(24)} 494/`, x: 85, y: 683 },
        { text: `QĐ-HU về phòng Kinh tế ${"x".repeat(37)} ngành -`, x: 85, y: 666 },
        { text: "Hạ tầng.", x: 85, y: 649 },
      ],
    },
  ]),
  "a paragraph over two pages": makePdf(
    (() => {
      const pages = new Typesetter();
      pages.y = BODY.bottom + 30;
      return pages
        .paragraph(long("1. Sở Xây dựng", 60), indented)
        .paragraph("2. Sở Nội vụ báo cáo.", indented)
        .pages(pageNumber);
    })(),
  ),
  "figures at the head of pages": makePdf(
    ["trong năm", "trong quý", "trước ngày", "trong năm", ""].map((end, page) => ({
      texts: [
        { text: `${page + 1}`, x: PAGE.width / 2, y: 40, size: 13 },
        { text: ["", "2026.", "II/2026.", "20/02.", "2027."][page] ?? "", x: 85, y: 760 },
        { text: `${page + 1}. Sở Nội vụ báo cáo.`, x: 121, y: 735 },
        ...["Sở Tài chính bố trí kinh phí cho các sở, ngành trong phạm vi dự toán", end].map((text, i) => ({
          text,
          x: i === 0 ? 121 : 85,
          y: 718 - i * 17,
        })),
      ].filter(({ text }) => text !== ""),
    })),
  ),
  "headers and footers": makePdf(
    (() => {
      const pages = new Typesetter();
      for (let i = 1; i <= 12; i++) pages.paragraph(long(`${i}. Đơn vị`, 60), indented);
      return pages.pages((number) => [
        { text: "UBND TỈNH - KẾ HOẠCH SỐ 08", x: 85, y: 805, size: 11 },
        { text: `Trang ${number}/4`, x: 480, y: 40, size: 11 },
      ]);
    })(),
  ),
  ...Object.fromEntries(
    [
      ["a header of small letters on the second of two pages", 9, 40],
      ["a header beside the page's number on the second of two pages", 14, 805],
      ["a first line as large as the others on the second of two pages", 14, 40],
    ].map(([name, size, numberAt]) => [
      name,
      makePdf(
        [1, 2].map((number) => ({
          texts: [
            { text: String(number), x: 420, y: Number(numberAt), size: 13 },
            ...(number === 2
              ? [{ text: "Kết luận về đường nối cảng", x: 85, y: 805, size: Number(size) }]
              : []),
            ...["Sở Xây dựng công bố giá vật liệu, bố trí cán bộ kiểm tra và báo cáo", "xong trước ngày"]
              .filter(() => number === 1)
              .map((text, i) => ({ text, x: i === 0 ? 121 : 85, y: 760 - i * 17 })),
            ...[
              "05/6/2026.",
              "Sở Nội vụ bố trí kinh phí cho các sở, ngành trong phạm vi dự toán",
              "được giao.",
            ]
              .filter(() => number === 2)
              .map((text, i) => ({ text, x: i === 1 ? 121 : 85, y: 760 - i * 17 })),
          ],
        })),
      ),
    ]),
  ),
  footnotes: makePdf(
    (() => {
      const pages = new Typesetter().paragraph(long("- Tăng cường quản lý", 12), indented);
      pages.paragraph("- Xử lý vi phạm về khoáng sản", { ...indented, before: 6 });
      const end = BODY.left + 36 + widthOf("- Xử lý vi phạm về khoáng sản", 14);
      pages.put({ text: "1", x: end, y: pages.y + 14 * 1.2 + 5, size: 9 });
      pages.put({ text: ".", x: end + 5, y: pages.y + 14 * 1.2, size: 14 });
      pages.paragraph("- Diện tích 100m", indented);
      pages.put({
        text: "2",
        x: BODY.left + 36 + widthOf("- Diện tích 100m", 14),
        y: pages.y + 14 * 1.2 + 5,
        size: 9,
      });
      pages.put(
        { text: "1", x: 85, y: 104, size: 7 },
        {
          text: "Thông báo số 45/TB-VP ngày 01/4/2023 về quản lý khai thác khoáng sản trên địa bàn",
          x: 92,
          y: 100,
          size: 10,
        },
        { text: "tỉnh Lào Cai.", x: 85, y: 88, size: 10 },
      );
      return pages.pages();
    })(),
  ),
  "a table of assignments": makePdf(
    new Typesetter()
      .paragraph("PHÂN CÔNG NHIỆM VỤ", { centred: true })
      .paragraph("", {})
      .table(
        [30, 200, 120, 100],
        [
          ["TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"],
          [
            "1",
            "Rà soát, bổ sung quy hoạch phát triển cụm công nghiệp trên địa bàn tỉnh",
            "Sở Công Thương",
            "Quý II/2024",
          ],
          ["2", "Báo cáo kết quả", "Sở Xây dựng; Sở Nội vụ", "Trước ngày 30/6/2024"],
        ],
      )
      .paragraph("", {})
      .paragraph("Các đơn vị triển khai thực hiện.", indented)
      .pages(),
  ),
  "a table without lines": makePdf(
    new Typesetter()
      .paragraph("Các đơn vị thực hiện nhiệm vụ sau đây theo thời hạn đã nêu và báo cáo kết quả.", indented)
      .table(
        [40, 200, 130, 90],
        [
          ["TT", "Nhiệm vụ", "Chủ trì", "Hạn"],
          ["1", "Rà soát, bổ sung quy hoạch phát triển cụm công nghiệp", "Sở Công Thương", "30/6/2024"],
          ["2", "Báo cáo", "Sở Xây dựng", "31/7/2024"],
        ],
      )
      .paragraph(
        "Trên đây là phân công, yêu cầu các đơn vị nghiêm túc triển khai thực hiện kịp thời.",
        indented,
      )
      .pages()
      .map(({ texts }) => ({ texts })),
  ),
  "a table on a sheet turned on its side": makePdf(
    new Typesetter({ left: 60, right: 780, top: 520, bottom: 60 })
      .paragraph("Phụ lục phân công nhiệm vụ", { centred: true })
      .table(
        [40, 350, 250],
        [
          ["TT", "Nhiệm vụ", "Chủ trì"],
          ["1", "Rà soát quy hoạch", "Sở Xây dựng"],
        ],
      )
      .pages()
      .map((page) => ({ ...page, onItsSide: true })),
  ),
  "a table over two pages": makePdf(
    (() => {
      const pages = new Typesetter();
      const head = ["TT", "Nhiệm vụ", "Chủ trì"];
      pages.y = 130;
      pages.table([40, 250, 150], [head, ["1", "Việc thứ nhất", "Sở A"]]);
      pages
        .newPage()
        .table([40, 250, 150], [head, ["", "kéo sang trang sau", ""], ["2", "Việc thứ hai", "Sở B"]]);
      return pages.pages(pageNumber);
    })(),
  ),
  "a row broken by the page, its cells open there": makePdf(
    (["bottom", "top"] as const).map((open) => {
      const table = new Typesetter();
      table.y = open === "bottom" ? 200 : 700;
      table.table(
        [40, 250, 150],
        open === "bottom"
          ? [
              ["TT", "Nhiệm vụ", "Chủ trì"],
              ["", "Hướng dẫn người dân sử dụng chữ ký số", "Công an"],
            ]
          : [
              ["1", "khi làm thủ tục", "phường"],
              ["2", "Rà soát dữ liệu", "Sở Nội vụ"],
            ],
      );
      const [page] = table.pages();
      const levels = (page?.strokes ?? [])
        .filter(({ from, to }) => from[1] === to[1])
        .map(({ from }) => from[1]);
      const gone = open === "bottom" ? Math.min(...levels) : Math.max(...levels);
      return {
        ...page,
        texts: page?.texts ?? [],
        strokes: (page?.strokes ?? []).filter(({ from, to }) => from[1] !== gone || to[1] !== gone),
      };
    }),
  ),
  "two columns of running text": makePdf([
    {
      texts: ["Cột trái", "đi xuống", "hết."].flatMap((text, i) => [
        { text: `${text}`, x: 85, y: 700 - i * 17 },
        { text: ["Cột phải", "đọc sau", "cùng."][i] ?? "", x: 330, y: 700 - i * 17 },
      ]),
    },
  ]),
  "blanks pushing columns": makePdf([
    {
      texts: [
        { text: `ỦY BAN NHÂN DÂN${" ".repeat(30)}CỘNG HOÀ XÃ HỘI`, x: 85, y: 760, size: 13 },
        { text: `TỈNH LÀO CAI${" ".repeat(38)}Độc lập - Tự do`, x: 95, y: 744, size: 13 },
      ],
    },
  ]),
  "a letterhead whose sides are not level": makePdf([
    {
      texts: [
        { text: "ỦY BAN NHÂN DÂN TỈNH", x: 90, y: 752, size: 13 },
        { text: "SỞ NÔNG NGHIỆP VÀ MÔI", x: 88, y: 736, size: 13 },
        { text: "TRƯỜNG", x: 135, y: 720, size: 13 },
        { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", x: 285, y: 760, size: 13 },
        { text: "Độc lập - Tự do - Hạnh phúc", x: 325, y: 744, size: 13 },
        { text: "Số:        /TB-SNNMT", x: 100, y: 704, size: 13 },
        { text: `Vĩnh Long, ngày${" ".repeat(14)}tháng 3 năm 2026`, x: 290, y: 699, size: 13 },
        // Right below and across from the left side, but in the middle of the page.
        { text: "THÔNG BÁO", x: 311 - widthOf("THÔNG BÁO", 14) / 2, y: 680 },
        ...[
          "Kết luận của Giám đốc",
          "1. Sở Nội vụ báo cáo kết quả thực hiện nhiệm vụ trước ngày 30/6/2026.",
        ].map((text, i) => ({ text, x: 85, y: 640 - i * 17 })),
      ],
    },
  ]),
  "a date too long for its cell": makePdf(
    new Typesetter()
      .table(
        [30, 250, 55],
        [
          ["TT", "Nhiệm vụ", "Hạn"],
          ["1", "Báo cáo kết quả", "30/4/202 6"],
          ["2", "Báo cáo số liệu", "Quý I 2 bản"],
        ],
      )
      .pages(),
  ),
  "a letterhead whose sides nearly touch": makePdf([
    {
      texts: [
        { text: "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ", x: 85, y: 760, size: 13 },
        {
          text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
          x: 92 + widthOf("BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ", 13),
          y: 760,
          size: 12,
        },
        { text: "XÂY DỰNG CÔNG TRÌNH", x: 100, y: 744, size: 13 },
        { text: "VIỆT NAM", x: 352, y: 744, size: 12 },
        { text: "Số: 12/BQLDA", x: 130, y: 728, size: 13 },
        { text: "Kính gửi:", x: 121, y: 704 },
        {
          text: "Sở Nội vụ báo cáo kết quả thực hiện nhiệm vụ trước ngày 30/6/2026 theo quy định.",
          x: 121,
          y: 680,
        },
      ],
    },
  ]),
  "years on both sides of a broken line": makePdf([
    {
      texts: [
        {
          text: "1. Phòng Văn hóa rà soát số trẻ trong độ tuổi tuyển sinh đầu cấp năm học 2026",
          x: 121,
          y: 700,
        },
        { text: "- 2027, dự kiến phân tuyến tuyển sinh theo tổ dân phố.", x: 85, y: 683 },
        { text: "- 05 trường học lập danh sách.", x: 85, y: 666 },
        { text: "- Các trường báo cáo.", x: 85, y: 649 },
        { text: "- Phòng tổng hợp.", x: 85, y: 632 },
      ],
    },
  ]),
  "list marks far from their text": makePdf([
    {
      texts: [
        { text: "1.", x: 85, y: 700 },
        { text: "Sở Xây dựng đôn đốc.", x: 125, y: 700 },
        { text: "-", x: 85, y: 683 },
        { text: "Báo cáo.", x: 125, y: 683 },
      ],
    },
  ]),
  "letters borrowed from another font": makePdf([
    {
      texts: [
        {
          text: "1. Phòng Nội vụ phối hợp với Trung tâm huyện lập hồ sơ, thẩm định trước ngày 25/9/2024.",
          x: 85,
          y: 700,
          size: 11,
          borrowed: /[ộợệậịướ]/u,
        },
      ],
    },
  ]),
  "letters named with their marks apart": makePdf(
    new Typesetter()
      .paragraph("1. Phòng Nội vụ ước tính kinh phí của các xã, báo cáo Ủy ban nhân dân huyện.", indented)
      .pages(),
    { namedWithMarks: true },
  ),
  "marks drawn as letters of their own": makePdf([
    {
      texts: [
        { text: "Phòng Nội vụ ước tính kinh phí của các xã.".normalize("NFD"), x: 85, y: 700 },
        { text: "Giao Pho", x: 85, y: 660 },
        { text: "\u0300", x: 85 + widthOf("Giao Pho", 14) - 3, y: 660 },
        { text: "ng Kinh te\u0302", x: 85 + widthOf("Giao Pho", 14), y: 660 },
        { text: "\u0301", x: 85 + widthOf("Giao Phong Kinh te", 14) + 3, y: 660 },
        { text: "xa\u0303 ra\u0300 soa\u0301t.", x: 85 + widthOf("Giao Phong Kinh te ", 14), y: 660 },
      ],
    },
  ]),
  "a watermark": makePdf([
    {
      texts: [
        { text: "Sở Nội vụ báo cáo kết quả thực hiện nhiệm vụ trước ngày 30/6/2024.", x: 85, y: 700 },
        { text: "vanthu_sct 12/06/2026", x: 150, y: 300, turned: 45 },
      ],
    },
  ]),
  "a page without text": makePdf([
    {
      texts: [{ text: "Sở Nội vụ báo cáo kết quả thực hiện nhiệm vụ trước ngày 30/6/2024.", x: 85, y: 700 }],
    },
    { texts: [] },
  ]),
  "forty pages": makePdf(
    (() => {
      const pages = new Typesetter();
      for (let i = 1; i <= 400; i++) pages.paragraph(long(`${i}. Đơn vị`, 70), indented);
      return pages.pages(pageNumber);
    })(),
  ),
  "a scan": makePdf([{ texts: [] }, { texts: [] }]),
  "a scan with a signature": makePdf([
    {
      texts: [
        { text: "Người ký: Ủy ban nhân dân tỉnh Lào Cai, Thời gian ký 11/06/2026", x: 300, y: 800, size: 8 },
      ],
    },
    { texts: [] },
  ]),
  "letters without names": makePdf([{ texts: [{ text: long("Sở Nội vụ", 20), x: 85, y: 700 }] }], {
    withoutLetters: true,
  }),
  "a password": makePdf([{ texts: [{ text: "kín", x: 85, y: 700 }] }], { withPassword: true }),
  "half a file": makePdf([{ texts: [{ text: "Sở Nội vụ báo cáo.", x: 85, y: 700 }] }]).slice(0, 200),
  "only a head": new TextEncoder().encode("%PDF-1.7\n"),
};

describe("a PDF", () => {
  const outcomes = new Map<string, Outcome>();
  beforeAll(() => {
    const names = Object.keys(documents);
    const read = readInNode(names.map((name) => [`${name}.pdf`, documents[name] ?? new Uint8Array()]));
    names.forEach((name, i) => {
      const outcome = read[i];
      if (outcome !== undefined) outcomes.set(name, outcome);
    });
  }, 60_000);

  const outcome = (name: string) => outcomes.get(name);
  const sourceOf = (name: string) => {
    const one = outcome(name);
    if (one === undefined || !("source" in one)) throw new Error(`not read: ${name} ${JSON.stringify(one)}`);
    return one;
  };
  const linesOf = (name: string) => sourceOf(name).source.text.split("\n");

  test.each(["seed, first lines indented", "seed, hanging"])("of the %s, reads as the seed", (name) => {
    expect(linesOf(name)).toEqual(seedPdfLines(seed));
    expect(sourceOf(name).source.warnings).toEqual([]);
  });

  test("joins words that end a line with a hyphen or stroke of their own", () => {
    expect(linesOf("hyphens")).toEqual([
      expect.stringMatching(/số 31-CTr\/TW và .* 494\/QĐ-HU về .* ngành - Hạ tầng\.$/),
    ]);
  });

  test("goes on over the end of a page, whose number is no part of the sentence", () => {
    expect(linesOf("a paragraph over two pages")).toEqual([
      long("1. Sở Xây dựng", 60),
      "2. Sở Nội vụ báo cáo.",
    ]);
  });

  test("keeps figures of a sentence that come first on a page, below the page's number", () => {
    const text = linesOf("figures at the head of pages").join(" ");
    expect(text).toContain("trong năm 2026. 2. Sở");
    expect(text).toContain("trong quý II/2026. 3. Sở");
    expect(text).toContain("trước ngày 20/02. 4. Sở");
    expect(text).toContain("trong năm 2027. 5. Sở");
    expect(text).not.toMatch(/^1 |\s[1-5] /);
  });

  test("leaves out headers, footers and page numbers that come again on each page", () => {
    expect(linesOf("headers and footers")).toEqual(
      Array.from({ length: 12 }, (_, i) => long(`${i + 1}. Đơn vị`, 60)),
    );
  });

  test("leaves out a header that a document of two pages has once", () => {
    const text = (name: string) => linesOf(name).join(" ");
    for (const name of [
      "a header of small letters on the second of two pages",
      "a header beside the page's number on the second of two pages",
    ])
      expect(text(name)).toContain("xong trước ngày 05/6/2026. Sở Nội vụ");
    expect(text("a first line as large as the others on the second of two pages")).toContain("nối cảng");
  });

  test("puts footnotes after the text, their marks out of it, and leaves powers alone", () => {
    expect(linesOf("footnotes")).toEqual([
      long("- Tăng cường quản lý", 12),
      "- Xử lý vi phạm về khoáng sản.",
      "- Diện tích 100m2",
      "",
      "[1] Thông báo số 45/TB-VP ngày 01/4/2023 về quản lý khai thác khoáng sản trên địa bàn tỉnh Lào Cai.",
    ]);
  });

  test("reads a table drawn with lines row by row, cells parted by tabs", () => {
    expect(linesOf("a table of assignments").filter((line) => line !== "")).toEqual([
      "PHÂN CÔNG NHIỆM VỤ",
      "TT\tNhiệm vụ\tCơ quan chủ trì\tThời gian",
      "1\tRà soát, bổ sung quy hoạch phát triển cụm công nghiệp trên địa bàn tỉnh\tSở Công Thương\tQuý II/2024",
      "2\tBáo cáo kết quả\tSở Xây dựng; Sở Nội vụ\tTrước ngày 30/6/2024",
      "Các đơn vị triển khai thực hiện.",
    ]);
  });

  test("reads a table without lines by the column that numbers its rows", () => {
    expect(linesOf("a table without lines")).toEqual([
      "Các đơn vị thực hiện nhiệm vụ sau đây theo thời hạn đã nêu và báo cáo kết quả.",
      "TT\tNhiệm vụ\tChủ trì\tHạn",
      "1\tRà soát, bổ sung quy hoạch phát triển cụm công nghiệp\tSở Công Thương\t30/6/2024",
      "2\tBáo cáo\tSở Xây dựng\t31/7/2024",
      "Trên đây là phân công, yêu cầu các đơn vị nghiêm túc triển khai thực hiện kịp thời.",
    ]);
  });

  test("reads a sheet turned on its side as it is seen", () => {
    expect(linesOf("a table on a sheet turned on its side")).toEqual([
      "Phụ lục phân công nhiệm vụ",
      "TT\tNhiệm vụ\tChủ trì",
      "1\tRà soát quy hoạch\tSở Xây dựng",
    ]);
  });

  test("goes on with a table overleaf, its head said once, its broken row whole", () => {
    expect(linesOf("a table over two pages")).toEqual([
      "TT\tNhiệm vụ\tChủ trì",
      "1\tViệc thứ nhất kéo sang trang sau\tSở A",
      "2\tViệc thứ hai\tSở B",
    ]);
  });

  test("reads columns from left to right, also where only blanks push them apart", () => {
    expect(linesOf("two columns of running text").join(" ")).toBe(
      "Cột trái đi xuống hết. Cột phải đọc sau cùng.",
    );
    expect(linesOf("blanks pushing columns")).toEqual([
      "ỦY BAN NHÂN DÂN",
      "TỈNH LÀO CAI",
      "CỘNG HOÀ XÃ HỘI",
      "Độc lập - Tự do",
    ]);
  });

  test("parts the sides of a letterhead that are not level, and the title below from both", () => {
    expect(linesOf("a letterhead whose sides are not level").map((line) => line.replace(/ +/g, " "))).toEqual(
      [
        "ỦY BAN NHÂN DÂN TỈNH",
        "SỞ NÔNG NGHIỆP VÀ MÔI",
        "TRƯỜNG",
        "Số: /TB-SNNMT",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Vĩnh Long, ngày tháng 3 năm 2026",
        "THÔNG BÁO",
        "Kết luận của Giám đốc",
        "1. Sở Nội vụ báo cáo kết quả thực hiện nhiệm vụ trước ngày 30/6/2026.",
      ],
    );
  });

  test("parts the sides of a letterhead that nearly touch, and not what stands below", () => {
    expect(linesOf("a letterhead whose sides nearly touch")).toEqual([
      "BAN QUẢN LÝ DỰ ÁN ĐẦU TƯ",
      "XÂY DỰNG CÔNG TRÌNH",
      "Số: 12/BQLDA",
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA",
      "VIỆT NAM",
      "Kính gửi:",
      "Sở Nội vụ báo cáo kết quả thực hiện nhiệm vụ trước ngày 30/6/2026 theo quy định.",
    ]);
  });

  test("takes no dash between two years for a mark", () => {
    expect(linesOf("years on both sides of a broken line")).toEqual([
      expect.stringContaining("năm học 2026 - 2027, dự kiến"),
      "- 05 trường học lập danh sách.",
      "- Các trường báo cáo.",
      "- Phòng tổng hợp.",
    ]);
  });

  test("puts a row together again that a page broke without closing its cells", () => {
    expect(linesOf("a row broken by the page, its cells open there")).toEqual([
      "TT\tNhiệm vụ\tChủ trì",
      "1\tHướng dẫn người dân sử dụng chữ ký số khi làm thủ tục\tCông an phường",
      "2\tRà soát dữ liệu\tSở Nội vụ",
    ]);
  });

  test("puts the year of a date together again that its cell was too narrow for", () => {
    expect(linesOf("a date too long for its cell")).toEqual([
      "TT\tNhiệm vụ\tHạn",
      "1\tBáo cáo kết quả\t30/4/2026",
      "2\tBáo cáo số liệu\tQuý I 2 bản",
    ]);
  });

  test("does not take list marks for a column of their own", () => {
    expect(linesOf("list marks far from their text").map((line) => line.replace(/ +/g, " "))).toEqual([
      "1. Sở Xây dựng đôn đốc.",
      "- Báo cáo.",
    ]);
  });

  test("puts letters that another font lends into the gaps that were left for them", () => {
    expect(linesOf("letters borrowed from another font")).toEqual([
      "1. Phòng Nội vụ phối hợp với Trung tâm huyện lập hồ sơ, thẩm định trước ngày 25/9/2024.",
    ]);
  });

  test("keeps the place of letters that the file names with their marks apart", () => {
    expect(linesOf("letters named with their marks apart")).toEqual([
      "1. Phòng Nội vụ ước tính kinh phí của các xã, báo cáo Ủy ban nhân dân huyện.",
    ]);
  });

  test("joins a mark that is drawn by itself to the letter before it", () => {
    expect(linesOf("marks drawn as letters of their own")).toEqual([
      "Phòng Nội vụ ước tính kinh phí của các xã.",
      "Giao Phòng Kinh tế xã rà soát.",
    ]);
  });

  test("leaves out what stands at an angle", () => {
    expect(linesOf("a watermark")).toEqual([
      "Sở Nội vụ báo cáo kết quả thực hiện nhiệm vụ trước ngày 30/6/2024.",
    ]);
  });

  test("says which pages have no text", () => {
    expect(sourceOf("a page without text").source.warnings).toEqual([
      { code: "pages-without-text", detail: "2", spans: [] },
    ]);
  });

  test("of forty pages tells its progress page by page, and is read in seconds", () => {
    const { progress, source, ms } = sourceOf("forty pages");
    const pages = progress.length;
    expect(pages).toBeGreaterThanOrEqual(40);
    expect(progress).toEqual(Array.from({ length: pages }, (_, i) => [i + 1, pages]));
    expect(source.text.split("\n")).toHaveLength(400);
    expect(ms).toBeLessThan(20_000);
  });

  test.each([
    ["a scan", "scanned-pdf"],
    ["a scan with a signature", "scanned-pdf"],
    ["a password", "protected-file"],
    ["half a file", "unreadable"],
    ["only a head", "unreadable"],
    ["letters without names", "unreadable"],
  ])("is refused where it is %s", (name, code) => {
    expect(outcome(name)).toMatchObject({ code });
  });
});

test("the writer of PDFs sets every letter of a page within the sheet", () => {
  const outside = (page: PageContent) =>
    page.texts.filter(({ text, x, size = 14 }) => x + widthOf(text, size) > PAGE.width);
  const pages = new Typesetter().paragraph(long("a", 300), indented).pages(pageNumber);
  expect(pages.flatMap(outside)).toEqual([]);
});
