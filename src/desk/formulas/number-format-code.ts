/** A piece of one section of a number format. */
export type FormatPart =
  | { readonly kind: "literal"; readonly text: string }
  /** `0`, `#` or `?`: a place for a digit. */
  | { readonly kind: "digit"; readonly sign: string }
  | { readonly kind: "point" | "comma" | "percent" | "general" | "text" }
  /** `E+` or `E-`. */
  | { readonly kind: "exponent"; readonly showsPlus: boolean }
  /** `yyyy`, `mm`, `AM/PM` …, in lower case; `[h]` counts hours on past the day's end. */
  | { readonly kind: "date"; readonly token: string; readonly isElapsed: boolean };

export interface FormatSection {
  readonly parts: readonly FormatPart[];
  readonly condition: { readonly operator: string; readonly operand: number } | null;
  readonly isDate: boolean;
  /** Windows language of month and day names, 0 for none named. */
  readonly language: number;
}

const dateRun = /y+|m+|d+|h+|s+|e+|b+|g+/iy;
const halfDay = /AM\/PM|A\/P/iy;
const bracket = /\[([^\]]*)\]/y;
const exponent = /E([+-])/iy;
const general = /General/iy;
const conditionPattern = /^(<=|>=|<>|<|>|=)(-?[\d.]+(?:E[+-]?\d+)?)$/i;
const elapsedPattern = /^(h+|m+|s+)$/i;
const currencyPattern = /^\$([^-]*)(?:-([0-9A-F]+))?/i;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

class SectionReader {
  readonly parts: FormatPart[] = [];
  condition: FormatSection["condition"] = null;
  language = 0;

  literal(text: string): void {
    this.parts.push({ kind: "literal", text });
  }

  /** What brackets hold: a condition, elapsed time, a currency with its language, or a colour, which is left. */
  bracketed(inner: string): void {
    const condition = conditionPattern.exec(inner);
    if (condition) this.condition = { operator: condition[1] ?? "=", operand: Number(condition[2]) };
    if (elapsedPattern.test(inner)) {
      this.parts.push({ kind: "date", token: inner.toLowerCase(), isElapsed: true });
    }
    const currency = currencyPattern.exec(inner);
    if (!currency) return;
    if (currency[1]) this.literal(currency[1]);
    // The low half of the number is the language; the rest is calendar and digits.
    if (currency[2]) this.language = parseInt(currency[2], 16) & 0xffff;
  }

  finish(): FormatSection {
    const parts = withMinutes(this.parts);
    const isDate = parts.some(({ kind }) => kind === "date");
    return { parts, condition: this.condition, isDate, language: this.language };
  }
}

/** `m` is minutes behind hours and before seconds, months otherwise. */
const withMinutes = (parts: readonly FormatPart[]): FormatPart[] => {
  const dates = parts.filter((part) => part.kind === "date");
  return parts.map((part) => {
    if (part.kind !== "date" || part.isElapsed || !/^mm?$/.test(part.token)) return part;
    const place = dates.indexOf(part);
    const isMinutes = dates[place - 1]?.token.startsWith("h") || dates[place + 1]?.token.startsWith("s");
    return isMinutes ? { ...part, token: part.token.replace(/m/g, "n") } : part;
  });
};

const parse = (code: string): FormatSection[] => {
  const sections: FormatSection[] = [];
  let reader = new SectionReader();
  let at = 0;
  while (at < code.length) {
    const character = code[at] ?? "";
    const next = code[at + 1] ?? "";
    const found =
      matchAt(general, code, at) ??
      matchAt(halfDay, code, at) ??
      matchAt(exponent, code, at) ??
      matchAt(bracket, code, at) ??
      matchAt(dateRun, code, at);
    if (found) {
      readWord(reader, found);
      at += found[0].length;
      continue;
    }
    if (character === ";") {
      sections.push(reader.finish());
      reader = new SectionReader();
    } else if (character === '"') {
      const end = code.indexOf('"', at + 1);
      reader.literal(code.slice(at + 1, end < 0 ? code.length : end));
      at = end < 0 ? code.length : end;
    } else if (character === "\\") {
      reader.literal(next);
      at++;
    } else if (character === "_") {
      // Room for a character: a blank, where there is nothing to align with.
      reader.literal(" ");
      at++;
    } else if (character === "*") {
      // A character that fills the cell's width; text has none.
      at++;
    } else {
      readSign(reader, character);
    }
    at++;
  }
  sections.push(reader.finish());
  return sections;
};

const readWord = (reader: SectionReader, [word, inner]: RegExpExecArray): void => {
  if (/^general$/i.test(word)) reader.parts.push({ kind: "general" });
  else if (word.startsWith("[")) reader.bracketed(inner ?? "");
  else if (/^E[+-]$/i.test(word)) reader.parts.push({ kind: "exponent", showsPlus: inner === "+" });
  else reader.parts.push({ kind: "date", token: word.toLowerCase(), isElapsed: false });
};

const signs: Readonly<Record<string, "point" | "comma" | "percent" | "text">> = {
  ".": "point",
  ",": "comma",
  "%": "percent",
  "@": "text",
};

const readSign = (reader: SectionReader, character: string): void => {
  const kind = signs[character];
  if (kind) reader.parts.push({ kind });
  else if (character === "0" || character === "#" || character === "?") {
    reader.parts.push({ kind: "digit", sign: character });
  } else reader.literal(character);
};

const known = new Map<string, FormatSection[]>();

/** The sections of a format code; each code is read once. */
export const sectionsOf = (code: string): readonly FormatSection[] => {
  let sections = known.get(code);
  if (!sections) {
    sections = parse(code);
    if (known.size > 10_000) known.clear();
    known.set(code, sections);
  }
  return sections;
};
