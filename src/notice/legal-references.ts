import { lawNames } from "../catalog/laws";
import { foldPhrase } from "./folding";
import type { LegalReference, NoticeHeader } from "./notice";
import { phraseTrie } from "./phrase-trie";
import { WordSet, type Words } from "./words";

/** `Quyết định` and `quyết định`. */
const eitherCase = (phrase: string): string =>
  `[${phrase.charAt(0).toUpperCase()}${phrase.charAt(0).toLowerCase()}]${phrase.slice(1)}`;

/** Kinds of documents that are cited by number and symbol (NĐ 30/2020, phụ lục III), and those of the Party. */
const KINDS = [
  "Nghị quyết liên tịch",
  "Nghị quyết",
  "Quyết định",
  "Chỉ thị",
  "Kết luận",
  "Thông báo kết luận",
  "Thông báo",
  "Kế hoạch",
  "Chương trình hành động",
  "Chương trình",
  "Công văn",
  "Công điện",
  "Văn bản",
  "Tờ trình",
  "Báo cáo",
  "Hướng dẫn",
  "Quy định",
  "Quy chế",
  "Phương án",
  "Đề án",
  "Thông tư liên tịch",
  "Thông tư",
  "Nghị định",
  "Pháp lệnh",
  "Bộ luật",
  "Luật",
];
const SHORT_KINDS = "QĐ|NQ|CV|VB|KH|TB|NĐ|TT|CT";
const KIND = `(?:${KINDS.map(eitherCase).join("|")}|${SHORT_KINDS})`;
/** Kinds that are known by their number alone: `Nghị quyết 57`, `Chỉ thị 05`. */
const BY_NUMBER = "(?:Nghị quyết|Chỉ thị|Kết luận|Nghị định|Thông tư)";

const SYMBOL = String.raw`\p{Lu}[\p{L}\d]{0,14}(?:\s?[-/&–]\s?\p{Lu}[\p{L}\d]{0,14}){0,4}`;
/** `494-QĐ/HU`, `19/2025/TT-BNNMT`, `31/2024/QH15`: a symbol of letters tells it from a date and from a fraction. */
const NUMBER_AND_SYMBOL = String.raw`\d{1,6}[a-zđ]?\s?[-/–]\s?(?:\d{4}\s?/\s?)?${SYMBOL}`;
/** Without a kind before it a number with spaces is none: `Công ty Xây dựng số 1 - CTCP`. */
const TIGHT_NUMBER = String.raw`\d{1,6}[a-zđ]?[-/–](?:\d{4}/)?${SYMBOL}`;
const BEHIND = String.raw`(?:,?\s(?:(?:ký|ban hành)\s)?ngày\s\d{1,2}(?:[/.-]\d{1,2}[/.-]|\stháng\s\d{1,2}\snăm\s)\d{4}|\snăm\s\d{4})?`;
const PROVISION = String.raw`(?:[Đđ]iểm|[Kk]hoản|[Đđ]iều|[Mm]ục|[Cc]hương|[Pp]hụ lục)\s(?:[IVX]{1,6}|\d{1,3}[a-zđ]?|[a-zđ])(?!\p{L})(?:(?:,|\svà)\s(?:\d{1,3}|[a-zđ])(?!\p{L})){0,4}`;
/** `khoản 12 Điều 4`, `Khoản 3 - Điều 61`, `điểm b, khoản 2, Điều 5 của`: what is cited of the document. */
const PROVISIONS = String.raw`(?:${PROVISION}(?:,\s|\s-\s|\scủa\s|\svà\s|\s)){0,4}`;

const NUMBERED = new RegExp(
  String.raw`(?<!\p{L})${PROVISIONS}(?:${KIND}\s(?:số\s?:?\s?)?(?<number>${NUMBER_AND_SYMBOL})|số\s(?<bare>${TIGHT_NUMBER})|${BY_NUMBER}\s(?:số\s)?(?<short>\d{2,3})(?![\p{L}\d/%-]|[.,]\d|\s?%))${BEHIND}`,
  "gu",
);
const LAW = new RegExp(String.raw`(?<!\p{L})${PROVISIONS}(?:Bộ luật|Luật)\s(?=\p{Lu})`, "gu");

const laws = phraseTrie(lawNames);
/** Passages without any of these cite no number, and need no closer look. */
const ANY_NUMBER = new RegExp(
  String.raw`\d[a-zđ]?\s?[-/–]\s?(?:\d{4}\s?/\s?)?\p{Lu}|${BY_NUMBER}\s(?:số\s)?\d`,
  "u",
);
const LAW_WORD = new WordSet(["luật"]);
const YEAR_BEHIND = /^\s(?:số\s\d{1,3}\/\d{4}\/QH\d{1,2}|năm\s\d{4}|ngày\s\d{1,2}[/.]\d{1,2}[/.]\d{4})/u;

/** Words of a law that no list holds: those with a capital. */
const capitalRun = (words: Words): number => {
  let next = 0;
  while (words.capital(next) && (next === 0 || words.gap(next).isSpace)) next++;
  return next;
};

/**
 * Documents and their provisions that a passage cites, in the order written: `khoản 12 Điều 4 Thông tư số
 * 19/2025/TT-BNNMT`, `Điều 61 Luật Lâm nghiệp`, `Nghị quyết 18-NQ/TW`. The notice's own number is none, nor is a number
 * that names no document (`tiêu chí số 14`, `3/20 tiêu chí`, a date).
 */
export class LegalReferenceReader {
  private readonly own: string | null;

  constructor(header: NoticeHeader) {
    this.own = header.number === null ? null : foldPhrase(header.documentNumber ?? "");
  }

  in(passage: Words): LegalReference[] {
    const found = [...this.numbered(passage), ...this.laws(passage)];
    if (found.length < 2) return found;
    found.sort((a, b) => a.span[0] - b.span[0]);
    let end = 0;
    // `Luật Đất đai số 31/2024/QH15` is found by its name and by its number.
    return found.filter(({ span }) => {
      if (span[0] < end) return false;
      end = span[1];
      return true;
    });
  }

  private numbered(passage: Words): LegalReference[] {
    if (!passage.hasFigure()) return [];
    const { written } = passage;
    if (!ANY_NUMBER.test(written)) return [];
    return [...written.matchAll(NUMBERED)].flatMap((match) => {
      const number = match.groups?.number ?? match.groups?.bare ?? match.groups?.short ?? "";
      if (foldPhrase(number) === this.own) return [];
      const from = passage.start + match.index;
      return [
        { text: match[0], documentNumber: number.replace(/\s/g, ""), span: [from, from + match[0].length] },
      ];
    });
  }

  private laws(passage: Words): LegalReference[] {
    if (!passage.hasAnyOf(LAW_WORD)) return [];
    return [...passage.written.matchAll(LAW)].flatMap((match) => {
      const from = passage.start + match.index;
      const nameFrom = from + match[0].length;
      const name = passage.within(nameFrom, Math.min(nameFrom + 90, passage.end));
      const next = laws.match(name, 0)?.next ?? capitalRun(name);
      if (next === 0) return [];
      const nameTo = name.to(next - 1);
      const to = nameTo + (YEAR_BEHIND.exec(passage.text.slice(nameTo, passage.end))?.[0].length ?? 0);
      return [{ text: passage.text.slice(from, to), documentNumber: null, span: [from, to] }];
    });
  }
}
