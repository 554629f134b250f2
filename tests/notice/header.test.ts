import { NoticeError, type NoticeHeader } from "../../src/notice/notice";
import { readNotice } from "../../src/notice/read";

const headerOf = (lines: string): NoticeHeader => readNotice(`${lines}\n1. Sở Y tế báo cáo.\n`).header;

describe("number and symbol", () => {
  test.each([
    ["Số: 06/TB-BCĐ", "06/TB-BCĐ", "06", "TB-BCĐ"],
    ["Số:           /TB-VP", "/TB-VP", null, "TB-VP"],
    ["Số: 5973 /UBND-KT", "5973/UBND-KT", "5973", "UBND-KT"],
    ["Số 2449 -CV/ĐU", "2449-CV/ĐU", "2449", "CV/ĐU"],
    ["Số: ……/TB-UBND", "/TB-UBND", null, "TB-UBND"],
    ["Số:\t/TB-VP", "/TB-VP", null, "TB-VP"],
    ["Số:45 /TB- UBND", "45/TB-UBND", "45", "TB-UBND"],
    ["Số  06 /TB-BCĐ", "06/TB-BCĐ", "06", "TB-BCĐ"],
    ["Số: 16/2026/QĐ-UBND", "16/2026/QĐ-UBND", "16", "2026/QĐ-UBND"],
  ])("%s", (line, documentNumber, number, symbol) => {
    expect(
      headerOf(`UBND TỈNH LÀO CAI\n${line}\nLào Cai, ngày 02 tháng 5 năm 2024\nTHÔNG BÁO\nKết luận`),
    ).toMatchObject({
      documentNumber,
      number,
      symbol,
    });
  });

  test("a number in the body is none of the header's", () => {
    const text =
      "UBND TỈNH LÀO CAI\nTHÔNG BÁO\nKết luận\nThực hiện Thông báo số 451/TB-VP ngày 27/9/2024, Chủ tịch yêu cầu:";
    expect(headerOf(text).number).toBeNull();
  });
});

test("a timetable's table right below its title is no part of the subject", () => {
  const title = "UBND XÃ LONG SƠN\nLỊCH CÔNG TÁC TUẦN 12/2026\ncủa lãnh đạo UBND xã";
  const table = "Thứ/ngày\tGiờ\tNội dung\tChủ trì\nThứ Hai 16/3\t7g30\tChào cờ\tChủ tịch";
  expect(headerOf(`${title}\n${table}`).subject).not.toContain("Chào cờ");
});

test("what a legal ground leads to is no part of it", () => {
  const ground = "Căn cứ Kế hoạch số 145/KH-UBND của UBND tỉnh, UBND xã xây dựng kế hoạch như sau:";
  expect(headerOf(`UBND XÃ LONG SƠN\nKẾ HOẠCH\nTuyên truyền\n\n${ground}`).legalBasis).toEqual([
    "Kế hoạch số 145/KH-UBND của UBND tỉnh",
  ]);
});

test("number, place and day of issue may stand on one line", () => {
  const header = headerOf(
    "UBND XÃ LONG SƠN\nSố: 22/QĐ-UBND, Long Sơn, ngày 21 tháng 9 năm 2026\nTHÔNG BÁO\nKết luận giao ban",
  );
  expect(header).toMatchObject({
    documentNumber: "22/QĐ-UBND",
    placeOfIssue: "Long Sơn",
    issuedDate: { year: 2026, month: 9, day: 21 },
  });
});

describe("place and day of issue", () => {
  test.each([
    ["Hà Nội, ngày 14 tháng 10 năm 2024", "Hà Nội", { year: 2024, month: 10, day: 14 }, 2024],
    ["Cẩm Xuyên, ngày tháng năm 2024", "Cẩm Xuyên", null, 2024],
    ["Lào Cai, ngày        tháng 6 năm 2026", "Lào Cai", null, 2026],
    ["TP. Hồ Chí Minh, ngày     tháng 7 năm 2026", "TP. Hồ Chí Minh", null, 2026],
    ["*Hà Nội, ngày 02 tháng* *5 năm 2024*", "Hà Nội", { year: 2024, month: 5, day: 2 }, 2024],
    ["Hương Khê, ngày … tháng … năm 2024", "Hương Khê", null, 2024],
    ["Hương Khê, ngày 09/10/2024", "Hương Khê", { year: 2024, month: 10, day: 9 }, 2024],
  ])("%s", (line, placeOfIssue, issuedDate, issuedYear) => {
    expect(headerOf(`UBND TỈNH LÀO CAI\nSố: 1/TB-UBND\n${line}\nTHÔNG BÁO\nKết luận`)).toMatchObject({
      placeOfIssue,
      issuedDate,
      issuedYear,
    });
  });
});

describe("agency, kind and subject", () => {
  test("two columns side by side", () => {
    const header = headerOf(
      "   ỦY BAN NHÂN DÂN                      CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\n     TỈNH LÀO CAI                          Độc lập - Tự do - Hạnh phúc\n\n   Số: 12 /UBND-KT                       Lào Cai, ngày 11 tháng 6 năm 2026\nV/v tăng cường quản lý\n khoáng sản\n\nKính gửi: Sở Y tế.\nCăn cứ văn bản trên, Chủ tịch yêu cầu:",
    );
    expect(header).toMatchObject({
      issuer: "ỦY BAN NHÂN DÂN TỈNH LÀO CAI",
      superiorAgency: null,
      documentType: "Công văn",
      subject: "V/v tăng cường quản lý khoáng sản",
      number: "12",
    });
  });

  test("a superior above the agency, and a subject over several lines", () => {
    const header = headerOf(
      "UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG\nSố: 7/TB-SCT\nTHÔNG BÁO\nKẾT LUẬN CỦA GIÁM ĐỐC\ntại cuộc họp giao ban\ntháng 6 năm 2026\nNgày 01/6/2026, Giám đốc kết luận:",
    );
    expect(header).toMatchObject({
      superiorAgency: "UBND TỈNH LÀO CAI",
      issuer: "SỞ CÔNG THƯƠNG",
      documentType: "Thông báo",
      subject: "KẾT LUẬN CỦA GIÁM ĐỐC tại cuộc họp giao ban tháng 6 năm 2026",
      meetingDate: { year: 2026, month: 6, day: 1 },
    });
  });

  test("a subject ends above who decides and above the first sentence, where no blank line parts them", () => {
    const decision = "UBND HUYỆN\nSố: 7/QĐ-UBND\nQUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\nrà soát hộ nghèo";
    expect(
      headerOf(`${decision}\nCHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN\nCăn cứ Luật Tổ chức chính quyền địa phương;`),
    ).toMatchObject({
      subject: "Về việc thành lập Tổ công tác rà soát hộ nghèo",
      issuer: "UBND HUYỆN",
    });
    const directive =
      "UBND TỈNH\nSố: 7/CT-UBND\nCHỈ THỊ\nVề việc phòng cháy, chữa cháy rừng\nMùa khô năm nay, trên địa bàn tỉnh đã xảy ra mười chín vụ cháy rừng tại các khu vực giáp ranh, thiệt hại nhiều diện tích.";
    expect(headerOf(directive).subject).toBe("Về việc phòng cháy, chữa cháy rừng");
  });

  test.each([
    ["\n\nNgày 03/10/2025, Ủy ban nhân dân tỉnh họp."],
    ["\nUBND tỉnh thông báo kết luận như sau:"],
  ])("a subject whose last line begins like a body goes on, before %j", (behind) => {
    const head = "UBND TỈNH TÂN HÒA\nSố: 48/TB-UBND\nTân Hòa, ngày 09 tháng 10 năm 2025\nTHÔNG BÁO\n";
    const subject = "Kết luận của Chủ tịch tại Phiên họp\nỦy ban nhân dân tỉnh tháng 9 năm 2025";
    expect(headerOf(`${head}${subject}${behind}`).subject).toBe(subject.replace("\n", " "));
  });

  test("a subject ends above a sentence that opens with the day of the meeting", () => {
    const { subject, meetingDate } = headerOf(
      "UBND TỈNH TÂN HÒA\nSố: 48/TB-UBND\nTân Hòa, ngày 23 tháng 4 năm 2026\nTHÔNG BÁO\nKết luận về tiến độ\n\n" +
        "Ngày 20 tháng 4 năm 2026, tại Trụ sở UBND tỉnh, đồng chí Phó Chủ\ntịch chủ trì cuộc họp.",
    );
    expect(subject).toBe("Kết luận về tiến độ");
    expect(meetingDate).toEqual({ year: 2026, month: 4, day: 20 });
  });

  test("the subject of minutes ends above when and where the meeting was", () => {
    const minutes =
      "BỆNH VIỆN ĐA KHOA\nBIÊN BẢN\nHọp giao ban tháng 10 năm 2025\nThời gian: 14 giờ 00 ngày 06/10/2025.";
    expect(headerOf(`${minutes}\nChủ trì: Giám đốc Bệnh viện.`)).toMatchObject({
      documentType: "Biên bản",
      subject: "Họp giao ban tháng 10 năm 2025",
    });
  });

  test("lines broken in the middle of a name or of the country's title, a date in the subject", () => {
    const header = headerOf(
      "ỦY BAN MTTQ VIỆT NAM\nTHÀNH PHỐ CẦN THƠ\nBAN THƯỜNG TRỰC ỦY BAN\nMTTQ VIỆT NAM PHƯỜNG Ô MÔN\nSố: 31/TB-MTTQ-BTT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\nĐộc lập - Tự do - Hạnh phúc\nÔ Môn, ngày 01 tháng 10 năm 2026\nTHÔNG BÁO\nKết luận của Chủ tịch tại hội nghị ngày 15 tháng 9 năm 2026\nNgày 15/9/2026, Chủ tịch chủ trì hội nghị và kết luận:",
    );
    expect(header).toMatchObject({
      superiorAgency: "ỦY BAN MTTQ VIỆT NAM THÀNH PHỐ CẦN THƠ",
      issuer: "BAN THƯỜNG TRỰC ỦY BAN MTTQ VIỆT NAM PHƯỜNG Ô MÔN",
      subject: "Kết luận của Chủ tịch tại hội nghị ngày 15 tháng 9 năm 2026",
      meetingDate: { year: 2026, month: 9, day: 15 },
    });
    expect(
      headerOf("SỞ Y TẾ TỈNH\nTRUNG TÂM Y TẾ VÀ MÔI\nTRƯỜNG\nSố: 1/TB-TT\nTHÔNG BÁO\nKết luận"),
    ).toMatchObject({
      superiorAgency: "SỞ Y TẾ TỈNH",
      issuer: "TRUNG TÂM Y TẾ VÀ MÔI TRƯỜNG",
    });
  });
});

describe("documents that are not read", () => {
  test.each(["", "  \n\t", "---"])("nothing to read in %j", (text) => {
    expect(() => readNotice(text)).toThrow(new NoticeError("empty"));
  });

  test.each(["MẬT", "TỐI MẬT", "TUYỆT MẬT", "Tối mật"])("a document marked %s", (degree) => {
    expect(() => readNotice(`UBND TỈNH LÀO CAI\n${degree}\nSố: 1/TB-UBND\nTHÔNG BÁO\nKết luận`)).toThrow(
      new NoticeError("secret", degree),
    );
  });

  test("a text that only speaks of secrets is read", () => {
    expect(headerOf("UBND TỈNH LÀO CAI\nTHÔNG BÁO\nVề bảo vệ bí mật nhà nước").documentType).toBe(
      "Thông báo",
    );
  });
});

describe("the key of a notice", () => {
  const draft = (number: string): string =>
    `UBND TỈNH LÀO CAI\nSố: ${number}/TB-UBND\nLào Cai, ngày tháng 6 năm 2026\nTHÔNG BÁO\nKết luận về khoáng sản\nNgày 01/6/2026, Chủ tịch kết luận:\n1. Sở Y tế báo cáo.\n`;

  test("is number and symbol", () => {
    expect(readNotice(draft("12")).key).toBe("12/TB-UBND");
  });

  test("without a number is the same for the same draft, and another for another subject", () => {
    const { key } = readNotice(draft("   "));
    expect(readNotice(draft("……")).key).toBe(key);
    expect(readNotice(draft("").replace("khoáng sản", "đất đai")).key).not.toBe(key);
  });
});
