/**
 * What stands before an item and says that it is one. `rank` orders the styles from outer to inner:
 * parts, articles, Roman numbers, capitals, steps, numbers, numbers of numbers, letters, dashes, other bullets.
 */
export interface Marker {
  readonly style: MarkerStyle;
  /** Place in its sequence from 1; 0 for bullets. `1.2.3` counts by its last figure. */
  readonly value: number;
  /** As it stands in a section path: `1`, `II`, `a`, `-`, `+`. */
  readonly label: string;
  /** Characters of the line up to the text. */
  readonly length: number;
  readonly rank: number;
}

export type MarkerStyle =
  | "part"
  | "article"
  | "unit"
  | "step"
  | "roman"
  | "capital"
  | "number"
  | "decimal"
  | "bracket"
  | "letter"
  | "ordinal"
  | "sign"
  | "dash"
  | "plus"
  | "bullet";

/** Places in the order of levels, outermost first. */
export const RANK: Readonly<Record<MarkerStyle, number>> = {
  part: 0,
  roman: 1,
  capital: 1,
  article: 2,
  // A line that only names a unit, seen as a mark by what stands below it: `lost-marks.ts`.
  unit: 2.5,
  step: 2.7,
  number: 3,
  decimal: 4,
  ordinal: 4.5,
  bracket: 5,
  letter: 6,
  sign: 6.5,
  dash: 7,
  plus: 8,
  bullet: 9,
};

/** Marks without a count, whose order from outer to inner offices choose as they like. */
export const GLYPHS: ReadonlySet<string> = new Set(["dash", "plus", "bullet"]);

/** Vietnamese items are lettered a b c d đ e g h i k …: `đ` after `d`, and no f, j, w, z. */
export const ITEM_LETTERS = "abcdđeghiklmnopqrstuvxy";
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

const romanValue = (text: string): number => {
  let value = 0;
  for (const [i, digit] of [...text].entries()) {
    const here = ROMAN_DIGITS[digit] ?? 0;
    value += here < (ROMAN_DIGITS[text[i + 1] ?? ""] ?? 0) ? -here : here;
  }
  return value;
};

const ORDINALS = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const COUNTS = ["một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

const PART = /^(?:PHẦN|Phần|CHƯƠNG|Chương|MỤC|Mục)\s+([IVX]{1,6}|\d{1,2})\s*[.:]?\s+/u;
const ARTICLE = /^(?:Điều|ĐIỀU|Câu)\s+(\d{1,3})\s*[.:]\s*/u;
/** `Bước 1: Lập danh sách`, `Giai đoạn 2 (từ tháng 6): …` */
const STEP = /^(Bước|Giai đoạn)\s+(\d{1,2}|[IVX]{1,4})(?:\s*[.:]\s*|\s+(?=\())/iu;
// `V/v` opens a subject, no part.
const ROMAN = /^(?!V\/v)([IVXL]{1,6})\s*[.)/]\s*(?=\p{L})/u;
/** Party offices write `II- MỘT SỐ NHIỆM VỤ`, unlike `I - 9` and `V-League`. */
const ROMAN_DASH = /^([IVXL]{1,6})[-–]\s+(?=\p{Lu})/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:[.)]?\s+(?=["“(]?\p{L})|\s?[-–/]\s*(?=["“(]?\p{Lu}))/u;
const NUMBER = /^(\d{1,3})(?:\s?[.)]\s*(?=["“(]?\p{L})|,\s+(?=\p{Lu}))/u;
/** `1/ Phân xưởng A:`; `3/2 là ngày …` and `1/QĐ-UBND` are none. */
const NUMBER_SLASH = /^(\d{1,2})\/\s?(?=["“(]?(?:Đ\/c\s|\p{Lu}\p{L}*[\s,:.]))(?!\p{Lu}+-)/u;
/** Party offices write `1- Ban Tổ chức …`; `31-CTr/TW` is a symbol. */
const NUMBER_DASH = /^(\d{1,2})[-–]\s*(?!\p{L}{1,6}\/)(?=\p{Lu})/u;
/** Messages are listed by pictures: `👉 Phòng Kinh tế: …`. */
const SIGN = /^(?:\p{Extended_Pictographic}\uFE0F?){1,4}\s*(?=\S)/u;
const CAPITALS = /\p{Lu}{2,}\s\p{Lu}{2,}\s\p{Lu}{2,}/u;
const BRACKET = /^\((\d{1,2}|[ivx]{1,4}|[a-zđ])\)\s*(?=\p{L})/u;
const LETTER = /^([a-zđ])(?:\s?[.)]\s*|\/\s)(?=["“(]?\p{L})/u;
const CAPITAL = /^([A-ZĐ])[.)/]\s+(?=\p{L})/u;
const ORDINAL = /^(?:(?:Thứ|THỨ)\s+(\p{L}+)|(\p{L}+)\s+là)\s*[,:]\s*/u;
const DASH = /^[-–—−‐]\s*(?=[^\s\d\-–—−.])/u;
/** `- 100% bác sĩ …`, `- 02 lớp …`, unlike `từ ngày 12` / `- 15 tháng 5` */
const DASH_COUNT = /^[-–—]\s+(?=\d{1,3}(?:[.,]\d{1,3})?(?:\s?%|\s(?!tháng|năm|giờ|ngày)\p{Ll}))/u;
const PLUS = /^\+\s*(?=\S)/u;
const BULLET = /^[•·●○◦▪■□►➢➤✓✔*o]\s+(?=\S)|^[•·●○◦▪■□►➢➤✓✔]\s*(?=\S)/u;

/** A timetable is listed by days: `Thứ Hai (24/11)`, `Chủ nhật, ngày 30/11/2025:` */
const WEEKDAY =
  /^(?:Thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|Chủ nhật),?\s*(?:ngày\s)?\(?\d{1,2}\/\d{1,2}(?:\/\d{4})?\)?\s*:?$/iu;

const found = (
  style: MarkerStyle,
  value: number,
  label: string,
  length: number,
  rank = RANK[style],
): Marker => ({
  style,
  value,
  label,
  length,
  rank,
});

/** The marker that a line opens with, if any. Whether it is a true one depends on its neighbours: see `paragraphs.ts`. */
export const markerOf = (line: string): Marker | null => {
  let match: RegExpExecArray | null;
  if ((match = DASH.exec(line) ?? DASH_COUNT.exec(line))) return found("dash", 0, "-", match[0].length);
  if ((match = PLUS.exec(line))) return found("plus", 0, "+", match[0].length);
  if ((match = BULLET.exec(line))) return found("bullet", 0, "•", match[0].length);
  if ((match = DECIMAL.exec(line))) {
    const figures = (match[1] ?? "").split(".");
    return found(
      "decimal",
      Number(figures.at(-1)),
      match[1] ?? "",
      match[0].length,
      RANK.decimal + figures.length / 100,
    );
  }
  if ((match = NUMBER.exec(line))) return found("number", Number(match[1]), match[1] ?? "", match[0].length);
  if ((match = NUMBER_SLASH.exec(line)))
    return found("number", Number(match[1]), match[1] ?? "", match[0].length);
  if ((match = NUMBER_DASH.exec(line)))
    return found("number", Number(match[1]), match[1] ?? "", match[0].length);
  // A line of capitals behind a picture is a title.
  if ((match = SIGN.exec(line)) && !(CAPITALS.test(line) && line === line.toUpperCase()))
    return found("sign", 0, "•", match[0].length);
  if (WEEKDAY.test(line)) return found("sign", 0, "•", 0);
  if ((match = BRACKET.exec(line)))
    return found("bracket", bracketValue(match[1] ?? ""), `(${match[1] ?? ""})`, match[0].length);
  if ((match = LETTER.exec(line)))
    return found("letter", ITEM_LETTERS.indexOf(match[1] ?? "") + 1, match[1] ?? "", match[0].length);
  if ((match = ROMAN.exec(line) ?? ROMAN_DASH.exec(line)))
    return found("roman", romanValue(match[1] ?? ""), match[1] ?? "", match[0].length);
  if ((match = CAPITAL.exec(line)))
    return found(
      "capital",
      ITEM_LETTERS.indexOf((match[1] ?? "").toLowerCase()) + 1,
      match[1] ?? "",
      match[0].length,
    );
  if ((match = ARTICLE.exec(line)))
    return found("article", Number(match[1]), `Điều ${match[1] ?? ""}`, match[0].length);
  if ((match = STEP.exec(line))) {
    const [, word = "", count = ""] = match;
    const label = `${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()} ${count}`;
    return found("step", /\d/.test(count) ? Number(count) : romanValue(count), label, match[0].length);
  }
  if ((match = PART.exec(line))) {
    const label = match[1] ?? "";
    return found(
      "part",
      /\d/.test(label) ? Number(label) : romanValue(label),
      `Phần ${label}`,
      match[0].length,
    );
  }
  if ((match = ORDINAL.exec(line))) {
    const value = match[1]
      ? ORDINALS.indexOf(match[1].toLowerCase())
      : COUNTS.indexOf((match[2] ?? "").toLowerCase());
    if (value >= 0) return found("ordinal", value + 1, String(value + 1), match[0].length);
  }
  return null;
};

const bracketValue = (label: string): number => {
  if (/^\d/.test(label)) return Number(label);
  if (/^[ivx]+$/.test(label)) return romanValue(label.toUpperCase());
  return ITEM_LETTERS.indexOf(label) + 1;
};
