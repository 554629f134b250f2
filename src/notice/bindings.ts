import { unitsOfHeading } from "./heading-units";
import { deadlinesIn } from "./deadlines/deadlines";
import type { Anchor, FoundDeadline } from "./deadlines/found";
import type { Mention } from "./units/mention";
import type { Words } from "./words";

/** A sentence behind a list that says something about all of it. */
export interface Binding {
  readonly deadline: FoundDeadline | null;
  readonly units: { readonly leads: readonly Mention[]; readonly coordinating: readonly Mention[] } | null;
  /** It sets a day for reports: it binds those rows that are reports, and no others. */
  readonly onlyReports: boolean;
  /** It speaks of what all send, however deep their items stand in the list. */
  readonly isOfAll: boolean;
  /** Numbers of the first and the last item that it names; null where it means the list before it. */
  readonly items: readonly [first: number, last: number] | null;
}

const REPORTS =
  /^(?:báo cáo|văn bản|kết quả|ý kiến|số liệu|danh sách|hồ sơ)(?:,?\s[\p{L}\d,()]+){0,22}\s(?:gửi|báo cáo|về|trình)(?!\p{L})/iu;
const SENT_BY_ALL =
  /^(?:văn bản|số liệu|danh sách|hồ sơ)\s|^báo cáo,\s(?:biểu|phụ lục|số liệu|hồ sơ|văn bản)/iu;
const TIME =
  /^(?:thời gian|thời hạn|tiến độ|hạn|yêu cầu hoàn thành|các nội dung|các nhiệm vụ|những nội dung|nội dung)(?!\p{L})[^.;]{0,80}?(?:hoàn thành|thực hiện|xong|trước|báo cáo|:)/iu;
/** `Các nội dung nêu tại mục 1 đến mục 5 Công văn này …` */
const ITEMS =
  /(?:mục|khoản|điểm|nội dung từ|nhiệm vụ từ)\s(\d{1,2})\s(?:đến|-)\s(?:(?:mục|khoản|điểm)\s)?(\d{1,2})(?!\d)/iu;
const LEAD = /(?:đơn vị|cơ quan|bộ phận)\s+(?:chủ trì|thực hiện|chủ trì thực hiện|chủ trì tham mưu)\s*:\s*/iu;
const COORDINATING = /(?:(?:đơn vị|cơ quan|bộ phận)\s+)?phối hợp(?:\s+thực hiện)?\s*:\s*/iu;

const unitsAfter = (passage: Words, label: RegExp): readonly Mention[] => {
  const match = label.exec(passage.written);
  if (!match) return [];
  const start = passage.start + match.index + match[0].length;
  const rest = passage.text.slice(start, passage.end);
  const end = /[;.](?:\s|$)|$/u.exec(rest)?.index ?? rest.length;
  return unitsOfHeading(passage.within(start, start + end));
};

/** What a paragraph behind a list binds its rows to; null for a paragraph that stands for itself. */
export const bindingOf = (passage: Words, anchor: Anchor): Binding | null => {
  const text = passage.written;
  if (LEAD.test(text.slice(0, 400)) || /^đơn vị phối hợp/iu.test(text)) {
    const leads = unitsAfter(passage, LEAD);
    const coordinating = unitsAfter(passage, COORDINATING);
    if (leads.length > 0)
      return {
        deadline: deadlinesIn(passage, anchor)[0] ?? null,
        units: { leads, coordinating },
        onlyReports: false,
        isOfAll: false,
        items: null,
      };
  }
  const reports = REPORTS.test(text);
  if (!reports && !TIME.test(text)) return null;
  const deadline = deadlinesIn(passage, anchor)[0];
  if (!deadline) return null;
  const named = ITEMS.exec(text);
  // `Văn bản gửi về Sở X trước ngày …`: what all of them are to send
  const ofAll = SENT_BY_ALL.test(text);
  const items = named ? ([Number(named[1]), Number(named[2])] as const) : null;
  const onlyReports = reports && items === null && !ofAll;
  return { deadline, units: null, onlyReports, isOfAll: ofAll, items };
};
