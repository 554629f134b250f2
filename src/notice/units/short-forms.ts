import { wordsOf } from "../words";
import type { Mention } from "./mention";
import { UnitReader } from "./reader";

/** `Tổng công ty Truyền tải điện Quốc gia (EVNNPT)`, `… (sau đây viết tắt là BQLDA)` */
const SET =
  /\((?:(?:sau đây\s)?(?:gọi|viết)\stắt\s(?:là\s)?|sau đây\sgọi\slà\s)?["“]?(\p{Lu}[\p{Lu}\d]{2,11})["”]?\)/gu;
const LOOK_BACK = 160;
const MOST_WORDS = 18;
/** The texts read last: a notice, and the lines and cells that are asked for beside it. */
const MOST_TEXTS = 4;
const known = new Map<string, ReadonlyMap<string, Mention>>();

/** The units that a text has short forms for, set by itself in brackets behind their names. */
export const shortFormsOf = (text: string): ReadonlyMap<string, Mention> => {
  let forms = known.get(text);
  if (!forms) {
    known.set(text, (forms = formsSetIn(text)));
    const [oldest] = known.keys();
    if (known.size > MOST_TEXTS && oldest !== undefined) known.delete(oldest);
  }
  return forms;
};

const formsSetIn = (text: string): ReadonlyMap<string, Mention> => {
  const forms = new Map<string, Mention>();
  const met = new Set<string>();
  for (const { index, 1: form = "" } of text.matchAll(SET)) {
    if (met.has(form)) continue;
    met.add(form);
    const unit = unitBefore(text.slice(Math.max(0, index - LOOK_BACK), index));
    if (unit) forms.set(form, unit);
  }
  return forms;
};

/** The longest name that ends where the words end. */
const unitBefore = (written: string): Mention | null => {
  const reader = new UnitReader(wordsOf(written));
  const { length } = reader.words;
  for (let at = Math.max(0, length - MOST_WORDS); at < length; at++) {
    const unit = reader.named(at, length) ?? reader.built(at, length);
    if (unit?.next === length && !unit.isGroup) return unit;
  }
  return null;
};
