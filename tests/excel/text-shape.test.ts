import fc from "fast-check";
import { shapeOf, ShapeMask } from "../../src/excel/recording/text-shape";

const mask = (): ShapeMask => new ShapeMask();

/** Letters as notices have them, digits, marks and spaces, composed or not. */
const text = fc
  .array(fc.constantFrom(..."aBzđĐơớửƯỸê0159 .;:-/()“”\u0301\u0323"), { maxLength: 40 })
  .map((characters) => characters.join(""));

test("a masked text has the length and the shape of the text", () => {
  fc.assert(
    fc.property(text, (each) => {
      const masked = mask().mask(each);
      expect(masked).toHaveLength(each.length);
      expect(shapeOf(masked)).toBe(shapeOf(each));
    }),
  );
});

test("the same word is masked the same, whatever its case, and others otherwise", () => {
  const words = mask();
  const [first, second, third] = words.mask("Phòng PHÒNG phòng").split(" ") as [string, string, string];
  expect([second.toLowerCase(), third]).toEqual([first.toLowerCase(), first.toLowerCase()]);
  const many = Array.from(
    { length: 500 },
    (_each, i) => `việc${String.fromCharCode(97 + (i % 26), 97 + (i >> 5))}`,
  );
  expect(new Set(many.map((word) => words.mask(word))).size).toBe(new Set(many).size);
});

test("words of which there are few are kept apart to the last one", () => {
  for (let times = 0; times < 20; times++) {
    const words = mask();
    const digits = [..."0123456789"].map((digit) => words.mask(digit));
    expect(new Set(digits).size).toBe(10);
    const letters = [..."abcdefghijklmnopqrstuvwxyz"].map((letter) => words.mask(letter));
    expect(new Set(letters).size).toBe(26);
    const days = Array.from({ length: 100 }, (_each, i) => words.mask(String(i).padStart(2, "0")));
    expect(new Set(days).size).toBe(100);
  }
});

test("marks, spaces and signs stay where they are; numbers keep their size", () => {
  const words = mask();
  expect(words.mask("— ; “”, (…)")).toBe("— ; “”, (…)");
  expect(words.mask("120 ngày, 05/06")).toMatch(/^[1-9]\d\d \p{Ll}{4}, \d\d\/\d\d$/u);
});

test("another mask gives other words: nothing tells what they were", () => {
  expect(mask().mask("Ủy ban nhân dân huyện")).not.toBe(mask().mask("Ủy ban nhân dân huyện"));
});

test.each([
  ["Phòng 5", "Thúng 7", true],
  ["Phòng 5", "phòng 5", false],
  ["Đội", "Doi", false],
  ["a b", "ab ", false],
])("%s and %s: the same shape is %s", (a, b, same) => {
  expect(shapeOf(a) === shapeOf(b)).toBe(same);
});
