/** Cells as other programs take them from the clipboard: tabs between columns, line ends between rows. */
export const toClipboardText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.map(quoted).join("\t")).join("\r\n");

/** Excel quotes what would otherwise be taken for another cell or row. */
const quoted = (text: string): string =>
  /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replace(/"/g, '""')}"` : text;

/**
 * Rows and columns out of the clipboard's text, whoever put it there. Quotes count only where a cell begins with
 * them and ends with them; a line end at the very end is no further row. Rows are filled up to the longest.
 */
export const fromClipboardText = (text: string): string[][] => {
  const rows: string[][] = [[]];
  const source = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  let at = 0;
  for (;;) {
    const [cell, next] = readCell(source, at);
    rows.at(-1)?.push(cell);
    if (next >= source.length) break;
    if (source[next] === "\n") rows.push([]);
    at = next + 1;
  }
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((cells) => [...cells, ...new Array<string>(width - cells.length).fill("")]);
};

const quotedCell = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
const plainCell = /[^\t\n]*/y;

const readCell = (source: string, at: number): [cell: string, next: number] => {
  quotedCell.lastIndex = at;
  const inQuotes = quotedCell.exec(source);
  if (inQuotes) return [(inQuotes[1] ?? "").replace(/""/g, '"'), quotedCell.lastIndex];
  plainCell.lastIndex = at;
  return [plainCell.exec(source)?.[0] ?? "", plainCell.lastIndex];
};
