import fc from "fast-check";
import { foldPhrase } from "../../src/notice/folding";
import { wordsOf, type Words } from "../../src/notice/words";

const each = <T>(words: Words, of: (at: number) => T): T[] =>
  Array.from({ length: words.length }, (_, at) => of(at));

describe("words", () => {
  test("are the runs of letters, digits and marks of any text, each with its place", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const words = wordsOf(text);
        expect(each(words, (at) => words.raw(at))).toEqual(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
        expect(each(words, (at) => text.slice(words.from(at), words.to(at)))).toEqual(
          each(words, (at) => words.raw(at)),
        );
        expect(each(words, (at) => words.gap(at).text + words.raw(at)).join("")).toBe(
          text.slice(0, words.to(words.length - 1)),
        );
      }),
    );
  });

  test("of a stretch are those that stand whole in it, and its first gap begins where it does", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.nat(60), fc.nat(60), (text, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const words = wordsOf(text);
        const stretch = words.within(from, to);
        const inside = each(words, (at) => at).filter((at) => words.from(at) >= from && words.to(at) <= to);
        expect(each(stretch, (at) => stretch.from(at))).toEqual(inside.map((at) => words.from(at)));
        if (stretch.length > 0) expect(stretch.gap(0).text).toBe(text.slice(from, stretch.from(0)));
        for (const at of [-1, stretch.length])
          expect([stretch.raw(at), stretch.gap(at).text]).toEqual(["", ""]);
      }),
    );
  });

  test("are one spelling wherever they stand, however many are remembered", () => {
    const many = Array.from({ length: 25_000 }, (_, i) => `từ${String(i)}`).join(" ");
    const words = wordsOf(`Phòng ${many} Phòng Nội vụ`);
    expect(words.spelling(0)).toBe(words.spelling(25_001));
    expect(words.raw(24_990)).toBe("từ24989");
    expect(words.key(24_990)).toBe(wordsOf("TỪ24989").key(0));
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
