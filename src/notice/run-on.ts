/** A paragraph longer than this with marks in it was pasted into one cell. */
const LONG = 700;
const FEW_MARKS = 3;

/** A mark in mid-line, after the end of a sentence or a colon. */
const DASHES = /([.;:!?”"](?:\s*\.\/\.)?)\s+(?=[-–+•]\s+[\p{L}“"])/gu;
const NUMBERS = /([.;:!?”"]|\.\/\.)\s+(?=(\d{1,2})\.\s+\p{Lu})/gu;
const LETTERS = /([.;:])\s+(?=[a-zđ]\)\s+\p{L})/gu;
const ROMANS = /([.;:])\s+(?=[IVX]{1,5}\.\s+\p{Lu})/gu;
/** After a heading without a stop: `… xã hội huyện - Ủy ban Mặt trận Tổ quốc huyện: Chỉ đạo …`. */
const LABELLED_DASH = /\s+(?=-\s+\p{Lu}[^:;.\n]{3,80}:\s)/gu;

const HEADER_CUTS: readonly RegExp[] = [
  /(?<=\/[A-ZĐƯ][\p{L}&-]{1,20})\s+(?=\p{Lu})/u,
  /\s+(?=(?:THÔNG BÁO|CHỈ THỊ|KẾ HOẠCH|QUYẾT ĐỊNH|CÔNG ĐIỆN|KẾT LUẬN|BÁO CÁO)\s)/u,
  /(?<=THÔNG BÁO|CHỈ THỊ|KẾ HOẠCH|QUYẾT ĐỊNH|CÔNG ĐIỆN)\s+(?=\p{Lu})/u,
  /\s+(?=(?:(?:Sáng|Chiều) ngày|Ngày)\s+\d{1,2}(?:\/| tháng ))/u,
  /\s+(?=Kính gửi\s*:)/u,
  /\s+(?=(?:CỘNG HÒA|CỘNG HOÀ)\s)/u,
  /\s+(?=Độc lập\s*[-–])/u,
  /(?<=Hạnh phúc)\s+/u,
];
const TAIL_CUTS: readonly RegExp[] = [
  /\s+(?=Trên đây là )/u,
  /\s+(?=(?:Nơi nhận|NƠI NHẬN)\s*:)/u,
  /(?<=(?:Nơi nhận|NƠI NHẬN)\s*:)\s+/u,
  /(?<=Lưu\s*:[^.]{0,60}\.)\s+(?=\p{Lu}{2})/u,
];

/** Cuts at the first place of each kind, in a part of the text where only one can be meant. */
const cutOnce = (text: string, cuts: readonly RegExp[]): string =>
  cuts.reduce((cut, where) => cut.replace(where, "\n"), text);

const HEADER_LENGTH = 1200;

const cutRunOn = (line: string): string => {
  let expected = 1;
  const header = cutOnce(line.slice(0, HEADER_LENGTH), HEADER_CUTS);
  const body = (header + line.slice(HEADER_LENGTH))
    .replace(NUMBERS, (whole, stop: string, figure: string) => {
      const value = Number(figure);
      if (value !== expected && value !== 1) return whole;
      expected = value + 1;
      return `${stop}\n`;
    })
    .replace(ROMANS, "$1\n")
    .replace(LETTERS, "$1\n")
    .replace(DASHES, "$1\n");
  const lines = body
    .split("\n")
    .flatMap((part) => (/^\d{1,2}\.\s/.test(part) ? part.replace(LABELLED_DASH, "\n").split("\n") : [part]));
  const at = lines.findIndex((part) => /(?:Nơi nhận|NƠI NHẬN)\s*:|Trên đây là /u.test(part));
  if (at < 0) return lines.join("\n");
  return [...lines.slice(0, at), cutOnce(lines.slice(at).join("\n"), TAIL_CUTS)].join("\n");
};

/** Text pasted into one line gets its lines back, where marks and fixed words show them. Other lines stay as they are. */
export const withoutRunOnLines = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => {
    if (line.length < LONG || line.includes("\t")) return [line];
    const marks =
      (line.match(DASHES)?.length ?? 0) +
      (line.match(NUMBERS)?.length ?? 0) +
      (line.match(LETTERS)?.length ?? 0);
    return marks < FEW_MARKS ? [line] : cutRunOn(line).split("\n");
  });
