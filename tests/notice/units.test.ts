import { assignmentOf } from "../../src/notice/assignments/assignments";
import { unitsOfHeading } from "../../src/notice/heading-units";
import { readNotice } from "../../src/notice/read";
import { unitsOfValue } from "../../src/notice/values";
import { wordsOf } from "../../src/notice/words";

const headed = (text: string): string[] => unitsOfHeading(wordsOf(text)).map(({ name }) => name);
const assigned = (text: string): [leads: string[], helpers: string[]] => {
  const { leads, coordinating } = assignmentOf(wordsOf(text));
  return [leads.map(({ name }) => name), coordinating.map(({ name }) => name)];
};

describe("one unit keeps one name, however it is written", () => {
  test.each([
    [
      "Phòng Kinh tế và Hạ tầng",
      ["Phòng Kinh tế HT", "phòng Kinh tế - hạ tầng", "Phòng KT-HT", "P.KTHT", "PHÒNG KINH TẾ – HẠ TẦNG"],
    ],
    [
      "Phòng Tài chính - Kế hoạch",
      ["Phòng Tài chính Kế hoạch", "phòng Tài chính kế hoạch", "Phòng TC-KH", "Phòng TCKH"],
    ],
    ["Phòng Tài nguyên và Môi trường", ["phòng Tài nguyên - MT", "Phòng TN&MT", "Phòng TNMT", "Phòng TN-MT"]],
    ["Phòng Nông nghiệp và Phát triển nông thôn", ["Phòng NN&PTNT", "Phòng NN và PTNT", "Phòng NNPTNT"]],
    ["Phòng Lao động - Thương binh và Xã hội", ["Phòng LĐTBXH", "Phòng LĐ-TB&XH", "Phòng LĐTB và XH"]],
    [
      "Văn phòng Điều phối nông thôn mới huyện",
      ["Văn phòng Điều phối xây dựng nông thôn mới huyện", "Văn phòng NTM huyện", "VPĐP NTM huyện"],
    ],
    [
      "Ủy ban MTTQ Việt Nam huyện",
      ["Ủy ban Mặt trận Tổ quốc huyện", "UBMTTQ huyện", "Uỷ ban Mặt trận Tổ quốc Việt Nam huyện"],
    ],
    ["Hội Liên hiệp Phụ nữ xã", ["Hội Liên hiệp phụ nữ xã", "Hội LHPN xã", "Hội Phụ nữ xã"]],
    ["UBND xã Hòa Bình", ["Ủy ban nhân dân xã Hòa Bình", "Uỷ ban Nhân dân xã Hòa Bình", "UBND xã Hòa Bình"]],
    ["Huyện đoàn", ["Ban Thường vụ Huyện đoàn", "Huyện đoàn"]],
  ])("%s", (name, spellings) => {
    for (const spelling of spellings) expect([spelling, headed(spelling)]).toEqual([spelling, [name]]);
  });
});

describe("headings and labels that name units", () => {
  test.each([
    ["Đảng ủy, UBND xã Cẩm Quang:", ["Đảng ủy xã Cẩm Quang", "UBND xã Cẩm Quang"]],
    ["Giao Ban Pháp chế", ["Ban Pháp chế HĐND"]],
    ["Trách nhiệm chung của các cơ quan, đơn vị", ["các cơ quan, đơn vị"]],
    [
      "Các Bộ: Công Thương, Xây dựng, Tài nguyên và Môi trường:",
      ["Bộ Công Thương", "Bộ Xây dựng", "Bộ Tài nguyên và Môi trường"],
    ],
    [
      "các Sở: Tài chính, Xây dựng; UBND các huyện: Thanh Trì, Gia Lâm",
      ["Sở Tài chính", "Sở Xây dựng", "UBND huyện Thanh Trì", "UBND huyện Gia Lâm"],
    ],
    ["Sở Tài chính có trách nhiệm:", ["Sở Tài chính"]],
    ["Ủy ban nhân dân các xã, phường", ["UBND các xã, phường"]],
    ["Trung tâm Bảo tồn di sản thành cổ", ["Trung tâm Bảo tồn di sản thành cổ"]],
    ["Chi cục Thủy lợi", ["Chi cục Thủy lợi"]],
  ])("%s", (heading, names) => {
    expect(headed(heading)).toEqual(names);
  });

  test.each([
    "Quy hoạch",
    "Về công tác tổ chức bộ máy",
    "Ban hành kế hoạch",
    "Hội nghị trực tuyến",
    "Tổ chức sản xuất",
    "Phòng, chống thiên tai",
    "Báo cáo kết quả",
  ])("%s names none", (heading) => {
    expect(headed(heading)).toEqual([]);
  });
});

describe("who is to do it, and with whom", () => {
  test.each<[string, string[], string[]]>([
    [
      "Giao Sở Tài chính chủ trì, phối hợp với Sở Xây dựng và các đơn vị liên quan tham mưu UBND tỉnh",
      ["Sở Tài chính"],
      ["Sở Xây dựng", "các đơn vị liên quan"],
    ],
    [
      "Giao phòng Tài chính kế hoạch chủ trì Văn phòng NTM huyện, các phòng, ngành liên quan tham mưu",
      ["Phòng Tài chính - Kế hoạch"],
      ["Văn phòng Điều phối nông thôn mới huyện", "các phòng, ngành liên quan"],
    ],
    [
      "Giao các phòng Tài chính - KH, Tài nguyên - MT và các phòng liên quan tham mưu UBND huyện",
      ["Phòng Tài chính - Kế hoạch", "Phòng Tài nguyên và Môi trường"],
      ["các phòng liên quan"],
    ],
    ["Sở Nông nghiệp và Môi trường chủ trì rà soát", ["Sở Nông nghiệp và Môi trường"], []],
    [
      "Tăng cường phối hợp giữa các cơ quan: Sở Y tế, Công an tỉnh trong thanh tra",
      [],
      ["Sở Y tế", "Công an tỉnh"],
    ],
    ["Nhất trí chủ trương di dời; Giao UBND phường Lào Cai chủ trì thực hiện", ["UBND phường Lào Cai"], []],
    ["Định kỳ 6 tháng, hằng năm, Sở Công Thương tổ chức sơ kết", ["Sở Công Thương"], []],
    ["Chủ tịch UBND các xã, phường chịu trách nhiệm toàn diện", ["Chủ tịch UBND các xã, phường"], []],
    [
      "Sở Giáo dục và Đào tạo quyết định cho học sinh nghỉ học trong những ngày mưa bão",
      ["Sở Giáo dục và Đào tạo"],
      [],
    ],
    [
      "Phối hợp chặt chẽ với Công an tỉnh và các cơ quan liên quan kiểm tra",
      [],
      ["Công an tỉnh", "các cơ quan liên quan"],
    ],
    ["Giao UBND 12 xã, thị trấn rà soát hộ nghèo", ["UBND 12 xã, thị trấn"], []],
    ["Tổ phối hợp với Công an 03 phường tuần tra", [], ["Công an 03 phường"]],
    ["Trần Thu Hà phối hợp với Lê Văn Nam lên kế hoạch", ["Trần Thu Hà"], ["Lê Văn Nam"]],
    ["Nguyễn Văn Hùng, Trần Thu Hà: chuẩn bị hội trường", ["Nguyễn Văn Hùng", "Trần Thu Hà"], []],
    ["Nguyễn Văn Hùng và Phòng Kinh tế rà soát", ["Nguyễn Văn Hùng", "Phòng Kinh tế"], []],
    ["Giao thầy Hải, cô Bình chuẩn bị phòng họp", ["thầy Hải", "cô Bình"], []],
    ["Văn phòng - Thống kê tổng hợp báo cáo", ["Công chức Văn phòng - Thống kê"], []],
    [
      "Lãnh đạo thành phố giao các Sở: Y tế, Nội vụ; UBND các huyện: Thanh Trì, Gia Lâm khẩn trương rà soát",
      ["Sở Y tế", "Sở Nội vụ", "UBND huyện Thanh Trì", "UBND huyện Gia Lâm"],
      [],
    ],
    ["Đề nghị người dân thu gom rác", ["người dân"], []],
  ])("%s", (words, leads, helpers) => {
    expect(assigned(words)).toEqual([leads, helpers]);
  });

  test.each([
    "theo đề nghị của Sở Công Thương",
    "UBND tỉnh xem xét, quyết định",
    "Sở Công Thương sẽ tổng hợp, báo cáo",
    "Ban hành quy chế phối hợp",
    "Tham mưu UBND huyện phê duyệt",
    "Nguyễn Văn Hùng, Trần Thu Hà đạt danh hiệu",
    "Nguyễn Văn Hùng và gia đình",
    "Nguyễn Văn Hùng: 45/50 phiếu",
  ])("%s hands nothing out", (words) => {
    expect(assigned(words)).toEqual([[], []]);
  });
});

test.each([
  ["UBND xã Tân Lập rà soát danh sách", ["UBND xã Tân Lập"]],
  ["Giao UBND các xã: Hợp Tiến, Tân Lập lập danh sách", ["UBND xã Hợp Tiến", "UBND xã Tân Lập"]],
  ["UBND huyện Lập Thạch rà soát danh sách", ["UBND huyện Lập Thạch"]],
  ["Trạm Y tế Tân Lập kiểm tra", ["Trạm Y tế Tân Lập"]],
  ["UBND xã Hợp Tiến Báo cáo kết quả", ["UBND xã Hợp Tiến"]],
])("a syllable of a place's name opens no order: %s", (words, leads) => {
  expect(assigned(words)[0]).toEqual(leads);
});

test.each([
  ["Ban Chỉ đạo 35 rà soát danh sách", "Ban Chỉ đạo 35"],
  ["Ban Chỉ đạo tiếp tục rà soát danh sách", "Ban Chỉ đạo"],
  ["Ban Chỉ đạo phòng, chống thiên tai huyện chủ trì rà soát", "Ban Chỉ đạo phòng, chống thiên tai huyện"],
  ["Đoàn giám sát chủ trì kiểm tra", "Đoàn giám sát"],
  ["Đoàn kiểm tra liên ngành 389 rà soát danh sách", "Đoàn kiểm tra liên ngành 389"],
  ["Tổ giúp việc rà soát danh sách", "Tổ giúp việc"],
  ["Tổ rà soát hộ nghèo cập nhật danh sách", "Tổ rà soát hộ nghèo"],
  ["Tổ công tác triển khai thực hiện Đề án 06 rà soát", "Tổ công tác triển khai thực hiện Đề án 06"],
  ["Tổ công tác chỉ đạo xây dựng nông thôn mới tham mưu", "Tổ công tác chỉ đạo xây dựng nông thôn mới"],
  ["Hội đồng thẩm định giá đất cụ thể trình UBND", "Hội đồng thẩm định giá đất cụ thể"],
  ["Đội quản lý trật tự xây dựng rà soát", "Đội quản lý trật tự xây dựng"],
  ["Đội Cảnh sát giao thông trật tự kiểm tra", "Đội Cảnh sát giao thông trật tự"],
  ["Ban An toàn giao thông kiểm tra", "Ban An toàn giao thông"],
  ["Giao Quỹ tín dụng nhân dân xã báo cáo", "Quỹ tín dụng nhân dân xã"],
  ["Bộ phận tiếp nhận và trả kết quả niêm yết thủ tục", "Bộ phận Tiếp nhận và Trả kết quả"],
])("a team's name may hold verbs, and ends before what it is to do: %s", (words, lead) => {
  expect(assigned(words)[0]).toEqual([lead]);
});

describe("an office of a field belongs to the level that the day of the notice knows", () => {
  const levelOn = (issued: string): string | null | undefined =>
    readNotice(
      `UBND XÃ A\nSố: 1/TB-UBND\nA, ngày ${issued}\nTHÔNG BÁO\nKết luận\nChủ tịch yêu cầu:\n1. Phòng Nội vụ báo cáo kết quả.\n`,
    ).units[0]?.level;

  test("the district to 30/6/2025, the commune from 1/7/2025", () => {
    expect(levelOn("30 tháng 6 năm 2025")).toBe("district");
    expect(levelOn("01 tháng 7 năm 2025")).toBe("commune");
  });
});

test.each([
  ["Lê Anh Minh", ["Lê Anh Minh"]],
  ["Lò Văn An, Hà Thị Bích (thư ký)", ["Lò Văn An", "Hà Thị Bích"]],
  ["Nguyễn Văn Hùng và Trần Thu Hà", ["Nguyễn Văn Hùng", "Trần Thu Hà"]],
  ["Tổ trưởng Hoàng Tấn Thiên Thầy Hải, Cô Bình", ["Tổ trưởng Hoàng Tấn Thiên", "thầy Hải", "cô Bình"]],
  ["Phòng Kinh tế, Nguyễn Văn Hùng", ["Phòng Kinh tế", "Nguyễn Văn Hùng"]],
  ["Đoàn Thanh niên", ["Đoàn Thanh niên"]],
  ["Mai Sơn, Yên Châu", ["Mai Sơn, Yên Châu"]],
  ["Các phòng Quản lý dự án (1, 2)", ["Các phòng Quản lý dự án"]],
  ["Bộ phận một cửa", ["Bộ phận Tiếp nhận và Trả kết quả"]],
])("a cell that holds %s", (cell, expected) => {
  expect(unitsOfValue(wordsOf(cell), [0, cell.length]).map(({ name }) => name)).toEqual(expected);
});
