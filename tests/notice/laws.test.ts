import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { daysBetween } from "../../src/notice/calendar-date";
import { NoticeError, type Notice } from "../../src/notice/notice";
import { readNotice } from "../../src/notice/read";

const seed = readFileSync(join(__dirname, "../../seeds/06-TB-BCD-cam-quang.txt"), "utf8");

/** Pieces that notices are made of, and pieces that break readers. */
const pieces = [
  "1. ",
  "2. ",
  "- ",
  "+ ",
  "a) ",
  "đ) ",
  "II. ",
  "• ",
  "\n",
  "\n\n",
  "\t",
  "   ",
  ": ",
  "; ",
  ". ",
  "./.",
  "|",
  "**",
  "(",
  ")",
  "Phòng Nội vụ",
  "UBND xã",
  "các phòng, ngành liên quan",
  "Giao ",
  "chủ trì, phối hợp với ",
  "Đề nghị ",
  "trước ngày 15/5/2024",
  "hằng tuần",
  "trong vòng 05 ngày",
  "quý II/2024",
  "31/6/2024",
  "Nơi nhận:",
  "Kính gửi:",
  "THÔNG BÁO",
  "Số: 06/TB-BCĐ",
  "Cẩm Xuyên, ngày tháng năm 2024",
  "Về các kiến nghị của xã",
  "cụ thể:",
  "Trên đây là",
  "KT. TRƯỞNG BAN",
  "tiêu chí",
  "3/20 ",
  "TT\tNhiệm vụ\tChủ trì",
  "\u00ad",
  "\ufeff",
  "\u0301",
  "\u{1f600}",
  "Ủy ban",
  "đến 30/4/2024 ",
];
const noticeLike = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 80 })
  .map((parts) => parts.join(""));

const read = (text: string): Notice | NoticeError => {
  try {
    return readNotice(text);
  } catch (error) {
    if (error instanceof NoticeError) return error;
    throw error;
  }
};

const lettersNotHeld = (notice: Notice): string => {
  const held = new Array<boolean>(notice.text.length).fill(false);
  for (const { span } of [...notice.items, ...notice.passages]) held.fill(true, span[0], span[1]);
  // By UTF-16 units, as spans count: a letter behind an emoji would else be looked up in the wrong place.
  return notice.text
    .split("")
    .filter((letter, i) => !held[i] && /\p{L}/u.test(letter))
    .join("");
};

/** What a reading comes to, apart from positions. */
const essence = (text: string): object => {
  const { header, items, recipients, signer } = readNotice(text);
  return {
    header,
    recipients,
    signer,
    items: items.map(({ span: _span, deadline, legalReferences, ...item }) => ({
      ...item,
      legalReferences: legalReferences.map((reference) => ({ ...reference, span: null })),
      deadline: deadline && { ...deadline, span: null },
    })),
  };
};

describe("laws of reading", () => {
  test("no text makes it throw anything but a NoticeError", () => {
    fc.assert(
      fc.property(
        fc.oneof(noticeLike, fc.string({ unit: "binary", maxLength: 300 })),
        (text) => void read(text),
      ),
      { numRuns: 300 },
    );
  });

  test("rows do not overlap, and rows and passages hold every letter", () => {
    fc.assert(
      fc.property(noticeLike, (text) => {
        const notice = read(text);
        if (notice instanceof NoticeError) return;
        const spans = notice.items.map(({ span }) => span).sort((a, b) => a[0] - b[0]);
        for (const [i, span] of spans.entries())
          if (i > 0) expect(span[0]).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
        expect(lettersNotHeld(notice)).toBe("");
      }),
      { numRuns: 300 },
    );
  });

  test("ids are unique, and the same text read twice gives the same", () => {
    fc.assert(
      fc.property(noticeLike, (text) => {
        const notice = read(text);
        if (notice instanceof NoticeError) return;
        const ids = notice.items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(read(text)).toEqual(notice);
      }),
      { numRuns: 200 },
    );
  });

  const respellings: [string, (text: string) => string][] = [
    ["NFD", (text) => text.normalize("NFD")],
    ["line ends of Windows", (text) => text.replace(/\n/g, "\r\n")],
    ["a byte order mark", (text) => `\ufeff${text}`],
    ["no-break spaces", (text) => text.replace(/ /g, "\u00a0")],
    ["bullets of another dash", (text) => text.replace(/^- /gm, "– ")],
    ["tabs behind bullets", (text) => text.replace(/^([-+]) /gm, "$1\t")],
    ["bullets glued to their words", (text) => text.replace(/^- /gm, "-")],
    ["no emphasis", (text) => text.replace(/\*/g, "")],
  ];
  test.each(respellings)("the seed reads the same with %s", (_name, respell) => {
    expect(essence(respell(seed))).toEqual(essence(seed));
  });

  test("no deadline lies before the meeting where it is dated", () => {
    const { items, header } = readNotice(seed);
    for (const { deadline } of items)
      if (deadline?.stated && header.meetingDate)
        expect(daysBetween(header.meetingDate, deadline.stated)).toBeGreaterThanOrEqual(0);
  });

  test("reading what was read changes nothing", () => {
    const once = readNotice(seed).text;
    expect(readNotice(once).text).toBe(once);
  });
});
