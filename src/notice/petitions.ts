import type { NoticeItem, Span } from "./notice";
import { UnitReader } from "./units/reader";
import { wordsOf } from "./words";

/** `5. Về các kiến nghị, đề xuất của xã X:`, `III. Giải quyết kiến nghị của …`, `Về một số đề nghị của Tỉnh`. */
const SECTION = /(?:^|\s)(?:kiến nghị|đề xuất|đề nghị)(?!\p{L})/iu;
const SECTION_OPENS =
  /^(?:về|đối với|kết luận (?:đối với|về)|giải quyết|xử lý|xem xét|trả lời|các|một số|những|kiến nghị|đề xuất|đề nghị|ý kiến)(?!\p{L})/iu;
const PETITIONER = /(?:kiến nghị|đề xuất|đề nghị)(?:[^:]{0,60}?)\s(?:của)\s([^:]{2,80})/iu;

const ASKS =
  /^(?:đề nghị|kiến nghị|đề xuất|xin|về\s(?:việc|kiến nghị|đề nghị|đề xuất|nội dung)|việc|đối với)(?!\p{L})/iu;
// Behind a colon a unit may answer for itself: `…: Bộ Quốc phòng xem xét, xử lý`.
const ANSWER =
  /[:.;–-]\s*(?=(?:giao|đồng ý|thống nhất|nhất trí|ghi nhận|cơ bản|chưa|không|yêu cầu|đề nghị|thực hiện theo|chấp thuận|tiếp thu)(?!\p{L}))|:\s*(?=(?:UBND|Ủy ban nhân dân|bộ|sở|phòng|ban quản lý|công ty|điện lực|trung tâm|hội đồng|lãnh đạo|công an|văn phòng|chủ tịch)(?!\p{L}))/giu;

/** `Bà Vũ Thị H., phường Vũ Ninh đề nghị hỗ trợ học nghề: …`: somebody's matter, and behind the colon what came of it. */
const CITIZEN_ASKS =
  /^(?:ông|bà|công dân|đại diện|tập thể|cử tri|các hộ|hộ|nhóm|\d+ hộ)(?!\p{L})[^:]{3,240}(?:đề nghị|kiến nghị|phản ánh|khiếu nại|tố cáo|xin)(?!\p{L})[^:]{3,240}:\s*/iu;

/** `Cử tri thôn X phản ánh …`, `Ông Nguyễn Văn A, thôn B, đề nghị …`: somebody's matter; the answer stands in a paragraph below. */
const SOMEBODY_ASKS =
  /^(?:ông|bà|công dân|tập thể|cử tri|nhân dân|người dân|các hộ|hộ|nhóm|\d+ hộ|(?:ý kiến|kiến nghị|phản ánh) của (?:ông|bà|cử tri|nhân dân|người dân|các hộ))(?!\p{L})[^:]{0,240}?(?::\s*)?(?:đề nghị|kiến nghị|phản ánh|khiếu nại|tố cáo|xin|hỏi|về việc)(?!\p{L})/iu;

/** Those who ask as a body; a person with a title may as well be told something. */
const VOTERS =
  /^(?:cử tri|công dân|nhân dân|người dân|bà con|các hộ|\d+ hộ|(?:ý kiến|kiến nghị|phản ánh) của)(?!\p{L})/iu;
const SENTENCE = /[.;]\s+(?=\p{Lu})/gu;

/** Whether a passage is what voters ask; nobody is told to do that. */
export const isVoterAsking = (passage: string): boolean => {
  const opening = passage.trimStart();
  return VOTERS.test(opening) && SOMEBODY_ASKS.test(opening);
};

/**
 * Where the first sentence begins that answers voters within their own paragraph (`Cử tri thôn X phản ánh …. Phòng A …`),
 * or below a heading of petitions whoever asks, as `answers` finds of the passage from there on; null where they ask
 * nothing, or nothing answers.
 */
export const answeringSentence = (
  text: string,
  [from, to]: Span,
  isBelowPetitions: boolean,
  answers: (rest: Span) => boolean,
): number | null => {
  const passage = text.slice(from, to);
  if (!isVoterAsking(passage) && !(isBelowPetitions && isSomebodyAsking(passage))) return null;
  for (const match of passage.matchAll(SENTENCE)) {
    const start = from + match.index + match[0].length;
    if (answers([start, to])) return start;
  }
  return null;
};

/** Where words begin behind the colon of what somebody asks (`Hộ ông A đề nghị …: giao Phòng B …`); null without one. */
export const behindCitizensColon = (text: string, [from, to]: Span): number | null => {
  const asked = CITIZEN_ASKS.exec(text.slice(from, to))?.[0];
  return asked === undefined ? null : from + asked.length;
};

/** Whether an item is what somebody asks, to be answered below it. */
export const isSomebodyAsking = (item: string): boolean => SOMEBODY_ASKS.test(item.trim());

/** `Trả lời: …`, `Ý kiến chỉ đạo: …`: the label before an answer that stands in a paragraph of its own. */
const ANSWER_LABEL =
  /^\s*(?:(?:nội dung )?trả lời|ý kiến (?:chỉ đạo|trả lời|giải quyết)|hướng (?:giải quyết|xử lý)|kết luận|chỉ đạo(?: giải quyết)?)\s*:\s*/iu;

/** Where the words of an answer begin in its own paragraph, behind a label. */
export const answerWordsFrom = (text: string, [from, to]: Span): number =>
  from + (ANSWER_LABEL.exec(text.slice(from, to))?.[0].length ?? 0);

export type Petition = NonNullable<NoticeItem["petition"]>;

/** `Đề nghị các bộ, cơ quan ngang bộ:` hands out, and answers nothing. */
const asksUnit = (heading: string): boolean => {
  const asked = /^(?:đề nghị|kiến nghị)\s+/iu.exec(heading);
  if (!asked) return false;
  return new UnitReader(wordsOf(heading.slice(asked[0].length))).at(0) !== null;
};

/** Whether a heading opens answers to what was asked for; a bare `Kiến nghị` may as well open demands. */
export const isPetitionHeading = (heading: string): boolean =>
  !asksUnit(heading) && heading.length < 160 && SECTION_OPENS.test(heading) && SECTION.test(heading);

/** Who asked, as the heading says it. */
export const petitionerOf = (heading: string): string | null =>
  PETITIONER.exec(heading.replace(/[:.]\s*$/u, ""))?.[1]?.trim() ?? null;

/** Where what is asked ends and the answer begins; null where nothing is answered. */
export const answerFrom = (text: string, [from, to]: Span): number | null => {
  const passage = text.slice(from, to);
  const asked = ASKS.exec(passage);
  for (const match of passage.matchAll(ANSWER))
    if (match.index > (asked ? asked[0].length : 0)) return from + match.index + match[0].length;
  return behindCitizensColon(text, [from, to]);
};

/**
 * The petition that an item of a petitions' section holds; null where the item only demands something.
 * The request is what stands before the answer, which begins at `answer`, usually behind `: Giao …`.
 */
export const petitionOf = (
  text: string,
  span: Span,
  petitioner: string | null,
  answer: number | null,
): Petition | null => {
  const passage = text.slice(span[0], span[1]);
  // Below a bare `Kiến nghị`, what nobody answers is demanded: `Đề nghị Ủy ban MTTQ xã phát động …`
  if (answer === null && !isVoterAsking(passage) && (petitioner === null || !ASKS.test(passage))) return null;
  const request = answer === null ? passage : text.slice(span[0], answer);
  return {
    petitioner,
    request: request.replace(/[\s:;.–-]+$/u, ""),
    assignment: answer === null ? null : text.slice(answer, span[1]).trim(),
  };
};
