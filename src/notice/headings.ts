import {
  assessmentHeadings,
  assessmentWords,
  attendanceHeadings,
  decisionWords,
} from "../catalog/vocabulary";
import { wordsOf } from "./words";
import { phraseTrie } from "./phrase-trie";

const assessments = phraseTrie(assessmentHeadings);
const attendances = phraseTrie(attendanceHeadings);
const decisions = phraseTrie(decisionWords);
const reports = phraseTrie(assessmentWords);

const MOST_HEADING = 220;
const HANDS_OUT = /(?:^|[^\p{L}])(?:giao|đề nghị|yêu cầu)\s+(?:\p{Lu}|các|đồng chí|phòng|sở|ban|công an)/u;

/** A heading is short and no sentence: it ends without a stop, or with a colon. */
export const isHeading = (text: string): boolean => {
  const trimmed = text.trim();
  return trimmed.length <= MOST_HEADING && (/:$/u.test(trimmed) || !/[.;!?…”"]$/u.test(trimmed));
};

/** The words of a heading without its colon. */
export const headingWordsOf = (text: string): string => text.trim().replace(/\s*[:.]\s*$/u, "");

/** These open a part that reports whatever follows them. */
const STRONG =
  /^(?:Tình hình|Về tình hình|Mục tiêu|Các chỉ tiêu|Chỉ tiêu|Quan điểm|Về kết quả|Đánh giá chung|Thực trạng|Mục đích|Thành phần|Thành phần tham dự|Tồn tại|Tồn tại, hạn chế)$/u;

const whole = (trie: typeof assessments, heading: string): boolean => {
  const words = wordsOf(
    headingWordsOf(heading).replace(/^về\s+(?=đánh giá|kết quả|tình hình|tồn tại|ưu điểm)/iu, ""),
  );
  const match = trie.match(words, 0);
  // `Kết quả đạt được trong 6 tháng đầu năm`: what goes on with a preposition or a conjunction is the same part.
  if (match !== null && STRONG.test(match.value) && !/nhiệm vụ|giải pháp/iu.test(heading)) return true;
  return (
    match !== null &&
    (match.next >= words.length ||
      /^(?:của|trong|về|đến|năm|giai đoạn|và|thực hiện|chung|đạt|công tác|cụ thể|tham)$/u.test(
        words.lower(match.next),
      ))
  );
};

/** Parts that report on what was, or say what for: nobody gets a task there. */
export const isAssessmentHeading = (heading: string): boolean => whole(assessments, heading);
/** `Hạn chế: Một số khoản thu …`; `Yêu cầu: …` orders. */
export const isAssessmentLabel = (label: string): boolean =>
  !/^(?:yêu cầu|căn cứ|phạm vi|đối tượng)/iu.test(label.trim()) && isAssessmentHeading(label);
/** `I. Kết quả hoạt động tuần 01`: a part of its own that tells what was. */
export const isReportPart = (heading: string): boolean =>
  /^(?:về\s)?(?:kết quả|tình hình|khối lượng|công tác (?:tuần|tháng|quý) (?:qua|trước|\d))(?!\p{L})/iu.test(
    heading,
  ) && !/nhiệm vụ|giải pháp|phương hướng|thời gian tới|kết luận/iu.test(heading);
export const isAttendanceHeading = (heading: string): boolean => whole(attendances, heading);

/** `Cơ bản thống nhất với báo cáo …`: agreed, and nobody told to do anything. */
export const isDecision = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && decisions.has(wordsOf(text.slice(0, 60)), 0) && !HANDS_OUT.test(text);

/** `Thời gian qua, … đã …`: how things stand. */
export const isAssessment = (text: string): boolean =>
  /^\p{Lu}/u.test(text) && reports.has(wordsOf(text.slice(0, 60)), 0);
