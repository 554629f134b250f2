import { labelEnd } from "../heading-units";
import { unitListAt, type UnitList } from "../unit-lists";
import { UnitReader } from "../units/reader";
import { verbs } from "../verbs";
import { WordSet, type Words } from "../words";

/** What a body agrees to, notes or praises by itself, and so tells nobody to do. */
const AGREES =
  /^\s+(?:cơ bản\s)?(?:ghi nhận|đánh giá cao|biểu dương|phê bình|nhấn mạnh|khẳng định|cho rằng|hoan nghênh|chia sẻ|cảm ơn|nhất trí|đồng ý|đồng tình|tán thành|chấp thuận|thống nhất\s(?:(?:về|với)\s)?(?:(?:các|những)\s)?(?:chủ trương|không|chưa|cao|đề xuất|đề nghị|nội dung|phương án|thông qua|báo cáo|tờ trình|dự thảo|kết quả|quan điểm|đánh giá|nhận định|thời gian|nguyên tắc|ý kiến|sự cần thiết|phạm vi|quy mô))(?!\p{L})/iu;

/** One of these stands in every agreement. */
const AGREEMENT = new WordSet([
  "ghi",
  "đánh",
  "biểu",
  "hoan",
  "chia",
  "cảm",
  "nhất",
  "đồng",
  "thống",
  "tán",
  "chấp",
]);

/** `Thường trực Tỉnh ủy thống nhất chủ trương …`: the body that speaks decides, and hands nothing out. */
export const onlyAgrees = (passage: Words): boolean => {
  if (!passage.hasAnyOf(AGREEMENT)) return false;
  // `Về tiến độ các dự án: Thường trực Tỉnh ủy đánh giá cao …`
  const label = labelEnd(passage);
  return bodyAgrees(passage) || (label !== null && bodyAgrees(passage.within(label + 1, passage.end)));
};

/** `Lãnh đạo Ban đồng ý về nguyên tắc. Phòng X …`: somebody agrees, whoever it is. */
export const SOMEBODY_AGREES =
  /^\s*\p{Lu}[^.;:,]{2,60}(?<!được)\s(?:cơ bản\s)?(?:đồng ý|thống nhất|nhất trí|chấp thuận)(?!\p{L})/u;

/** Whether what stands behind a body says that it agrees. */
export const agreesBehind = (passage: Words, { next }: UnitList): boolean =>
  AGREES.test(passage.text.slice(passage.to(next - 1), passage.end));

const MOST_BEHIND = 60;

/** `Chủ đầu tư đồng ý, nhà thầu tự liên hệ …`: behind a comma or a stop somebody is to act. */
const othersActBehind = (reader: UnitReader, from: number): boolean => {
  for (let at = from; at < Math.min(reader.words.length, from + MOST_BEHIND); at++) {
    const gap = reader.words.gap(at);
    const list = gap.isComma || gap.endsClause ? unitListAt(reader, at) : null;
    if (list && verbs.has(reader.words, list.next)) return true;
  }
  return false;
};

const bodyAgrees = (passage: Words): boolean => {
  const reader = new UnitReader(passage);
  const list = unitListAt(reader, 0);
  if (list?.mentions.length !== 1) return false;
  const behind = passage.text.slice(passage.to(list.next - 1), passage.end);
  return (
    agreesBehind(passage, list) &&
    !othersActBehind(reader, list.next) &&
    !/(?<!\p{L})(?:giao|yêu cầu|đề nghị)\s/iu.test(behind)
  );
};
