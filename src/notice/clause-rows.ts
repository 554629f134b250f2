import { SOMEBODY_AGREES, onlyAgrees } from "./assignments/agreements";
import { deadlinesWithin } from "./deadlines/found";
import type { DraftRow, Scope } from "./draft-row";
import { labelEnd } from "./heading-units";
import { decidesOn, isDecision } from "./headings";
import type { Span } from "./notice";
import type { PassageReader } from "./passage-reader";
import { verbs } from "./verbs";
import { keyOfUnits } from "./units/mention";

const PART_LETTERS = "abcdeghiklmnopqrstuvxy";

/** `1/a`, `1/b`: the path of one of an item's rows, by its index; behind the last letter it is counted. */
export const pathOfPart = (path: string, index: number): string =>
  `${path}/${PART_LETTERS[index] ?? String(index + 1)}`;

interface AboutItem {
  /** Where the first row begins: with the item's mark, unless a label stands between. */
  readonly from: number;
  /** The label names a group, and each clause one of it. */
  readonly isShared: boolean;
  readonly scope: Scope;
}

/**
 * The rows of an item whose clauses go to different units or by different dates: `1/a`, `1/b` … below the `whole` item's
 * path; the item's own path where all but one clause only open that one.
 */
export const rowsOfClauses = (
  reader: PassageReader,
  whole: DraftRow,
  clauses: readonly Span[],
  { from, isShared, scope }: AboutItem,
): readonly DraftRow[] => {
  const rows = withWhatOpens(reader, rowOfEach(reader, whole, clauses, from, isShared), scope);
  // `Đồng ý giao UBND tỉnh X …; UBND tỉnh X chịu trách nhiệm …`: the same unit, named twice
  if (
    rows.every(
      ({ deadlines, leads }) => deadlines.length === 0 && keyOfUnits(leads) === keyOfUnits(whole.leads),
    )
  )
    return [whole];
  return rows.length === 1 ? rows : rows.map((row, i) => ({ ...row, path: pathOfPart(whole.path, i) }));
};

const rowOfEach = (
  reader: PassageReader,
  whole: DraftRow,
  clauses: readonly Span[],
  from: number,
  isShared: boolean,
): DraftRow[] => {
  const rows: DraftRow[] = [];
  for (const [i, clause] of clauses.entries()) {
    const said = reader.assignment(clause);
    const before = clauses[i - 1];
    // `A phối hợp với B làm … trước ngày 1/4 và làm … trước ngày 1/6`: B helps with both.
    const goesOn = before !== undefined && /\svà\s*$/u.test(reader.text.slice(...before));
    const helpersBefore = goesOn ? (rows.at(-1)?.coordinating ?? []) : [];
    rows.push({
      ...whole,
      span: i === 0 ? [from, clause[1]] : clause,
      words: clause,
      leads: (i > 0 || isShared) && said.leads.length > 0 ? said.leads : whole.leads,
      coordinating: said.coordinating.length > 0 ? said.coordinating : helpersBefore,
      deadlines: deadlinesWithin(whole.deadlines, clause),
    });
  }
  return rows;
};

/** A clause that hands nothing out opens the one behind it, and is no row of its own. */
const withWhatOpens = (reader: PassageReader, rows: readonly DraftRow[], scope: Scope): DraftRow[] => {
  const kept: DraftRow[] = [];
  let opening: DraftRow | null = null;
  for (const [at, row] of rows.entries()) {
    if (at + 1 < rows.length && handsNothingOut(reader, row, scope)) {
      opening ??= row;
      continue;
    }
    kept.push(
      opening
        ? { ...row, span: [opening.span[0], row.span[1]], words: [opening.words[0], row.words[1]] }
        : row,
    );
    opening = null;
  }
  return kept;
};

/** `Theo đề nghị của … tại Văn bản số …; Chủ tịch UBND tỉnh chuyển Sở X …` */
const GROUNDS = /^\s*(?:Theo|Căn cứ|Xét|Tiếp theo|Trên cơ sở|Phúc đáp)\s[^;]*;\s*$/u;
/** `Phê bình 05 chủ đầu tư chậm giải ngân. Yêu cầu các chủ đầu tư nêu trên …` */
const BLAMES = /^\s*(?:Phê bình|Biểu dương|Nghiêm khắc phê bình)\s/u;
const ORDERS_BEHIND = /^\s*(?:giao|yêu cầu|đề nghị)\s/iu;

/**
 * A clause before one that hands out: `Thường trực … thống nhất nội dung …; giao Sở X …`,
 * `Kinh phí từ ngân sách xã; giao Phòng X …`.
 */
const handsNothingOut = (reader: PassageReader, { words, deadlines }: DraftRow, scope: Scope): boolean => {
  if (deadlines.length > 0) return false;
  const said = reader.said(words);
  const label = labelEnd(said);
  if (
    onlyAgrees(said) ||
    isDecision(said) ||
    GROUNDS.test(said.written) ||
    BLAMES.test(said.written) ||
    (label !== null &&
      (decidesOn(said, label + 1) || SOMEBODY_AGREES.test(reader.text.slice(label + 1, words[1]))))
  )
    return true;
  return (
    scope.leads.length === 0 &&
    reader.assignment(words).leads.length === 0 &&
    !verbs.has(said, 0) &&
    // `Toàn xã còn 11 nhà tạm. MTTQ xã chủ trì …`: a fact is a sentence of its own.
    (/[.!?]\s*$/u.test(said.written) || ORDERS_BEHIND.test(reader.text.slice(words[1], words[1] + 20)))
  );
};
