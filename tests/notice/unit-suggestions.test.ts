import { readNotice } from "../../src/notice/read";

/** Lead units of the only row, and what is suggested for them. */
const asked = (row: string): [leads: readonly string[], suggested: string[]] => {
  const [item] = readNotice(
    `UBND HUYỆN A\nSố: 06/TB-UBND\nA, ngày 10 tháng 3 năm 2024\nTHÔNG BÁO\nKết luận\nChủ tịch yêu cầu:\n1. ${row}\n2. Phòng Nội vụ báo cáo.\n`,
  ).items;
  return [
    item?.leadUnits ?? [],
    (item?.suggestions ?? []).map(({ written, unitName, reason }) => `${written} > ${unitName} (${reason})`),
  ];
};

describe("a name that matches nothing is kept as written, with what it may have been meant to be", () => {
  test.each<[string, string, string[], string[]]>([
    [
      "a wrong tone mark",
      "Phòng Nội vự rà soát biên chế",
      ["Phòng Nội vự"],
      ["Phòng Nội vự > Phòng Nội vụ (spelling)"],
    ],
    [
      "a missing mark, with a place behind the name",
      "Giao Phòng Kinh té và Hạ tầng huyện A khảo sát",
      ["Phòng Kinh té và Hạ tầng huyện A"],
      ["Phòng Kinh té và Hạ tầng huyện A > Phòng Kinh tế và Hạ tầng huyện A (spelling)"],
    ],
    [
      "a clerk's office at a commune",
      "Văn phòng Thông kê xã B tổng hợp số liệu",
      ["Văn phòng Thông kê xã B"],
      ["Văn phòng Thông kê xã B > Văn phòng - Thống kê xã B (spelling)"],
    ],
    [
      "a letter too many",
      "Hội Liên hiệp Phụ nữa xã B tuyên truyền",
      ["Hội Liên hiệp Phụ nữa xã B"],
      ["Hội Liên hiệp Phụ nữa xã B > Hội Liên hiệp Phụ nữ xã B (spelling)"],
    ],
    [
      "a missing word",
      "Trung tâm Phát triển đất đo đạc bản đồ",
      ["Trung tâm Phát triển đất"],
      ["Trung tâm Phát triển đất > Trung tâm Phát triển quỹ đất (missing-word)"],
    ],
    [
      "a first word that is misspelled behind an order",
      "Giao Hộ Nông dân huyện vận động hội viên",
      ["Hộ Nông dân huyện"],
      ["Hộ Nông dân huyện > Hội Nông dân huyện (spelling)"],
    ],
    [
      "a first word that is misspelled, so that nobody is named at all",
      "Hộ Nông dân huyện vận động hội viên trước ngày 5/6",
      [],
      ["Hộ Nông dân > Hội Nông dân (spelling)"],
    ],
  ])("%s", (_name, row, leads, suggested) => {
    expect(asked(row)).toEqual([leads, suggested]);
  });

  test.each<[string, string]>([
    ["a name in the catalogue", "Phòng Nội vụ rà soát biên chế"],
    ["an alias", "Phòng TCKH thẩm định"],
    ["another tone-mark style", "Phòng Văn hoá và Thông tin tuyên truyền"],
    ["a company", "Công ty TNHH Minh Anh thi công"],
    ["a name of its own", "Ban Quản lý chợ Phú Xuân thu gom rác"],
    ["a group", "Các phòng, ngành liên quan phối hợp thực hiện"],
    ["what is to be done", "Rà soát các hộ nghèo, hộ cận nghèo"],
    ["a verb that is an agency's name as well", "Thanh tra việc sử dụng đất công ích"],
  ])("%s is asked nothing about", (_name, row) => {
    expect(asked(row)[1]).toEqual([]);
  });
});
