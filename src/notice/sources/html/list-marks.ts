import { formatNumber } from "../docx/number-format";

/** A list that is open. */
export interface OpenList {
  readonly ordered: boolean;
  readonly style: string;
  /** Number of the next item. */
  next: number;
}

const FORMATS: Readonly<Record<string, string>> = {
  a: "lowerLetter",
  A: "upperLetter",
  i: "lowerRoman",
  I: "upperRoman",
  "lower-alpha": "lowerLetter",
  "lower-latin": "lowerLetter",
  "upper-alpha": "upperLetter",
  "upper-latin": "upperLetter",
  "lower-roman": "lowerRoman",
  "upper-roman": "upperRoman",
  "decimal-leading-zero": "decimalZero",
};
const BULLETS: Readonly<Record<string, string>> = { circle: "o", square: "▪" };

/** The mark that a browser shows before the next item of a list; empty where it shows none. */
export function nextMark(list: OpenList, itemStyle: string | undefined, value: string | undefined): string {
  const style = itemStyle ?? list.style;
  const own = /^["'](.*)["']$/.exec(style)?.[1];
  const number = value === undefined ? list.next : Number.parseInt(value, 10) || list.next;
  list.next = number + 1;
  if (style.startsWith("none")) return "";
  // A mark of the author's own: list-style-type: "- ".
  if (own !== undefined) return own.trim();
  if (!list.ordered && !(style in FORMATS) && !style.startsWith("decimal")) return BULLETS[style] ?? "•";
  if (style === "disc" || style in BULLETS) return BULLETS[style] ?? "•";
  return `${formatNumber(number, FORMATS[style] ?? "decimal")}.`;
}
