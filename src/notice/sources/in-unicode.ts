import type { LegacyEncoding } from "../encodings/legacy";
import { convertLegacy, detectLegacyEncoding } from "../encodings/legacy";
import type { SourceText } from "./source";

export interface UnicodeText {
  readonly text: string;
  /** The old encoding that was found, for the user to be told; null where there was none. */
  readonly convertedFrom: LegacyEncoding | null;
}

/** Turns what was typed in old fonts into Unicode: by the fonts' names where the file tells them, else by the letters. */
export const inUnicode = ({ text, legacy }: SourceText): UnicodeText => {
  const [first] = legacy;
  if (!first) {
    const encoding = detectLegacyEncoding(text);
    return { text: encoding ? convertLegacy(text, encoding) : text, convertedFrom: encoding };
  }
  let result = "";
  let at = 0;
  for (const { span, encoding, capitals } of legacy) {
    const converted = convertLegacy(text.slice(...span), encoding);
    result += text.slice(at, span[0]) + (capitals ? converted.toUpperCase() : converted);
    at = span[1];
  }
  return { text: result + text.slice(at), convertedFrom: first.encoding };
};

/**
 * The first lines that a conversion changes, as they were and as they are, for people to compare.
 *
 * @param most how many at most
 */
export const changedLines = (
  before: string,
  after: string,
  most: number,
): [before: string, after: string][] => {
  const converted = after.split("\n");
  const changed: [string, string][] = [];
  for (const [at, line] of before.split("\n").entries()) {
    const now = converted[at] ?? "";
    if (line === now) continue;
    changed.push([line.trim(), now.trim()]);
    if (changed.length === most) break;
  }
  return changed;
};
