import type { Span } from "./notice";
import { phraseTrie } from "./phrase-trie";
import { unitListAt } from "./unit-lists";
import { UnitReader } from "./units/reader";
import { verbs } from "./verbs";
import type { Mention } from "./units/mention";
import type { Words } from "./words";

const asking = phraseTrie(["đề nghị", "yêu cầu", "giao"]);

/** The lead-in proper: what stands before it tells of the meeting, with dates and units of its own. */
export const lastSentence = (text: string, [from, to]: Span): Span => {
  const stops = [...text.slice(from, to).matchAll(/[.!?]\s+(?=\p{Lu})/gu)];
  return [from + (stops.at(-1)?.index ?? 0), to];
};

/** `… đề nghị UBND tỉnh chỉ đạo giải quyết một số kiến nghị sau:` */
export const announcesPetitions = (leadIn: string): boolean =>
  /(?:giải quyết|trả lời|xử lý)\s(?:(?:các|một số|những)\s)?(?:nội dung\s)?(?:kiến nghị|đề xuất|phản ánh)[^:;]{0,80}:\s*$/iu.test(
    leadIn,
  );

/** `… Sở X đề nghị UBND các xã, phường thực hiện các nội dung sau:` says who is to do what is listed below it. */
export const addressedBy = (words: Words): readonly Mention[] => {
  const reader = new UnitReader(words);
  let addressed: readonly Mention[] = [];
  for (let i = 0; i < words.length; i++) {
    const next = asking.match(words, i)?.next;
    if (next === undefined || !/^\s+$/.test(words.gap(next).text)) continue;
    const list = unitListAt(reader, next);
    if (list && (list.next >= words.length || verbs.has(words, list.next))) addressed = list.mentions;
  }
  return addressed;
};
