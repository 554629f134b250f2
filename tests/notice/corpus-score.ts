import { isoDate } from "../../src/notice/calendar-date";
import type { Notice, NoticeItem } from "../../src/notice/notice";

/** A deadline as a clerk labels it; `iso` null where the words name no day. */
export interface LabelledDeadline {
  readonly raw: string;
  readonly iso: string | null;
  readonly bound: string;
}

export interface LabelledRow {
  readonly id: string;
  readonly kind: "task" | "petition";
  readonly text: string;
  readonly lead: readonly string[];
  /** Another honest way to name all leads at once, e.g. "Các địa phương: A, B, C". */
  readonly lead_raw?: string;
  readonly coord: readonly string[];
  readonly deadline: LabelledDeadline | null;
  readonly inherited_deadline: LabelledDeadline | null;
}

export interface Labelled {
  readonly doc_id: string;
  readonly header: {
    readonly so: string | null;
    readonly ky_hieu: string | null;
    readonly loai_van_ban: string | null;
    readonly dia_danh: string | null;
    readonly ngay_ban_hanh: string | null;
    readonly trich_yeu: string | null;
  };
  readonly nguoi_ky: { readonly ho_ten: string } | null;
  readonly rows: readonly LabelledRow[];
}

/** Every figure lies in 0..1; `misses` says in words what cost it. */
export interface Score {
  readonly rows: number;
  readonly lead: number;
  readonly coordinating: number;
  readonly deadline: number;
  readonly kind: number;
  readonly header: number;
  readonly total: number;
  readonly misses: readonly string[];
}

/** Two texts are the same row from this share of common words on. */
const SAME_ROW = 0.8;
const SAME_UNIT = 0.8;

/** "hoà" and "hòa" are one spelling: the tone mark's letter does not count, the tone does. */
const withoutTonePlace = (word: string): string => {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
  const apart = word.normalize("NFD");
  return apart.replace(tones, "").normalize("NFC") + (apart.match(tones)?.join("") ?? "");
};

const wordsOf = (text: string | null): string[] =>
  (text ?? "")
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && word !== "và")
    .map(withoutTonePlace);

/** Dice's coefficient over two bags of words. */
const likeness = (left: readonly string[], right: readonly string[]): number => {
  if (left.length + right.length === 0) return 1;
  const bag = new Map<string, number>();
  for (const word of left) bag.set(word, (bag.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const rest = bag.get(word) ?? 0;
    if (rest > 0) shared++;
    bag.set(word, rest - 1);
  }
  return (2 * shared) / (left.length + right.length);
};

const f1 = (hits: number, read: number, labelled: number): number =>
  read + labelled === 0 ? 1 : (2 * hits) / (read + labelled);

const mean = (figures: readonly number[]): number =>
  figures.length === 0 ? 1 : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;

const within = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length >= 2 && ` ${whole.join(" ")} `.includes(` ${part.join(" ")} `);

const sameUnit = (a: string, b: string): boolean => {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return likeness(x, y) >= SAME_UNIT || within(x, y) || within(y, x);
};

const unitsScore = (labelled: readonly string[], read: readonly string[]): number => {
  const rest = [...read];
  let hits = 0;
  for (const unit of labelled) {
    const at = rest.findIndex((candidate) => sameUnit(unit, candidate));
    if (at < 0) continue;
    hits++;
    rest.splice(at, 1);
  }
  return f1(hits, read.length, labelled.length);
};

const leadScore = (row: LabelledRow, item: NoticeItem): number =>
  Math.max(
    unitsScore(row.lead, item.leadUnits),
    row.lead_raw === undefined ? 0 : unitsScore([row.lead_raw], item.leadUnits),
  );

/** A third each: the day, whether it is the row's own, and whether the day itself still counts. */
const deadlineScore = (row: LabelledRow, item: NoticeItem): number => {
  const labelled = row.deadline ?? row.inherited_deadline;
  const stated = item.deadline?.stated ? isoDate(item.deadline.stated) : null;
  if (!labelled?.iso) return stated === null ? 1 : 0;
  if (!item.deadline || stated !== labelled.iso) return 0;
  const sourceRight = (row.deadline ? "own" : "inherited") === item.deadline.source;
  const boundRight = (labelled.bound === "before") === (item.deadline.op === "before");
  return (1 + Number(sourceRight) + Number(boundRight)) / 3;
};

/** Each labelled row with the row read that shares most words with it, best pairs first. */
const paired = (rows: readonly LabelledRow[], items: readonly NoticeItem[]): Map<LabelledRow, NoticeItem> => {
  const candidates = rows.flatMap((row) => {
    const words = wordsOf(row.text);
    return items.map((item) => ({ row, item, likeness: likeness(words, wordsOf(item.content)) }));
  });
  const pairs = new Map<LabelledRow, NoticeItem>();
  const taken = new Set<NoticeItem>();
  for (const { row, item } of candidates
    .filter((candidate) => candidate.likeness >= SAME_ROW)
    .sort((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(row) || taken.has(item)) continue;
    pairs.set(row, item);
    taken.add(item);
  }
  return pairs;
};

const headerScore = (labelled: Labelled, read: Notice, misses: string[]): number => {
  const { header } = labelled;
  const issued = read.header.issuedDate ? isoDate(read.header.issuedDate) : null;
  const fields: [name: string, wanted: string | null, got: string | null][] = [
    ["number", header.so, read.header.number],
    ["symbol", header.ky_hieu, read.header.symbol],
    ["type", header.loai_van_ban, read.header.documentType],
    ["place", header.dia_danh, read.header.placeOfIssue],
    ["issued", header.ngay_ban_hanh, issued],
    ["signer", labelled.nguoi_ky?.ho_ten ?? null, read.signer?.name ?? null],
  ];
  const exact = fields.map(([name, wanted, got]) => {
    const same = wordsOf(wanted).join(" ") === wordsOf(got).join(" ");
    if (!same) misses.push(`header ${name}: ${wanted} != ${got}`);
    return Number(same);
  });
  const subject = likeness(wordsOf(header.trich_yeu), wordsOf(read.header.subject));
  if (subject < 0.9) misses.push(`header subject: ${header.trich_yeu} != ${read.header.subject}`);
  return mean([...exact, subject]);
};

/** Compares what the reader made of a notice with what a clerk labelled. */
export const scoreOf = (labelled: Labelled, read: Notice): Score => {
  const misses: string[] = [];
  const pairs = paired(labelled.rows, read.items);
  const rows = f1(pairs.size, read.items.length, labelled.rows.length);
  for (const row of labelled.rows) {
    if (!pairs.has(row)) misses.push(`missed ${row.id}: ${row.text.slice(0, 100)}`);
  }
  const found = new Set(pairs.values());
  for (const item of read.items) {
    if (!found.has(item)) misses.push(`extra ${item.section}: ${item.content.slice(0, 100)}`);
  }

  /** Mean over the rows found; what falls short is noted with both sides. */
  const field = (
    name: string,
    score: (row: LabelledRow, item: NoticeItem) => number,
    wanted: (row: LabelledRow) => unknown,
    got: (item: NoticeItem) => unknown,
  ): number =>
    mean(
      [...pairs].map(([row, item]) => {
        const figure = score(row, item);
        if (figure < 1)
          misses.push(`${name} ${row.id}: ${JSON.stringify(wanted(row))} != ${JSON.stringify(got(item))}`);
        return figure;
      }),
    );
  const lead = field(
    "lead",
    leadScore,
    (row) => row.lead,
    (item) => item.leadUnits,
  );
  const coordinating = field(
    "coordinating",
    (row, item) => unitsScore(row.coord, item.coordinatingUnits),
    (row) => row.coord,
    (item) => item.coordinatingUnits,
  );
  const deadline = field(
    "deadline",
    deadlineScore,
    (row) => row.deadline ?? row.inherited_deadline,
    (item) => item.deadline,
  );
  const kind = field(
    "kind",
    (row, item) => Number(row.kind === item.kind),
    (row) => row.kind,
    (item) => item.kind,
  );
  const header = headerScore(labelled, read, misses);
  // What is said of rows counts only as far as rows were found.
  const total = mean([rows, lead * rows, coordinating * rows, deadline * rows, kind * rows, header]);
  return { rows, lead, coordinating, deadline, kind, header, total, misses };
};
