import { joinWrapped } from "./paragraphs";
import { isRaised, joinStretches, type RowOfText } from "./rows";

/** Notes are set in letters at most this share of the body's. */
const SMALLER = 0.92;
/** Notes begin in the lower part of a page. */
const HIGHEST = 0.6;

const NOTE = /^\[?(\d{1,3}|\*{1,3})\]?[.)]?\s*(?=\S)/;
const MARK = /^\[?(\d{1,3}|\*{1,3})\]?$/;

/**
 * Parts the footnotes at the bottom of a page from its text and takes their marks out of it. Only what a
 * raised figure in the text refers to is a footnote; other small print stays where it stands.
 */
export function partFootnotes(
  rows: readonly RowOfText[],
  bodySize: number,
  pageHeight: number,
): { readonly text: readonly RowOfText[]; readonly notes: readonly string[] } {
  let from = rows.length;
  while (from > 0) {
    const row = rows[from - 1];
    if (row === undefined || row.size > bodySize * SMALLER || row.base > pageHeight * HIGHEST) break;
    from--;
  }
  const referred = new Set(rows.slice(0, from).flatMap(marksIn));
  while (from < rows.length && !referred.has(noteMark(rows[from]) ?? "")) from++;

  const found = new Set<string>();
  const notes: string[] = [];
  for (const row of rows.slice(from)) {
    const text = joinStretches(row.stretches);
    const mark = noteMark(row);
    if (mark !== null && referred.has(mark) && !found.has(mark)) {
      found.add(mark);
      notes.push(text.replace(NOTE, ""));
    } else notes.push(joinWrapped(notes.pop() ?? "", text));
  }
  return { text: rows.slice(0, from).map((row) => withoutMarks(row, found)), notes };
}

const noteMark = (row: RowOfText | undefined) =>
  row === undefined ? null : (NOTE.exec(joinStretches(row.stretches))?.[1] ?? null);

function marksIn(row: RowOfText): string[] {
  return row.stretches.flatMap((stretch) => {
    const mark = isRaised(stretch, row) ? MARK.exec(stretch.text)?.[1] : undefined;
    return mark === undefined ? [] : [mark];
  });
}

function withoutMarks(row: RowOfText, notes: ReadonlySet<string>): RowOfText {
  const stretches = row.stretches.filter(
    (stretch) => !(isRaised(stretch, row) && notes.has(MARK.exec(stretch.text)?.[1] ?? "")),
  );
  return stretches.length === row.stretches.length || stretches.length === 0 ? row : { ...row, stretches };
}
