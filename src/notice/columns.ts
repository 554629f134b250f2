import { recipientsWords } from "../catalog/vocabulary";
import { opensAttachment } from "./attachments";
import { NAME, OFFICE } from "./signature";

/** Where a line is cut when two columns were copied side by side. */
const GAP = / {3,}/g;
/** A gap that is a blank to be filled in by hand: `Số:        /TB-VP`, `ngày       tháng      năm 2024`. */
const blankToFill = /(?:^|\s)(?:Số|ngày|tháng|năm)\s*:?$/iu;
const afterBlank = /^(?:\/|-\s*\p{Lu}|tháng(?!\p{L})|năm(?!\p{L}))/u;

/** `*   Phòng A …`: what stands a little behind a mark is its item. */
const MARK = /^([-–+*•]|\(?(?:\d{1,2}|[a-zđ])[.)]) {3,4}(?=\S)/u;

/** The columns of one line; a single piece where it has only one. Rows of real tables (tabs) are left alone. */
export const columnsOf = (line: string): string[] => {
  if (line.includes("\t")) return [line.trim()];
  const pieces: string[][] = [];
  for (const piece of line.trim().replace(MARK, "$1 ").split(GAP)) {
    const before = pieces.at(-1);
    if (before && (blankToFill.test(before.at(-1) ?? "") || afterBlank.test(piece))) before.push(piece);
    else pieces.push([piece]);
  }
  return pieces.map((parts) => parts.join(" ")).filter((piece) => piece !== "");
};

const RIGHT_COLUMN = 30;
const FEWEST_INDENT = 4;
const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Lines of a block of two columns, the left column first. A line alone but far to the right belongs to the right. */
const unfold = (block: readonly string[]): string[] => {
  const left: string[] = [];
  const right: string[] = [];
  for (const line of block) {
    const [first, ...rest] = columnsOf(line);
    if (first === undefined) continue;
    // A tab puts the signer's name in the right column, however narrow it is in spaces.
    const isSigner = right.length > 0 && indentOf(line) >= FEWEST_INDENT && NAME.test(first);
    if (rest.length === 0 && (indentOf(line) >= RIGHT_COLUMN || isSigner)) right.push(first);
    else {
      left.push(first);
      if (rest.length > 0) right.push(rest.join(" "));
    }
  }
  // A subject that goes on below the block must stay the last of it.
  return /^V\/v/i.test(left.at(-1) ?? "") ? [...right, "", ...left] : [...left, "", ...right];
};

const HEADER_LINES = 30;
const recipientsLabel = new RegExp(String.raw`^\s*(?:${recipientsWords.join("|")})\s*:?`, "iu");

const SIGNERS_LINES = 10;

/** `THƯ KÝ          CHỦ TRÌ` with their names below them, at the end of minutes that nobody else receives. */
const withSignersApart = (lines: readonly string[]): string[] => {
  const from = Math.max(0, lines.length - SIGNERS_LINES);
  const at = lines.findIndex((line, i) => {
    const columns = i < from ? [] : columnsOf(line);
    return columns.length === 2 && columns.every((column) => OFFICE.test(column));
  });
  return at < 0 ? [...lines] : [...lines.slice(0, at), ...unfold(lines.slice(at))];
};

/** Lines with the two columns of the header and of the signature block put one after the other. */
export const withoutColumns = (lines: readonly string[]): string[] => {
  const isDouble = (line: string): boolean => columnsOf(line).length > 1;
  let result = [...lines];
  let tail = -1;
  for (let i = result.length - 1; i >= 0; i--)
    if (recipientsLabel.test(result[i] ?? "")) {
      tail = i;
      break;
    }
  if (tail >= 0) {
    const behind = result.findIndex(
      (line, i) => i > tail && (opensAttachment(line.trim()) || line.includes("\t")),
    );
    const end = behind < 0 ? result.length : behind;
    const block = result.slice(tail, end);
    if (block.slice(0, 40).some(isDouble))
      result = [...result.slice(0, tail), ...unfold(block), ...result.slice(end)];
  } else result = withSignersApart(result);
  const head = result.slice(0, HEADER_LINES);
  const first = head.findIndex(isDouble);
  const kindly = head.findIndex((line) => /kính gửi/iu.test(line));
  let last = -1;
  for (const [i, line] of head.entries()) if (isDouble(line) && (kindly < 0 || i < kindly)) last = i;
  if (first < 0 || last < first) return result;
  return [...result.slice(0, first), ...unfold(result.slice(first, last + 1)), ...result.slice(last + 1)];
};
