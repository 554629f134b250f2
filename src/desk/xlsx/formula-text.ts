/**
 * Between formulas as Excel shows them and as files hold them. Files have no leading `=`, no short `[@Column]`
 * (Excel calls a file with one damaged), and a prefix before functions younger than the format.
 */

/** Functions that carry `_xlfn.` in files ([MS-XLSX] 2.2.3), as far as an evaluator may meet them. */
const youngFunctions = new Set(
  `ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH
   CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP
   EXPAND FLOOR.MATH FORMULATEXT GAMMA HSTACK IFNA IFS ISFORMULA ISOWEEKNUM MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT
   NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC
   PERMUTATIONA QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY
   STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT
   VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR`.split(/\s+/),
);
const youngSheetFunctions = new Set(["FILTER", "SORT"]);
/** Their variables would need a prefix as well. */
const withVariables = new Set(["LET", "LAMBDA"]);

const nameCharacter = /[\p{L}\p{N}_.\\?]/u;
const plainColumn = /^[\p{L}\p{N}_]+$/u;

/** Where the bracket group that opens at `start` ends (exclusive); `'` escapes the next character. */
const groupEnd = (text: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return text.length;
};

/** Where the quoted text that opens at `start` ends (exclusive); a doubled quote stands for itself. */
const quoteEnd = (text: string, start: number): number => {
  const quote = text[start];
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== quote) continue;
    if (text[at + 1] !== quote) return at + 1;
    at++;
  }
  return text.length;
};

interface Rewriting {
  /** A name directly before `(`. */
  readonly functionName: (name: string) => string;
  /** A structured reference: the table's name ("" where it is left out) and what stands in its brackets. */
  readonly structured: (table: string, inner: string) => string;
}

/** Goes over a formula once; strings, quoted sheet names and links to other workbooks stay as they are. */
const rewrite = (formula: string, rules: Rewriting): string => {
  let out = "";
  let at = 0;
  while (at < formula.length) {
    const character = formula[at] ?? "";
    if (character === '"' || character === "'") {
      const end = quoteEnd(formula, at);
      out += formula.slice(at, end);
      at = end;
      continue;
    }
    let end = at;
    while (end < formula.length && nameCharacter.test(formula[end] ?? "")) end++;
    const name = formula.slice(at, end);
    if (formula[end] === "[") {
      const close = groupEnd(formula, end);
      const link = name === "" && nameCharacter.test(formula[close] ?? "");
      out += link ? formula.slice(at, close) : rules.structured(name, formula.slice(end + 1, close - 1));
      at = close;
    } else if (name !== "") {
      out += formula[end] === "(" ? rules.functionName(name) : name;
      at = end;
    } else {
      out += character;
      at++;
    }
  }
  return out;
};

const fileFunction = (name: string): string => {
  const upper = name.toUpperCase();
  if (withVariables.has(upper)) throw new Error(`${upper} is not modelled: it cannot be saved`);
  if (youngFunctions.has(upper)) return `_xlfn.${upper}`;
  return youngSheetFunctions.has(upper) ? `_xlfn._xlws.${upper}` : name;
};

const fileStructured = (inner: string): string => {
  if (!inner.startsWith("@")) return `[${inner}]`;
  const column = inner.slice(1);
  if (column === "") return "[#This Row]";
  return `[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
};

/** `=IF([@Due]="","",XLOOKUP(…))` → the text of an `f` element. `ownTable` is the table the cell stands in. */
export const toFileFormula = (formula: string, ownTable: string | null = null): string =>
  rewrite(formula.startsWith("=") ? formula.slice(1) : formula, {
    functionName: fileFunction,
    structured: (table, inner) => (table || (ownTable ?? "")) + fileStructured(inner),
  });

const thisRow = /^\[#This Row\],\s*(.+)$/is;

/** The text of an `f` element → the formula as Excel shows it in a cell of `ownTable`. */
export const fromFileFormula = (formula: string, ownTable: string | null = null): string =>
  "=" +
  rewrite(formula, {
    functionName: (name) => {
      const bare = name.replace(/^_xlfn\.(_xlws\.)?/i, "");
      return youngFunctions.has(bare) || youngSheetFunctions.has(bare) ? bare : name;
    },
    structured: (table, inner) => {
      const shown = table.toLowerCase() === ownTable?.toLowerCase() ? "" : table;
      if (inner.toLowerCase() === "#this row") return `${shown}[@]`;
      const columns = thisRow.exec(inner)?.[1];
      if (columns === undefined) return `${shown}[${inner}]`;
      const single = groupEnd(columns, 0) === columns.length ? columns.slice(1, -1) : null;
      return `${shown}[@${single !== null && plainColumn.test(single) ? single : columns}]`;
    },
  });
