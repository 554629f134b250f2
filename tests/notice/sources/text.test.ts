import fc from "fast-check";
import { readFileSync } from "node:fs";
import { NoticeError } from "../../../src/notice/notice";
import { readSource } from "../../../src/notice/sources/source";

const sentence =
  "Số: 06/TB-BCĐ\nPhòng Kinh tế - Hạ tầng đôn đốc xã hoàn thành trước ngày 15/5/2024; ưu tiên Nhân dân.";
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, little: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return bytes;
};
const joined = (...parts: (readonly number[] | Uint8Array)[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** Windows-1258 as Windows writes it: marks of tone apart, the other marks in the letter. */
const windows1258 = (text: string) => {
  const decoder = new TextDecoder("windows-1258");
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  const bytes: number[] = [];
  for (const char of text.normalize("NFC")) {
    const [base, ...marks] = [...char.normalize("NFD")];
    const tone = marks.find((mark) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(mark));
    const letter = [base, ...marks.filter((mark) => mark !== tone)].join("").normalize("NFC");
    for (const part of tone === undefined ? [letter] : [letter, tone]) {
      const byte = byteOf.get(part);
      if (byte === undefined) throw new Error(`not in windows-1258: ${part}`);
      bytes.push(byte);
    }
  }
  return Uint8Array.from(bytes);
};

describe("plain text", () => {
  test.each([
    ["UTF-8", utf8(sentence)],
    ["UTF-8 with a byte order mark", joined([0xef, 0xbb, 0xbf], utf8(sentence))],
    ["UTF-16 LE", joined([0xff, 0xfe], utf16(sentence, true))],
    ["UTF-16 BE", joined([0xfe, 0xff], utf16(sentence, false))],
    ["UTF-16 LE without a mark", utf16(sentence, true)],
    ["UTF-16 BE without a mark", utf16(sentence, false)],
    ["Windows-1258", windows1258(sentence)],
    ["UTF-8 in NFD", utf8(sentence.normalize("NFD"))],
    ["UTF-8 with Windows line ends", utf8(sentence.replace(/\n/g, "\r\n"))],
  ])("reads %s", async (_name, bytes) => {
    expect((await readSource(bytes, "thong-bao.txt")).text).toBe(sentence);
  });

  test("keeps the letters of TCVN3 as typed, for the caller to convert", async () => {
    const typed = "Phßng Kinh tÕ - H¹ tÇng tr­íc ngµy 25/3/2024";
    const bytes = Uint8Array.from([...typed].map((char) => char.charCodeAt(0)));
    const { text, warnings } = await readSource(bytes, "cu.txt");
    expect(text).toBe(typed);
    expect(warnings).toEqual([{ code: "encoding-guessed", detail: "windows-1252", spans: [] }]);
  });

  test("reads dashes and quotation marks of Windows-1252 beside letters of old fonts", async () => {
    const bytes = Uint8Array.from([0x93, 0x50, 0x68, 0xdf, 0x6e, 0x67, 0x94, 0x20, 0x96, 0x20, 0xb7, 0xb8]);
    expect((await readSource(bytes, "cu.txt")).text).toBe("“Phßng” – ·¸");
  });

  test("a file cut within its last letter is still UTF-8, and says what is lost", async () => {
    const whole = utf8(`${sentence}ễ`);
    const { text, warnings } = await readSource(whole.slice(0, -1), "cut.txt");
    expect(text).toBe(`${sentence}\uFFFD`);
    expect(warnings.map(({ code }) => code)).toEqual(["encoding-guessed", "unreadable-characters"]);
    expect(warnings[1]?.spans).toEqual([[sentence.length, sentence.length + 1]]);
  });

  test.each([
    ["nothing", new Uint8Array(), "empty"],
    ["white space", utf8(" \r\n\t\u00a0\n"), "empty"],
    ["a byte order mark alone", Uint8Array.of(0xef, 0xbb, 0xbf), "empty"],
    [
      "bytes that are no text",
      Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 32),
      "unsupported-format",
    ],
  ])("refuses %s", async (_name, bytes, code) => {
    const failure = await readSource(bytes, "a.txt").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NoticeError);
    expect((failure as NoticeError).code).toBe(code);
  });

  test("the seed comes through as it stands", async () => {
    const bytes = readFileSync("seeds/06-TB-BCD-cam-quang.txt");
    expect((await readSource(bytes, "seed.md")).text).toBe(bytes.toString("utf8").normalize("NFC"));
  });

  test("every Vietnamese sentence survives every encoding", async () => {
    const letters = [..."aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđĐÂƯƠ"];
    const word = fc.string({
      unit: fc.constantFrom(...letters, ..."bcdghklmnpqrstvx"),
      minLength: 1,
      maxLength: 7,
    });
    const sentences = fc
      .array(word, { minLength: 1, maxLength: 30 })
      .map((words) => `Kính gửi: ${words.join(" ")}`);
    await fc.assert(
      fc.asyncProperty(sentences, async (text) => {
        const encodings = [utf8(text), utf16(text, true), utf16(text, false), windows1258(text)];
        for (const bytes of encodings) expect((await readSource(bytes, "a.txt")).text).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
