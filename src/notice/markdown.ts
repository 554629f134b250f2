const TABLE_RULE = /^\|[\s|:-]*\|?$/;
const ORNAMENT = /^[\s\-–—_=*~•.─━]{3,}$/;

/** Emphasis marks are no words: `**trước ngày 25/3/2024**`, `*Phòng Kinh tế HT*`. A `* ` that opens a line is a bullet. */
const withoutEmphasis = (line: string): string => {
  if (!line.includes("*")) return line;
  const bullet = /^\s*\* /.exec(line)?.[0] ?? "";
  return (
    bullet +
    line
      .slice(bullet.length)
      // `(*)` is a footnote's mark.
      .replace(/\(\*\)|\*/g, (mark) => (mark === "*" ? "" : mark))
  );
};

const withoutRules = (cell: string): string => cell.replace(/(?:^|\s)[-_]{3,}(?=\s|$)/g, " ");

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, "")
    .replace(/\|$/, "")
    .split("|")
    .map((cell) => withoutRules(cell).trim());

/**
 * Lines without Markdown's and HTML's marks. A table of two columns is the layout of a header or a signature:
 * cell after cell, line after line. A wider table keeps its rows, cells separated by tabs.
 */
export const plainLines = (written: readonly string[]): string[] =>
  written.flatMap(linesOf).map((line) => {
    if (ORNAMENT.test(line)) return "";
    return withoutEmphasis(line).replace(/^(\s*)#{1,6}\s+/, "$1");
  });

const BREAK = /<br\s*\/?>/gi;

/** The lines that one line stands for: none for a table's rule, several where it is broken or holds a layout's cells. */
const linesOf = (written: string): string | string[] => {
  const trimmed = written.trim();
  if (trimmed === "|" || (trimmed.startsWith("|") && TABLE_RULE.test(trimmed))) return [];
  if (trimmed.startsWith("|") && trimmed.lastIndexOf("|") > 0) {
    const cells = cellsOf(trimmed);
    return cells.length > 2
      ? cells.map((cell) => cell.replace(BREAK, " ")).join("\t")
      : [...cells.flatMap((cell) => cell.split(BREAK)), ""];
  }
  return written.includes("<") ? written.split(BREAK) : written;
};
