import { columnIndex, columnLetters } from "../../model/address";
import { maxColumns, maxRows } from "../../model/cell";

/** Texts, quoted sheet names and structured references, in which nothing moves. */
const untouched = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\]/g;
const reference =
  /(?<![\p{L}\p{N}_.\\$])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/gu;

const moved = (place: number, by: number, absolute: boolean, end: number): number | null => {
  const target = absolute ? place : place + by;
  return target < 0 || target >= end ? null : target;
};

/**
 * Files write a formula that fills a range once, and the other cells only name it; each of them has it with its
 * relative references moved by their distance from the first.
 */
export const moveFormula = (formula: string, rows: number, columns: number): string => {
  const row = (sign: string, digits: string): string | null => {
    const target = moved(Number(digits) - 1, rows, sign === "$", maxRows);
    return target === null ? null : `${sign}${target + 1}`;
  };
  const column = (sign: string, letters: string): string | null => {
    const target = moved(columnIndex(letters), columns, sign === "$", maxColumns);
    return target === null ? null : sign + columnLetters(target);
  };
  const move = (text: string): string =>
    text.replace(reference, (_whole, ...groups: (string | undefined)[]) => {
      const [c$, c, r$, r, c1$, c1, c2$, c2, r1$, r1, r2$, r2] = groups.map((group) => group ?? "");
      const parts =
        c && r
          ? [column(c$ ?? "", c), row(r$ ?? "", r)]
          : c1 && c2
            ? [column(c1$ ?? "", c1), ":", column(c2$ ?? "", c2)]
            : [row(r1$ ?? "", r1 ?? ""), ":", row(r2$ ?? "", r2 ?? "")];
      return parts.includes(null) ? "#REF!" : parts.join("");
    });
  let out = "";
  let at = 0;
  for (const match of formula.matchAll(untouched)) {
    out += move(formula.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + move(formula.slice(at));
};
