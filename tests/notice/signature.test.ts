import { readNotice } from "../../src/notice/read";

const HEAD = `UBND XÃ TÂN HÒA
Số: 12/TB-UBND
Tân Hòa, ngày 2 tháng 3 năm 2026
THÔNG BÁO
Kết luận giao ban
1. Văn phòng báo cáo kết quả trước ngày 20/3/2026.
`;

const signerOf = (block: string) => readNotice(HEAD + block).signer;

describe("who signed", () => {
  test.each([
    ["one in his own office", "CHỦ TỊCH\nLò Văn Phanh", "CHỦ TỊCH", "Lò Văn Phanh"],
    ["a degree before the name", "HIỆU TRƯỞNG\nTS. Lò Văn Phanh", "HIỆU TRƯỞNG", "Lò Văn Phanh"],
    ["two degrees in one", "HIỆU TRƯỞNG\nPGS.TS. Lò Văn Phanh", "HIỆU TRƯỞNG", "Lò Văn Phanh"],
    ["a physician's degree", "GIÁM ĐỐC\n(Đã ký)\nBSCKII. Lò Văn Phanh", "GIÁM ĐỐC", "Lò Văn Phanh"],
    [
      "above the footnotes of the document",
      "CHỦ TỊCH\nLò Văn Phanh\n\n[1] Theo Báo cáo số 142/BC-PKT.\n[2] Số liệu đến ngày 28/02.",
      "CHỦ TỊCH",
      "Lò Văn Phanh",
    ],
    [
      "the one who presides, below the secretary",
      "THƯ KÝ\nVì Thị Mai\nCHỦ TỌA CUỘC HỌP\nLò Văn Phanh",
      "CHỦ TỌA CUỘC HỌP",
      "Lò Văn Phanh",
    ],
    [
      "the last of two, each with how to sign",
      "HIỆU TRƯỞNG PHÊ DUYỆT\n(Ký, ghi rõ họ tên và đóng dấu)\nVì Thị Mai\nTỔ TRƯỞNG CHUYÊN MÔN\n(Ký và ghi rõ họ tên)\nLò Văn Phanh",
      "TỔ TRƯỞNG CHUYÊN MÔN",
      "Lò Văn Phanh",
    ],
    [
      "above a footnote of the last page",
      "CHỦ TỊCH\nLò Văn Phanh\n2 Theo Quy chế làm việc ban hành kèm theo Quyết định số 55.",
      "CHỦ TỊCH",
      "Lò Văn Phanh",
    ],
    ["above the number of the last page", "CHỦ TỊCH\nLò Văn Phanh\n3", "CHỦ TỊCH", "Lò Văn Phanh"],
    [
      "a place that waits for the signature",
      "CHÁNH VĂN PHÒNG\n[CHỜ KÝ]\nLò Văn Phanh",
      "CHÁNH VĂN PHÒNG",
      "Lò Văn Phanh",
    ],
  ])("%s", (_, block, title, name) => {
    expect(signerOf(block)).toEqual({ capacity: null, position: null, title, name });
  });

  test("the one who presides, beside the secretary at the end of long minutes", () => {
    const items = Array.from(
      { length: 30 },
      (_, i) => `${String(i + 2)}. Văn phòng báo cáo việc ${String(i)}.`,
    );
    const block = "THƯ KÝ                    CHỦ TRÌ\n\n  Vì Thị Mai                Lò Văn Phanh";
    expect(signerOf(`${items.join("\n")}\n${block}`)).toMatchObject({
      title: "CHỦ TRÌ",
      name: "Lò Văn Phanh",
    });
  });

  test("above the recipients, in whose place without a stop", () => {
    expect(signerOf("T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nLò Văn Phanh\nNơi nhận:\n- Lưu Văn phòng.")).toEqual({
      capacity: "T/M BAN THƯỜNG VỤ",
      position: null,
      title: "PHÓ BÍ THƯ",
      name: "Lò Văn Phanh",
    });
  });

  test("nothing of the block is left in the last task", () => {
    const { items } = readNotice(`${HEAD}THƯ KÝ\nVì Thị Mai\nCHỦ TỌA\nLò Văn Phanh`);
    expect(items.map(({ content }) => content)).toEqual(["Văn phòng báo cáo kết quả trước ngày 20/3/2026."]);
  });

  test("a date above the signature is the day of issue where the header has none", () => {
    const letter =
      "THƯ MỜI\nKính gửi: Phòng Kinh tế\nĐề nghị Phòng Kinh tế gửi số liệu trước ngày 20/3/2026.\n";
    const { header } = readNotice(`${letter}Tân Hòa, ngày 2 tháng 3 năm 2026\nCHÁNH VĂN PHÒNG\nLò Văn Phanh`);
    expect(header.issuedDate).toEqual({ year: 2026, month: 3, day: 2 });
    expect(header.placeOfIssue).toBe("Tân Hòa");
  });
});
