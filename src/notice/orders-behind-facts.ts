import type { Assignment } from "./assignments/assignment";
import type { Span } from "./notice";
import type { PassageReader } from "./passage-reader";
import { TELLS_OR_ASKS } from "./sentence-kinds";
import { sentencesBehind } from "./sentences";
import { verbs } from "./verbs";
import { areKnownUnits } from "./units/mention";

/** `Lãnh đạo tỉnh giao các Sở: …`: who gives it, and those who are given it behind. */
const GIVEN = /(?<!\p{L})(?:giao(?: cho)?|yêu cầu|đề nghị|phân công)\s+$/iu;
/** `Sở Xây dựng được giao nhiệm vụ …` */
const IS_GIVEN = /^\s*được (?:giao|phân công|yêu cầu)(?!\p{L})/iu;

/** Where the first sentence of a paragraph begins that gives somebody something to do behind facts; null where none does. */
export const orderBehindFacts = (reader: PassageReader, paragraph: Span): number | null => {
  const sentences = sentencesBehind(reader.text, paragraph);
  let first = sentences.findIndex((sentence) => handsOut(reader, sentence));
  if (first < 0) return null;
  // Before a sentence that does, one that names a unit and what it does is an order too.
  while (first > 0 && namesDoer(reader, sentences[first - 1] ?? [0, 0])) first--;
  return sentences[first]?.[0] ?? null;
};

const namesDoer = (reader: PassageReader, sentence: Span): boolean => {
  return !TELLS_OR_ASKS.test(reader.said(sentence).written) && doersIn(reader, sentence) !== null;
};

/** The known units that a sentence names with what they do right behind them; null where it names none so. */
const doersIn = (reader: PassageReader, sentence: Span): Assignment | null => {
  const named = reader.assignment(sentence);
  const last = named.leads.at(-1);
  return last && areKnownUnits(named.leads) && verbs.has(reader.words.within(last.to, sentence[1]), 0)
    ? named
    : null;
};

const handsOut = (reader: PassageReader, sentence: Span): boolean => {
  const said = reader.said(sentence);
  if (TELLS_OR_ASKS.test(said.written)) return false;
  const { leads } = reader.assignment(sentence);
  const [first] = leads;
  const last = leads.at(-1);
  if (!first || !last) return false;
  return (
    GIVEN.test(reader.text.slice(sentence[0], first.from)) ||
    IS_GIVEN.test(reader.text.slice(last.to, sentence[1])) ||
    reader.deadlines(sentence).some(({ stated }) => stated !== null)
  );
};

/** `Toàn xã còn 11 nhà. UBND xã chủ trì …`: whom an item names that tells first how things are; null where it names nobody. */
export const unitBehindFacts = (reader: PassageReader, item: Span): Assignment | null => {
  if (verbs.has(reader.said(item), 0)) return null;
  for (const sentence of sentencesBehind(reader.text, item)) {
    const named = doersIn(reader, sentence);
    if (named) return named;
  }
  return null;
};
