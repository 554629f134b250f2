import type { Assignment } from "./assignments/assignment";
import { isLeadLabelled } from "./assignments/set-apart";
import type { FoundDeadline } from "./deadlines/found";
import { draftRow, type DraftRow, type Scope } from "./draft-row";
import { unitsOfHeading } from "./heading-units";
import { isAttendanceHeading } from "./headings";
import { LEAD_LABEL, WHO } from "./lead-labels";
import type { Span } from "./notice";
import type { OutlineNode } from "./outline";
import type { PassageReader } from "./passage-reader";
import { unitsNamedIn } from "./unit-lists";
import type { Mention } from "./units/mention";
import { deadlineOfValue, unitsOfValue } from "./values";
import type { Words } from "./words";

type Field = "lead" | "coordinating" | "deadline" | "content" | "other";

const LABELS: readonly (readonly [Field, string])[] = [
  ["coordinating", `(?:${WHO}\\s+)?(?:(?:phối hợp|cùng)(?: thực hiện)?)`],
  ["lead", `(?:${LEAD_LABEL}|phân công|giao|trách nhiệm)`],
  [
    "deadline",
    "(?:thời hạn|thời gian|hạn|tiến độ|hoàn thành)(?: (?:hoàn thành|thực hiện|xong|báo cáo|trình|nộp))?",
  ],
  ["content", "(?:nội dung|nhiệm vụ|công việc|hoạt động)(?: (?:thực hiện|công việc|cụ thể))?"],
  [
    "other",
    "(?:sản phẩm|kết quả|yêu cầu|mục tiêu|mục đích|kinh phí|nguồn kinh phí|địa điểm|hình thức|đối tượng|thành phần|số lượng|quy mô|ghi chú|tiến độ hiện tại|trạng thái|tình trạng|cách thức|phương pháp)(?: (?:đầu ra|cần đạt|thực hiện|tổ chức|dự kiến|tham gia))?",
  ],
];
const LABEL = new RegExp(
  `(?:^|[;.]\\s+)(?:${LABELS.map(([, label]) => `(${label})`).join("|")})\\s*:\\s*`,
  "giu",
);

/** `…. Đối tượng giám sát: …`: a label that no list has ends the value before it all the same. */
const OTHER_LABEL = /[.;]\s+\p{Lu}\p{Ll}[\p{Ll}\s]{2,38}:\s/u;

interface FieldValue {
  readonly field: Field;
  /** What stands behind the label, to the next label or the end. */
  readonly value: Span;
}

/** `Chủ trì: Phòng A; phối hợp: Phòng B; thời gian: tháng 5`: the fields of a line that opens with one; else none. */
const fieldsIn = (passage: Words): FieldValue[] => {
  const found: { field: Field; from: number; labelFrom: number }[] = [];
  for (const match of passage.written.matchAll(LABEL)) {
    const which = match.slice(1).findIndex((label) => label !== undefined);
    const field = LABELS[which]?.[0] ?? "other";
    const labelFrom = passage.start + match.index;
    if (found.length === 0 && match.index > 0) return [];
    found.push({ field, from: labelFrom + match[0].length, labelFrom });
  }
  return found.map(({ field, from }, i) => {
    const to = found[i + 1]?.labelFrom ?? passage.end;
    const other = OTHER_LABEL.exec(passage.text.slice(from, to));
    return { field, value: [from, other ? from + other.index : to] };
  });
};

/** Who is to do an item by when, as the labelled lines below it say. */
export interface FieldLines {
  readonly lines: readonly OutlineNode[];
  readonly leads: readonly Mention[];
  readonly coordinating: readonly Mention[];
  readonly deadline: FoundDeadline | null;
  /** Where the words of the item end: behind its own, or behind a first line `Nội dung: …`. */
  readonly end: number;
}

/**
 * The labelled lines that an item begins with: `1. Tập huấn … ⏎ Phụ trách: Khoa A. ⏎ Thời hạn: 20/3/2024.`; null where
 * they do not say who, or where the item names units itself and the lines are tasks of theirs.
 */
export const fieldLinesBelow = (reader: PassageReader, node: OutlineNode): FieldLines | null => {
  const found = fieldsOf(reader, node.children);
  if (!found) return null;
  const { lines, content } = found;
  if (node.children.slice(lines.length).some(({ marker }) => marker !== null)) return null;
  const said = reader.words.within(node.textFrom, node.span[1]);
  // `Thành phần:` and below it `Chủ trì: Ông X` say who came.
  if (unitsOfHeading(said).length > 0 || isAttendanceHeading(said)) return null;
  const opening = lines[0];
  if (opening?.marker === null && speaksForList(node)) return null;
  return {
    ...found,
    end: content && opening && content[1] === opening.span[1] ? opening.span[1] : node.span[1],
  };
};

/** What the labelled lines say that some items begin with; null where they do not say who. */
const fieldsOf = (
  reader: PassageReader,
  items: readonly OutlineNode[],
): (Omit<FieldLines, "end"> & { readonly content: Span | undefined }) | null => {
  const lines: OutlineNode[] = [];
  const fields: FieldValue[] = [];
  for (const item of items) {
    const hasItems = item.children.some(({ marker }) => marker !== null);
    const found = hasItems ? [] : fieldsIn(reader.words.within(item.textFrom, item.span[1]));
    if (found.length === 0) break;
    lines.push(item);
    fields.push(...found);
  }
  const valuesOf = (field: Field): readonly Span[] =>
    fields.filter((each) => each.field === field).map(({ value }) => value);
  const [lead] = valuesOf("lead");
  const [deadline] = valuesOf("deadline");
  if (!lead) return null;
  return {
    lines,
    ...assignedBy(reader.words, lead, valuesOf("coordinating")),
    deadline: deadline ? deadlineOfValue(reader.words, deadline, reader.anchor) : null,
    content: valuesOf("content")[0],
  };
};

/**
 * A paragraph and below it nothing but labelled items: `3. Nâng cao chất lượng ⏎ Rà soát … ⏎ - Cơ quan chủ trì: A ⏎ - Cơ quan phối
 * hợp: B ⏎ - Thời gian hoàn thành: …`; null where an item's children are anything else.
 */
export const fieldedParagraph = (
  reader: PassageReader,
  { children, parent }: OutlineNode,
): { readonly paragraph: OutlineNode; readonly fields: FieldLines } | null => {
  const [paragraph, ...lines] = children;
  if (!parent || paragraph?.marker !== null || paragraph.children.length > 0 || lines.length === 0)
    return null;
  if (lines.some(({ marker }) => marker === null)) return null;
  const fields = fieldsOf(reader, lines);
  return fields?.lines.length === lines.length
    ? { paragraph, fields: { ...fields, end: paragraph.span[1] } }
    : null;
};

/** What a labelled line before a list says of all its items: `Chủ trì: Trưởng Ban. Đơn vị phối hợp: Sở A.`; null where it names no lead. */
export const fieldLineBefore = (
  reader: PassageReader,
  line: OutlineNode,
): Pick<FieldLines, "leads" | "coordinating" | "deadline"> | null => {
  const fields = fieldsIn(reader.words.within(line.textFrom, line.span[1]));
  const valueOf = (field: Field): Span | undefined => fields.find((each) => each.field === field)?.value;
  const lead = valueOf("lead");
  const helpers = valueOf("coordinating");
  const deadline = valueOf("deadline");
  if (!lead) return null;
  return {
    ...assignedBy(reader.words, lead, helpers ? [helpers] : []),
    deadline: deadline ? deadlineOfValue(reader.words, deadline, reader.anchor) : null,
  };
};

/** Below the last item of a list whose others have no lines of their own, `Đơn vị chủ trì: …` is said of all: see `bindings.ts`. */
const speaksForList = (node: OutlineNode): boolean => {
  const all = node.parent?.children ?? [];
  const before = all.at(-2);
  return all.at(-1) === node && before?.marker != null && before.children.length === 0;
};

/** A label of its own reads like a heading: `Đồng chí Phó Hiệu trưởng phụ trách đào tạo.` */
const leadsOf = (words: Words, value: Span): readonly Mention[] => {
  const named = unitsOfHeading(words.within(...value));
  return named.length > 0 ? named : unitsOfValue(words, value);
};

/** `Phòng A chủ trì`, `Phòng B, các thôn phối hợp`: a share, and what it is. */
const SHARE = /\s(?:(chủ trì|thực hiện|phụ trách)|(phối hợp(?: thực hiện)?))[\s.]*$/iu;

/**
 * Who leads and who helps. `Đơn vị thực hiện: Phòng A chủ trì; Phòng B, các thôn phối hợp.` may say both, each behind the units.
 *
 * @param lead the value that says who leads
 * @param helpers values of lines of their own that say who helps
 */
const assignedBy = (words: Words, [from, to]: Span, helpers: readonly Span[]): Assignment => {
  const shares = { leads: [] as Mention[], coordinating: [] as Mention[] };
  let start = from;
  for (const clause of words.text.slice(from, to).split(/(?<=;)/u)) {
    const said = clause.replace(/;\s*$/u, "");
    const share = SHARE.exec(said);
    const value: Span = [start, start + (share ? share.index : said.length)];
    start += clause.length;
    if (share?.[2] === undefined) shares.leads.push(...leadsOf(words, value));
    else shares.coordinating.push(...unitsNamedIn(words, value));
  }
  for (const value of helpers) shares.coordinating.push(...unitsNamedIn(words, value));
  return shares;
};

/** An item of its own that says who carries out what its list says: `c) Đơn vị thực hiện: …`; null where it says more, or nobody. */
export const fieldItem = (
  reader: PassageReader,
  { marker, children, text, textFrom, span }: OutlineNode,
): Assignment | null => {
  if (marker === null || children.length > 0 || !isLeadLabelled(text)) return null;
  const fields = fieldsIn(reader.words.within(textFrom, span[1]));
  const [first] = fields;
  if (first?.field !== "lead" || fields.some(({ field }) => field !== "lead" && field !== "coordinating"))
    return null;
  const helpers = fields.filter(({ field }) => field === "coordinating").map(({ value }) => value);
  const named = assignedBy(reader.words, first.value, helpers);
  return named.leads.length > 0 ? named : null;
};

/** The row of an item with labelled lines below it. */
export const fieldedRow = (
  reader: PassageReader,
  node: OutlineNode,
  { lines, leads, coordinating, deadline, end }: FieldLines,
  scope: Scope,
): DraftRow => {
  const words: Span = [node.textFrom, end];
  const own = reader.assignment(words);
  const last = lines.at(-1);
  return draftRow(node, scope, {
    span: [node.span[0], last?.span[1] ?? node.span[1]],
    words,
    leads: leads.length > 0 ? leads : own.leads.length > 0 ? own.leads : scope.leads,
    coordinating: coordinating.length > 0 ? coordinating : own.coordinating,
    ownLead: leads.length > 0 || own.leads.length > 0,
    deadlines: deadline ? [deadline] : reader.deadlines(words),
  });
};
