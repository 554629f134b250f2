import { asWritten } from "./heading-units";
import { calendarDate } from "./calendar-date";
import { deadlinesIn } from "./deadlines/deadlines";
import type { Anchor, FoundDeadline } from "./deadlines/found";
import type { Span } from "./notice";
import { recurrenceOf } from "./recurrence";
import { unitsNamedIn } from "./unit-lists";
import type { Mention } from "./units/mention";
import { wordsOf, type Words } from "./words";

type Column = "ordinal" | "task" | "lead" | "coordinating" | "deadline" | "other";

/** A row of a table of assignments, its cells read by the heads of their columns. */
export interface TableRow {
  readonly span: Span;
  readonly ordinal: string | null;
  readonly task: Span;
  readonly leads: readonly Mention[];
  readonly coordinating: readonly Mention[];
  readonly deadline: FoundDeadline | null;
}

export interface AssignmentTable {
  readonly rows: readonly TableRow[];
  /** Heads of columns, their numbers, and lines that head a part of the table. */
  readonly headings: readonly Span[];
}

const HEADS: readonly [Column, RegExp][] = [
  ["ordinal", /^(?:tt|stt|số tt|số thứ tự)$/iu],
  ["coordinating", /phối hợp/iu],
  [
    "lead",
    /chủ trì|thực hiện nhiệm vụ|(?:đơn vị|cơ quan|bộ phận|người)\s+(?:thực hiện|phụ trách|tham mưu)|phân công|trách nhiệm/iu,
  ],
  ["deadline", /thời gian|thời hạn|tiến độ|hoàn thành|hạn xong/iu],
  ["task", /nhiệm vụ|nội dung|công việc|hoạt động|giải pháp/iu],
];
const COLUMN_NUMBERS = /^\(?\d{1,2}\)?$/u;
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

const columnsIn = (text: string, cells: readonly Span[]): Column[] | null => {
  const columns = cells.map((cell): Column => {
    const words = wordsIn(text, cell);
    return (words.length < 80 ? HEADS.find(([, head]) => head.test(words))?.[0] : undefined) ?? "other";
  });
  return columns.includes("task") && (columns.includes("lead") || columns.includes("deadline"))
    ? columns
    : null;
};

/** What stands alone in a cell is a deadline without a word for it: `Tháng 8/2024`, `30/9/2026`, `2024 - 2025`. */
const deadlineOfCell = (all: Words, span: Span, anchor: Anchor): FoundDeadline | null => {
  const words = wordsIn(all.text, span);
  if (words === "") return null;
  const from = span[0] + all.text.slice(...span).indexOf(words);
  const place: Span = [from, from + words.length];
  const stated = deadlinesIn(all.within(...place), anchor)[0];
  if (stated) return stated;
  for (const word of ["trong ", "đến "]) {
    const cell = wordsOf(word + words.charAt(0).toLowerCase() + words.slice(1));
    const found = deadlinesIn(cell, anchor)[0];
    if (found) return { ...found, text: words, span: place };
  }
  const years = /^(?:(?:trong|hết|đến hết)\s+)?(?:năm\s+)?(\d{4})(?:\s*[-–]\s*(\d{4}))?$/iu.exec(words);
  const year = years ? Number(years[2] ?? years[1]) : null;
  const base = { text: words, span: place, recurrence: recurrenceOf(all.within(...place)) };
  if (year !== null) return { ...base, stated: calendarDate(year, 12, 31), op: "during", warnings: [] };
  return base.recurrence ? { ...base, stated: null, op: "recurring", warnings: [] } : null;
};

const unitsOfCell = (all: Words, span: Span): readonly Mention[] => {
  const words = wordsIn(all.text, span);
  if (words === "") return [];
  const from = span[0] + all.text.slice(...span).indexOf(words);
  const named = unitsNamedIn(all, [from, from + words.length]);
  return named.length > 0
    ? named
    : [asWritten(words.replace(/[.;]$/u, ""), from, from + words.length, 0, false)];
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
    const cell = (column: Column): Span | undefined => cells[columns.indexOf(column)];
    const filled = cells.filter((each) => wordsIn(text, each) !== "");
    const task = cell("task");
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
    const helperCell = cell("coordinating");
    const deadlineCell = cell("deadline");
    const repeats = (span: Span | undefined): boolean => AS_ABOVE.test(wordsIn(text, span));
    rows.push({
      span: line,
      ordinal: wordsIn(text, cell("ordinal")).replace(/[.)]$/u, "") || null,
      task,
      // A cell merged downwards is empty in the rows below its first.
      leads: !leadCell
        ? []
        : repeats(leadCell) || wordsIn(text, leadCell) === ""
          ? (above?.leads ?? [])
          : unitsOfCell(words, leadCell),
      coordinating: !helperCell
        ? []
        : repeats(helperCell)
          ? (above?.coordinating ?? [])
          : unitsOfCell(words, helperCell),
      deadline: !deadlineCell
        ? null
        : repeats(deadlineCell)
          ? (above?.deadline ?? null)
          : deadlineOfCell(words, deadlineCell, anchor),
    });
  }
  return { rows, headings };
};
