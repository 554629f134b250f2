import { assigningEnd } from "./assignments/orders";
import type { DraftRow } from "./draft-row";
import { labelEnd } from "./heading-units";
import type { NoticeHeader, Span } from "./notice";
import { isBelow } from "./outline";
import { verbs } from "./verbs";
import { WordSet, type Words } from "./words";

/**
 * What a document is for: handing out work, asking people to a meeting, only making something known, telling what was
 * done, asking those above for something, settling one person's office, pay or reward, or telling who is where when.
 */
export type DocumentKind =
  "orders" | "invitation" | "information" | "report" | "proposal" | "personnel" | "timetable";

const SPEAKS_OF_WORK =
  /(?:kết luận|ý kiến|chỉ đạo|giao|phân công|nhiệm vụ|triển khai|tăng cường|đôn đốc|yêu cầu|đề nghị|thực hiện|tập trung|(?:mấy|các|một số|những) việc)(?!\p{L})/iu;
/** `… trân trọng thông báo đến các cơ quan, doanh nghiệp, Nhân dân như sau:` */
const MAKES_KNOWN = /(?:thông báo|thông tin)(?!\p{L})[^]*/iu;

/** `Kính thông báo đến toàn thể Nhân dân …`: whatever it is about, it hands out no work. */
const TO_PUBLIC =
  /^(?:thông báo|thông tin)\s(?:đến|tới|cho)\s(?:toàn thể\s)?(?:nhân dân|bà con|người dân|khách hàng|phụ huynh|quý)(?!\p{L})/iu;

/** What stands before a colon at the end, since the colon before it; empty where none ends the text. */
const lastIntroduction = (text: string): string => {
  const introduction = text.trimEnd();
  if (!introduction.endsWith(":")) return "";
  return introduction.slice(introduction.lastIndexOf(":", introduction.length - 2) + 1);
};

/** Decisions on one person's office, pay, reward or leave. */
const PERSONNEL =
  /^(?:(?:về việc|v\/v|về)\s)?(?:bổ nhiệm|điều động|luân chuyển|biệt phái|miễn nhiệm|cho thôi|tiếp nhận|tuyển dụng|nâng (?:bậc )?lương|nghỉ hưu|khen thưởng|tặng (?:giấy khen|bằng khen|kỷ niệm chương)|kỷ luật|cử (?:công chức|viên chức|cán bộ))(?!\p{L})/iu;

/** @param leadIn the passage before the first item, or an empty text */
export const documentKind = ({ documentType, subject }: NoticeHeader, leadIn: string): DocumentKind => {
  if (/^(?:Giấy|Thư) mời$/u.test(documentType ?? "")) return "invitation";
  if (documentType === "Báo cáo") return "report";
  if (/^Lịch /u.test(documentType ?? "")) return "timetable";
  if (documentType === "Tờ trình") return "proposal";
  if (documentType === "Quyết định" && PERSONNEL.test(subject ?? "")) return "personnel";
  const announced = MAKES_KNOWN.exec(lastIntroduction(leadIn))?.[0];
  if (announced === undefined) return "orders";
  return TO_PUBLIC.test(announced) || !SPEAKS_OF_WORK.test(`${subject ?? ""} ${announced}`)
    ? "information"
    : "orders";
};

const PREPARES =
  /(?:^|\s)(?:chuẩn bị|gửi|báo cáo|bố trí|đăng ký|thống kê|rà soát|hoàn chỉnh|tham mưu|in ấn|phục vụ|tổng hợp|hoàn thiện|cung cấp)\s/iu;
const LOOK_AHEAD = 60;

/** `Trường hợp phát hiện …, báo ngay về …`: the order stands behind when or what for it holds. */
const ON_CONDITION =
  /^(?:trường hợp|khi|nếu|để|nhằm|trên cơ sở|căn cứ|đối với|ngay sau khi|trong trường hợp)(?!\p{L})[^,.;:]{3,160},\s/iu;

/** Opens with what is to be done, with or without a condition, or a topic and a colon, before it. */
const opensWithOrder = (row: DraftRow, words: Words): boolean => {
  const said = words.within(...row.words);
  const opens = (start: number): boolean => {
    const stretch = said.within(start, Math.min(said.end, start + LOOK_AHEAD));
    return verbs.has(stretch, 0) || assigningEnd(stretch, 0) !== null;
  };
  if (opens(said.start)) return true;
  const label = labelEnd(said);
  if (label !== null && opens(label + 1)) return true;
  const condition = ON_CONDITION.exec(said.written)?.[0].length;
  return condition !== undefined && opens(said.start + condition);
};

/** Somewhere in it somebody is bound: `… phải hoàn thành`, `… yêu cầu …`, `nghiêm cấm …`. */
const BINDS =
  /(?<!\p{L})(?:phải|cần|yêu cầu|đề nghị|nghiêm cấm|không được|không để|bảo đảm|đảm bảo|tuyệt đối|tiếp tục|phấn đấu)(?!\p{L})|(?<!\p{L})[Gg]iao\s+(?:\p{Lu}|các|cho)/u;

/** Says that something is to be done, although it names nobody. */
const isToBeDone = (row: DraftRow, words: Words): boolean => {
  const text = words.text.slice(...row.words);
  return row.deadlines.length > 0 || opensWithOrder(row, words) || BINDS.test(text);
};

/** `Căn cứ Thông báo này, UBND phường yêu cầu:`: behind what it makes known, a document asks for something after all. */
export const asksBelow = (leadIn: string): boolean => /(?:yêu cầu|đề nghị)[^.;:]{0,120}:\s*$/u.test(leadIn);

/**
 * The rows that a document of this kind really hands out. What it only tells (phone numbers, opening hours, figures)
 * is none, however it is numbered; and an invitation asks little of those it invites.
 *
 * @param asksFrom where a document that makes something known begins to ask for something; absent where it does not
 */
const rowsHandedOut = (
  kind: DocumentKind,
  rows: readonly DraftRow[],
  words: Words,
  asksFrom?: number,
): readonly DraftRow[] => {
  if (kind === "information" && asksFrom !== undefined) {
    const behind = rows.findIndex(({ span }) => span[0] > asksFrom);
    const told = behind < 0 ? rows : rows.slice(0, behind);
    return [...rowsHandedOut(kind, told, words), ...rowsHandedOut("orders", rows.slice(told.length), words)];
  }
  const dated = ({ deadlines }: DraftRow): boolean => deadlines.some(({ stated }) => stated !== null);
  switch (kind) {
    case "invitation":
      // `đề nghị Phòng X gửi dự thảo trước ngày …`, `Đề nghị Công an phường chuẩn bị ý kiến …`
      return rows.filter(
        (row) =>
          (row.ownLead && (dated(row) || asksOne(row, words))) ||
          (!row.ownLead && opensWithOrder(row, words) && dated(row)),
      );
    case "information":
      return rows.filter(
        (row) =>
          (row.ownLead &&
            (dated(row) ||
              assignsAt(row.words, words) ||
              tellsAll(row, words) ||
              DUTY.test(words.text.slice(...row.words)))) ||
          (row.leads.length > 0 && opensWithOrder(row, words)),
      );
    case "report":
      return rows.filter(
        (row) =>
          (row.ownLead && assignsAt(row.words, words) && !ASKED_ABOVE.test(words.text.slice(...row.words))) ||
          (isBelowHeading(row, AHEAD) &&
            !ASKED_ABOVE.test(words.text.slice(...row.words)) &&
            (row.leads.length > 0 || isToBeDone(row, words))),
      );
    case "proposal":
      return rows.filter((row) => row.leads.length > 0 && isBelowHeading(row, CARRYING_OUT));
    case "personnel":
      return rows.filter((row) => row.ownLead && dated(row) && !row.leads.some(({ isPerson }) => isPerson));
    case "timetable":
      // `Các phòng gửi tài liệu trước 16h00 ngày 25/11`
      return rows.filter((row) => dated(row) || (row.leads.length > 0 && isBelowHeading(row, REMARKS)));
    case "orders":
      if (rows.every(({ leads, petition }) => leads.length === 0 && petition === null))
        return rows.filter(
          (row) => opensWithOrder(row, words) || dated(row) || (row.isOrdered && saysWhoDoes(row, words)),
        );
      return rows.filter(
        (row) =>
          row.leads.length > 0 ||
          row.petition !== null ||
          isToBeDone(row, words) ||
          (row.isOrdered && saysWhoDoes(row, words)),
      );
  }
};

/** The rows that a document hands out, and those that say who does something and yet are none: people are to look at them. */
export const sortedOut = (
  kind: DocumentKind,
  rows: readonly DraftRow[],
  words: Words,
  asksFrom?: number,
): { readonly kept: readonly DraftRow[]; readonly passedOver: readonly DraftRow[] } => {
  const kept = rowsHandedOut(kind, rows, words, asksFrom);
  const isKept = new Set(kept);
  return {
    kept,
    passedOver: kind === "orders" ? rows.filter((row) => !isKept.has(row) && saysWhoDoes(row, words)) : [],
  };
};

/** `Kính đề nghị UBND tỉnh xem xét …`: those above are told to do nothing. */
const ASKED_ABOVE = /^\s*kính (?:đề nghị|trình|mong)(?!\p{L})/iu;

/** Parts of a report that look ahead. */
const AHEAD =
  /kiến nghị|đề xuất|đề nghị|nhiệm vụ|giải pháp|phương hướng|phân công|tổ chức thực hiện|thời gian tới|(?:tuần|tháng|quý|năm) (?:tới|sau)/iu;
/** The part of a proposal that says who will do it once it is approved. */
const CARRYING_OUT = /phân công|tổ chức thực hiện/iu;

/** The part of a timetable that says who prepares what. */
const REMARKS = /^\s*(?:ghi chú|lưu ý|yêu cầu|đề nghị|phân công|chuẩn bị)(?!\p{L})/iu;

const DUTY = /(?:có|chịu) trách nhiệm(?!\p{L})/u;

/** `Các tổ dân phố tổ chức tổng vệ sinh …`: what everybody of a kind is to do is no news. */
const tellsAll = ({ leads, words: [, to] }: DraftRow, words: Words): boolean =>
  leads.every(
    (lead) => lead.isGroup && verbs.has(words.within(lead.to, Math.min(to, lead.to + MOST_SUBJECT)), 0),
  );

const MOST_SUBJECT = 60;

/** What stands before a verb where how things are is told: `UBND xã chưa xử lý`, `Phiên họp dự kiến …`, `Còn 02 giáo viên nộp chậm`. */
const TELLS = new WordSet(["chưa", "đã", "còn", "được", "bị", "đang", "kiến"]);

/** `Văn hóa xã phát loa …`: somebody that nobody knows, and a verb. */
const saysWhoDoes = ({ words: [from, to] }: DraftRow, words: Words): boolean => {
  const said = words.within(from, Math.min(to, from + MOST_SUBJECT));
  if (said.written.includes(":")) return false;
  for (let at = 0; at < said.length && (at === 0 || said.gap(at).isSpace || said.gap(at).isComma); at++) {
    if (TELLS.has(said.keyId(at))) return false;
    if (at > 0 && verbs.has(said, at)) return true;
  }
  return false;
};

const isBelowHeading = ({ node }: DraftRow, headings: RegExp): boolean =>
  isBelow(node, ({ text }) => headings.test(text));

const assignsAt = ([from, to]: Span, words: Words): boolean =>
  assigningEnd(words.within(from, Math.min(to, from + LOOK_AHEAD)), 0) !== null;

const asksOne = (row: DraftRow, words: Words): boolean =>
  row.leads.some(({ isGroup }) => !isGroup) && PREPARES.test(words.text.slice(...row.words));
