import type { CalendarDate } from "./calendar-date";

/** Half-open range of UTF-16 positions in `Notice.text`: `[from, to)`. */
export type Span = readonly [from: number, to: number];

/**
 * How the deadline's words bind: "trước ngày" → before; "đến ngày", "chậm nhất" → by;
 * "trong tháng", "quý II" → during (stated is the last day); "hằng tuần" → recurring.
 */
export type DeadlineOperator = "before" | "by" | "during" | "recurring";

export interface Deadline {
  /** The words of the notice, verbatim. */
  readonly text: string;
  /** The day written; null where the words fix none (an event, a rule, a recurrence). */
  readonly stated: CalendarDate | null;
  readonly op: DeadlineOperator;
  /** Stated in the row itself, handed down by a paragraph above it, or supplied by people as they reviewed the row. */
  readonly source: "own" | "inherited" | "supplied";
  readonly span: Span;
}

/** How often a task comes again; biweekly: every two weeks, semiannual: every six months. */
export type Recurrence =
  "weekly" | "biweekly" | "monthly" | "quarterly" | "semiannual" | "yearly" | "continuous";

export interface Target {
  readonly quantity: number;
  readonly unit: string;
}

/** A document that a row cites, or a provision of it. */
export interface LegalReference {
  /** As written, with the provision before it and the date behind it: `khoản 12 Điều 4 Thông tư số 19/2025/TT-BNNMT`. */
  readonly text: string;
  /** Number and symbol without spaces, `19/2025/TT-BNNMT`; null for a law cited by its name. */
  readonly documentNumber: string | null;
  readonly span: Span;
}

/** A unit of the catalogue that a name which matched nothing may have been meant to be. People decide, not the reader. */
export interface UnitSuggestion {
  /** The name as it stands in `leadUnits` or `coordinatingUnits`; where neither names anybody, the words that the row opens with. */
  readonly written: string;
  readonly unitName: string;
  /** How the two differ: in marks or a letter, or by a word that the notice leaves out or has too many. */
  readonly reason: "spelling" | "missing-word" | "extra-word";
}

/** What the reader could not settle alone; `texts` of each surface hold the words for people. */
export type ReadWarning =
  | "no-lead-unit"
  | "several-lead-units"
  | "lead-is-a-group"
  | "unknown-unit"
  | "impossible-date"
  | "year-not-stated"
  | "deadline-without-date";

export type InferredField =
  "leadUnits" | "coordinatingUnits" | "deadline" | "criteria" | "recurrence" | "targets";

/** What people put in the place of what was read; "row" where they made the row itself out of a part or a passage. */
export type SuppliedField = "row" | "content" | "leadUnits" | "coordinatingUnits" | "deadline" | "criteria";

/** One row of the tracker as the notice states it. */
export interface NoticeItem {
  /** Notice key and section path, e.g. `06/TB-BCĐ·2.1a`: the same notice read again gives the same ids. */
  readonly id: string;
  readonly kind: "task" | "petition";
  /** Path of markers down to this row, e.g. `1/-4/+2`. */
  readonly section: string;
  /** The nearest heading above, or the row's own label. */
  readonly heading: string | null;
  /** Verbatim, line breaks mended; a petition holds request and assignment both. */
  readonly content: string;
  /** Of a petition: what is asked, and who is told to do what about it. Null for tasks. */
  readonly petition: {
    readonly petitioner: string | null;
    readonly request: string;
    readonly assignment: string | null;
  } | null;
  /** Canonical names in the order named; groups ("các phòng, ngành liên quan") as written. */
  readonly leadUnits: readonly string[];
  readonly coordinatingUnits: readonly string[];
  readonly deadline: Deadline | null;
  readonly recurrence: Recurrence | null;
  /** Codes of the criterion set that the notice speaks of. */
  readonly criteria: readonly string[];
  readonly targets: readonly Target[];
  /** Documents that the row cites; not those that the notice as a whole rests on (`NoticeHeader.legalBasis`). */
  readonly legalReferences: readonly LegalReference[];
  readonly suggestions: readonly UnitSuggestion[];
  readonly span: Span;
  readonly inferred: readonly InferredField[];
  readonly warnings: readonly ReadWarning[];
  /** Absent in what the reader gives. */
  readonly supplied?: readonly SuppliedField[];
}

export type PassageRole =
  | "header"
  | "opening"
  | "assessment"
  | "lead-in"
  | "heading"
  | "attendance"
  | "decision"
  | "closing"
  | "recipients"
  | "signature"
  | "appendix"
  | "note"
  | "other";

export interface Passage {
  readonly span: Span;
  readonly role: PassageRole;
  /** It names somebody and what they are to do, and is no row all the same: people look at it. Absent otherwise. */
  readonly mayBeRow?: true;
}

/** A unit named in the notice, with every way it was written there. */
export interface UnitMention {
  /** Canonical name, as in `leadUnits` and `coordinatingUnits`. */
  readonly name: string;
  readonly level: "central" | "province" | "district" | "commune" | "village" | null;
  /** "các phòng, ngành liên quan": kept as written and never a row of a summary. */
  readonly isGroup: boolean;
  readonly aliases: readonly string[];
}

export interface NoticeHeader {
  /** Number and symbol, `06/TB-BCĐ`; null where both are missing. */
  readonly documentNumber: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly documentType: string | null;
  readonly superiorAgency: string | null;
  readonly issuer: string | null;
  readonly placeOfIssue: string | null;
  /** Null while the day or month is blank: nobody fills it in from elsewhere. */
  readonly issuedDate: CalendarDate | null;
  /** The year printed in the date line, also where day and month are blank. */
  readonly issuedYear: number | null;
  readonly subject: string | null;
  readonly legalBasis: readonly string[];
  readonly meetingDate: CalendarDate | null;
}

/** "mới có 3/20 tiêu chí đạt chuẩn": kept as stated, with its own denominator. */
export interface CriteriaStated {
  readonly met: number;
  readonly total: number;
  readonly span: Span;
}

export interface Signer {
  /** In whose place: "KT. TRƯỞNG BAN". */
  readonly capacity: string | null;
  /** The office in the issuing body where another follows: "PHÓ TRƯỞNG BAN" above "PHÓ CHỦ TỊCH UBND HUYỆN". */
  readonly position: string | null;
  /** The office printed last above the name. */
  readonly title: string | null;
  readonly name: string | null;
}

/** What a document says, without judgement on what to do about it. */
export interface Notice {
  /** The normalised text (NFC, line breaks mended) that every span points into. */
  readonly text: string;
  readonly header: NoticeHeader;
  /** Stable key of the notice, the first half of every row id. */
  readonly key: string;
  readonly items: readonly NoticeItem[];
  readonly passages: readonly Passage[];
  readonly units: readonly UnitMention[];
  /** Id of the criterion set in `src/catalog` that fits the notice; null where none does. */
  readonly criterionSetId: string | null;
  readonly criteriaStated: CriteriaStated | null;
  readonly recipients: readonly string[];
  readonly signer: Signer | null;
}

export type NoticeErrorCode =
  "empty" | "unsupported-format" | "scanned-pdf" | "protected-file" | "unreadable" | "secret";

/** The document cannot be read at all; the surfaces say so in the user's words, by code. */
export class NoticeError extends Error {
  constructor(
    readonly code: NoticeErrorCode,
    /** What was found instead, e.g. the kind of file; shown to people as it is. */
    readonly detail: string | null = null,
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = "NoticeError";
  }
}
