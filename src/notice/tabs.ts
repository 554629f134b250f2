const tabsIn = (line: string): number => line.split("\t").length - 1;
const filledCells = (line: string): number => line.split("\t").filter((cell) => cell.trim() !== "").length;

/** The nearest line with words, over at most one blank line. */
const nextFilled = (lines: readonly string[], at: number, step: 1 | -1): string | undefined =>
  lines[at + step]?.trim() === "" ? lines[at + 2 * step] : lines[at + step];

/** A row of a table: several cells, or as many tabs as a neighbour that has several. */
const isTableRow = (lines: readonly string[], at: number): boolean => {
  const line = lines[at] ?? "";
  const tabs = tabsIn(line);
  if (tabs < 2 || filledCells(line) === 0) return false;
  const alike = [nextFilled(lines, at, -1), nextFilled(lines, at, 1)].some(
    (other) => other !== undefined && tabsIn(other) === tabs && filledCells(other) > 1,
  );
  return alike || filledCells(line) > 3;
};

/** `A⇥Nhận thức, kỹ năng số` between rows of a table heads a part of it. */
const headsPart = (lines: readonly string[], at: number): boolean => {
  const around = ([-1, 1] as const).map((step) => tabsIn(nextFilled(lines, at, step) ?? ""));
  return tabsIn(lines[at] ?? "") === 1 && around.every((tabs) => tabs > 2);
};

/** Tabs that only put words in their place (`-⇥text`, `Số:⇥/TB-VP`, two columns) become spaces; those of tables stay. */
export const withoutLayoutTabs = (lines: readonly string[]): string[] =>
  lines.map((line, i) => {
    if (!line.includes("\t") || isTableRow(lines, i) || headsPart(lines, i)) return line;
    const trimmed = line.replace(/\t+$/u, "").replace(/^\t+/u, "    ");
    // After a bullet or a number a tab is one space; elsewhere it is a gap between columns.
    return trimmed.replace(/^(\s*\S{1,6})\t+/u, "$1 ").replace(/\t+/gu, "    ");
  });
