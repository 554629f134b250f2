import { wordsOf } from "./words";
import { heads, wholeNames } from "./unit-names";
import { verbs } from "./verbs";

/** A paragraph longer than this with marks in it was pasted into one cell. */
const LONG = 700;
const FEW_MARKS = 3;

/** A mark in mid-line, after the end of a sentence or a colon. */
const DASHES = /([.;:!?”"](?:\s*\.\/\.)?)\s+(?=[-–+•]\s?[\p{L}“"])/gu;
const NUMBERS = /([.;:!?”"]|\.\/\.)\s+(?=(\d{1,2})\.\s?\p{Lu})/gu;
/** The same, with the items that a line begins with already. */
const NUMBERS_IN_LINES = /(^|[.;:!?”"]\s+)(?=(\d{1,2})\.\s?\p{Lu})/gmu;
const LETTERS = /([.;:])\s+(?=[a-zđ]\)\s+\p{L})/gu;
const ROMANS = /([.;:])\s+(?=[IVX]{1,5}\.\s+\p{Lu})/gu;
/** After a heading without a stop: `… xã hội huyện - Ủy ban Mặt trận Tổ quốc huyện: Chỉ đạo …`. */
const LABELLED_DASH = /\s+(?=-\s+\p{Lu}[^:;.\n]{3,80}:\s)/gu;

/** The first letter of a list stands behind a heading that has no stop: `1. Phòng Kinh tế a) Rà soát …`. */
const FIRST_LETTER = /\s+(?=a\)\s+\p{Lu})/gu;
const DECIMALS = /([.;:!?])\s+(?=\d{1,2}\.\d{1,2}\.?\s+\p{Lu})/gu;
/** Behind a part's heading its first item: `II. NHIỆM VỤ 1. …`, `2. Hạ tầng 2.1. …`. */
const FIRST_NUMBER = /\s+(?=1\.\s+\p{Lu})/u;
const FIRST_DECIMAL = /\s+(?=\d{1,2}\.1\.?\s+\p{Lu})/u;
const PART = /^[IVX]{1,5}\.\s/u;
const ITEM = /^\d{1,2}\.\s/u;
const MOST_HEADING = 200;
/** `I. KẾT QUẢ ĐẠT ĐƯỢC - UBND xã …`: what stands behind a part's capitals is no more of its heading. */
const CAPITALS_THEN_DASH = /^([IVX]{1,5}\.\s[^\p{Ll}]{3,120}?)\s+(?=-\s+\p{Lu})/u;
/** `1. Đối với UBND xã - Xây dựng đề án …`: a dash before what is to be done. */
const DASH_IN_LINE = /\s+-\s+(?=\p{Lu}\p{Ll}+\s+\p{Ll})/gu;

/** Cuts a line behind its heading, where the first of its items begins. */
const cutHeading = (line: string): string[] => {
  const first = ITEM.test(line) ? FIRST_DECIMAL : null;
  const at = first?.exec(line.slice(0, MOST_HEADING))?.index;
  const parts = at === undefined ? [line] : [line.slice(0, at), line.slice(at).trimStart()];
  return parts.flatMap((part) => {
    if (!ITEM.test(part)) return [part];
    for (const match of part.slice(0, MOST_HEADING).matchAll(DASH_IN_LINE)) {
      const next = match.index + match[0].length;
      if (verbs.has(wordsOf(part.slice(next, next + 60)), 0))
        return [part.slice(0, match.index), part.slice(match.index).trimStart()];
    }
    return [part];
  });
};

const HEADER_CUTS: readonly RegExp[] = [
  /\s+(?=Số\s*:\s*\d{1,5}\s*[/-])/u,
  /(?<=\/[A-ZĐƯ][\p{L}&-]{1,20})\s+(?=\p{Lu})/u,
  /(?<![IVX\d]\.)\s+(?=(?:THÔNG BÁO|CHỈ THỊ|KẾ HOẠCH|QUYẾT ĐỊNH|CÔNG ĐIỆN|KẾT LUẬN|BÁO CÁO)\s)/u,
  /(?<=THÔNG BÁO|CHỈ THỊ|KẾ HOẠCH|QUYẾT ĐỊNH|CÔNG ĐIỆN)\s+(?=\p{Lu})/u,
  /\s+(?=(?:(?:Sáng|Chiều) ngày|Ngày)\s+\d{1,2}(?:\/| tháng ))/u,
  /\s+(?=Kính gửi\s*:)/u,
  /\s+(?=(?:CỘNG HÒA|CỘNG HOÀ)\s)/u,
  /\s+(?=Độc lập\s*[-–])/u,
  /(?<=Hạnh phúc)\s+/u,
];

/** Agency, number, national title and place with date on one line: `UBND XÃ A Số: 1/TB-UBND CỘNG HÒA … Hạnh phúc A, ngày …`. */
const HEADER_ON_ONE_LINE = /Số\s*:\s*\d{1,5}\s*[/-].{0,80}CỘNG H(?:ÒA|OÀ)\s.{0,80}Hạnh phúc\s/u;
const TAIL_CUTS: readonly RegExp[] = [
  /\s+(?=Trên đây là )/u,
  /(?<=[.;])\s+(?=(?:Yêu cầu (?:các|Thủ trưởng)|Đề nghị các (?:cơ quan|đơn vị|địa phương)|Chỉ thị này|Kế hoạch này|Nhận được|Trong quá trình|Văn phòng [^.;]{3,60} thông báo)\s)/u,
  /\s+(?=(?:Nơi nhận|NƠI NHẬN)\s*:)/u,
  /(?<=(?:Nơi nhận|NƠI NHẬN)\s*:)\s+/u,
  /(?<=Lưu\s*:[^.]{0,60}\.)\s+(?=\p{Lu}{2})/u,
];

/** Cuts at the first place of each kind, in a part of the text where only one can be meant. */
const cutOnce = (text: string, cuts: readonly RegExp[]): string =>
  cuts.reduce((cut, where) => cut.replace(where, "\n"), text);

/** Before a dash that a unit's label stands behind; `Tân Phú - Bảo Lộc: …` is a name. */
const cutLabels = (line: string): string[] =>
  line
    .replace(LABELLED_DASH, (gap: string, at: number) => {
      const words = wordsOf(line.slice(at + gap.length, at + gap.length + 60));
      return wholeNames.has(words, 0) || heads.has(words, 0) || verbs.has(words, 0) ? "\n" : gap;
    })
    .split("\n");

const HEADER_LENGTH = 1200;

const cutRunOn = (line: string): string => {
  let expected = 1;
  const header = cutOnce(line.slice(0, HEADER_LENGTH), HEADER_CUTS);
  const parts = (header + line.slice(HEADER_LENGTH))
    .replace(ROMANS, "$1\n")
    .split("\n")
    .map((part) => part.replace(CAPITALS_THEN_DASH, "$1\n"))
    .map((part) => {
      const at = PART.test(part) ? FIRST_NUMBER.exec(part.slice(0, MOST_HEADING))?.index : undefined;
      return at === undefined ? part : `${part.slice(0, at)}\n${part.slice(at).trimStart()}`;
    })
    .join("\n");
  const body = parts
    .replace(NUMBERS_IN_LINES, (whole, before: string, figure: string) => {
      const value = Number(figure);
      if (value !== expected && value !== 1) return whole;
      expected = value + 1;
      return before === "" ? "" : `${before.trimEnd()}\n`;
    })
    .replace(LETTERS, "$1\n")
    .replace(FIRST_LETTER, "\n")
    .replace(DECIMALS, "$1\n")
    .replace(DASHES, "$1\n");
  const lines = body
    .split("\n")
    .flatMap(cutHeading)
    .flatMap((part) => (ITEM.test(part) ? cutLabels(part) : [part]));
  const at = lines.findIndex((part) => /(?:Nơi nhận|NƠI NHẬN)\s*:|Trên đây là /u.test(part));
  if (at < 0) return lines.join("\n");
  return [...lines.slice(0, at), cutOnce(lines.slice(at).join("\n"), TAIL_CUTS)].join("\n");
};

/** `… hạ tầng giao thông:- Chủ trì …;- Tham mưu …`: bullets glued to the sentence before them, however long the line is. */
const GLUED_DASH = /(?<=[:;.])[-–]\s(?=\p{Lu})/gu;
const ANY_GLUED_DASH = /[:;.][-–]\s/;

const isHeaderOnOneLine = (line: string): boolean =>
  line.length < HEADER_LENGTH && HEADER_ON_ONE_LINE.test(line);

/** `1. Phòng Văn hóa: - Hoàn thiện …. - Kiểm tra …`: behind a label a list of dashes, in one line. */
const LISTED_BEHIND_LABEL = /^(?:\d{1,2}[.)]\s|[a-zđ]\)\s)?[^:.;]{2,160}:\s+[-–]\s?(?=\p{Lu})/u;

/** `1. Về tình trạng ô nhiễm - Phòng Kinh tế kiểm tra …. - Trạm Y tế …`: a heading without a colon, and who is to act. */
const LISTED_BEHIND_HEADING = /^\d{1,2}\.\s[^.:;]{4,120}?\s+(?=[-–]\s\p{Lu})/u;

const cutList = (line: string): string[] => {
  if (LISTED_BEHIND_LABEL.test(line)) return line.replace(DASHES, "$1\n").split("\n");
  const heading = LISTED_BEHIND_HEADING.exec(line)?.[0];
  if (heading === undefined || line.search(DASHES) < 0) return [line];
  const behind = wordsOf(line.slice(heading.length + 2, heading.length + 62));
  const isTask =
    wholeNames.has(behind, 0) || heads.has(behind, 0) || verbs.has(behind, 0) || behind.lower(0) === "giao";
  return isTask
    ? [heading.trimEnd(), ...line.slice(heading.length).replace(DASHES, "$1\n").split("\n")]
    : [line];
};

/** `… ngày 18/3/2024. 5. Điện lực X: …`: an item that has run into the line above the next. */
const RUN_IN = /(?<=[.;])\s+(?=(\d{1,2})\.\s+\p{Lu})/gu;

/** Lines below, at most, where the next item may begin. */
const MOST_BELOW = 12;

/** Gives items their lines that have run into those before them, as far as their numbers go on and the next items bear them out. */
const withItemsApart = (lines: readonly string[]): string[] => {
  const numbers = lines.map((line) => Number(/^(\d{1,2})\.\s/u.exec(line)?.[1] ?? NaN));
  let last = 0;
  return lines.flatMap((line, i) => {
    const own = numbers[i] ?? NaN;
    if (!Number.isNaN(own)) last = own;
    if (last === 0 || line.includes("\t")) return line;
    const cuts: number[] = [];
    const found = [...line.matchAll(RUN_IN)];
    for (const [k, match] of found.entries()) {
      const number = Number(match[1]);
      const next = Number(
        found[k + 1]?.[1] ?? numbers.slice(i + 1, i + MOST_BELOW).find((each) => !Number.isNaN(each)),
      );
      if (number !== last + 1 || !(next === number + 1 || (Number.isNaN(next) && cuts.length > 0))) continue;
      cuts.push(match.index);
      last = number;
    }
    return cuts.length === 0 ? line : piecesOf(line, cuts);
  });
};

const piecesOf = (line: string, cuts: readonly number[]): string[] =>
  [0, ...cuts].map((from, k) => line.slice(from, cuts[k] ?? line.length).trim());

/** Text pasted into one line gets its lines back, where marks and fixed words show them. Other lines stay as they are. */
export const withoutRunOnLines = (lines: readonly string[]): string[] => {
  // Where the header's lines have run into one, those of a short body have as well.
  const isHeaderRunOn = lines.slice(0, 5).some(isHeaderOnOneLine);
  return withItemsApart(lines)
    .flatMap((line) => (line.includes("\t") ? line : cutList(line)))
    .flatMap((line) =>
      line.includes("\t") || !ANY_GLUED_DASH.test(line) ? line : line.replace(GLUED_DASH, "\n- ").split("\n"),
    )
    .flatMap((line) => {
      if (line.includes("\t")) return line;
      if (isHeaderOnOneLine(line)) return cutOnce(line, HEADER_CUTS).split("\n");
      if (line.length < LONG && !isHeaderRunOn) return line;
      const marks =
        (line.match(DASHES)?.length ?? 0) +
        (line.match(NUMBERS)?.length ?? 0) +
        (line.match(LETTERS)?.length ?? 0) +
        (line.match(ROMANS)?.length ?? 0);
      return marks < (isHeaderRunOn ? 1 : FEW_MARKS) ? line : cutRunOn(line).split("\n");
    });
};
