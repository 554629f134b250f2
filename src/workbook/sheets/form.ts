import { quoted } from "../formulas/reference";
import { looks } from "../looks";
import { definedNames } from "../names";
import type { CellContent, ColumnPlan, Formula, TextBlock } from "../plan";
import type { WorkbookTexts } from "../texts/vi";

/** A printed table as offices know it: who issues it, which form it is, what it shows, and who signs below. */
export interface Form {
  /** "Biểu số 01", or "" for a register that is no form. */
  readonly number: string;
  readonly title: string;
  /** Lines under the title, two at most: what the table belongs to, and the day and figures of its data. */
  readonly lines: readonly CellContent[];
  /** Columns that are printed, from the left. */
  readonly columns: readonly Pick<ColumnPlan, "width">[];
}

const { headerProfile, superiorAgency, agency, placeOfIssue, preparedBy } = definedNames;
const { signingCapacity, signerTitle, signer } = definedNames;

/** A name's cell as text: one that nobody has filled in would show as 0. */
const filled = (name: string): string => `${name}&""`;

/**
 * The block above a table: agency left, number of the form right, title and its lines in the middle. Under the
 * profiles of State and Party documents the right side holds what stands there in these, and the number of the
 * form goes before the title. Centred across cells and never merged: merged cells get in the way of every
 * column that somebody inserts, moves or sorts by.
 */
export const formHeading = ({ number, title, lines, columns }: Form, texts: WorkbookTexts): TextBlock[] => {
  const { headerProfile: profiles, formHead } = texts;
  const is = (profile: keyof WorkbookTexts["headerProfile"]) =>
    `${headerProfile}=${quoted(profiles[profile])}`;
  const right = (state: string, party: string, form: string): Formula => ({
    formula: `=IF(${is("state")},${quoted(state)},IF(${is("party")},${quoted(party)},${quoted(form)}))`,
  });
  const last = columns.length - 1;
  const titled: CellContent =
    number === "" ? title : { formula: `=IF(${is("form")},"",${quoted(`${number}. `)})&${quoted(title)}` };
  const across = (content: CellContent): CellContent[] => [content, ...Array<null>(last).fill(null)];
  return [
    { row: 0, column: 0, cells: [[{ formula: `=UPPER(${filled(superiorAgency)})` }]] },
    { row: 1, column: 0, cells: [[{ formula: `=UPPER(${filled(agency)})` }]], look: { bold: true } },
    {
      row: 0,
      column: last,
      cells: [[right(formHead.state, formHead.party, number)], [right(formHead.motto, "", "")]],
      look: { bold: true, align: "Right" },
    },
    {
      row: 2,
      column: 0,
      cells: [across(titled)],
      look: { ...looks.title, align: "CenterAcrossSelection" },
    },
    ...lines.map((line, index) => ({
      row: 3 + index,
      column: 0,
      cells: [across(line)],
      look: { ...looks.subtitle, align: "CenterAcrossSelection" as const },
    })),
  ];
};

/** Free rows between a table and the block below it, where people who work without the add-in type on. */
export const rowsBelowTable = 3;

/** Characters that the names and offices of a signature need. */
const signatureWidth = 40;

/** How many columns from one end it takes to be as wide as a signature. */
const columnsFor = (widths: readonly number[]): number => {
  let sum = 0;
  const found = widths.findIndex((width) => (sum += width) >= signatureWidth);
  return found < 0 ? widths.length : found + 1;
};

/**
 * The block below a table: who drew it up on the left, the leader on the right, place and date above the right
 * one. The day is that of the data while it follows today; under a frozen day it is left to the pen.
 */
export const signatureBlock = (
  row: number,
  columns: readonly Pick<ColumnPlan, "width">[],
  texts: WorkbookTexts,
): TextBlock[] => {
  const widths = columns.map(({ width }) => width);
  const right = columnsFor([...widths].reverse());
  const left = Math.min(columnsFor(widths), columns.length - right);
  const block = (line: number, side: "left" | "right", content: CellContent, bold: boolean): TextBlock => {
    const count = side === "left" ? left : right;
    return {
      row: row + line,
      column: side === "left" ? 0 : columns.length - right,
      cells: [[content, ...Array<null>(Math.max(0, count - 1)).fill(null)]],
      look: { align: "CenterAcrossSelection", ...(bold ? { bold } : { italic: true }) },
    };
  };
  const name = (defined: string): Formula => ({ formula: `=${filled(defined)}` });
  return [
    block(0, "right", { formula: placeAndDate(texts) }, false),
    block(1, "left", texts.signature.preparedBy, true),
    block(1, "right", { formula: `=UPPER(${filled(signingCapacity)})` }, true),
    block(2, "left", texts.signature.hint, false),
    block(2, "right", { formula: `=UPPER(${filled(signerTitle)})` }, true),
    block(6, "left", name(preparedBy), true),
    block(6, "right", name(signer), true),
  ];
};

/** "Phú Lương, ngày 05 tháng 01 năm 2026": days below 10 and the months 1 and 2 with a nought (Nghị định 30/2020). */
const placeAndDate = ({ signature }: WorkbookTexts): string => {
  const { asOf, frozenAsOf } = definedNames;
  const place = `IF(${filled(placeOfIssue)}="","",${placeOfIssue}&", ")`;
  const day = `RIGHT("0"&DAY(${asOf}),2)`;
  const month = `IF(MONTH(${asOf})<3,"0","")&MONTH(${asOf})`;
  const written = `${quoted(signature.day)}&${day}&${quoted(signature.month)}&${month}`;
  const open = quoted(`${signature.day}…… ${signature.month.trimStart()}……`);
  return `=${place}&IF(ISNUMBER(${frozenAsOf}),${open},${written})&${quoted(signature.year)}&YEAR(${asOf})`;
};
