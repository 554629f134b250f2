import { assignmentOf } from "../../src/notice/assignments/assignments";
import { unitsOfHeading } from "../../src/notice/heading-units";
import { readNotice } from "../../src/notice/read";
import { wordsOf } from "../../src/notice/words";

/**
 * Names of communes, wards and districts, of before and after 1/7/2025, whose syllables elsewhere open an order, a unit's
 * name or a time, or that are written as few names are: with an apostrophe, a dash, a number, one letter.
 */
const places = {
  "opening an order elsewhere": [
    ...["Giao Thủy", "Giao Lạc", "Giao Hải", "Giao Minh", "Cam Giao", "Tân Lập", "Lập Thạch", "Lập Lễ"],
    ...["Đình Lập", "Đức Lập", "Tự Lập", "Độc Lập", "Hợp Tiến", "Báo Đáp", "Quản Bạ", "Thống Nhất", "Đồng Ý"],
    ...[
      "Chỉ Đạo",
      "Quyết Thắng",
      "Tập Ngãi",
      "Phát Diệm",
      "Khai Quang",
      "Hoàn Kiếm",
      "Hoàn Lão",
      "Tăng Tiến",
    ],
    ...[
      "Tăng Nhơn Phú",
      "Duy Tiên",
      "Thu Cúc",
      "Thu Phong",
      "Kiến Xương",
      "Kiến Thụy",
      "Đề Thám",
      "Điều Lương",
    ],
    ...[
      "Hướng Hóa",
      "Hướng Phùng",
      "Lưu Kiếm",
      "Ký Phú",
      "Tuyên Hóa",
      "Thông Nông",
      "Cấp Tiến",
      "Tiến Thành",
    ],
    ...["Tiến Thắng", "Thụ Lộc", "Vận Hội", "Triển Dương", "Tự Do"],
  ],
  "opening a unit's name elsewhere": [
    ...[
      "Hội An",
      "Hội Xá",
      "Hội Hợp",
      "Xuân Hội",
      "Mỹ Hội Đông",
      "Ban Công",
      "Đội Cấn",
      "Đội Bình",
      "Đồn Đạc",
    ],
    ...["Trạm Tấu", "Trạm Lộ", "Trường Sơn", "Trường Sa", "Trường Thi", "Trung Tâm", "Chi Lăng", "Liên Hiệp"],
    ...[
      "Liên Minh",
      "Sở Dầu",
      "Quỹ Nhất",
      "Đoàn Kết",
      "Đoàn Đào",
      "Công Lý",
      "Công Hải",
      "Quân Khê",
      "Vụ Bản",
    ],
    ...["Vụ Quang", "Đài Xuyên", "Nông Trường", "Tổng Cọt", "Mai Phụ", "Dân Chủ", "Ngọc Tố"],
  ],
  "telling a time or a number elsewhere": [
    ...[
      "Năm Căn",
      "Ngã Năm",
      "Ngã Bảy",
      "Tháp Mười",
      "Quý Lộc",
      "Quý Sơn",
      "Tuần Giáo",
      "Kỳ Anh",
      "Thủ Dầu Một",
    ],
  ],
  "written as few are": [
    ...["Ea H'Leo", "Ea H’leo", "Cư M'gar", "Cư M’Gar", "Đắk R'lấp", "D'Ran", "B'Lao", "K'Bang", "Đạ K'Nàng"],
    ...[
      "Phan Rang - Tháp Chàm",
      "Xuân Hương - Đà Lạt",
      "A Lưới 1",
      "Đạ Huoai 2",
      "Cát Tiên 3",
      "Pờ Y",
      "Ia O",
    ],
    ...["A Ngo", "Y Tý", "Si Ma Cai", "Đắk Tờ Re", "Vĩnh Phú Đông", "Long Điền Đông A", "Nguyễn Việt Khái"],
  ],
};

const leads = (text: string): string[] => assignmentOf(wordsOf(text)).leads.map(({ name }) => name);
const helpers = (text: string): string[] => assignmentOf(wordsOf(text)).coordinating.map(({ name }) => name);
const headed = (text: string): string[] => unitsOfHeading(wordsOf(text)).map(({ name }) => name);

/** How a place is named, who is to be read, and by what. */
const forms: Readonly<Record<string, (place: string) => readonly [read: string[], expected: string[]]>> = {
  "before a verb": (p) => [leads(`UBND xã ${p} rà soát danh sách`), [`UBND xã ${p}`]],
  "before a verb of one syllable": (p) => [leads(`UBND phường ${p} lập danh sách`), [`UBND phường ${p}`]],
  "before a verb in a capital": (p) => [leads(`UBND xã ${p} Báo cáo kết quả`), [`UBND xã ${p}`]],
  "behind an order": (p) => [leads(`Giao Công an xã ${p} rà soát danh sách`), [`Công an xã ${p}`]],
  "behind an office": (p) => [
    leads(`Chủ tịch UBND huyện ${p} có trách nhiệm tổ chức`),
    [`Chủ tịch UBND huyện ${p}`],
  ],
  "of a body without its kind": (p) => [leads(`Trạm Y tế ${p} kiểm tra`), [`Trạm Y tế ${p}`]],
  "of a company without its kind": (p) => [leads(`Điện lực ${p} cấp điện trở lại`), [`Điện lực ${p}`]],
  "of a school": (p) => [leads(`Trường Tiểu học ${p} rà soát danh sách`), [`Trường Tiểu học ${p}`]],
  "first of a list": (p) => [
    leads(`Giao UBND các xã ${p}, Phú Mỹ và Bình An rà soát`),
    [`UBND xã ${p}`, "UBND xã Phú Mỹ", "UBND xã Bình An"],
  ],
  "within a list": (p) => [
    leads(`UBND các xã: Bình An, ${p}, Phú Mỹ rà soát danh sách`),
    ["UBND xã Bình An", `UBND xã ${p}`, "UBND xã Phú Mỹ"],
  ],
  "last of a list": (p) => [
    leads(`UBND các xã Bình An, Phú Mỹ và ${p} rà soát danh sách`),
    ["UBND xã Bình An", "UBND xã Phú Mỹ", `UBND xã ${p}`],
  ],
  "of who helps": (p) => [
    helpers(`Công an tỉnh chủ trì, phối hợp với UBND xã ${p}, Sở Xây dựng rà soát`),
    [`UBND xã ${p}`, "Sở Xây dựng"],
  ],
  "in a heading": (p) => [headed(`Đảng ủy xã ${p}:`), [`Đảng ủy xã ${p}`]],
};

describe.each(Object.entries(places))("a place whose name is one %s keeps its name whole", (_kind, names) => {
  test.each(Object.keys(forms))("%s", (form) => {
    const wrong = names
      .map((place) => ({ place, ...toRead(forms[form]?.(place)) }))
      .filter(({ read, expected }) => read !== expected);
    expect(wrong).toEqual([]);
  });
});

const toRead = (pair: readonly [string[], string[]] | undefined): { read?: string; expected?: string } =>
  pair ? { read: pair[0].join("; "), expected: pair[1].join("; ") } : {};

test.each([
  ["UBND TP. Cần Thơ rà soát danh sách", ["UBND TP. Cần Thơ"]],
  ["Giao UBND TX. Kỳ Anh, UBND H. Đức Thọ rà soát danh sách", ["UBND TX. Kỳ Anh", "UBND H. Đức Thọ"]],
  ["Công an P.5 kiểm tra", ["Công an P.5"]],
  ["Giao Trưởng ấp 7 lập danh sách", ["Trưởng ấp 7"]],
  ["Trưởng buôn Ea Mấp rà soát danh sách", ["Trưởng buôn Ea Mấp"]],
  ["Giao thôn Phú Hữu, Mỹ Xuân lập danh sách", ["thôn Phú Hữu", "thôn Mỹ Xuân"]],
])("a place by its kind cut short, or a village: %s", (text, names) => {
  expect(leads(text)).toEqual(names);
});

test.each([
  ["UBND xã Bình An 2 lần báo cáo chậm", ["UBND xã Bình An"]],
  ["UBND xã Bình An - Ban Quản lý chợ phối hợp kiểm tra", ["UBND xã Bình An", "Ban Quản lý chợ"]],
  ["UBND xã Hợp Tiến Tổ chức hội nghị", ["UBND xã Hợp Tiến"]],
  ["Ban Chỉ đạo nông thôn mới huyện rà soát", ["Ban Chỉ đạo nông thôn mới huyện"]],
])("what is no part of the name: %s", (text, names) => {
  expect(leads(text)).toEqual(names);
});

describe("names in a notice", () => {
  const leadsOf = (body: string): string[] =>
    readNotice(
      `UBND XÃ BÌNH AN\nSố: 1/TB-UBND\nBình An, ngày 5 tháng 3 năm 2026\nTHÔNG BÁO\nKết luận\nChủ tịch yêu cầu:\n${body}\n`,
    ).items.flatMap(({ leadUnits }) => leadUnits);

  test.each([
    ["UBND XÃ TÂN LẬP", "UBND xã Tân Lập"],
    ["CÔNG AN XÃ CƯ M'GAR", "Công an xã Cư M'gar"],
    ["UBND XÃ THỐNG NHẤT", "UBND xã Thống Nhất"],
    ["TRƯỜNG THCS GIAO THỦY", "Trường THCS Giao Thủy"],
    ["CHỦ TỊCH UBND CÁC XÃ, PHƯỜNG", "Chủ tịch UBND các xã, phường"],
    ["CÁC PHÒNG, BAN, NGÀNH", "Các phòng, ban, ngành"],
    ["BAN QLDA", "Ban Quản lý dự án"],
  ])("a heading in capitals is a name like any other: %s", (heading, name) => {
    expect(leadsOf(`1. ${heading}:\n- Rà soát danh sách trước ngày 20/3.\n- Báo cáo kết quả.`)).toEqual([
      name,
      name,
    ]);
  });

  test("one unit, whether its kind is cut short, in full or in capitals", () => {
    const names = leadsOf(
      "1. UBND thành phố Cần Thơ rà soát.\n2. UBND TP. Cần Thơ báo cáo.\n3. UBND TP Cần Thơ lập danh sách.\n4. UBND THÀNH PHỐ CẦN THƠ:\n- Tổng hợp kết quả.",
    );
    expect(new Set(names)).toEqual(new Set(["UBND thành phố Cần Thơ"]));
    expect(names).toHaveLength(4);
  });
});
