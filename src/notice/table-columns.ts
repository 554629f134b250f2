import type { Span } from "./notice";

/** What a column of a table of assignments may hold. */
export type Column = "ordinal" | "task" | "request" | "answer" | "lead" | "coordinating" | "deadline";

/** What a column's head says it holds, and how surely: of two heads for one column the surer counts, and then the first. */
const HEADS: readonly (readonly [column: Column, head: RegExp, sureness: number])[] = [
  ["ordinal", /^(?:tt|stt|số tt|số thứ tự)$/iu, 1],
  ["ordinal", /^(?:mã(?: số| nhiệm vụ)?|mục|chi tiết|ký hiệu)$/iu, 2],
  [
    "task",
    /(?:nhiệm vụ|công việc|nội dung|phần việc)(?: cụ thể)? (?:được )?(?:phân công|giao|đảm nhiệm)/iu,
    2,
  ],
  ["coordinating", /phối hợp/iu, 1],
  [
    "request",
    /(?:kiến nghị|phản ánh|đề nghị|ý kiến|nội dung) (?:của )?(?:cử tri|công dân|người dân|Nhân dân)/iu,
    2,
  ],
  ["request", /^(?:nội dung )?(?:kiến nghị|phản ánh|đơn thư)/iu, 1],
  [
    "lead",
    /chủ trì|(?:đơn vị|cơ quan|bộ phận|người|cán bộ|đầu mối|thành viên|nhân sự|công chức)\s+(?:thực hiện|phụ trách|tham mưu)|thực hiện nhiệm vụ/iu,
    3,
  ],
  ["answer", /chỉ đạo|(?:nội dung|hướng|kết quả|biện pháp)\s+(?:trả lời|giải quyết|xử lý)/iu, 1],
  ["lead", /phân công|trách nhiệm|^(?:người )?phụ trách|^đầu mối|^người (?:nhận|làm)/iu, 2],
  ["deadline", /(?:thời hạn|hạn|thời gian|tiến độ)[^.;]*\s(?:mới|điều chỉnh|gia hạn)|gia hạn/iu, 3],
  ["deadline", /(?:thời hạn|thời gian)\s(?:giao|cũ|ban đầu|bắt đầu)/iu, 1],
  ["deadline", /^(?:giai đoạn|mốc|thời điểm)/iu, 1],
  [
    "deadline",
    /thời gian|thời hạn|tiến độ|hoàn thành|(?<!\p{L})hạn(?: xong| xử lý| giải quyết| trả lời| báo cáo| trình| chót| cuối|$)/iu,
    2,
  ],
  ["task", /nhiệm vụ|nội dung|công việc|hoạt động|giải pháp/iu, 1],
];
const ORDINALS = HEADS.filter(([column]) => column === "ordinal");
/** What a plan lists, each of which somebody is to carry out. */
const UNDERTAKING =
  /^(?:tên )?(?:chương trình|dự án|đề án|hạng mục|chuyên đề|sự kiện|mô hình|lớp|phần việc|việc|văn bản|(?:các )?(?:chỉ tiêu|tiêu chí))(?!\p{L})/iu;
/** `Họ và tên`, `Đơn vị` before what they are to do: who it is, where no other column says so. */
const WHO =
  /^(?:tên )?(?:(?:cơ quan, |phòng, )?đơn vị|cơ quan|phòng(?: ban)?|bộ phận|họ(?: và|,)? tên|thành viên|cán bộ|công chức|nhân sự|nhân viên|giáo viên)$/iu;
const IS_WORK = /nhiệm vụ|công việc|phần việc/iu;
const MOST_HEAD = 80;
/** The cells of a line, which tabs part. */
export const cellsOf = (text: string, [from, to]: Span): Span[] => {
  const cells: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at++)
    if (at === to || text[at] === "\t") {
      cells.push([start, at]);
      start = at + 1;
    }
  return cells;
};

/** What stands in a cell, without the spaces around it; empty where there is no such cell. */
export const wordsIn = (text: string, span: Span | undefined): string =>
  span ? text.slice(...span).trim() : "";

/** Which cell of a row holds what; absent where no head of a column says so. */
export type Columns = ReadonlyMap<Column, number>;

/** The columns that a line's cells head; null where they tell of no assignments. */
export const columnsIn = (text: string, cells: readonly Span[]): Columns | null => {
  const columns = new Map<Column, number>();
  const sure = new Map<Column, number>();
  for (const [i, cell] of cells.entries()) {
    const words = wordsIn(text, cell);
    const found = words.length < MOST_HEAD ? HEADS.find(([, head]) => head.test(words)) : undefined;
    if (!found) continue;
    const [column, , sureness] = found;
    if (sureness <= (sure.get(column) ?? 0)) continue;
    columns.set(column, i);
    sure.set(column, sureness);
  }
  if (!columns.has("task") && columns.has("lead")) {
    const undertaking = cells.findIndex((cell) => UNDERTAKING.test(wordsIn(text, cell)));
    if (undertaking >= 0) columns.set("task", undertaking);
  }
  const task = columns.get("task") ?? -1;
  const who = cells.slice(0, Math.max(0, task)).findIndex((cell) => WHO.test(wordsIn(text, cell)));
  if (
    who >= 0 &&
    !columns.has("lead") &&
    (columns.has("deadline") || IS_WORK.test(wordsIn(text, cells[task])))
  )
    columns.set("lead", who);
  const says = columns.has("task") || columns.has("request");
  return says && (columns.has("lead") || columns.has("deadline")) ? columns : null;
};

/**
 * The columns that a line's cells head anew below the head, on a new page or of another table; null for any other line.
 * Words like `Hoàn thành` stand in rows too; `STT` does not.
 */
export const columnsAnew = (text: string, cells: readonly Span[]): Columns | null =>
  cells.some((cell) => ORDINALS.some(([, head]) => head.test(wordsIn(text, cell))))
    ? columnsIn(text, cells)
    : null;

/** Whether the same cells hold the same. */
export const areSame = (a: Columns, b: Columns): boolean =>
  a.size === b.size && [...a].every(([column, at]) => b.get(column) === at);
