import type { Notice, NoticeItem } from "../../notice/notice";

/** A piece of the notice around a row: beside it, of it, and in it the words that say who and until when. */
export interface SentencePart {
  readonly kind: "around" | "row" | "unit" | "deadline";
  readonly text: string;
}

/** Every way in which the notice writes a unit, by its canonical name. */
export type UnitWords = ReadonlyMap<string, readonly string[]>;

export const unitWordsOf = (units: Notice["units"]): UnitWords =>
  new Map(units.map(({ name, aliases }) => [name, [...new Set([name, ...aliases])]]));

type Span = readonly [from: number, to: number];

/** Characters of the same line before and behind a row that are shown with it. */
const around = 60;

/**
 * The sentence of the notice that a row was read from, with a little of its line before and behind it.
 *
 * @param text the notice's text, into which the row's spans point
 */
export const sentenceOf = (item: NoticeItem, text: string, words: UnitWords): SentencePart[] => {
  const [from, to] = item.span;
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const nextLine = text.indexOf("\n", to);
  const start = Math.max(lineStart, from - around);
  const end = Math.min(nextLine === -1 ? text.length : nextLine, to + around);
  const marked = [...deadlineSpan(item), ...unitSpans(item, text, words)].sort(
    (a, b) => a.span[0] - b.span[0],
  );

  const parts: SentencePart[] = [];
  const push = (kind: SentencePart["kind"], [at, until]: Span): void => {
    if (until > at) parts.push({ kind, text: text.slice(at, until) });
  };
  if (start > lineStart) parts.push({ kind: "around", text: "… " });
  push("around", [start, from]);
  let at = from;
  for (const { kind, span } of marked) {
    if (span[0] < at) continue;
    push("row", [at, span[0]]);
    push(kind, span);
    at = span[1];
  }
  push("row", [at, to]);
  push("around", [to, end]);
  if (end < text.length && text[end] !== "\n") parts.push({ kind: "around", text: " …" });
  return parts;
};

interface Marked {
  readonly kind: "unit" | "deadline";
  readonly span: Span;
}

/** The words of a deadline, unless it stands outside of the row. */
const deadlineSpan = ({ deadline, span: [from, to] }: NoticeItem): Marked[] =>
  deadline?.source === "own" && deadline.span[0] >= from && deadline.span[1] <= to
    ? [{ kind: "deadline", span: deadline.span }]
    : [];

/** Where the row names its units, each at its first mention. */
const unitSpans = (item: NoticeItem, text: string, words: UnitWords): Marked[] => {
  const [from, to] = item.span;
  const row = text.slice(from, to);
  return [...item.leadUnits, ...item.coordinatingUnits].flatMap((name): Marked[] => {
    const written = [...(words.get(name) ?? [name])].sort((a, b) => b.length - a.length);
    for (const each of written) {
      const at = row.indexOf(each);
      if (at !== -1) return [{ kind: "unit", span: [from + at, from + at + each.length] }];
    }
    return [];
  });
};

/** Longer runs of words without a mark in them are cut in their middle. */
const longRun = 150;
const keptBefore = 90;
const keptBehind = 50;

/** A long sentence cut so that what is marked in it stays in view: `Rà soát … báo cáo trước ngày 30/6/2024`. */
export const shortened = (parts: readonly SentencePart[]): SentencePart[] =>
  parts.map((part) => {
    if (part.kind !== "row" || part.text.length <= longRun) return part;
    const before = part.text.slice(0, keptBefore).replace(/\s+\S*$/u, "");
    const behind = part.text.slice(-keptBehind).replace(/^\S*\s+/u, "");
    return { ...part, text: `${before} … ${behind}` };
  });

/** Whether the row says nothing but what stands in the notice, so that showing both would be saying it twice. */
export const isVerbatim = ({ content, span }: NoticeItem, text: string): boolean => {
  const [said, row] = [oneLine(text.slice(...span)), oneLine(content)];
  return said.endsWith(row) && said.length - row.length <= longestMark;
};

/** `Nhiệm vụ 12. ` and the like, which stand before a row's words and are none of them. */
const longestMark = 14;

const oneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();
