import { vietnameseDate } from "../notice/calendar-date";
import type { Notice, NoticeItem } from "../notice/notice";
import { readTexts, readWarningTexts } from "./read-texts";

const { table } = readTexts;

/** Breaks words into lines of a width; a longer word gets a line of its own. */
const wrapped = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
};

const deadlineOf = ({ deadline }: NoticeItem): string => {
  if (!deadline) return table.none;
  const words = deadline.stated ? `${deadline.text} → ${vietnameseDate(deadline.stated)}` : deadline.text;
  return words + (deadline.source === "inherited" ? table.inherited : "");
};

const LABEL_WIDTH = 10;

const block = (item: NoticeItem, width: number): string => {
  const lines: string[] = [];
  const add = (label: string, text: string): void => {
    for (const [i, line] of wrapped(text, Math.max(30, width - LABEL_WIDTH - 4)).entries())
      lines.push(`  ${(i === 0 ? label : "").padEnd(LABEL_WIDTH)} ${line}`);
  };
  add(table.lead, item.leadUnits.join("; ") || table.none);
  if (item.coordinatingUnits.length > 0) add(table.coordinating, item.coordinatingUnits.join("; "));
  add(table.deadline, deadlineOf(item));
  if (item.recurrence) add(table.recurrence, table.recurrences[item.recurrence]);
  add(table.content, item.content);
  if (item.legalReferences.length > 0)
    add(table.legalReferences, item.legalReferences.map(({ text }) => text).join("; "));
  const notes = [
    ...item.warnings.map((warning) => readWarningTexts[warning]),
    ...item.suggestions.map(({ written, unitName }) => table.suggestion(written, unitName)),
  ];
  if (notes.length > 0) add(table.notes, notes.join("; "));
  return `${item.id}\n${lines.join("\n")}`;
};

/** A notice for people at a terminal: its header, its tasks and petitions one after another, and what may be one besides. */
export const noticeAsTable = (notice: Notice, width = 100): string => {
  const tasks = notice.items.filter(({ kind }) => kind === "task");
  const petitions = notice.items.filter(({ kind }) => kind === "petition");
  const parts = [
    `${table.number}: ${notice.header.documentNumber ?? table.none}`,
    `${table.subject}: ${notice.header.subject ?? table.none}`,
  ];
  if (tasks.length > 0) parts.push("", table.tasks(tasks.length), ...tasks.map((item) => block(item, width)));
  if (petitions.length > 0)
    parts.push("", table.petitions(petitions.length), ...petitions.map((item) => block(item, width)));
  const missed = notice.passages.filter(({ mayBeRow }) => mayBeRow);
  if (missed.length > 0) {
    parts.push("", table.missed(missed.length));
    for (const { span } of missed) {
      const [first = "", ...more] = wrapped(
        notice.text
          .slice(...span)
          .trim()
          .replace(/\s+/gu, " "),
        width - 4,
      );
      parts.push(`  - ${first}`, ...more.map((line) => `    ${line}`));
    }
  }
  return parts.join("\n");
};
