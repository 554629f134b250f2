import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NoticeError } from "../../src/notice/notice";
import { readNotice } from "../../src/notice/read";
import { growthOf, mostGrowth } from "../growth";

const seed = readFileSync(join(__dirname, "../../seeds/06-TB-BCD-cam-quang.txt"), "utf8");

const hostile: [string, string][] = [
  ["the seed over and over", `${seed}\n`],
  ["spaces", " ".repeat(50)],
  ["spaces between letters", `a${" ".repeat(50)}`],
  ["brackets", "((((((((((("],
  ["digits", "1234567890"],
  ["slashes and digits", "1/2/3/4/5/"],
  ["one line of words", "Phòng Nội vụ và "],
  ["bullets on one line", "; - Giao phòng Nội vụ"],
  ["open lists of units", "các phòng, "],
  ["colons", "a: "],
  ["dashes", "- - - - "],
  ["pipes", "| a | b | c |\n"],
  ["tabs", "a\tb\tc\n"],
  ["half dates", "trước ngày trước ngày 1/"],
  ["capitals", "PHÒNG BAN UBND "],
  ["numbers of items", "1. A\n"],
  ["stars", "**a *b "],
  ["articles of no document", "điểm a, b khoản 1, 2 Điều 3 và "],
  ["documents without an end", "Quyết định số 1/A-B-C-"],
  ["laws", "Điều 1 Luật Đất "],
  ["items with a unit below each", "1. Rà soát hồ sơ\nĐơn vị chủ trì: Phòng Nội vụ\n"],
  ["items with a date below each", "1. Rà soát hồ sơ\nThời hạn hoàn thành: trước ngày 1/5/2030.\n"],
  ["items of two paragraphs", "1. Rà soát hồ sơ.\nBáo cáo kết quả.\n"],
  [
    "items that set a day for all before",
    "1. Rà soát hồ sơ.\n2. Thời hạn hoàn thành: trước ngày 1/5/2030.\n",
  ],
  [
    "items that say who carries out their list",
    "1. Việc\na) Rà soát\nb) Đơn vị thực hiện: Phòng Nội vụ chủ trì; Công an phối hợp.\n",
  ],
  ["demands below a unit", "1. UBND xã\na) Yêu cầu các doanh nghiệp báo cáo.\n"],
  ["orders to names", "Giao Abc Def làm rõ, "],
  ["words before a verb", "Sở Y tế, ngoài các việc trên, "],
  ["units behind dashes", "Trung tâm A - Trạm B "],
  ["labels of those who tell others", "Kết quả phối hợp với đề nghị : "],
  ["dashes far apart", "Điều 1. *   - "],
  ["tables without their columns", "TT  Việc  Đơn vị\n1  Rà soát  Sở Y tế\n"],
  ["cells in quotation marks, one after the other, that never close", 'b"\t"c\n'],
  ["findings one after the other", "Hạn chế, khuyết điểm, "],
  ["branches", "Trung tâm A - Chi nhánh "],
  ["footnotes", "[1] a\n"],
  ["reports that end in an order", "I. Kết quả\nHĐND tỉnh đề nghị:\n1. Sở Y tế\n"],
  ["facts without an order", "Sở Y tế đã báo cáo. Chợ tạm chưa dời. "],
  ["what is only made known", "thông báo "],
  ["notices behind one another", "CHỦ TỊCH\nLê Văn An\nTHÔNG BÁO\n1. Sở Y tế báo cáo.\n"],
  ["appendices", "Nơi nhận:\nPHỤ LỤC\n"],
  ["titles below recipients", "Nơi nhận:\nTHÔNG BÁO\n"],
  ["names of people", "Nguyễn Văn An, "],
  ["names of people and a word between", "Nguyễn Văn An và "],
  ["posts of a commune", "Tư pháp - Hộ tịch, "],
  ["posts and a word between", "Tư pháp - Hộ tịch và "],
  ["signatures", "THƯ KÝ\nLê Văn An\n"],
  ["misspelled units", "Phòng Nội vự; "],
];

const read = (text: string): void => {
  try {
    readNotice(text);
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
  }
};

const MANY = 130_000;
const heads = "STT\tNhiệm vụ\tĐơn vị chủ trì\n";
/** More of one kind than a call takes arguments. */
const many: [string, string][] = [
  ["rows of a table", heads + "1\tRà soát\tSở Y tế\n".repeat(MANY)],
  ["rows of a table that group others", heads + "1\tRà soát\t\n1a\tLập\tSở Y tế\n".repeat(MANY / 2)],
  ["parts of a table", heads + "A\tPhần\t\n1\tLập\tSở Y tế\n".repeat(MANY / 2)],
  ["items in a cell", `${heads}1\t${"- Lập sổ. ".repeat(MANY)}\tSở Y tế\n`.repeat(2)],
  ["names of people", `1. Giao ${"Nguyễn Văn An, ".repeat(MANY)}rà soát`],
  ["units in a cell", `${heads}1\tRà soát\t${"Sở Y tế, ".repeat(MANY)}\n`.repeat(2)],
  ["lines broken within one", "a<br>".repeat(MANY)],
  ["cells broken within one", `|${"a<br>".repeat(MANY)}|b|`],
  ["fields behind one word", `1. Giao các phòng ${"Nội vụ, ".repeat(MANY)}rà soát`],
  ["cells in quotation marks that end in one another", `1\t"Rà soát\n${'lập"\t"xong\n'.repeat(MANY)}`],
  ["rows with a cell in quotation marks", `${heads}${'1\t"Rà soát\nlập"\tSở Y tế\n'.repeat(MANY / 2)}`],
  ["findings in one heading", `I. ${"Hạn chế, ".repeat(MANY)}vi phạm\n1. Chậm`],
  ["committees of committees", `1. ${"Ban thường vụ các ".repeat(MANY)}đảng ủy rà soát`],
  ["units that help", `1. Sở Y tế phối hợp với ${"Sở Y tế, ".repeat(MANY)}rà soát`],
];

describe("the time of reading grows with the text, and no faster", () => {
  test.each(hostile)("%s", async (_name, piece) => {
    const work = (size: number): void => read(piece.repeat(Math.ceil(size / piece.length)));
    expect(await growthOf(work, 15_000)).toBeLessThan(mostGrowth);
  });

  test("two million letters on one line", () => {
    const piece = "Giao phòng Nội vụ chủ trì, phối hợp với các phòng, ban trước ngày 15/5/2024; - ";
    const timeOf = (length: number): number => {
      const start = performance.now();
      read(piece.repeat(length / piece.length));
      return performance.now() - start;
    };
    expect(timeOf(2_000_000) / timeOf(500_000)).toBeLessThan(mostGrowth);
  }, 120_000);

  test("an item whose clauses have a date each", async () => {
    const work = (count: number): void => {
      const clauses = Array.from({ length: count }, (_, i) => `báo cáo trước ngày ${(i % 28) + 1}/5/2030`);
      read(`1. Sở Y tế ${clauses.join("; ")}`);
    };
    expect(await growthOf(work, 8_000)).toBeLessThan(mostGrowth);
  }, 120_000);

  test.each(many)("reads any number of %s", (_name, text) => {
    expect(() => readNotice(text)).not.toThrow();
  });
});
