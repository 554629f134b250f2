import { isoDate } from "../../src/notice/calendar-date";
import { deadlinesIn } from "../../src/notice/deadlines/deadlines";
import { deadlineOfValue } from "../../src/notice/values";
import { wordsOf } from "../../src/notice/words";
import type { Anchor } from "../../src/notice/deadlines/found";

const day = { year: 2024, month: 3, day: 12 };
const meeting: Anchor = { date: day, year: 2024, issued: day };

const found = (words: string, anchor = meeting): string[] =>
  deadlinesIn(wordsOf(words), anchor).map(
    ({ text, stated, op }) => `${text} | ${stated ? isoDate(stated) : "–"} | ${op}`,
  );

describe("phrases that set a day", () => {
  test.each([
    ["hoàn thành trước ngày 15/5/2024;", "trước ngày 15/5/2024 | 2024-05-15 | before"],
    ["hoàn thành chậm nhất trước ngày 25/3/2024.", "chậm nhất trước ngày 25/3/2024 | 2024-03-25 | before"],
    ["chậm nhất ngày 15 tháng 5 năm 2024", "chậm nhất ngày 15 tháng 5 năm 2024 | 2024-05-15 | by"],
    ["chậm nhất đến ngày 21/8/2026", "chậm nhất đến ngày 21/8/2026 | 2026-08-21 | by"],
    ["đến 30/4/2024 có 04 thôn đạt chuẩn", "đến 30/4/2024 | 2024-04-30 | by"],
    [
      "từ ngày 10/5/2026 đến hết ngày 14/5/2026",
      "từ ngày 10/5/2026 đến hết ngày 14/5/2026 | 2026-05-14 | by",
    ],
    ["trình trước ngày 20 tháng 10 năm 2024", "trước ngày 20 tháng 10 năm 2024 | 2024-10-20 | before"],
    ["trước 17h00 ngày 20/3/2024", "trước 17h00 ngày 20/3/2024 | 2024-03-20 | before"],
    ["trước 16 giờ 30 phút ngày 20/3/2024", "trước 16 giờ 30 phút ngày 20/3/2024 | 2024-03-20 | before"],
    ["làm việc lúc 16 giờ ngày 30/7/2026", "16 giờ ngày 30/7/2026 | 2026-07-30 | by"],
    ["xong trước thứ Tư (20/3/2024) nhé", "trước thứ Tư (20/3/2024) | 2024-03-20 | before"],
    ["báo lãnh đạo sáng thứ Sáu này (15/3)", "sáng thứ Sáu này (15/3) | 2024-03-15 | by"],
    ["khai mạc vào đêm 20/3/2024", "vào đêm 20/3/2024 | 2024-03-20 | by"],
    ["hạn báo cáo: 30/6/2024", "hạn báo cáo: 30/6/2024 | 2024-06-30 | by"],
    ["gửi trước ngày 15.9.2025", "trước ngày 15.9.2025 | 2025-09-15 | before"],
    ["không quá ngày 01/6/2024", "không quá ngày 01/6/2024 | 2024-06-01 | by"],
    [
      "dạy vào sáng thứ Tư ngày 27/3/2024 (tuần 8, cuối tháng 3)",
      "sáng thứ Tư ngày 27/3/2024 | 2024-03-27 | by",
    ],
    ["xong trước ngày Quốc khánh 02/9/2024", "trước ngày Quốc khánh 02/9/2024 | 2024-09-02 | before"],
    ["khắc phục tồn tại, báo cáo về Thanh tra Sở 14/4.", "14/4 | 2024-04-14 | by"],
    [
      "thông xe kỹ thuật ngày 19 tháng 12 năm 2024",
      "thông xe kỹ thuật ngày 19 tháng 12 năm 2024 | 2024-12-19 | by",
    ],
    ["uống vitamin A đợt 2 (01-02/12/2024)", "01-02/12/2024 | 2024-12-02 | by"],
    [
      "lập tiến độ theo từng tuần đến ngày 31/12/2024, gửi trước ngày 16/10/2024",
      "trước ngày 16/10/2024 | 2024-10-16 | before",
    ],
    ["tham mưu sơ kết vào tháng 9/2024", "vào tháng 9/2024 | 2024-09-30 | during"],
    ["bố trí người trực sáng T7 (16/3/2024)", "sáng T7 (16/3/2024) | 2024-03-16 | by"],
    ["treo cờ trước mùng 1 Tết (10/02/2025)", "trước mùng 1 Tết (10/02/2025) | 2025-02-10 | before"],
    ["vận động, phấn đấu 30/4/2024 thu đủ", "phấn đấu 30/4/2024 | 2024-04-30 | by"],
    ["phun thuốc trong 3 ngày 12, 13, 14/4/2024", "trong 3 ngày 12, 13, 14/4/2024 | 2024-04-14 | during"],
    ["tổ chức trại hè ngày 18-19/7/2024", "ngày 18-19/7/2024 | 2024-07-19 | by"],
    ["gói bánh, giao về xã chiều 04/5/2024", "chiều 04/5/2024 | 2024-05-04 | by"],
    ["bàn giao mặt bằng (15/4/2024)", "15/4/2024 | 2024-04-15 | by"],
  ])("%s", (words, expected) => {
    expect(found(words)).toEqual([expected]);
  });
});

describe("phrases that set a period", () => {
  test.each([
    ["xong trong tháng 6/2026", "xong trong tháng 6/2026 | 2026-06-30 | during"],
    ["hoàn thành trong Quý III năm 2024", "hoàn thành trong Quý III năm 2024 | 2024-09-30 | during"],
    ["trong quý II/2024", "trong quý II/2024 | 2024-06-30 | during"],
    ["trong tháng 02/2028", "trong tháng 02/2028 | 2028-02-29 | during"],
    ["hoàn thành trong 6 tháng đầu năm 2024", "hoàn thành trong 6 tháng đầu năm 2024 | 2024-06-30 | during"],
    ["cuối tháng 3/2024", "cuối tháng 3/2024 | 2024-03-31 | during"],
    ["giữa tháng 5/2024", "giữa tháng 5/2024 | 2024-05-15 | during"],
    ["đầu tháng 4/2024", "đầu tháng 4/2024 | – | during"],
    ["giữa quý II/2024", "giữa quý II/2024 | 2024-05-15 | during"],
    ["hoàn thành trước tháng 9/2024", "trước tháng 9/2024 | 2024-09-01 | before"],
    ["hoàn thành trước quý IV/2024", "trước quý IV/2024 | 2024-10-01 | before"],
    ["hoàn thành trước cuối tháng 9/2024", "trước cuối tháng 9/2024 | 2024-09-30 | before"],
    ["xong trước hết quý II/2024", "trước hết quý II/2024 | 2024-06-30 | before"],
    ["kết thúc trước giữa tháng 5/2024", "trước giữa tháng 5/2024 | 2024-05-15 | before"],
    ["sửa xong đến cuối năm 2024", "đến cuối năm 2024 | 2024-12-31 | during"],
    ["trình đề án vào giữa năm 2024", "vào giữa năm 2024 | 2024-06-30 | during"],
    ["hoàn thành đề án trước cuối năm nay", "trước cuối năm nay | 2024-12-31 | before"],
    ["xử lý dứt điểm trong năm nay", "trong năm nay | 2024-12-31 | during"],
    ["sửa xong cầu trong năm.", "trong năm | 2024-12-31 | during"],
    ["giải ngân đạt 100% đến hết năm.", "đến hết năm | 2024-12-31 | during"],
  ])("%s", (words, expected) => {
    expect(found(words)).toEqual([expected]);
  });
});

describe("phrases without a year are reckoned from the meeting", () => {
  test("the next such day", () => {
    expect(found("xong trước 20/10")).toEqual(
      ["xong trước 20/10 | 2024-10-20 | before"].map((line) => line.replace("xong ", "")),
    );
    expect(found("báo cáo trước ngày 20/1")).toEqual(["trước ngày 20/1 | 2025-01-20 | before"]);
  });

  test("and from nothing where neither day nor year is known", () => {
    expect(found("trước ngày 20/1", { date: null, year: null, issued: null })).toEqual([
      "trước ngày 20/1 | – | before",
    ]);
  });
});

describe("days counted from the day of issue", () => {
  test.each([
    ["trước 11h ngày mai", "trước 11h ngày mai | 2024-03-13 | before"],
    ["trình ký trong ngày mai", "trong ngày mai | 2024-03-13 | during"],
    ["gửi trong hôm nay", "trong hôm nay | 2024-03-12 | during"],
    ["tối nay phải có điện lại", "tối nay | 2024-03-12 | during"],
  ])("%s", (words, expected) => {
    expect(found(words)).toEqual([expected]);
    expect(found(words, { date: null, year: null, issued: null })).toEqual([
      expected.replace(/\d{4}-\d\d-\d\d/, "–"),
    ]);
  });

  test("unless it is told", () => {
    expect(found("sáng nay UBND xã họp bàn")).toEqual([]);
  });
});

describe("phrases that come again", () => {
  test.each([
    ["trước ngày 20 hằng tháng", "monthly"],
    ["định kỳ ngày 25 hàng tháng", "monthly"],
    ["Định kỳ hằng tuần, trước 16 giờ 00 ngày thứ Sáu", "weekly"],
    ["trước 15h00 thứ Năm hằng tuần", "weekly"],
    ["định kỳ hàng năm (trước ngày 10/12)", "yearly"],
  ])("%s", (words, recurrence) => {
    const [only, ...more] = deadlinesIn(wordsOf(words), meeting);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ op: "recurring", stated: null, recurrence, text: words });
  });
});

describe("rules and events keep their words and no day", () => {
  test.each([
    "trong vòng 05 ngày làm việc kể từ ngày ban hành Thông báo này",
    "sau 10 ngày làm việc",
    "trong thời hạn 07 ngày kể từ ngày nhận được văn bản",
    "trước Tết Nguyên đán",
    "trong tuần này",
    "trong quý này",
    "trong tuần 20",
    "trong vòng 24h",
  ])("%s", (words) => {
    expect(found(words)).toEqual([expect.stringContaining(`${words} | –`)]);
  });

  test.each([
    ["trước khai giảng", "before"],
    ["sau 10 ngày làm việc", "by"],
  ])("%s binds %s", (words, op) => {
    expect(found(words)).toEqual([`${words} | – | ${op}`]);
  });

  test("a term alone, where something is to be finished in it", () => {
    expect(found("sửa xong lưới điện trong 48 giờ.")).toEqual(["trong 48 giờ | – | by"]);
  });
});

describe("days that do not exist are said, not mended", () => {
  test.each(["trước ngày 31/6/2024", "trước ngày 30/02/2024", "trước ngày 12/13/2024"])("%s", (words) => {
    const [only] = deadlinesIn(wordsOf(words), meeting);
    expect(only).toMatchObject({ stated: null, warnings: ["impossible-date"] });
  });
});

describe("dates that bind nobody", () => {
  test.each([
    "Ngày 12/3/2024, Thường trực Ban Chỉ đạo huyện tổ chức làm việc",
    "theo Quyết định số 494-QĐ/HU ngày 26/01/2024",
    "Kế hoạch số 134/KH-UBND ngày 26/3/2026 của UBND tỉnh",
    "khởi công dự án ngày 07/5/2026",
    "đến năm 2030 và có tính đến năm 2050",
    "giai đoạn 2026 - 2030, tầm nhìn 100 năm",
    "lập tiến độ chi tiết đến hết năm 2026",
    "Quá 24 tháng kể từ ngày Quyết định có hiệu lực",
    "(dự kiến tổ chức trong tháng 6 năm 2026)",
    "hoàn thành chỉ tiêu kế hoạch năm 2024",
    "mới có 3/20 tiêu chí, trực 24/24, bản đồ 1/500, có mặt 09/09",
    "“Gia đình NTM kiểu mẫu - 5 có”",
    "tính đến ngày 30/9/2024 mới giải ngân 38,7%",
    "thi công xong 12/12 dầm Super-T",
    "quyết toán 06 công trình, đến nay mới xong 2/6; hoàn tất hồ sơ",
    "phấn đấu xã về đích nông thôn mới nâng cao trong năm 2025",
    "khẩn trương, kịp thời, sớm, ngay, trước mắt, đẩy nhanh tiến độ, dứt điểm",
    "trước khi trình Thủ tướng Chính phủ",
    "theo tiến độ được phê duyệt, theo kế hoạch",
    "phấn đấu 3/4 tiêu chí",
    "gửi kiến nghị cho Văn phòng theo Báo cáo 14/4.",
    "theo kết luận chiều 04/5/2024",
    "dự báo trong 48 giờ tới, mưa lớn tiếp diễn",
    "báo cáo cho biết mưa trong 48 giờ đã gây ngập",
    "triển khai nhiệm vụ những tháng cuối năm 2024",
    "giá cả tăng đến cuối năm 2024",
    "hoàn thành chỉ tiêu trong năm.",
    "thực hiện các nhiệm vụ trong năm.",
    "thực hiện nhiệm vụ đầu năm 2024",
  ])("%s", (words) => {
    expect(found(words)).toEqual([]);
  });

  test("a day before the meeting is a fact", () => {
    expect(found("các dự án cấp phép trước ngày 01/7/2014")).toEqual([]);
  });
});

const ofCell = (cell: string): string | null => {
  const value = deadlineOfValue(wordsOf(cell), [0, cell.length], meeting);
  return value && `${value.stated ? isoDate(value.stated) : "–"} | ${value.op}`;
};

describe("what stands alone in a cell or behind a label", () => {
  test.each([
    ["28/10/2024 (tuần 8, cuối tháng 10)", "2024-10-28 | by"],
    ["02/11 - 07/11/2024 (đầu tháng 11)", "2024-11-07 | by"],
    ["1-15/9/2024", "2024-09-15 | by"],
    ["12/9 đến 15/9", "2024-09-15 | by"],
    ["05/2024", "2024-05-31 | during"],
    ["9-12/2024", "2024-12-31 | during"],
    ["T8-T10/2024", "2024-10-31 | during"],
    ["9/12/2024", "2024-12-09 | by"],
    ["trước 15/9", "2024-09-15 | before"],
    ["2024-2025", "2025-12-31 | during"],
    ["2 ngày tới", "– | by"],
    ["10 ngày", "– | by"],
    ["15/9 hằng năm", "– | recurring"],
    ["thường xuyên", "– | recurring"],
    ["45 triệu đồng", null],
  ])("%s", (cell, expected) => {
    expect(ofCell(cell)).toBe(expected);
  });
});
