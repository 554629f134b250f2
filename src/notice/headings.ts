import {
  assessmentHeadings,
  assessmentWords,
  attendanceHeadings,
  decisionWords,
} from "../catalog/vocabulary";
import { phraseTrie, type PhraseTrie } from "./phrase-trie";
import type { Words } from "./words";

const assessments = phraseTrie(assessmentHeadings);
const attendances = phraseTrie(attendanceHeadings);
const decisions = phraseTrie(decisionWords);
const reports = phraseTrie(assessmentWords);

const MOST_HEADING = 220;
const HANDS_OUT = /(?<!\p{L})(?:giao|đề nghị|yêu cầu)\s+(?:\p{Lu}|các|đồng chí|phòng|sở|ban|công an)/u;

/** A heading is short and no sentence: it ends without a stop, or with a colon. */
export const isHeading = (text: string): boolean => {
  const trimmed = text.trim();
  return trimmed.length <= MOST_HEADING && (/:$/u.test(trimmed) || !/[.;!?…”"]$/u.test(trimmed));
};

/** The words of a heading without its colon. */
export const headingWordsOf = (text: string): string => text.trim().replace(/\s*[:.]\s*$/u, "");

/** These open a part that reports whatever follows them. */
const STRONG =
  /^(?:Tình hình|Về tình hình|Mục tiêu|(?:Các |Một số )?[Cc]hỉ tiêu(?: chủ yếu)?|Quan điểm|Về kết quả|Đánh giá chung|Thực trạng|Mục đích|Thành phần|Thành phần tham dự|Tồn tại|Tồn tại, hạn chế)$/u;

/** `Về kết quả …` and `Kết quả …` head the same part. */
const REPORTED = phraseTrie(["đánh giá", "kết quả", "tình hình", "tồn tại", "ưu điểm"]);

const whole = (trie: PhraseTrie<string>, words: Words): boolean => {
  const match = trie.match(words, words.lower(0) === "về" && REPORTED.has(words, 1) ? 1 : 0);
  // `Kết quả đạt được trong 6 tháng đầu năm`: what goes on with a preposition or a conjunction is the same part.
  if (match !== null && STRONG.test(match.value) && !/nhiệm vụ|giải pháp/iu.test(words.written)) return true;
  return (
    match !== null &&
    (listsToEnd(trie, words, match.next) ||
      words.gap(match.next).text.trim() === "(" ||
      /^(?:của|trong|về|đến|năm|giai đoạn|và|thực hiện|chung|đạt|công tác|cụ thể|tham|tổ)$/u.test(
        words.lower(match.next),
      ))
  );
};

/** `Hạn chế, khuyết điểm, vi phạm`: several of them, one after the other, and nothing else behind the first. */
const listsToEnd = (trie: PhraseTrie<string>, words: Words, at: number): boolean => {
  let next = at;
  while (next < words.length) {
    const and = words.gap(next).isSpace && words.isAnd(next) ? 1 : 0;
    const more = and === 1 || words.gap(next).isComma ? trie.match(words, next + and) : null;
    if (more === null) return false;
    next = more.next;
  }
  return true;
};

/** `Yêu cầu về hồ sơ` says what is wanted of somebody, unlike the `Mục đích, yêu cầu` of a plan. */
const ASKS_FOR = /^\s*yêu cầu (?:về|đối với|kỹ thuật)(?!\p{L})/iu;
/** `Quan điểm và nhiệm vụ trọng tâm`, unlike `Kết quả thực hiện chỉ tiêu, nhiệm vụ` */
const WITH_TASKS =
  /^\s*(?:quan điểm|mục tiêu|mục đích|chỉ tiêu|phương châm)[^.;:]{0,40}(?:\svà|,)\s(?:các\s|một số\s)?(?:nhiệm vụ|giải pháp)/iu;
/** Parts that report on what was, or say what for: nobody gets a task there. */
export const isAssessmentHeading = (heading: Words): boolean =>
  whole(assessments, heading) && !ASKS_FOR.test(heading.written) && !WITH_TASKS.test(heading.written);
/** `Hạn chế: Một số khoản thu …`; `Yêu cầu: …` orders. */
export const isAssessmentLabel = (label: Words): boolean =>
  !/^\s*(?:yêu cầu|căn cứ|phạm vi|đối tượng)/iu.test(label.written) && isAssessmentHeading(label);
/** `I. Kết quả hoạt động tuần 01`: a part of its own that tells what was. */
export const isReportPart = (heading: string): boolean =>
  /^(?:về\s)?(?:kết quả|tình hình|khối lượng|công tác (?:tuần|tháng|quý) (?:qua|trước|\d))(?!\p{L})/iu.test(
    heading,
  ) && !/nhiệm vụ|giải pháp|phương hướng|thời gian tới|kết luận/iu.test(heading);
/** `Thời gian và tiến độ thực hiện` heads a plan of work, `Thời gian, địa điểm` what a meeting is. */
const PLANS_WORK =
  /^\s*thời gian\s?(?:,|và)\s?[^.;:]{0,40}(?:tiến độ|tiến trình|lộ trình|phân công|trách nhiệm|nhiệm vụ)/iu;
export const isAttendanceHeading = (heading: Words): boolean =>
  whole(attendances, heading) && !PLANS_WORK.test(heading.written);

/** `Đối với kiến nghị của …: đồng ý về chủ trương …`: decided behind the matter, whose words end before `from`. */
export const decidesOn = (said: Words, from: number): boolean =>
  decisions.has(said.within(from, said.end), 0) && !HANDS_OUT.test(said.written);

/** Whether a sentence begins with one of the phrases, and with a capital. */
const opensWith = (phrases: PhraseTrie<string>, said: Words): boolean =>
  said.capital(0) && phrases.has(said, 0) && said.gap(0).text.trim() === "";

/** `Cơ bản thống nhất với báo cáo …`: agreed, and nobody told to do anything. */
export const isDecision = (said: Words): boolean =>
  opensWith(decisions, said) && !HANDS_OUT.test(said.written);

/** `Thời gian qua, … đã …`: how things stand. */
export const isAssessment = (said: Words): boolean => opensWith(reports, said);
