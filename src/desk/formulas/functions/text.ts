import { CellError } from "../../model/cell";
import { fold, toBoolean, toNumber, toText, toWhole } from "../coercion";
import { hasWildcards, matchesWildcards } from "../criteria";
import { formatText } from "../number-format";
import { numberFromText } from "../number-text";
import type { Scalar } from "../values";
import { errorOf, fail } from "../values";
import type { FunctionLibrary } from "./definition";
import { roundTo } from "./arithmetic";
import { ofRanges, ofValues } from "./definition";
import { forEachCell, scalarAt } from "./ranges";

/** The longest text a cell holds. */
const longest = 32_767;

const bounded = (text: string): Scalar => (text.length > longest ? errorOf("#VALUE!") : text);

const countFrom = (value: Scalar | undefined, ifAbsent: number): number => {
  const count = value === undefined ? ifAbsent : toWhole(value);
  return count >= 0 ? count : fail("#VALUE!");
};

/** A position counted from 1, as an offset. */
const offsetFrom = (value: Scalar | undefined): number => {
  const start = value === undefined ? 1 : toWhole(value);
  return start >= 1 ? start - 1 : fail("#VALUE!");
};

const substitute = (text: string, old: string, by: string, occurrence: number | null): string => {
  if (old === "") return text;
  if (occurrence === null) return text.split(old).join(by);
  let at = -1;
  for (let n = 0; n < occurrence; n++) {
    at = text.indexOf(old, at < 0 ? 0 : at + old.length);
    if (at < 0) return text;
  }
  return text.slice(0, at) + by + text.slice(at + old.length);
};

/** Where a pattern with wildcards first begins, ignoring capitals; -1 for nowhere. */
const search = (pattern: string, text: string, from: number): number => {
  if (!hasWildcards(pattern)) return fold(text).indexOf(fold(pattern), from);
  for (let at = from; at <= text.length; at++) {
    if (matchesWildcards(`${pattern}*`, text.slice(at))) return at;
  }
  return -1;
};

const proper = (text: string): string =>
  text.toLowerCase().replace(/(^|[^\p{L}\p{M}])(\p{L})/gu, (_all, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });

export const textFunctions: FunctionLibrary = {
  LEN: ofValues(1, 1, ([text]) => toText(text).length),
  LEFT: ofValues(1, 2, ([text, count]) => toText(text).slice(0, countFrom(count, 1))),
  RIGHT: ofValues(1, 2, ([text, count]) => {
    const length = countFrom(count, 1);
    return length === 0 ? "" : toText(text).slice(-length);
  }),
  MID: ofValues(3, 3, ([text, start, count]) => {
    const from = offsetFrom(start);
    return toText(text).slice(from, from + countFrom(count, 0));
  }),
  FIND: ofValues(2, 3, ([wanted, within, start]) => {
    const from = offsetFrom(start);
    const text = toText(within);
    const found = from > text.length ? -1 : text.indexOf(toText(wanted), from);
    return found < 0 ? errorOf("#VALUE!") : found + 1;
  }),
  SEARCH: ofValues(2, 3, ([wanted, within, start]) => {
    const text = toText(within);
    const from = offsetFrom(start);
    const found = from > text.length ? -1 : search(toText(wanted), text, from);
    return found < 0 ? errorOf("#VALUE!") : found + 1;
  }),
  SUBSTITUTE: ofValues(3, 4, ([text, old, by, occurrence]) => {
    const nth = occurrence === undefined ? null : toWhole(occurrence);
    if (nth !== null && nth < 1) return errorOf("#VALUE!");
    return bounded(substitute(toText(text), toText(old), toText(by), nth));
  }),
  REPLACE: ofValues(4, 4, ([text, start, count, by]) => {
    const old = toText(text);
    const from = offsetFrom(start);
    return bounded(old.slice(0, from) + toText(by) + old.slice(from + countFrom(count, 0)));
  }),
  // Only the plain space: a non-breaking one from a web page stays, as in Excel.
  TRIM: ofValues(1, 1, ([text]) => toText(text).replace(/ +/g, " ").replace(/^ | $/g, "")),
  // eslint-disable-next-line no-control-regex -- CLEAN is about these characters
  CLEAN: ofValues(1, 1, ([text]) => toText(text).replace(/[\u0000-\u001f]/g, "")),
  UPPER: ofValues(1, 1, ([text]) => toText(text).toUpperCase()),
  LOWER: ofValues(1, 1, ([text]) => toText(text).toLowerCase()),
  PROPER: ofValues(1, 1, ([text]) => proper(toText(text))),
  CONCATENATE: ofValues(1, 255, (texts) => bounded(texts.map(toText).join(""))),
  REPT: ofValues(2, 2, ([text, count]) => {
    const times = countFrom(count, 0);
    const unit = toText(text);
    return unit.length * times > longest ? errorOf("#VALUE!") : unit.repeat(times);
  }),
  EXACT: ofValues(2, 2, ([a, b]) => toText(a) === toText(b)),
  CHAR: ofValues(1, 1, ([code]) => {
    const number = toWhole(code);
    return number < 1 || number > 255 ? errorOf("#VALUE!") : windowsCharacter(number);
  }),
  CODE: ofValues(1, 1, ([text]) => {
    const [first] = toText(text);
    return first === undefined ? errorOf("#VALUE!") : windowsCode(first);
  }),
  UNICHAR: ofValues(1, 1, ([code]) => {
    const number = toWhole(code);
    return number < 1 || number > 0x10ffff ? errorOf("#VALUE!") : String.fromCodePoint(number);
  }),
  UNICODE: ofValues(1, 1, ([text]) => toText(text).codePointAt(0) ?? errorOf("#VALUE!")),
  VALUE: ofValues(1, 1, ([value = null]) => {
    if (typeof value === "boolean") return errorOf("#VALUE!");
    return typeof value === "string" ? (numberFromText(value) ?? errorOf("#VALUE!")) : toNumber(value);
  }),
  TEXT: ofValues(2, 2, ([value = null, code]) => formatText(value, toText(code))),
  FIXED: ofValues(1, 3, ([value, places, plain]) => {
    const digits = places === undefined ? 2 : Math.trunc(toNumber(places));
    const number = roundTo(toNumber(value), digits, Math.round);
    const decimals = digits > 0 ? `.${"0".repeat(digits)}` : "";
    return formatText(number, `${toBoolean(plain) ? "0" : "#,##0"}${decimals}`);
  }),
  TEXTJOIN: ofRanges(3, 253, ["value", "value", "range"], (args, frame) => {
    const [separator, skipsEmpty] = [toText(scalarAt(args, 0)), toBoolean(scalarAt(args, 1))];
    const texts: string[] = [];
    for (const arg of args.slice(2)) {
      forEachCell(arg, frame, (cell) => {
        if (cell instanceof CellError) throw cell;
        if (!skipsEmpty || toText(cell) !== "") texts.push(toText(cell));
      });
    }
    return bounded(texts.join(separator));
  }),
  CONCAT: ofRanges(1, 254, ["range"], (args, frame) => {
    let text = "";
    for (const arg of args) forEachCell(arg, frame, (cell) => (text += toText(cell)));
    return bounded(text);
  }),
};

/** What Windows has from 128 to 159, where Unicode has control characters. */
const windowsExtras = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const windowsCharacter = (code: number): string =>
  code >= 128 && code < 160 ? (windowsExtras[code - 128] ?? "") : String.fromCharCode(code);

const windowsCode = (character: string): number => {
  const extra = windowsExtras.indexOf(character);
  if (extra >= 0) return extra + 128;
  const code = character.codePointAt(0) ?? 63;
  // A character that the code page lacks is its question mark.
  return code < 256 ? code : 63;
};
