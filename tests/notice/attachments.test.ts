import { isoDate } from "../../src/notice/calendar-date";
import { readNotice } from "../../src/notice/read";

const FIRST = `UBND XÃ TÂN HÒA
Số: 12/TB-UBND
Tân Hòa, ngày 2 tháng 3 năm 2026
THÔNG BÁO
Kết luận giao ban
1. Văn phòng báo cáo kết quả trước ngày 20/3.
Nơi nhận:
- Lưu: VT.
CHỦ TỊCH
Lò Văn Phanh
`;

describe("another notice behind the first", () => {
  const notice = readNotice(`${FIRST}UBND XÃ TÂN HÒA
Số: 3/TB-UBND
Tân Hòa, ngày 10 tháng 1 năm 2027
THÔNG BÁO
Kết luận giao ban
1. Công an xã báo cáo kết quả trước ngày 20/3.
`);

  test("is read, and its days are reckoned from its own day of issue", () => {
    expect(notice.items.map(({ deadline }) => deadline?.stated && isoDate(deadline.stated))).toEqual([
      "2026-03-20",
      "2027-03-20",
    ]);
  });

  test("opens with its agency, which did not sign the first", () => {
    expect(notice.signer).toMatchObject({ title: "CHỦ TỊCH", name: "Lò Văn Phanh" });
    const agency = notice.passages.filter(({ span }) => notice.text.slice(...span) === "UBND XÃ TÂN HÒA");
    expect(agency.map(({ role }) => role)).toEqual(["header", "header"]);
  });
});

test("what an appendix says beside its tables is shown as its own", () => {
  const notice = readNotice(`${FIRST}PHỤ LỤC
DANH SÁCH HỘ
1. Giao ông Phanh nhận 2 bao giống.
`);
  expect(notice.items).toHaveLength(1);
  expect(notice.passages.filter(({ role }) => role === "appendix")).toHaveLength(3);
});

describe("rows of a table carry what stands above them as their heading", () => {
  const headingsOf = (table: string): (string | null)[] =>
    readNotice(`${FIRST}PHỤ LỤC\nTT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n${table}`)
      .items.slice(1)
      .map(({ heading }) => heading);

  test.each([
    ["a group", "1\tLàm sạch dữ liệu\t\t30/8/2026\n1a\tĐất đai\tPhòng Kinh tế\t\n", ["Làm sạch dữ liệu"]],
    ["a part with a letter", "A\tKinh tế\t\t\n1\tTrồng rừng\tPhòng Kinh tế\t30/8/2026\n", ["Kinh tế"]],
    ["a part without an ordinal", "\tKinh tế\t\t\n1\tTrồng rừng\tPhòng Kinh tế\t30/8/2026\n", ["Kinh tế"]],
    [
      "a group that is over",
      "1\tLàm sạch dữ liệu\t\t30/8/2026\n1a\tĐất đai\tPhòng Kinh tế\t\n2\tTrồng rừng\tPhòng Kinh tế\t\n",
      ["Làm sạch dữ liệu", null],
    ],
  ])("%s", (_, table, expected) => {
    expect(headingsOf(table)).toEqual(expected);
  });
});

test("a row whose cells are empty is kept where its list goes on, and led as the one above", () => {
  const { items } = readNotice(
    `${FIRST}PHỤ LỤC\nTT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n1\tTrồng rừng\tPhòng Kinh tế\t30/8/2026\n2\tTỉa thưa\t\t\n3\tKhai thác\tHạt Kiểm lâm\t\n`,
  );
  expect(items.slice(1).map(({ leadUnits, deadline }) => [leadUnits[0], deadline?.text ?? null])).toEqual([
    ["Phòng Kinh tế", "30/8/2026"],
    ["Phòng Kinh tế", null],
    ["Hạt Kiểm lâm", null],
  ]);
});

test("a head said again on a new page is no row, and another head opens another table", () => {
  const head = "TT\tNhiệm vụ\tĐơn vị chủ trì\tThời hạn\n";
  const { items } = readNotice(
    `${FIRST}PHỤ LỤC\n${head}1\tTrồng rừng\tPhòng Kinh tế\t30/8/2026\n${head}2\tTỉa thưa\tHạt Kiểm lâm\t30/9/2026\n` +
      "STT\tHọ và tên\tViệc được giao\tNội dung công việc\n1\tLò Văn Inh\tTổ trưởng\tLập sổ theo dõi\n",
  );
  expect(items.slice(1).map(({ content, leadUnits }) => [content, leadUnits[0]])).toEqual([
    ["Trồng rừng", "Phòng Kinh tế"],
    ["Tỉa thưa", "Hạt Kiểm lâm"],
    ["Lập sổ theo dõi", "Lò Văn Inh"],
  ]);
});

test("a plan behind its decision opens with an agency's name of two lines, which did not sign", () => {
  const notice = readNotice(`${FIRST}TRƯỜNG ĐẠI HỌC
KINH TẾ - KỸ THUẬT TÂN HÒA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
KẾ HOẠCH
Chuẩn bị năm học
1. Phòng Đào tạo lập thời khóa biểu trước ngày 20/8/2026.
`);
  expect(notice.signer).toMatchObject({ title: "CHỦ TỊCH", name: "Lò Văn Phanh" });
  expect(notice.items.map(({ leadUnits }) => leadUnits)).toEqual([["Văn phòng"], ["Phòng Đào tạo"]]);
});

test("an appendix that hands out duties gives the rows of its table, whatever stands above it", () => {
  const notice = readNotice(`${FIRST}Phụ lục
PHÂN CÔNG NHIỆM VỤ TRIỂN KHAI CHIẾN DỊCH LÀM SẠCH DỮ LIỆU ĐẤT ĐAI
(Kèm theo Thông báo số 12/TB-UBND ngày 2 tháng 3 năm 2026 của UBND xã)
TT\tNhiệm vụ\tChủ trì\tThời gian
1\tQuét hồ sơ địa chính\tPhòng Kinh tế\tTrước 30/9/2026
2\tNhập dữ liệu\tCông an xã\tTháng 10/2026
`);
  expect(notice.items.map(({ leadUnits }) => leadUnits)).toEqual([
    ["Văn phòng"],
    ["Phòng Kinh tế"],
    ["Công an xã"],
  ]);
});

test("what an attached document says of who does something, and is no row, is shown to people", () => {
  const notice = readNotice(`${FIRST}UBND XÃ TÂN HÒA
KẾ HOẠCH
Chuẩn bị lễ hội
1. Phòng Kinh tế lập dự toán trước ngày 20/8/2026.
2. Văn hóa xã phát loa hằng ngày.
`);
  expect(notice.items).toHaveLength(2);
  const shown = notice.passages.filter(({ mayBeRow }) => mayBeRow);
  expect(shown.map(({ span }) => notice.text.slice(...span))).toEqual(["2. Văn hóa xã phát loa hằng ngày."]);
});
