import { isAssessment } from "./headings";
import type { Words } from "./words";
import type { PassageRole } from "./notice";
import { heads, wholeNames } from "./unit-names";
import { verbs } from "./verbs";

/** `Thị trường … được coi là …`: nobody is named, nothing is ordered, and the sentence tells how things are. */
export const saysHowItIs = (said: Words): boolean => {
  if (wholeNames.has(said, 0) || heads.has(said, 0) || verbs.has(said, 0)) return false;
  const text = said.written.trimStart();
  if (/^(?:Các|Mọi)\s/u.test(text) || labelled.test(text)) return false;
  return /\s(?:là|đã|đạt|còn|được coi là|được xác định là)\s/u.test(text.slice(0, 100));
};
const labelled = /^[^:.;]{1,120}:\s/u;

/** `Bộ X … trình … trước ngày …. Trong đó chú ý một số nội dung sau:`: a whole sentence stands before the introduction. */
export const hasOwnDeliverable = (text: string): boolean =>
  /[.;]\s+[^.;]{0,90}:\s*$/u.test(text) && text.length > 160;

export const PARTY =
  /^(?:Đảng ủy|Đảng đoàn|Ban [Cc]án sự đảng|Chi bộ|Cấp ủy|Các chi bộ|Ban Thường vụ|Thường trực (?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy)/iu;
/** `Tổ công tác gồm:`, `Kính mời các đồng chí sau:`: who belongs to a group or is invited. */
export const MEMBERS = /(?:gồm|thành viên|mời)[^.;:]{0,60}:\s*$/iu;
/** `Báo cáo kết quả về UBND xã trước ngày 15/4, nội dung gồm:`: what is due, and below it what it is to hold. */
export const LISTS_CONTENTS =
  /(?:nội dung|thông tin|hồ sơ|tài liệu|số liệu|trong đó)[^.;:]{0,40}gồm[^.;:]{0,30}:\s*$/iu;
/** `Phân công nhiệm vụ chi tiết tại Phụ lục kèm theo Thông báo này.` */
export const REFERS_TO_APPENDIX =
  /^(?=.{0,160}$)(?:phân công|nhiệm vụ|nội dung|danh mục|tiến độ|chi tiết)[^.;:]*\s(?:tại|theo|trong)\s(?:các\s)?(?:phụ lục|biểu|bảng)/iu;
/** When a document begins to hold and who is to carry it out. */
export const FORMULA =
  /^(?:Quyết định|Thông báo|Kế hoạch|Chỉ thị|Quy chế|Quy định|Nghị quyết)\s(?:này\s)?có hiệu lực|chịu trách nhiệm (?:thi hành|thực hiện) (?:Quyết định|Kế hoạch|Chỉ thị|Quy chế|Nghị quyết) này|nhận (?:được|đc) (?:tin|thông báo|tin nhắn)(?!\p{L})[^.;:]{0,20}(?:thả tim|like)/iu;

/** `Sở X đã ban hành …` tells what was; `UBND xã trân trọng đề nghị …` only asks to be heeded. */
export const TELLS_OR_ASKS =
  /^[^.;]{0,120}(?<!\p{L})(?:đã|được(?!\sgiao)|vừa|mới|đạt|trân trọng|kính mời|kính đề nghị|kính trình)(?!\p{L})/iu;

/** `UBND xã thông báo lịch …`: the issuer speaks, and tells nobody to do anything. */
export const ANNOUNCES = /^[^.;:]{2,60}?\s(?:thông báo(?!\scho\s)|trân trọng|xin thông báo|ban hành)\s/u;

const MOST_TOPIC = 80;
/** So short, it is a label even where it opens with a verb. */
const FEW_LETTERS = 40;

/** `Quy hoạch`, `Về công tác cán bộ`: a label names a matter and orders nothing. */
export const isTopic = (label: string, said: Words): boolean =>
  label.length <= MOST_TOPIC &&
  (label.length <= FEW_LETTERS || !verbs.has(said, 0)) &&
  !/[,;]\s.*[,;]\s/u.test(label);

/** Paragraphs before the first item: how the meeting went, how things stand, what leads to the list. */
export const openingRole = (said: Words): PassageRole => {
  const text = said.written;
  if (/:\s*$/u.test(text)) return "lead-in";
  if (isAssessment(said) || /(?:tuy nhiên|còn hạn chế|đạt chuẩn|đạt được)/iu.test(text.slice(0, 600)))
    return "assessment";
  return "opening";
};
