import type { Span } from "../notice";
import { unitListAt } from "../unit-lists";
import { UnitReader } from "../units/reader";
import type { Words } from "../words";

/** What a body agrees to, notes or praises by itself, and so tells nobody to do. */
const AGREES =
  /^\s+(?:(?:cơ bản\s)?(?:ghi nhận|đánh giá cao|biểu dương|hoan nghênh|chia sẻ|cảm ơn|nhất trí|đồng ý)|(?:cơ bản\s)?thống nhất\s(?:về\s)?(?:chủ trương|không|chưa|cao|đề xuất|nội dung|phương án))(?!\p{L})/iu;

/** `Thường trực Tỉnh ủy thống nhất chủ trương …`: the body that speaks decides, and hands nothing out. */
export const onlyAgrees = (words: Words, span: Span): boolean => {
  const reader = new UnitReader(words.within(...span));
  const list = unitListAt(reader, 0);
  if (list?.mentions.length !== 1) return false;
  const behind = words.text.slice(reader.words.to(list.next - 1), span[1]);
  return AGREES.test(behind) && !/(?:^|[^\p{L}])(?:giao|yêu cầu|đề nghị)\s/iu.test(behind);
};
