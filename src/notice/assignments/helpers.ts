import { coordinatingWords } from "../../catalog/vocabulary";
import { phraseTrie } from "../phrase-trie";
import { keyIdOf } from "../spellings";
import { unitListAt } from "../unit-lists";
import type { Mention } from "../units/mention";
import type { UnitReader } from "../units/reader";
import { placesActing } from "./unlisted-subjects";

const coordinatingPhrases = phraseTrie(coordinatingWords);
const CHU = keyIdOf("chủ");

/** Whom a passage names as helping: behind `phối hợp với`, `cùng` and the like. */
export const helpersIn = (reader: UnitReader): Mention[] => {
  const { words } = reader;
  const helpers: Mention[] = [];
  for (let i = 0; i < reader.words.length; i++) {
    const phrase = coordinatingPhrases.match(reader.words, i);
    // `Quy chế phối hợp giữa các cơ quan` is a paper.
    let start = phrase && !PAPERS.test(words.slice(i - 2, i)) ? phrase.next : undefined;
    // `Giao phòng X chủ trì Văn phòng Y, các phòng … tham mưu`: the words "phối hợp với" are missing
    if (start === undefined && reader.words.keyId(i) === CHU && reader.words.raw(i + 1) === "trì") {
      const direct = unitListAt(reader, i + 2);
      // `A chủ trì, B phối hợp kiểm tra`: who helps stands before the words
      if (direct && /^[,;]\s*$/.test(reader.words.gap(i + 2).text) && helpsAt(reader, direct.next)) {
        for (const mention of direct.mentions) helpers.push(mention);
        i = direct.next;
        continue;
      }
      if (direct && /^\s+$/.test(reader.words.gap(i + 2).text) && direct.mentions[0]?.isKnown) start = i + 2;
    }
    if (start === undefined) continue;
    if (phrase && /giữa$/u.test(phrase.value)) start = afterIntroduction(reader, start);
    if (!/^\s*:?\s*$/.test(reader.words.gap(start).text)) continue;
    const list = unitListAt(reader, start) ?? placesActing(reader, start);
    if (!list) continue;
    for (const mention of list.mentions) helpers.push(mention);
    i = list.next - 1;
  }
  return helpers;
};

const PAPERS = /^(?:quy|cơ) chế$/iu;

/** `phối hợp`, and nobody behind it. */
const helpsAt = (reader: UnitReader, at: number): boolean =>
  reader.words.lower(at) === "phối" &&
  reader.words.lower(at + 1) === "hợp" &&
  !/^(?:với|cùng)$/u.test(reader.words.lower(at + 2));

/** `phối hợp giữa các cơ quan: A, B`: the list behind the colon is meant. */
const afterIntroduction = (reader: UnitReader, start: number): number => {
  const group = reader.at(start);
  return group?.isGroup && /^\s*:\s*$/.test(reader.words.gap(group.next).text) ? group.next : start;
};
