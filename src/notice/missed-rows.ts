import { onlyAgrees } from "./assignments/agreements";
import { assignmentOf } from "./assignments/assignments";
import { assigningEnd } from "./assignments/orders";
import { deadlinesIn } from "./deadlines/deadlines";
import type { Anchor } from "./deadlines/found";
import { markerOf } from "./markers";
import type { Passage, PassageRole, Span } from "./notice";
import { TELLS_OR_ASKS } from "./sentence-kinds";
import { sentencesBehind } from "./sentences";
import { verbs } from "./verbs";
import type { Words } from "./words";

/** Where a task may have been passed over; headings, closings and what stands around the body hold none. */
const MAY_HOLD_ROWS: ReadonlySet<PassageRole> = new Set(["opening", "decision", "other"]);
/** What the document itself heads as a report or as a list of those present must say more than who did what. */
const HEADED_OTHERWISE: ReadonlySet<PassageRole> = new Set(["assessment", "attendance"]);
const FEWEST_LETTERS = 30;
const LOOK_AHEAD = 1200;
const VERB_WITHIN = 80;
/** Unlike the days that something takes. */
const DUE = /^(?:trước|chậm nhất|muộn nhất|không quá|hạn|xong|hoàn thành)(?!\p{L})/iu;

/** Whoever it is: somebody is bound; and not to carry out the document itself. */
const DUTY = /(?<!\p{L})(?:có|chịu) trách nhiệm(?!\p{L}|\s(?:thi hành|thực hiện)(?!\p{L}))/iu;

/** Those whom an invitation asks to come and be on time. */
const INVITED = /^(?:các\s)?(?:đại biểu|đồng chí)$/iu;

/**
 * Marks the passages that say of somebody what they are to do and yet are no row, for people to look at: nothing that may
 * be a task is passed over without a word.
 *
 * @param passedOver where items begin that say who does something, and yet hand nothing out
 */
export const withMissedRows = (
  words: Words,
  anchor: Anchor,
  passages: readonly Passage[],
  passedOver: ReadonlySet<number>,
): Passage[] =>
  passages.map((passage) =>
    passedOver.has(passage.span[0]) || mayBeRow(words, anchor, passage)
      ? { ...passage, mayBeRow: true }
      : passage,
  );

/** `… báo cáo kết quả về UBND xã trước ngày 25 hằng tháng`: the last paragraph asks all for something, by a day. */
const isDueAtTheEnd = (words: Words, anchor: Anchor, [from, to]: Span): boolean => {
  const said = words.within(from, Math.min(to, from + LOOK_AHEAD));
  return REPORTS.test(said.written) && deadlinesIn(said, anchor).some(({ text }) => DUE.test(text));
};

const REPORTS = /(?<!\p{L})(?:báo cáo|gửi|đăng ký|nộp)(?!\p{L})/iu;

const mayBeRow = (words: Words, anchor: Anchor, { span: [from, to], role }: Passage): boolean => {
  if (role === "closing") return isDueAtTheEnd(words, anchor, [from, to]);
  const end = Math.min(to, from + LOOK_AHEAD);
  if (HEADED_OTHERWISE.has(role)) return ordersSomething(words, anchor, [from, end], true);
  return (
    MAY_HOLD_ROWS.has(role) &&
    (ordersSomething(words, anchor, [from, end], false) ||
      sentencesBehind(words.text, [from, end]).some((each) => ordersSomething(words, anchor, each, false)))
  );
};

const ordersSomething = (
  words: Words,
  anchor: Anchor,
  [from, end]: Span,
  isHeadedOtherwise: boolean,
): boolean => {
  if (end - from < FEWEST_LETTERS) return false;
  const text = words.text.slice(from, end).trimStart();
  const start = end - text.length;
  const said = words.within(start + (markerOf(text)?.length ?? 0), end);
  if (TELLS_OR_ASKS.test(said.written) || /:\s*$/u.test(text)) return false;
  if (!isHeadedOtherwise && DUTY.test(said.written)) return true;
  const lead = assignmentOf(said).leads.at(-1);
  // Whoever it is that the reader did not find: something is due.
  if (
    !lead &&
    !isHeadedOtherwise &&
    deadlinesIn(said, anchor).some(({ stated, text: due }) => stated !== null && DUE.test(due))
  )
    return true;
  if (!lead || INVITED.test(lead.name) || onlyAgrees(said)) return false;
  if (assigningEnd(said, 0) !== null || deadlinesIn(said, anchor).some(({ stated }) => stated !== null))
    return true;
  return !isHeadedOtherwise && verbs.has(words.within(lead.to, Math.min(end, lead.to + VERB_WITHIN)), 0);
};
