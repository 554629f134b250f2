import { readAttachment } from "./attached-rows";
import { bodyParts } from "./body-parts";
import { minutesParts } from "./conclusion";
import { withEveryLetter } from "./coverage";
import { stampedOn } from "./chat";
import { CriteriaReader, criteriaStatedIn, criterionSetFor } from "./criteria";
import { anchorOf } from "./deadlines/anchor";
import { readHeader } from "./header";
import { noticeKey, shortPath } from "./keys";
import { LegalReferenceReader } from "./legal-references";
import { withLostMarks } from "./lost-marks";
import { sentOn } from "./mail";
import { withMissedRows } from "./missed-rows";
import { NamedUnits } from "./named-units";
import { normalise, type NormalisedText } from "./normalise";
import {
  NoticeError,
  type Deadline,
  type InferredField,
  type Notice,
  type NoticeHeader,
  type NoticeItem,
  type Passage,
  type ReadWarning,
} from "./notice";
import { asksBelow, documentKind, sortedOut } from "./handed-out";
import { outlineOf } from "./outline";
import { passagesOf } from "./passages";
import { readRecipients } from "./recipients";
import { recurrenceOf } from "./recurrence";
import type { DraftRow } from "./draft-row";
import { RowReader } from "./rows";
import { readSignature } from "./signature";
import { targetsOf } from "./targets";
import { UnitSuggestions } from "./unit-suggestions";
import { wordsOf, type Words } from "./words";

const SECRET = /^[\s(]*((?:tuyệt |tối )?mật)[\s).]*$/iu;

/**
 * Reads what a notice says: its header, who is to do what by when, and what of it is no task.
 * The text may come from anywhere (a file's text, a paste); nothing is asked of its shape.
 *
 * @throws NoticeError `empty` for text without a word, `secret` for a document marked Mật, Tối mật or Tuyệt mật
 */
export const readNotice = (text: string): Notice => {
  if (!/[\p{L}\p{N}]/u.test(text)) throw new NoticeError("empty");
  const normal = normalise(text);
  refuseSecrets(normal);
  const header = withDayOfSending(readHeader(normal), normal);
  const anchor = anchorOf(header, normal.text);
  const words = wordsOf(normal.text);
  const parts = bodyParts(normal.body);
  const minutes = minutesParts(parts.main);
  const { rows, passages } = new RowReader(words, anchor).read(
    outlineOf(withLostMarks(words, minutes.concluded)),
  );
  const recipients = readRecipients(normal.tail);
  const attached = normal.attachments.map((attachment, i) =>
    readAttachment(attachment, words, anchor, `PL${i === 0 ? "" : String(i + 1)}`),
  );

  const leadIn = passages.find(({ role }) => role === "lead-in");
  const asks = passages.find(({ role, span }) => role === "lead-in" && asksBelow(normal.text.slice(...span)));
  const kind = documentKind(header, leadIn ? normal.text.slice(...leadIn.span) : "");
  const { kept, passedOver } = sortedOut(kind, rows, words, asks?.span[0]);
  const criteriaStated = criteriaStatedIn(normal.text);
  const set = criterionSetFor(normal.text, header, criteriaStated);
  const criteria = set ? new CriteriaReader(set) : null;
  const units = new NamedUnits(header);
  const readers: ItemReaders = {
    units,
    criteria,
    legalReferences: new LegalReferenceReader(header),
    suggestions: new UnitSuggestions(),
  };
  const key = noticeKey(header, normal.text);
  const items = withUniqueIds(
    [...kept, ...attached.flatMap(({ rows: more }) => more)].map((row) => itemOf(row, words, key, readers)),
  );

  const all: Passage[] = [
    ...passagesOf(normal.provenance, "note"),
    ...passagesOf(normal.header, "header"),
    ...passagesOf(parts.addressees, "header"),
    ...passagesOf(minutes.said, "assessment"),
    ...passages,
    ...passagesOf(parts.closing, "closing"),
    ...recipients.spans.map((span) => ({ span, role: "recipients" as const })),
    ...passagesOf(recipients.rest, "signature"),
    ...attached.flatMap(({ passages: more }) => more),
    ...passagesOf(normal.notes, "note"),
  ];
  return {
    text: normal.text,
    header,
    key,
    items,
    passages: withMissedRows(
      words,
      anchor,
      withEveryLetter(
        normal.text,
        items.map(({ span }) => span),
        all,
      ),
      new Set(
        [passedOver, ...attached.map(({ passedOver: more }) => more)].flat().map(({ span }) => span[0]),
      ),
    ),
    units: units.list(),
    criterionSetId: set?.id ?? null,
    criteriaStated,
    recipients: recipients.names,
    signer: readSignature(recipients.rest),
  };
};

/** A mail or a chat is issued when it is sent. */
const withDayOfSending = (header: NoticeHeader, { text, provenance }: NormalisedText): NoticeHeader => {
  if (header.issuedDate || header.issuedYear !== null) return header;
  const sent = sentOn(text) ?? provenance.map((line) => stampedOn(line.text)).find((day) => day !== null);
  return sent ? { ...header, issuedDate: sent, issuedYear: sent.year } : header;
};

const refuseSecrets = (normal: NormalisedText): void => {
  for (const { text } of normal.header.length > 0 ? normal.header : normal.body.slice(0, 5)) {
    const degree = SECRET.exec(text)?.[1];
    if (degree !== undefined) throw new NoticeError("secret", degree);
  }
};

/** The row's own date, else the one handed down. Several dates that could not be parted: the last is what counts. */
const deadlineOf = (
  row: DraftRow,
): { deadline: Deadline | null; warnings: readonly ReadWarning[]; reckoned: boolean } => {
  const dated = row.deadlines.filter(({ stated }) => stated !== null);
  const own = dated.at(-1) ?? row.deadlines[0];
  const found = own ?? row.inherited;
  if (!found) return { deadline: null, warnings: [], reckoned: false };
  const { text, stated, op, span } = found;
  return {
    deadline: { text, stated, op, source: own ? "own" : "inherited", span },
    warnings: own ? found.warnings : [],
    reckoned: found.reckoned ?? false,
  };
};

/** What is asked about every row with the whole notice in mind. */
interface ItemReaders {
  readonly units: NamedUnits;
  readonly criteria: CriteriaReader | null;
  readonly legalReferences: LegalReferenceReader;
  readonly suggestions: UnitSuggestions;
}

const itemOf = (row: DraftRow, words: Words, key: string, readers: ItemReaders): NoticeItem => {
  const { units, criteria } = readers;
  const said = words.within(...row.words);
  const content = said.written.replace(/\s{2,}|[^\S ]/g, " ").trim();
  const { deadline, warnings, reckoned } = deadlineOf(row);
  const leadUnits = row.leads.map((lead) => units.nameOf(lead));
  const leads = new Set(leadUnits);
  const coordinatingUnits = row.coordinating
    .map((unit) => units.nameOf(unit))
    .filter((name) => !leads.has(name));
  const inferred: InferredField[] = [];
  if (warnings.includes("year-not-stated") || reckoned) inferred.push("deadline");
  const all: ReadWarning[] = [...warnings];
  if (leadUnits.length === 0) all.push("no-lead-unit");
  else if (row.leads.every((lead) => lead.isGroup)) all.push("lead-is-a-group");
  if (leadUnits.length > 1) all.push("several-lead-units");
  if (row.leads.some((lead) => !lead.isKnown && !lead.isGroup)) all.push("unknown-unit");
  return {
    id: `${key}·${shortPath(row.path)}`,
    kind: row.petition ? "petition" : "task",
    section: row.path,
    heading: row.heading,
    content,
    petition: row.petition,
    leadUnits: [...new Set(leadUnits)],
    coordinatingUnits: [...new Set(coordinatingUnits)],
    deadline,
    recurrence: row.deadlines.find(({ recurrence }) => recurrence !== null)?.recurrence ?? recurrenceOf(said),
    criteria: criteria?.codesIn(row.petition ? null : row.label, said) ?? [],
    targets: targetsOf(said),
    legalReferences: readers.legalReferences.in(said),
    suggestions:
      leadUnits.length === 0 && coordinatingUnits.length === 0
        ? readers.suggestions.forOpening(said)
        : [...new Set([...row.leads, ...row.coordinating].flatMap((unit) => readers.suggestions.for(unit)))],
    span: row.span,
    inferred,
    warnings: [...new Set(all)],
  };
};

/** Numbering that a typist repeated (two items `3.`) must not give two rows one id. */
const withUniqueIds = (items: readonly NoticeItem[]): NoticeItem[] => {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const count = (seen.get(item.id) ?? 0) + 1;
    seen.set(item.id, count);
    return count === 1 ? item : { ...item, id: `${item.id}#${String(count)}` };
  });
};
