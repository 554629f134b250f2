import fc from "fast-check";
import { foldPhrase, wordsOf } from "../../src/notice/folding";

describe("words", () => {
  test("are the runs of letters, digits and marks of any text, each with its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const words = wordsOf(text);
        expect(words.map(({ raw }) => raw)).toEqual(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
        for (const { raw, from, to } of words) expect(text.slice(from, to)).toBe(raw);
        expect(words.map(({ gap, raw }) => gap + raw).join("")).toBe(text.slice(0, words.at(-1)?.to ?? 0));
      }),
    );
  });

  test.each([
    ["Phòng Kinh tế – Hạ tầng", "phòng kinh tế và hạ tầng"],
    ["UỶ BAN NHÂN DÂN", "Ủy ban nhân dân"],
    ["Tỉnh đoàn Hoà Bình", "tỉnh đoàn hòa bình"],
    ["Kĩ thuật", "Kỹ thuật"],
  ])("%s and %s are the same name", (one, other) => {
    expect(foldPhrase(one)).toBe(foldPhrase(other));
  });

  test.each([
    ["Phòng Nội vụ", "Phòng Nội vu"],
    ["hoá", "khoáng"],
  ])("%s and %s are not", (one, other) => {
    expect(foldPhrase(one)).not.toBe(foldPhrase(other));
  });
});
