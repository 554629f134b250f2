import type { Anchor, FoundDeadline } from "./deadlines/found";
import type { Span } from "./notice";
import type { Mention } from "./units/mention";
import { deadlineOfValue, unitsOfValue } from "./values";
import type { Words } from "./words";

type Column = "ordinal" | "task" | "request" | "answer" | "lead" | "coordinating" | "deadline";

/** A row of a table of assignments, its cells read by the heads of their columns. */
export interface TableRow {
  readonly span: Span;
  readonly ordinal: string | null;
  /** The words of the task; of a petition what is asked, and the answer where it stands in the next cell. */
  readonly task: Span;
  /** What is asked and what is answered, where the table has a column for petitions. */
  readonly petition: { readonly request: Span; readonly answer: Span | null } | null;
  readonly leads: readonly Mention[];
  readonly coordinating: readonly Mention[];
  readonly deadline: FoundDeadline | null;
}

export interface AssignmentTable {
  readonly rows: readonly TableRow[];
  /** Heads of columns, their numbers, and lines that head a part of the table. */
  readonly headings: readonly Span[];
}

/** What a column's head says it holds, and how surely: of two heads for one column the surer counts, and then the first. */
const HEADS: readonly (readonly [column: Column, head: RegExp, sureness: number])[] = [
  ["ordinal", /^(?:tt|stt|số tt|số thứ tự)$/iu, 1],
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
    /chủ trì|(?:đơn vị|cơ quan|bộ phận|người|cán bộ|đầu mối)\s+(?:thực hiện|phụ trách|tham mưu)|thực hiện nhiệm vụ/iu,
    3,
  ],
  ["answer", /chỉ đạo|(?:nội dung|hướng|kết quả|biện pháp)\s+(?:trả lời|giải quyết|xử lý)/iu, 1],
  ["lead", /phân công|trách nhiệm|^(?:người )?phụ trách|^đầu mối|^người (?:nhận|làm)/iu, 2],
  ["deadline", /(?:thời hạn|hạn|thời gian|tiến độ)[^.;]*\s(?:mới|điều chỉnh|gia hạn)|gia hạn/iu, 3],
  ["deadline", /(?:thời hạn|thời gian)\s(?:giao|cũ|ban đầu|bắt đầu)/iu, 1],
  [
    "deadline",
    /thời gian|thời hạn|tiến độ|hoàn thành|(?<!\p{L})hạn(?: xong| xử lý| giải quyết| trả lời| báo cáo| trình| chót| cuối|$)/iu,
    2,
  ],
  ["task", /nhiệm vụ|nội dung|công việc|hoạt động|giải pháp/iu, 1],
];
/** `Họ và tên`, `Đơn vị` before what they are to do: who it is, where no other column says so. */
const WHO =
  /^(?:tên )?(?:(?:cơ quan, |phòng, )?đơn vị|cơ quan|phòng(?: ban)?|bộ phận|họ(?: và|,)? tên|thành viên|cán bộ|công chức|nhân sự|nhân viên|giáo viên)$/iu;
const IS_WORK = /nhiệm vụ|công việc|phần việc/iu;
const MOST_HEAD = 80;
const COLUMN_NUMBERS = /^\(?\d{1,2}\)?$/u;
/** `(chủ trì), phối hợp với` between those who lead and those who help */
const HELPED = /(?:[,;]\s*)?(?:chủ trì,?\s)?(?<!\p{L})phối hợp(?:\s(?:với|cùng))?:?\s/iu;

/** Where those who lead end and those who help begin within one cell; null where nobody helps. */
const helpersFrom = (text: string, [from, to]: Span): Span | null => {
  const between = HELPED.exec(text.slice(from, to));
  return between && between.index > 0
    ? [from + between.index, from + between.index + between[0].length]
    : null;
};

const AS_ABOVE = /^(?:nt|"|''|”|như trên|-nt-|như dòng trên)\.?$/iu;

const cellsOf = (text: string, [from, to]: Span): Span[] => {
  const cells: Span[] = [];
  let start = from;
  for (let at = from; at <= to; at++)
    if (at === to || text[at] === "\t") {
      cells.push([start, at]);
      start = at + 1;
    }
  return cells;
};

const wordsIn = (text: string, span: Span | undefined): string => (span ? text.slice(...span).trim() : "");

/** Which cell of a row holds what; absent where no head of a column says so. */
type Columns = ReadonlyMap<Column, number>;

const columnsIn = (text: string, cells: readonly Span[]): Columns | null => {
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

/** Reads lines of one table, cells separated by tabs; null where their heads tell of no assignments. */
export const assignmentTable = (
  words: Words,
  lines: readonly Span[],
  anchor: Anchor,
): AssignmentTable | null => {
  const { text } = words;
  const head = lines.slice(0, 3).findIndex((line) => columnsIn(text, cellsOf(text, line)) !== null);
  const first = lines[head];
  const columns = first ? columnsIn(text, cellsOf(text, first)) : null;
  if (!columns) return null;
  const headings: Span[] = lines.slice(0, head + 1);
  const rows: TableRow[] = [];
  for (const line of lines.slice(head + 1)) {
    const cells = cellsOf(text, line);
    const cell = (column: Column): Span | undefined => cells[columns.get(column) ?? -1];
    const filled = cells.filter((each) => wordsIn(text, each) !== "");
    const request = cell("request");
    const answer = cell("answer");
    const petition = request
      ? { request, answer: answer && wordsIn(text, answer) !== "" ? answer : null }
      : null;
    // A cell between them belongs to neither.
    const joined = petition !== null && petition.answer?.[0] === petition.request[1] + 1;
    const task: Span | undefined = petition
      ? [petition.request[0], ((joined ? petition.answer : null) ?? petition.request)[1]]
      : cell("task");
    if (
      !task ||
      wordsIn(text, task) === "" ||
      filled.every((each) => COLUMN_NUMBERS.test(wordsIn(text, each)))
    ) {
      headings.push(line);
      continue;
    }
    const behind = (["lead", "coordinating", "deadline"] as const).filter(
      (column) => wordsIn(text, cell(column)) !== "",
    );
    if (behind.length === 0) {
      headings.push(line);
      continue;
    }
    const above = rows.at(-1);
    const leadCell = cell("lead");
    // `Sở A phối hợp Sở B` in one cell
    const helpedFrom = leadCell ? helpersFrom(text, leadCell) : null;
    const ownLeads: Span | undefined =
      leadCell && helpedFrom !== null ? [leadCell[0], helpedFrom[0]] : leadCell;
    const helperCell =
      cell("coordinating") ??
      (leadCell && helpedFrom !== null ? ([helpedFrom[1], leadCell[1]] as const) : undefined);
    const deadlineCell = cell("deadline");
    const repeats = (span: Span | undefined): boolean => AS_ABOVE.test(wordsIn(text, span));
    rows.push({
      span: line,
      ordinal: wordsIn(text, cell("ordinal")).replace(/[.)]$/u, "") || null,
      task,
      petition,
      // A cell merged downwards is empty in the rows below its first.
      leads: !leadCell
        ? []
        : repeats(leadCell) || wordsIn(text, leadCell) === ""
          ? (above?.leads ?? [])
          : unitsOfValue(words, ownLeads ?? leadCell),
      coordinating: !helperCell
        ? []
        : repeats(helperCell)
          ? (above?.coordinating ?? [])
          : unitsOfValue(words, helperCell),
      deadline: !deadlineCell
        ? null
        : repeats(deadlineCell)
          ? (above?.deadline ?? null)
          : deadlineOfValue(words, deadlineCell, anchor),
    });
  }
  return { rows, headings };
};
