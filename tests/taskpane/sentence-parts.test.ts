import type { NoticeItem } from "../../src/notice/notice";
import { readNotice } from "../../src/notice/read";
import { isVerbatim, sentenceOf, shortened, unitWordsOf } from "../../src/taskpane/review/sentence-parts";

const head = "UBND TỈNH CAO BẰNG\nSố: 5/TB-UBND\nCao Bằng, ngày 02 tháng 5 năm 2024\nTHÔNG BÁO\nKết luận\n";
const read = (body: string) => readNotice(`${head}${body}\n`);
const shown = (body: string, at = 0) => {
  const notice = read(body);
  const parts = sentenceOf(notice.items[at]!, notice.text, unitWordsOf(notice.units));
  return parts.map(({ kind, text }) => `${kind === "row" ? "" : `${kind}:`}${text}`);
};

test("marks who and until when in the row's own sentence, with what stands before it on its line", () => {
  expect(
    shown("1. Giao Sở Y tế phối hợp với Sở Tài chính báo cáo trước ngày 30/6/2024 theo quy định."),
  ).toEqual([
    "1. Giao ",
    "unit:Sở Y tế",
    " phối hợp với ",
    "unit:Sở Tài chính",
    " báo cáo ",
    "deadline:trước ngày 30/6/2024",
    " theo quy định.",
  ]);
});

test("marks no unit of a heading and no deadline from elsewhere: they do not stand in the sentence", () => {
  const body =
    "Các đơn vị báo cáo trước ngày 30/6/2024:\n1. Sở Y tế\na) Rà soát trạm y tế.\nb) Tổng hợp số liệu.";
  const parts = shown(body, 1);
  expect(parts.join("")).toContain("Tổng hợp số liệu.");
  expect(parts.some((part) => /^(?:unit|deadline):/.test(part))).toBe(false);
});

test("cuts a long line around the row, and says that it goes on", () => {
  const long = "Sở Xây dựng và các địa phương ".repeat(5);
  const notice = read(`1. ${long}rà soát.`);
  const [item] = notice.items;
  const at = notice.text.indexOf("rà soát");
  const part: NoticeItem = {
    ...item!,
    span: [at, at + 7],
    leadUnits: [],
    coordinatingUnits: [],
    deadline: null,
  };
  const parts = sentenceOf(part, notice.text, new Map());
  expect(parts[0]).toEqual({ kind: "around", text: "… " });
  expect(parts[1]!.text.length).toBeLessThan(100);
  expect(parts.filter(({ kind }) => kind === "row")).toEqual([{ kind: "row", text: "rà soát" }]);
});

test("a long sentence is cut where nothing is marked, so that the deadline at its end is seen", () => {
  const notice = read(`1. Sở Y tế ${"rà soát từng trạm y tế, ".repeat(12)}báo cáo trước ngày 30/6/2024.`);
  const whole = sentenceOf(notice.items[0]!, notice.text, unitWordsOf(notice.units));
  const short = shortened(whole);
  expect(short.filter(({ kind }) => kind !== "row")).toEqual(whole.filter(({ kind }) => kind !== "row"));
  const text = short.map((part) => part.text).join("");
  expect(text.length).toBeLessThan(220);
  expect(text).toMatch(/^1\. Sở Y tế rà soát .* … .*báo cáo trước ngày 30\/6\/2024\.$/u);
  expect(shortened(short)).toEqual(short);
});

test("the parts are the notice's own text, letter for letter, for every row", () => {
  const notice = read(
    "1. Sở Y tế, Sở Y tế và Sở Tài chính báo cáo.\n2. Sở Nội vụ chủ trì,\ntrước ngày 5/6/2024 xong.",
  );
  for (const item of notice.items) {
    const inside = sentenceOf(item, notice.text, unitWordsOf(notice.units)).filter(
      ({ kind }) => kind !== "around",
    );
    expect(inside.map(({ text }) => text).join("")).toBe(notice.text.slice(...item.span));
  }
});

test("a row that people reworded is told from one that stands so in the notice", () => {
  const notice = read("1. Sở Nội vụ tổng hợp,\nbáo cáo.");
  const [item] = notice.items;
  expect(isVerbatim(item!, notice.text)).toBe(true);
  expect(isVerbatim({ ...item!, content: "Báo cáo tháng." }, notice.text)).toBe(false);
});
