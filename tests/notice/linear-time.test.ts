import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NoticeError } from "../../src/notice/notice";
import { readNotice } from "../../src/notice/read";

const seed = readFileSync(join(__dirname, "../../seeds/06-TB-BCD-cam-quang.txt"), "utf8");

const hostile: [string, string][] = [
  ["the seed over and over", `${seed}\n`],
  ["spaces", " ".repeat(50)],
  ["spaces between letters", `a${" ".repeat(50)}`],
  ["brackets", "((((((((((("],
  ["digits", "1234567890"],
  ["slashes and digits", "1/2/3/4/5/"],
  ["one line of words", "Phòng Nội vụ và "],
  ["bullets on one line", "; - Giao phòng Nội vụ"],
  ["open lists of units", "các phòng, "],
  ["colons", "a: "],
  ["dashes", "- - - - "],
  ["pipes", "| a | b | c |\n"],
  ["tabs", "a\tb\tc\n"],
  ["half dates", "trước ngày trước ngày 1/"],
  ["capitals", "PHÒNG BAN UBND "],
  ["numbers of items", "1. A\n"],
  ["stars", "**a *b "],
];

const timeOf = (text: string): number => {
  const start = performance.now();
  try {
    readNotice(text);
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
  }
  return performance.now() - start;
};

/** Four times the text may take some four times as long; a square would take sixteen times. */
const growth = (piece: string, size: number): number => {
  const of = (length: number): number => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    return timeOf(text);
  };
  // Below some milliseconds the clock measures the machine, not the reader.
  return of(size * 4) / Math.max(5, of(size));
};

describe("the time of reading grows with the text, and no faster", () => {
  test.each(hostile)("%s", (_name, piece) => {
    // A machine that is busy elsewhere is given another try; a square fails them all.
    const tries = [growth(piece, 15_000)];
    while (Math.min(...tries) > 9 && tries.length < 3) tries.push(growth(piece, 15_000));
    expect(Math.min(...tries)).toBeLessThan(9);
  });

  test("two million letters on one line", () => {
    const piece = "Giao phòng Nội vụ chủ trì, phối hợp với các phòng, ban trước ngày 15/5/2024; - ";
    const of = (length: number): number => timeOf(piece.repeat(length / piece.length));
    expect(of(2_000_000) / of(500_000)).toBeLessThan(9);
  }, 120_000);
});
