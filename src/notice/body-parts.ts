import { closingWords } from "../catalog/vocabulary";
import { ADDRESSES } from "./document-parts";
import { wordsOf } from "./words";
import type { TextLine } from "./normalise";
import { phraseTrie } from "./phrase-trie";

/** The lines of a body by what they are for. */
export interface BodyParts {
  /** `Kính gửi` and the addressees. */
  readonly addressees: readonly TextLine[];
  readonly main: readonly TextLine[];
  readonly closing: readonly TextLine[];
}

const closings = phraseTrie(closingWords);
const ADDRESSEE = 140;
const END_OF_TEXT = /\.\s?\/\.?\s*$/u;
const GENERIC =
  /(?:triển khai|tổ chức|nghiêm túc|quan tâm|phối hợp)\s(?:[\p{L},]+\s){0,6}thực hiện|biết,?\s(?:và\s)?(?:tổ chức\s)?(?:triển khai\s)?thực hiện/iu;

const MADE_KNOWN =
  /^\p{Lu}[^.;:]{0,80}\s(?:thông báo|truyền đạt|ban hành)\s(?:[^.;:]{3,80}\s)?(?:để|đến|tới)\s[^.;:]{0,160}(?:biết|thực hiện|triển khai)[^.;:]{0,160}\.?\s*$/u;
const ENDS_GENERIC = /(?:nghiêm túc|khẩn trương|kịp thời)[\p{L}\s,]{0,40}thực hiện[\p{L}\s,]{0,20}\.\s*$/iu;

const closes = (line: TextLine): boolean =>
  line.marker === null && (closings.has(wordsOf(line.text.slice(0, 60)), 0) || MADE_KNOWN.test(line.text));

/** `Đề nghị các cơ quan, đơn vị báo cáo kết quả …`: nobody in particular is asked. */
const TO_EVERYBODY =
  /^(?:Yêu cầu|Đề nghị)\s(?:các|thủ trưởng các)\s(?:đồng chí|cơ quan|đơn vị|địa phương|sở|phòng|ban|ngành|xã|phường)(?:,\s?(?:cơ quan|đơn vị|địa phương|ban|ngành|phường))*(?:\s(?:liên quan|có liên quan|nêu trên))?\s(?:nghiêm túc|khẩn trương|triển khai|tổ chức|báo cáo|gửi (?:báo cáo|kết quả)|thực hiện)/u;

/** `Yêu cầu các thành viên Ban Chỉ đạo … kiểm tra, đôn đốc xã thực hiện./.` */
const MANY_CARRY_OUT =
  /^(?:Yêu cầu|Đề nghị)\s(?:các|(?:thủ )?trưởng|lãnh đạo|toàn thể)\s[^.;:]{0,220}thực hiện[^.;:]{0,40}\.\/\.?\s*$/u;

/** `UBND huyện yêu cầu các phòng, địa phương nghiêm túc thực hiện. Chủ tịch UBND các xã chịu trách nhiệm …./.` */
const ISSUER_ASKS_ALL =
  /^\p{Lu}[^.;:]{0,100}\s(?:đề nghị|yêu cầu)\s(?:các|thủ trưởng|toàn thể)\s[^.;:]{0,160}thực hiện\.\s[^.;:\d]{0,200}\.\/\.?\s*$/u;

/** A last paragraph that only asks everybody to carry the notice out. */
const isExhortation = (line: TextLine): boolean =>
  line.marker === null &&
  line.text.length < 400 &&
  (MANY_CARRY_OUT.test(line.text) || ISSUER_ASKS_ALL.test(line.text) || isGenericOrder(line));

const isGenericOrder = (line: TextLine): boolean =>
  (END_OF_TEXT.test(line.text) || ENDS_GENERIC.test(line.text) || TO_EVERYBODY.test(line.text)) &&
  (GENERIC.test(line.text) || TO_EVERYBODY.test(line.text)) &&
  (TO_EVERYBODY.test(line.text) || !/\d{1,2}\/\d{1,2}|tháng \d/u.test(line.text)) &&
  /^(?:Yêu cầu|Đề nghị|Căn cứ|Trên đây|\p{L}[^.]{0,160}(?:thông báo|truyền đạt)|\p{Lu}[^.;:]{0,100}\s(?:đề nghị|yêu cầu)\s[^.;]{0,160}thực hiện[^;]{0,30}$)/u.test(
    line.text,
  );

/** `… trân trọng cảm ơn sự phối hợp của Quý cơ quan./.` */
const isThanks = (line: TextLine): boolean =>
  line.marker === null &&
  line.text.length < 300 &&
  /cảm ơn|cám ơn|kính chúc|mong nhận được/iu.test(line.text) &&
  END_OF_TEXT.test(line.text);

const IN_BRACKETS = /^\([^()]{1,200}\)(?:\s?\.\s?\/?\.?)?$/u;

const addresseesEnd = (lines: readonly TextLine[]): number => {
  const start = lines.slice(0, 4).findIndex((line) => ADDRESSES.test(line.text));
  if (start < 0) return 0;
  let end = start + 1;
  while (end < lines.length) {
    const line = lines[end];
    if (!line || line.text.length > ADDRESSEE) break;
    const listed = line.marker !== null && line.marker.value === 0;
    if (!listed && !/;$/u.test(line.text)) break;
    end++;
  }
  return end;
};

export const bodyParts = (lines: readonly TextLine[]): BodyParts => {
  const start = addresseesEnd(lines);
  let end = lines.length;
  for (let i = lines.length - 1; i >= Math.max(start, lines.length - 6); i--) {
    const line = lines[i];
    if (!line || line.marker) break;
    if (closes(line)) end = i;
  }
  if (end === lines.length) {
    // `(Đính kèm Kế hoạch số …)` says nothing of its own.
    let last = end - 1;
    while (last > start && IN_BRACKETS.test(lines[last]?.text ?? "")) last--;
    const line = lines[last];
    if (line && last > start && (isExhortation(line) || isThanks(line))) end = last;
  }
  return { addressees: lines.slice(0, start), main: lines.slice(start, end), closing: lines.slice(end) };
};
