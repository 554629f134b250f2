import fc from "fast-check";
import { ListCounter, NumberingDefinitions } from "../../../src/notice/sources/docx/numbering";
import { formatNumber } from "../../../src/notice/sources/docx/number-format";
import { readSource } from "../../../src/notice/sources/source";
import { definition, inList, list, makeDocx, paragraph, startOverride, type Level } from "./make-docx";

const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const counterOf = (xml: string) =>
  new ListCounter(new NumberingDefinitions(`<w:numbering ${W}>${xml}</w:numbering>`));
/** Marks of paragraphs given as `numId` and level. */
const marks = (xml: string, ...places: [numId: number, ilvl: number][]) => {
  const counter = counterOf(xml);
  return places.map(([numId, ilvl]) => counter.next(String(numId), ilvl));
};

const administrative: Level[] = [
  { format: "upperRoman", text: "%1." },
  { text: "%2." },
  { format: "lowerLetter", text: "%3)" },
  { format: "bullet", text: "-" },
];

describe("Word's list numbers", () => {
  test("go through the levels of an administrative document and begin again below each", () => {
    const places: [number, number][] = [0, 1, 2, 2, 3, 1, 2, 0, 1].map((ilvl) => [1, ilvl]);
    expect(marks(definition(0, administrative) + list(1, 0), ...places)).toEqual([
      "I.",
      "1.",
      "a)",
      "b)",
      "-",
      "2.",
      "a)",
      "II.",
      "1.",
    ]);
  });

  test("print the numbers of the levels above, in those levels' formats or all in figures", () => {
    const levels: Level[] = [
      { format: "upperRoman", text: "Điều %1." },
      { text: "%1.%2." },
      { text: "%1.%2.%3", more: "<w:isLgl/>" },
    ];
    expect(marks(definition(0, levels) + list(1, 0), [1, 0], [1, 0], [1, 1], [1, 2], [1, 2])).toEqual([
      "Điều I.",
      "Điều II.",
      "II.1.",
      "2.1.1",
      "2.1.2",
    ]);
  });

  test("of a level whose level above has not begun show that one's start", () => {
    expect(
      marks(definition(0, [{ text: "%1." }, { text: "%1.%2" }]) + list(1, 0), [1, 1], [1, 1], [1, 0]),
    ).toEqual(["1.1", "1.2", "1."]);
  });

  test("of two lists with one definition count on together", () => {
    expect(
      marks(definition(0, [{ text: "%1." }]) + list(1, 0) + list(2, 0), [1, 0], [1, 0], [2, 0], [1, 0]),
    ).toEqual(["1.", "2.", "3.", "4."]);
  });

  test("of lists with definitions of their own do not", () => {
    const one = [{ text: "%1." }];
    expect(
      marks(definition(0, one) + definition(1, one) + list(1, 0) + list(2, 1), [1, 0], [2, 0], [1, 0]),
    ).toEqual(["1.", "1.", "2."]);
  });

  test("begin at a list's own start once, and the other list goes on from there", () => {
    const xml = definition(0, [{ text: "%1." }]) + list(1, 0) + list(2, 0, startOverride(0, 1));
    expect(marks(xml, [1, 0], [1, 0], [2, 0], [2, 0], [1, 0], [2, 0])).toEqual([
      "1.",
      "2.",
      "1.",
      "2.",
      "3.",
      "4.",
    ]);
  });

  test("of a list that overrides a level print that level, and keep counting", () => {
    const own = `<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>`;
    expect(marks(definition(0, [{ text: "%1." }]) + list(1, 0) + list(2, 0, own), [1, 0], [2, 0])).toEqual([
      "1.",
      "b)",
    ]);
  });

  test("never begin again where the level says so, or only after the level it names", () => {
    const through: Level[] = [{ text: "%1." }, { text: "%2)", more: `<w:lvlRestart w:val="0"/>` }];
    expect(marks(definition(0, through) + list(1, 0), [1, 0], [1, 1], [1, 0], [1, 1])).toEqual([
      "1.",
      "1)",
      "2.",
      "2)",
    ]);
    const afterFirst: Level[] = [
      { text: "%1." },
      { text: "%2." },
      { text: "%3)", more: `<w:lvlRestart w:val="1"/>` },
    ];
    expect(
      marks(definition(0, afterFirst) + list(1, 0), [1, 0], [1, 1], [1, 2], [1, 1], [1, 2], [1, 0], [1, 2]),
    ).toEqual(["1.", "1.", "1)", "2.", "2)", "2.", "1)"]);
  });

  test("are found through a numbering style", () => {
    const xml =
      definition(0, [{ text: "%1/" }], `<w:styleLink w:val="Kieu"/>`) +
      `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Kieu"/></w:abstractNum>` +
      list(1, 0) +
      list(2, 1);
    expect(marks(xml, [1, 0], [2, 0])).toEqual(["1/", "2/"]);
  });

  test.each([
    ["Symbol", "\uF0B7", "•"],
    ["Symbol", "\uF02D", "-"],
    ["Symbol", "\uF02B", "+"],
    ["Wingdings", "\uF0A7", "▪"],
    ["Wingdings", "\uF0D8", "➢"],
    ["Wingdings", "\uF0FC", "✓"],
    ["Courier New", "o", "o"],
    ["Times New Roman", "–", "–"],
    ["Times New Roman", "-", "-"],
    ["Wingdings", "\uF041", "•"],
  ])("of bullets in %s show what is drawn (%s)", (font, text, shown) => {
    const more = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr>`;
    expect(marks(definition(0, [{ format: "bullet", text, more }]) + list(1, 0), [1, 0])).toEqual([shown]);
  });

  test.each([
    ["lowerLetter", 3, "c"],
    ["lowerLetter", 27, "aa"],
    ["lowerLetter", 28, "bb"],
    ["upperLetter", 53, "AAA"],
    ["lowerRoman", 4, "iv"],
    ["upperRoman", 1999, "MCMXCIX"],
    ["upperRoman", 0, "0"],
    ["decimalZero", 7, "07"],
    ["decimalZero", 12, "12"],
    ["none", 5, ""],
    ["decimalEnclosedCircle", 3, "③"],
    ["chineseCounting", 5, "5"],
  ])("in the format %s print %i as %s", (format, value, shown) => {
    expect(formatNumber(value, format)).toBe(shown);
  });

  test("are nothing where the list is not defined or its mark is hidden", () => {
    const hidden: Level[] = [{ text: "%1.", more: "<w:rPr><w:vanish/></w:rPr>" }];
    expect(marks(definition(0, hidden) + list(1, 0), [1, 0], [7, 0], [1, 5])).toEqual(["", "", ""]);
  });

  test("come by a paragraph style, at the level tied to it, and go with number 0", async () => {
    const style = (id: string, properties: string, basedOn = "") =>
      `<w:style w:type="paragraph" w:styleId="${id}">${basedOn && `<w:basedOn w:val="${basedOn}"/>`}` +
      `<w:pPr>${properties}</w:pPr></w:style>`;
    const styled = (text: string, id: string, more = "") =>
      paragraph(text, `<w:pStyle w:val="${id}"/>${more}`);
    const bytes = makeDocx({
      body: [
        styled("Mục", "De1"),
        styled("Tiểu mục", "De2"),
        styled("Tiểu mục", "De3"),
        styled("Không số", "De1", inList(0)),
        styled("Mục", "Con"),
      ].join(""),
      numbering:
        definition(0, [
          { format: "upperRoman", text: "%1." },
          { text: "%2.", more: `<w:pStyle w:val="De2"/>` },
          { format: "lowerLetter", text: "%3)" },
        ]) + list(1, 0),
      styles:
        style("De1", `<w:numPr><w:numId w:val="1"/></w:numPr>`) +
        style("De2", `<w:numPr><w:numId w:val="1"/></w:numPr>`) +
        style("De3", `<w:numPr><w:ilvl w:val="2"/></w:numPr>`, "De2") +
        style("Con", "", "De1") +
        style("Vong", "", "Vong"),
    });
    expect((await readSource(bytes, "a.docx")).text.split("\n")).toEqual([
      "I. Mục",
      "1. Tiểu mục",
      "a) Tiểu mục",
      "Không số",
      "II. Mục",
    ]);
  });

  test("never throw, whatever the definitions and the order of paragraphs", () => {
    const level = fc.record({
      format: fc.constantFrom("decimal", "lowerLetter", "upperRoman", "bullet", "none", "strange"),
      text: fc.constantFrom("%1.", "%1.%2", "%9", "-", "", "%", "%1%1%1"),
      start: fc.integer({ min: -5, max: 2_000_000_000 }),
      more: fc.constantFrom("", `<w:lvlRestart w:val="-7"/>`, "<w:isLgl/>", `<w:lvlRestart w:val="x"/>`),
    });
    const xml = fc
      .tuple(
        fc.array(level, { maxLength: 12 }),
        fc.integer({ min: -9, max: 99 }),
        fc.integer({ min: -9, max: 9 }),
      )
      .map(
        ([levels, ilvl, start]) =>
          definition(0, levels) + list(1, 0, startOverride(ilvl, start)) + list(2, 5),
      );
    const places = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -3, max: 300 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(xml, places, (definitions, order) => {
        for (const mark of marks(definitions, ...order)) expect(typeof mark).toBe("string");
      }),
      { numRuns: 300 },
    );
  });

  test("count every paragraph of a level one further while nothing above it is used", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 80 }), (start, length) => {
        const places = Array.from({ length }, (): [number, number] => [1, 0]);
        expect(marks(definition(0, [{ text: "%1.", start }]) + list(1, 0), ...places)).toEqual(
          places.map((_, i) => `${start + i}.`),
        );
      }),
    );
  });
});
