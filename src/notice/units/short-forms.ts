import type { Mention } from "./mention";

/** `Tổng công ty Truyền tải điện Quốc gia (EVNNPT)`, `… (sau đây viết tắt là BQLDA)` */
const SET =
  /\((?:(?:sau đây\s)?(?:gọi|viết)\stắt\s(?:là\s)?|sau đây\sgọi\slà\s)?["“]?(\p{Lu}[\p{Lu}\d]{2,11})["”]?\)/gu;
const LOOK_BACK = 160;
/** The texts read last: a notice, and the lines and cells that are asked for beside it. */
const MOST_TEXTS = 4;
const known = new Map<string, ReadonlyMap<string, Mention>>();

/** The unit that some words end with; null where they end otherwise. */
type UnitBefore = (written: string) => Mention | null;

/** The units that a text has short forms for, set by itself in brackets behind their names. */
export const shortFormsOf = (text: string, unitBefore: UnitBefore): ReadonlyMap<string, Mention> => {
  let forms = known.get(text);
  if (!forms) {
    known.set(text, (forms = formsSetIn(text, unitBefore)));
    const [oldest] = known.keys();
    if (known.size > MOST_TEXTS && oldest !== undefined) known.delete(oldest);
  }
  return forms;
};

const formsSetIn = (text: string, unitBefore: UnitBefore): ReadonlyMap<string, Mention> => {
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
