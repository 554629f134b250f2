import { areAlike, placesOf } from "../../src/notice/table-groups";

const read = (ordinals: readonly (string | null)[]): string[] =>
  placesOf(ordinals).map(({ parent, path }) => `${path ?? "–"} < ${parent === null ? "–" : String(parent)}`);

describe("what a table's rows belong to, by their ordinals", () => {
  test.each([
    ["figures stand side by side", ["1", "2", "10"], ["1 < –", "2 < –", "10 < –"]],
    ["a letter goes on from its figure", ["1", "1a", "1b", "2"], ["1 < –", "1a < 0", "1b < 0", "2 < –"]],
    ["figures of figures", ["1", "1.1", "1.1.1", "1.2"], ["1 < –", "1.1 < 0", "1.1.1 < 1", "1.2 < 0"]],
    [
      "letters of their own below a figure",
      ["1", "a", "b", "2", "a"],
      ["1 < –", "1/a < 0", "1/b < 0", "2 < –", "2/a < 3"],
    ],
    [
      "parts whose figures go through",
      ["A", "1", "2", "B", "3"],
      ["A < –", "1 < 0", "2 < 0", "B < –", "3 < 3"],
    ],
    ["parts whose figures begin anew", ["I", "1", "II", "1"], ["I < –", "I/1 < 0", "II < –", "II/1 < 2"]],
    [
      "a code of several words",
      ["KH_N01", "KH_N01.1", "KH_N02"],
      ["KH_N01 < –", "KH_N01.1 < 0", "KH_N02 < –"],
    ],
    ["ten is not below one", ["1", "10", "1.0"], ["1 < –", "10 < –", "1.0 < –"]],
    [
      "a line without an ordinal stands alone and parts nothing",
      ["1", null, "1a"],
      ["1 < –", "– < –", "1a < 0"],
    ],
    ["a head of a part ends the groups above it", ["1", "part", "a"], ["1 < –", "– < –", "a < –"]],
  ])("%s", (_, ordinals, expected) => {
    expect(read(ordinals)).toEqual(expected);
  });

  test.each([
    ["1", "2", true],
    ["a", "b", true],
    ["1", "a", false],
    ["A", "B", false],
    ["1", "1", false],
  ])("%s and %s count one list: %s", (a, b, expected) => {
    expect(areAlike(a, b)).toBe(expected);
  });
});
