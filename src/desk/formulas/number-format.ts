import type { CellValue } from "../model/cell";
import { CellError } from "../model/cell";
import type { FormatPart, FormatSection } from "./number-format-code";
import { sectionsOf } from "./number-format-code";
import { formatDate } from "./number-format-dates";
import { numberFromText } from "./number-text";
import { errorOf } from "./values";

/** What Excel fills a cell with when a number is no date; it goes on for the cell's width. */
const noDate = "########";

/** A number as the General format shows it in a cell: eleven characters, then powers of ten. */
export const generalNumber = (value: number): string => {
  const magnitude = Math.abs(value);
  if (magnitude === 0) return "0";
  const plain = magnitude < 1e-4 ? smallNumber(magnitude) : null;
  if (plain !== null) return (value < 0 ? "-" : "") + plain;
  if (magnitude >= 1e11 || magnitude < 1e-4) {
    const [mantissa = "", exponent = "0"] = value.toExponential(5).split("e");
    const isSmall = exponent.startsWith("-");
    const power = exponent.replace(/[+-]/, "").padStart(2, "0");
    const trimmed = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
    return `${trimmed}E${isSmall ? "-" : "+"}${power}`;
  }
  const wholeDigits = Math.max(1, Math.floor(Math.log10(magnitude)) + 1);
  const text = roundedText(magnitude, Math.max(0, 10 - wholeDigits));
  return (value < 0 ? "-" : "") + (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
};

/** A number below 0.0001 written out, where all its digits fit. */
const smallNumber = (magnitude: number): string | null => {
  const text = magnitude.toFixed(12).replace(/0+$/, "");
  return text.length <= 11 && Math.abs(Number(text) - magnitude) < magnitude * 1e-9 ? text : null;
};

/** A number that is not negative with so many decimals, rounded half up by its 15 digits. */
const roundedText = (value: number, decimals: number): string => {
  const precise = Number(value.toPrecision(15));
  const text = String(precise);
  if (text.includes("e")) return precise < 1 ? (0).toFixed(decimals) : BigInt(Math.round(precise)).toString();
  const scaled = Math.round(Number(`${text}e${decimals}`));
  if (!Number.isSafeInteger(scaled)) return precise.toFixed(decimals);
  const digits = String(scaled).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

interface Layout {
  /** Places of the parts that are digits before the point, behind it, and in the exponent. */
  readonly whole: readonly number[];
  readonly decimals: readonly number[];
  readonly exponent: readonly number[];
  readonly groups: boolean;
  /** Thousands that trailing commas divide by, and hundreds that percent signs multiply by. */
  readonly scale: number;
}

const layoutOf = (parts: readonly FormatPart[]): Layout => {
  const whole: number[] = [];
  const decimals: number[] = [];
  const exponent: number[] = [];
  let current = whole;
  let scale = 1;
  let groups = false;
  const isDigitAfter = (n: number): boolean =>
    parts.slice(n + 1).some((part) => part.kind === "digit") && parts[n + 1]?.kind !== "point";
  for (const [n, part] of parts.entries()) {
    if (part.kind === "digit") current.push(n);
    else if (part.kind === "point" && current === whole) current = decimals;
    else if (part.kind === "exponent") current = exponent;
    else if (part.kind === "percent") scale *= 100;
    else if (part.kind === "comma" && whole.length > 0) {
      if (current === whole && isDigitAfter(n)) groups = true;
      else scale /= 1000;
    }
  }
  return { whole, decimals, exponent, groups, scale };
};

/** Puts digits into their places from the right; what is left over goes before the first place. */
const fillWhole = (digits: string, layout: Layout, parts: readonly FormatPart[]): Map<number, string> => {
  const filled = new Map<number, string>();
  const grouped = (text: string, placed: number): string =>
    [...text]
      .map((digit, n) => {
        const after = placed + text.length - 1 - n;
        return layout.groups && after > 0 && after % 3 === 0 ? `${digit},` : digit;
      })
      .join("");
  let rest = digits === "0" ? "" : digits;
  let placed = 0;
  for (let n = layout.whole.length - 1; n >= 0; n--) {
    const place = layout.whole[n] ?? 0;
    const part = parts[place];
    const sign = part?.kind === "digit" ? part.sign : "#";
    const taken = n === 0 ? rest : rest.slice(-1);
    rest = n === 0 ? "" : rest.slice(0, -1);
    const shown = taken !== "" ? taken : sign === "0" ? "0" : "";
    filled.set(place, shown === "" ? (sign === "?" ? " " : "") : grouped(shown, placed));
    placed += Math.max(1, shown.length);
  }
  return filled;
};

const fillDecimals = (
  digits: string,
  places: readonly number[],
  parts: readonly FormatPart[],
): Map<number, string> => {
  const filled = new Map<number, string>();
  let needed = digits.replace(/0+$/, "").length;
  for (const [n, place] of places.entries()) {
    const part = parts[place];
    if (part?.kind === "digit" && part.sign === "0") needed = Math.max(needed, n + 1);
  }
  for (const [n, place] of places.entries()) {
    const part = parts[place];
    const isBlank = part?.kind === "digit" && part.sign === "?";
    filled.set(place, n < needed ? (digits[n] ?? "0") : isBlank ? " " : "");
  }
  return filled;
};

/** A number that is not negative, by one section. */
const formatNumber = (value: number, { parts }: FormatSection): string => {
  const layout = layoutOf(parts);
  let magnitude = value * layout.scale;
  let power = 0;
  if (layout.exponent.length > 0 && magnitude > 1e-300) {
    const step = Math.max(1, layout.whole.length);
    power = Math.floor(Math.log10(magnitude) / step) * step;
    magnitude /= 10 ** power;
    if (Number(roundedText(magnitude, layout.decimals.length)) >= 10 ** step) {
      magnitude /= 10 ** step;
      power += step;
    }
  }
  const [whole = "", decimals = ""] = roundedText(magnitude, layout.decimals.length).split(".");
  const filled = new Map([
    ...fillWhole(whole, layout, parts),
    ...fillDecimals(decimals, layout.decimals, parts),
    ...fillWhole(String(Math.abs(power)), { ...layout, whole: layout.exponent, groups: false }, parts),
  ]);
  // `.00` has no place before the point, yet 12 must not lose its digits.
  let lead = layout.whole.length === 0 && whole !== "0" ? whole : "";
  const point = parts.findIndex(({ kind }) => kind === "point");
  return parts
    .map((part, n) => {
      switch (part.kind) {
        case "literal":
          return part.text;
        case "digit":
          return filled.get(n) ?? "";
        case "point": {
          const before = lead;
          lead = "";
          return n === point ? `${before}.` : ".";
        }
        case "percent":
          return "%";
        case "exponent":
          return `E${power < 0 ? "-" : part.showsPlus ? "+" : ""}`;
        case "general":
        case "text":
          return generalNumber(value);
        default:
          return "";
      }
    })
    .join("");
};

/** Excel shows no minus before a zero: -0.001 as `0.0` is 0.0. */
const isRoundedToZero = (value: number, { parts }: FormatSection): boolean => {
  const { whole, decimals, exponent, scale } = layoutOf(parts);
  if (whole.length + decimals.length === 0 || exponent.length > 0) return false;
  return Number(roundedText(value * scale, decimals.length)) === 0;
};

const meets = (value: number, { operator, operand }: NonNullable<FormatSection["condition"]>): boolean => {
  switch (operator) {
    case "<":
      return value < operand;
    case ">":
      return value > operand;
    case "<=":
      return value <= operand;
    case ">=":
      return value >= operand;
    case "<>":
      return value !== operand;
    default:
      return value === operand;
  }
};

interface Choice {
  readonly section: FormatSection;
  /** True where the section says itself how a negative number looks. */
  readonly ownsSign: boolean;
}

const chooseSection = (value: number, sections: readonly FormatSection[]): Choice | null => {
  const isForText =
    sections.length > 1 && sections[sections.length - 1]?.parts.some(({ kind }) => kind === "text");
  const forNumbers = isForText ? sections.slice(0, -1) : sections.slice(0, 3);
  const [first, second, third] = forNumbers;
  if (!first) return null;
  if (forNumbers.some(({ condition }) => condition)) {
    for (const [n, section] of forNumbers.entries()) {
      const { condition } = section;
      // Behind one condition, the second section is for what is negative, the last for the rest.
      const isDefault = !condition && (n === forNumbers.length - 1 || (n === 1 && value < 0));
      if (condition ? meets(value, condition) : isDefault) return { section, ownsSign: n > 0 && value < 0 };
    }
    return null;
  }
  if (value < 0 && second) return { section: second, ownsSign: true };
  if (value === 0 && third) return { section: third, ownsSign: true };
  return { section: first, ownsSign: false };
};

const numberBy = (value: number, code: string): string | null => {
  const choice = chooseSection(value, sectionsOf(code));
  if (!choice) return noDate;
  const { section, ownsSign } = choice;
  if (section.isDate) return formatDate(value, section);
  const isEmpty = section.parts.length === 0;
  if (isEmpty) return value < 0 && !ownsSign ? "-" : "";
  const text = formatNumber(Math.abs(value), section);
  return value < 0 && !ownsSign && !isRoundedToZero(Math.abs(value), section) ? `-${text}` : text;
};

const textBy = (text: string, code: string): string => {
  const sections = sectionsOf(code);
  const last = sections[sections.length - 1];
  const forText = sections[3] ?? (last?.parts.some(({ kind }) => kind === "text") ? last : undefined);
  if (!forText) return text;
  return forText.parts
    .map((part) => (part.kind === "text" ? text : part.kind === "literal" ? part.text : ""))
    .join("");
};

const isGeneral = (code: string): boolean => code === "" || code.toLowerCase() === "general";

/** A cell's value as Excel shows it with a format code, in a cell that is wide enough. */
export const formatValue = (value: CellValue, code: string): string => {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return isGeneral(code) ? value : textBy(value, code);
  return isGeneral(code) ? generalNumber(value) : (numberBy(value, code) ?? noDate);
};

/** The TEXT function: as a cell would show it, but a number that is no date is an error. */
export const formatText = (value: CellValue, code: string): CellValue => {
  if (value instanceof CellError) return value;
  if (code === "") return "";
  const number = typeof value === "string" ? numberFromText(value) : value === null ? 0 : value;
  if (typeof number !== "number") return formatValue(value, code);
  return isGeneral(code) ? generalNumber(number) : (numberBy(number, code) ?? errorOf("#VALUE!"));
};
