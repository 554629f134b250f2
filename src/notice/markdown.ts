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
export const plainLines = (written: readonly string[]): string[] => {
  const lines: string[] = [];
  for (const raw of written) {
    const trimmed = raw.trim();
    if (trimmed === "|" || (trimmed.startsWith("|") && TABLE_RULE.test(trimmed))) continue;
    if (trimmed.startsWith("|") && trimmed.lastIndexOf("|") > 0) {
      const cells = cellsOf(trimmed);
      if (cells.length > 2) lines.push(cells.map((cell) => cell.replace(/<br\s*\/?>/gi, " ")).join("\t"));
      else lines.push(...cells.flatMap((cell) => cell.split(/<br\s*\/?>/gi)), "");
      continue;
    }
    if (raw.includes("<")) lines.push(...raw.split(/<br\s*\/?>/gi));
    else lines.push(raw);
  }
  return lines.map((line) => {
    if (ORNAMENT.test(line)) return "";
    return withoutEmphasis(line).replace(/^(\s*)#{1,6}\s+/, "$1");
  });
};
