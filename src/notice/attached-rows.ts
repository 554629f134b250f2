import { bodyParts } from "./body-parts";
import { minutesParts } from "./conclusion";
import { anchorOf } from "./deadlines/anchor";
import type { Anchor } from "./deadlines/found";
import type { DraftRow, Rows } from "./draft-row";
import { documentKind, sortedOut } from "./handed-out";
import { readHeader } from "./header";
import { withLostMarks } from "./lost-marks";
import type { Attachment } from "./normalise";
import { outlineOf } from "./outline";
import { passagesOf } from "./passages";
import { RowReader } from "./rows";
import type { Words } from "./words";

/**
 * The rows of what stands behind a document. An attached document is read as the first one is, from its own day of issue
 * where it has one; of an appendix only the tables hand out work, and what else it says is shown as its own.
 *
 * @param anchor the first document's
 * @param path where its rows' paths begin, `PL`
 */
export const readAttachment = (
  attachment: Attachment,
  words: Words,
  anchor: Anchor,
  path: string,
): Rows & { readonly passedOver: readonly DraftRow[] } => {
  const { header, body, tail, isDocument } = attachment;
  const around = [...passagesOf(header, "header"), ...passagesOf(tail, "signature")];
  if (isDocument) {
    const own = readHeader(attachment);
    const reader = new RowReader(words, own.issuedDate ? anchorOf(own, words.text) : anchor);
    const { main, addressees, closing } = bodyParts(body);
    const { said, concluded } = minutesParts(main);
    const { rows, passages } = reader.read(outlineOf(withLostMarks(words, concluded), path));
    const leadIn = passages.find(({ role }) => role === "lead-in");
    const kind = documentKind(own, leadIn ? words.text.slice(...leadIn.span) : "");
    const { kept, passedOver } = sortedOut(kind, rows, words);
    return {
      rows: kept,
      passedOver,
      passages: [
        ...passages,
        ...around,
        ...passagesOf(addressees, "header"),
        ...passagesOf(said, "assessment"),
        ...passagesOf(closing, "closing"),
      ],
    };
  }
  const unmarked = body.map((line) => ({ ...line, marker: null }));
  const { rows, passages } = new RowReader(words, anchor).read(outlineOf(unmarked, path), true);
  const read = new Set([...rows, ...passages].map(({ span }) => span[0]));
  const rest = passagesOf(
    body.filter(({ from }) => !read.has(from)),
    "appendix",
  );
  return { rows, passedOver: [], passages: [...passages, ...rest, ...around] };
};
