import { foldPhrase } from "../notice/folding";

/** A row by what it says and where it stands. */
export interface WordedRow {
  readonly id: string;
  readonly noticeKey: string;
  /** Path of markers in the notice; its first part is the section. */
  readonly section: string;
  readonly content: string;
}

/**
 * Pairs of words that more rows than this have in common say nothing about one matter. It also bounds the pairs
 * of rows that are looked at, so that the work grows with the words and not with the square of the rows.
 */
const mostRowsOfAPair = 4;
/** Rare pairs of words that two rows of one matter share at least, and which part of the shorter row they are. */
const fewestShared = 4;
const leastShare = 0.22;
/** More than that nobody reads. */
const mostSuggestions = 3;

/** What every assignment says, whatever it is about. */
const formulas = [
  "tập trung chỉ đạo, hướng dẫn, hỗ trợ, kiểm tra, đôn đốc, theo dõi, triển khai tổ chức thực hiện",
  "chủ trì, phối hợp với các cơ quan, đơn vị, địa phương liên quan, tham mưu, đề xuất",
  "hoàn thành, báo cáo kết quả, gửi về, tổng hợp, trình, trước ngày, trong tháng, năm, quý, định kỳ",
  "đẩy nhanh tiến độ, tăng cường công tác, nâng cao chất lượng, theo quy định, trên địa bàn, kịp thời",
];

/** Neighbouring syllables: Vietnamese words are mostly two of them. */
const syllablePairs = (text: string): string[] => {
  const syllables = foldPhrase(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return syllables.slice(1).map((syllable, index) => `${syllables[index] ?? ""} ${syllable}`);
};

const formulaPairs = new Set(formulas.flatMap(syllablePairs));

/** What a row is about: its pairs of syllables without formulas, figures and the names of units. */
const pairsOf = ({ content }: WordedRow, names: ReadonlySet<string>): Set<string> =>
  new Set(
    syllablePairs(content).filter((pair) => !formulaPairs.has(pair) && !names.has(pair) && !/\d/.test(pair)),
  );

const sectionOf = ({ noticeKey, section }: WordedRow): string =>
  `${noticeKey}·${section.split("/")[0] ?? ""}`;

/**
 * Rows that seem to speak of the same matter in another section or another notice, by row id, the likest first.
 * It is a guess from the words for people to judge: nothing is merged or left out of a count for it.
 *
 * @param unitNames names and aliases of units: who does the work does not say which work it is
 */
export const suggestRelated = (
  rows: readonly WordedRow[],
  unitNames: readonly string[],
): Map<string, string[]> => {
  const names = new Set(unitNames.flatMap(syllablePairs));
  const pairs = rows.map((row) => pairsOf(row, names));
  const rowsWith = new Map<string, number[]>();
  for (const [index, own] of pairs.entries()) {
    for (const pair of own) {
      const found = rowsWith.get(pair);
      if (found) found.push(index);
      else rowsWith.set(pair, [index]);
    }
  }
  const sections = rows.map(sectionOf);
  const related = new Map<string, string[]>();
  for (const [index, row] of rows.entries()) {
    const shared = new Map<number, number>();
    for (const pair of pairs[index] ?? []) {
      const others = rowsWith.get(pair) ?? [];
      if (others.length > mostRowsOfAPair) continue;
      for (const other of others) {
        if (sections[other] !== sections[index]) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const likest = [...shared]
      .map(([other, count]) => {
        const shorter = Math.min(pairs[index]?.size ?? 0, pairs[other]?.size ?? 0);
        return { id: rows[other]?.id ?? "", count, share: count / Math.max(1, shorter) };
      })
      .filter(({ count, share }) => count >= fewestShared && share >= leastShare)
      .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
      .slice(0, mostSuggestions);
    if (likest.length > 0)
      related.set(
        row.id,
        likest.map(({ id }) => id),
      );
  }
  return related;
};
