import { readNotice } from "../../src/notice/read";
import type { Notice } from "../../src/notice/notice";
import { keyInRegister, type RegisteredNotice } from "../../src/tracker/same-notice";

const march = { year: 2024, month: 3, day: 18 };
const base = readNotice("1. Phòng Nội vụ: rà soát hồ sơ trước ngày 15/5/2024.");

const notice = (header: Partial<Notice["header"]>, key = "06/TB-BCĐ"): Notice => ({
  ...base,
  key,
  header: {
    ...base.header,
    documentNumber: "06/TB-BCĐ",
    number: "06",
    symbol: "TB-BCĐ",
    issuer: "BAN CHỈ ĐẠO HUYỆN",
    issuedDate: march,
    issuedYear: 2024,
    subject: "Kết luận tại cuộc làm việc",
    ...header,
  },
});
const known: RegisteredNotice = {
  key: "06/TB-BCĐ",
  documentNumber: "06/TB-BCĐ",
  issuer: "BAN CHỈ ĐẠO HUYỆN",
  issuedDate: march,
  subject: "Kết luận tại cuộc làm việc",
};
const draft: RegisteredNotice = {
  ...known,
  key: "TB-BCĐ~0abcdef",
  documentNumber: "/TB-BCĐ",
  issuedDate: null,
};
const blank = { documentNumber: "/TB-BCĐ", number: null };

describe("a notice and the register", () => {
  test.each<[string, RegisteredNotice, Notice, string, boolean]>([
    ["the same number, office and year", known, notice({ subject: "Đính chính" }), known.key, false],
    ["the same number in other letters", known, notice({ issuer: "Ban chỉ đạo huyện" }), known.key, false],
    [
      "the number known there under a draft's key",
      { ...draft, documentNumber: "06/TB-BCĐ" },
      notice({}),
      draft.key,
      false,
    ],
    ["a draft whose number and date are filled in", draft, notice({}), draft.key, false],
    ["a draft read again in other words of its key", draft, notice(blank, "TB-BCĐ~1"), draft.key, false],
    ["the blank copy of what is already numbered", known, notice(blank, "TB-BCĐ~1"), known.key, false],
    [
      "the same number a year later",
      known,
      notice({ issuedDate: { ...march, year: 2025 } }),
      "06/TB-BCĐ#2",
      true,
    ],
    ["the same number of another office", known, notice({ issuer: "UBND XÃ CẨM BÌNH" }), "06/TB-BCĐ#2", true],
    ["another number", known, notice({ documentNumber: "07/TB-BCĐ" }, "07/TB-BCĐ"), "07/TB-BCĐ", true],
    [
      "another subject of the same symbol, no number",
      draft,
      notice({ ...blank, subject: "Khác" }, "TB-BCĐ~1"),
      "TB-BCĐ~1",
      true,
    ],
    [
      "a draft of another symbol",
      draft,
      notice({ documentNumber: "06/TB-UBND" }, "06/TB-UBND"),
      "06/TB-UBND",
      true,
    ],
    ["a draft of another day", { ...draft, issuedDate: { ...march, day: 1 } }, notice({}), "06/TB-BCĐ", true],
  ])("%s", (_case, registered, read, key, isNew) => {
    expect(keyInRegister(read, [registered])).toEqual({ key, isNew });
  });

  test("an empty register knows nothing", () => {
    expect(keyInRegister(notice({}), [])).toEqual({ key: "06/TB-BCĐ", isNew: true });
  });
});
