import { readNotice } from "../../src/notice/read";

const noticeOf = (row: string): ReturnType<typeof readNotice> =>
  readNotice(
    `UBND HUYỆN A\nSố: 06/TB-UBND\nA, ngày 10 tháng 3 năm 2024\nTHÔNG BÁO\nKết luận\nChủ tịch yêu cầu:\n1. ${row}\n2. Phòng Nội vụ báo cáo.\n`,
  );

/** What the first row cites, `words | number`. */
const cited = (row: string): string[] =>
  (noticeOf(row).items[0]?.legalReferences ?? []).map(({ text, documentNumber }) =>
    documentNumber === null ? text : `${text} | ${documentNumber}`,
  );

describe("documents that a row cites", () => {
  test.each<[string, string, string[]]>([
    [
      "a number and symbol joined by a dash, with the day of issue",
      "Phòng Nội vụ thực hiện Quyết định số 494-QĐ/HU ngày 26/01/2024 của Ban Thường vụ Huyện ủy",
      ["Quyết định số 494-QĐ/HU ngày 26/01/2024 | 494-QĐ/HU"],
    ],
    [
      "a day of issue in words",
      "Phòng Nội vụ thực hiện Chỉ thị số 11/CT-TU ngày 04 tháng 01 năm 2024",
      ["Chỉ thị số 11/CT-TU ngày 04 tháng 01 năm 2024 | 11/CT-TU"],
    ],
    [
      "no word for the number",
      "Phòng Nội vụ quán triệt Nghị quyết 18-NQ/TW",
      ["Nghị quyết 18-NQ/TW | 18-NQ/TW"],
    ],
    ["a number alone", "Phòng Nội vụ quán triệt Nghị quyết số 57.", ["Nghị quyết số 57 | 57"]],
    [
      "clause and article before the document",
      "Phòng Nội vụ áp dụng khoản 12 Điều 4 Thông tư số 19/2025/TT-BNNMT",
      ["khoản 12 Điều 4 Thông tư số 19/2025/TT-BNNMT | 19/2025/TT-BNNMT"],
    ],
    [
      "point, clause and article with commas",
      "Phòng Nội vụ áp dụng điểm b, khoản 2, Điều 3 của Nghị định số 06/2022/NĐ-CP",
      ["điểm b, khoản 2, Điều 3 của Nghị định số 06/2022/NĐ-CP | 06/2022/NĐ-CP"],
    ],
    [
      "a law by its name, which goes on in small letters",
      "Phòng Nội vụ thực hiện Luật Bảo vệ môi trường và các quy định khác",
      ["Luật Bảo vệ môi trường"],
    ],
    [
      "an article of a law",
      "Phòng Nội vụ áp dụng Khoản 3 - Điều 61 Luật Lâm nghiệp",
      ["Khoản 3 - Điều 61 Luật Lâm nghiệp"],
    ],
    [
      "a law by name and number, once",
      "Phòng Nội vụ áp dụng Luật Đất đai số 31/2024/QH15",
      ["Luật Đất đai số 31/2024/QH15"],
    ],
    [
      "a law within the name of another",
      "Phòng Nội vụ góp ý Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ",
      ["Luật Tổ chức Chính phủ"],
    ],
    [
      "several, in the order written",
      "Phòng Nội vụ thực hiện các Quyết định số 12/QĐ-UBND, số 13/QĐ-UBND và Luật Thủy lợi năm 2017",
      ["Quyết định số 12/QĐ-UBND | 12/QĐ-UBND", "số 13/QĐ-UBND | 13/QĐ-UBND", "Luật Thủy lợi năm 2017"],
    ],
    [
      "a kind written short or in a small letter",
      "Phòng Nội vụ trả lời công văn số 530/UBND-KT và QĐ số 24/2021/QĐ-TTg",
      ["công văn số 530/UBND-KT | 530/UBND-KT", "QĐ số 24/2021/QĐ-TTg | 24/2021/QĐ-TTg"],
    ],
  ])("%s", (_name, row, references) => {
    expect(cited(row)).toEqual(references);
  });

  test.each<[string, string]>([
    ["the notice's own number", "Phòng Nội vụ đôn đốc thực hiện Thông báo số 06/TB-UBND"],
    ["dates", "Phòng Nội vụ báo cáo trước ngày 15/4/2024 và 30-4-2024"],
    ["the number of a criterion", "Phòng Nội vụ thực hiện tiêu chí số 14"],
    ["a fraction", "Phòng Nội vụ bảo đảm 15/20 tiêu chí"],
    ["a house and a storm", "Phòng Nội vụ khắc phục bão số 3 tại số 12 đường Trần Phú"],
    ["a company's number", "Công ty Xây dựng số 1 - CTCP hoàn thành kè"],
    ["a document without a number", "Phòng Nội vụ trình Quyết định phê duyệt, Kế hoạch và Đề án"],
    ["a count behind a kind of document", "Phòng Nội vụ ban hành Kế hoạch 05 ngày"],
    ["lawyers and their union", "Hội Luật gia huyện, Đoàn Luật sư tỉnh phối hợp tuyên truyền"],
    ["an article of no document", "Phòng Nội vụ thực hiện theo Điều 5 Quyết định này"],
  ])("%s cite none", (_name, row) => {
    expect(cited(row)).toEqual([]);
  });

  test("stand where their spans say", () => {
    const notice = noticeOf("Phòng Nội vụ áp dụng Điều 5 Luật Giá và Nghị quyết số 10-NQ/TW ngày 10/02/2022");
    const references = notice.items[0]?.legalReferences ?? [];
    expect(references).toHaveLength(2);
    for (const { text, span } of references) expect(notice.text.slice(...span)).toBe(text);
  });
});
