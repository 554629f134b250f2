import type { Assignment } from "./assignments/assignment";
import { assigningEnd } from "./assignments/orders";
import { RowBinder } from "./bound-rows";
import type { Anchor, FoundDeadline } from "./deadlines/found";
import type { DraftRow, Rows, Scope } from "./draft-row";
import { fieldedRow, fieldLineBefore, fieldLinesBelow } from "./field-lines";
import { labelEnd, unitsOfHeading } from "./heading-units";
import {
  headingWordsOf,
  isAssessment,
  isAssessmentHeading,
  isAttendanceHeading,
  isHeading,
  isReportPart,
} from "./headings";
import { rowsOfItem } from "./item-rows";
import { addressedBy, announcesPetitions, lastSentence } from "./lead-ins";
import type { Passage, PassageRole, Span } from "./notice";
import { orderBehindFacts } from "./orders-behind-facts";
import type { OutlineNode } from "./outline";
import { PassageReader } from "./passage-reader";
import { isPetitionHeading, petitionerOf } from "./petitions";
import { answersBelow, petitionRow } from "./petition-rows";
import { ANNOUNCES, LISTS_CONTENTS, MEMBERS, hasOwnDeliverable, openingRole } from "./sentence-kinds";
import { sentencesBehind } from "./sentences";
import { tablesBelow } from "./table-rows";
import type { Mention } from "./units/mention";
import { verbs } from "./verbs";
import type { Words } from "./words";

/** A part of the document, not an item within one. */
const isPart = ({ marker }: OutlineNode): boolean =>
  marker !== null && /^(?:part|roman|capital)$/.test(marker.style);

/** `Ban Thanh tra nhân dân kiến nghị:` names who asks; those asked are named below. */
const ASKS =
  /\s(?:kiến nghị|đề nghị|yêu cầu|đề xuất)(?:\s(?:một số|các)?\s?(?:nội dung|vấn đề)?\s?(?:sau|như sau)?)?\s*:\s*$/u;
/** `III. PHÂN CÔNG NHIỆM VỤ`, `Chủ tịch UBND xã yêu cầu:`: what is listed below is to be done, whoever it goes to. */
const ORDERS =
  /^\s*phân công(?!\p{L})|(?<!\p{L})(?:yêu cầu|giao|đề nghị|phân công|chỉ đạo)(?!\p{L})[^.;:]{0,120}:\s*$/iu;
/** `Thời gian thực hiện: Từ ngày … đến hết ngày …`, unlike `Thời gian: 08 giờ …` of a meeting */
const TERM_OF_ALL =
  /^\s*(?:thời hạn|thời gian)\s(?:hoàn thành|thực hiện|triển khai|tổ chức thực hiện)(?:\s(?:kế hoạch|chung|các nhiệm vụ))?\s?[:.]\s/iu;
/** An item of a list that says what, when and where. */
const SAYS_WHERE = /^\s*địa điểm\s*:/iu;
/** A list of so many items has a manner that its last one may differ from. */
const FEWEST_BEFORE = 2;
/** `Tổ chức thực hiện` is a heading, although it opens with a verb. */
const FEWEST_LETTERS = 60;

/** The last of some items that has a mark. */
const lastMarked = (items: readonly OutlineNode[]): OutlineNode | undefined => {
  let last = items.length - 1;
  while (last >= 0 && items[last]?.marker === null) last--;
  return items[last];
};

/** The others of an item's list. */
const likeOf = (item: OutlineNode, all: readonly OutlineNode[]): OutlineNode[] =>
  all.filter((each) => each !== item && each.marker?.style === item.marker?.style);

/** Where the last of what stands below an item ends. */
const endOf = (node: OutlineNode): number => {
  let last = node;
  for (let below = last.children.at(-1); below; below = last.children.at(-1)) last = below;
  return last.span[1];
};

/** Walks the outline and makes a row of every innermost item that somebody has to do. */
export class RowReader {
  private readonly rows: DraftRow[] = [];
  private readonly passages: Passage[] = [];
  /** Rows that some item has set a term for, from the first on. */
  private termed = 0;
  private readonly reader: PassageReader;
  private readonly binder: RowBinder;

  constructor(words: Words, anchor: Anchor) {
    this.reader = new PassageReader(words, anchor);
    this.binder = new RowBinder(this.reader);
  }

  /** `onlyTables`: what is no table of assignments is none of the reader's business (an appendix). */
  read(root: OutlineNode, onlyTables = false): Rows {
    const scope: Scope = {
      leads: [],
      coordinating: [],
      deadline: null,
      heading: null,
      petitions: null,
      isEvent: false,
      isOrdered: false,
    };
    if (onlyTables) this.tables(root, scope);
    else this.children(root, scope, false);
    return { rows: this.rows, passages: this.passages };
  }

  private pass(span: Span, role: PassageRole): void {
    this.passages.push({ span, role });
  }

  private visit(node: OutlineNode, scope: Scope): void {
    if (this.bindsTerm(node)) return;
    if (node.children.length === 0) return this.leaf(node, node.path, scope);
    const answers = answersBelow(this.reader, node);
    if (answers.length > 0)
      return this.withThoseBelow(petitionRow(this.reader, node, answers, scope), answers.length, scope);
    const fields = fieldLinesBelow(this.reader, node);
    if (fields)
      return this.withThoseBelow(fieldedRow(this.reader, node, fields, scope), fields.lines.length, scope);
    if (
      node.children.every((child) => child.marker === null) &&
      (!isHeading(node.text) || this.endsList(node))
    ) {
      // A sentence followed by paragraphs without marks: both say what is to be done.
      this.leaf(node, node.path, scope);
      this.children(node, scope, true);
    } else this.group(node, scope);
  }

  /** `Điều 3. Thời hạn hoàn thành: …`: an item of its own says by when all before it is to be done. */
  private bindsTerm({ text, textFrom, span, children }: OutlineNode): boolean {
    if (children.length > 0 || this.rows.length === 0 || !TERM_OF_ALL.test(text)) return false;
    const deadline = this.reader.deadlines([textFrom, span[1]]).find(({ stated }) => stated !== null);
    if (!deadline || this.reader.assignment([textFrom, span[1]]).leads.length > 0) return false;
    for (; this.termed < this.rows.length; this.termed++) {
      const row = this.rows[this.termed];
      if (row?.deadlines.length === 0) row.inherited ??= deadline;
    }
    this.pass(span, "note");
    return true;
  }

  /** Whether an item that says what is to be done, without a stop, is the last of a list whose others have nothing below them. */
  private endsList(node: OutlineNode): boolean {
    const { text, textFrom, span, parent } = node;
    if (/:\s*$/u.test(text)) return false;
    if (!parent || lastMarked(parent.children) !== node) return false;
    const words: Span = [textFrom, span[1]];
    // `Thôn 3 gửi nốt biên bản …`
    const said = this.reader.said(words);
    const isDone =
      (text.length >= FEWEST_LETTERS && verbs.has(said, 0)) ||
      (this.reader.assignment(words).leads.length > 0 && unitsOfHeading(said).length === 0);
    if (!isDone) return false;
    const others = likeOf(node, parent.children);
    return others.length > 0 && others.every(({ children }) => children.length === 0);
  }

  /** A row that holds the first `count` of the paragraphs below its item, and what the others say. */
  private withThoseBelow(row: DraftRow, count: number, scope: Scope): void {
    this.rows.push(row);
    const { node } = row;
    // A paragraph without a mark may hang below the last of those lines, and speaks for itself.
    const below = [
      ...node.children.slice(0, count).flatMap(({ children }) => children),
      ...node.children.slice(count),
    ];
    for (const [i, child] of below.entries()) this.paragraph(child, node, scope, false, count + i + 1);
  }

  /** A row whose item ends with what it is to hold, listed below it. */
  private withContents(node: OutlineNode, scope: Scope): void {
    this.leaf(node, node.path, scope);
    const row = this.rows.at(-1);
    const end = endOf(node);
    if (row?.node === node)
      this.rows[this.rows.length - 1] = { ...row, span: [row.span[0], end], words: [row.words[0], end] };
    else for (const child of node.children) this.passAll(child, "note");
  }

  /** A heading, or an item that only introduces its children. */
  private group(node: OutlineNode, scope: Scope): void {
    const words: Span = [node.textFrom, node.span[1]];
    const said = this.reader.said(words);
    const heading = headingWordsOf(node.text);
    const units = unitsOfHeading(said);
    if (MEMBERS.test(node.text) && !this.ordersBelow(node)) {
      const isDue = LISTS_CONTENTS.test(node.text) || this.reader.deadlines(words).length > 0;
      return isDue && verbs.has(said, 0) ? this.withContents(node, scope) : this.passAll(node, "attendance");
    }
    if (units.length === 0 && isAttendanceHeading(said)) return this.passAll(node, "attendance");
    if (units.length === 0 && isAssessmentHeading(said) && !this.ordersUnderTopic(node))
      return this.passAll(node, "assessment");
    if (units.length === 0 && isPart(node) && isReportPart(heading)) return this.passAll(node, "assessment");
    const own = units.length > 0 ? { leads: units, coordinating: [] } : this.introduced(node, words);
    const sentence = !isHeading(node.text) || node.text.trim().length > 160;
    if (units.length === 0 && own.leads.length > 0 && hasOwnDeliverable(node.text))
      this.leaf(node, node.path, scope);
    else this.pass(node.span, sentence ? "lead-in" : "heading");
    this.children(
      node,
      this.below(
        scope,
        own,
        this.reader.deadlines(words),
        isHeading(node.text) ? heading : scope.heading,
        heading,
      ),
      false,
    );
  }

  /** `3. Về tình hình thu ngân sách` with `Yêu cầu UBND xã …` below it: a topic on which something is ordered. */
  private ordersUnderTopic({ text, children }: OutlineNode): boolean {
    return (
      /^\s*về\s/iu.test(text) &&
      children.some((child) => {
        const said = this.reader.words.within(child.textFrom, child.span[1]);
        return (
          assigningEnd(said, 0) !== null &&
          this.reader.assignment([child.textFrom, child.span[1]]).leads.length > 0
        );
      })
    );
  }

  /** `Về tiêu chí Môi trường, gồm:`, `Phân công nhiệm vụ các thành viên: 1. Đồng chí X: …` list what is to be done. */
  private ordersBelow({ children }: OutlineNode): boolean {
    const orders = children.filter((child) => {
      const said = this.reader.words.within(child.textFrom, child.span[1]);
      const label = labelEnd(said);
      return (
        verbs.has(said, 0) ||
        (label !== null &&
          (child.children.length > 0
            ? this.ordersBelow(child)
            : verbs.has(this.reader.words.within(label + 1, child.span[1]), 0)))
      );
    });
    return orders.length > children.length / 2;
  }

  /** Whom an item that introduces others names: `Gói thầu XL-02, yêu cầu Liên danh X hoàn thành các công việc sau:` */
  private introduced({ text }: OutlineNode, words: Span): Assignment {
    const own = this.reader.assignment(words);
    if (own.leads.length > 0 || !/:\s*$/u.test(text)) return own;
    return { leads: addressedBy(this.reader.said(words)), coordinating: own.coordinating };
  }

  /** Keeps the rows of the tables below an item; the nodes they were read from. */
  private tables(parent: OutlineNode, scope: Scope): ReadonlySet<OutlineNode> {
    const { rows, headings, nodes } = tablesBelow(this.reader, parent, scope);
    for (const row of rows) this.rows.push(row);
    for (const span of headings) this.pass(span, "heading");
    return nodes;
  }

  private below(
    scope: Scope,
    own: { readonly leads: readonly Mention[]; readonly coordinating: readonly Mention[] },
    deadlines: readonly FoundDeadline[],
    heading: string | null,
    words: string,
  ): Scope {
    return {
      leads: own.leads.length > 0 ? own.leads : scope.leads,
      coordinating: own.leads.length > 0 ? own.coordinating : scope.coordinating,
      deadline: deadlines.find(({ stated }) => stated !== null) ?? deadlines[0] ?? scope.deadline,
      heading,
      petitions: isPetitionHeading(words) ? { petitioner: petitionerOf(words) } : scope.petitions,
      isEvent: false,
      isOrdered: scope.isOrdered || ORDERS.test(words),
    };
  }

  private passAll(node: OutlineNode, role: PassageRole): void {
    // `III. Thời gian và kinh phí` with `1. Thời gian thực hiện: …` below it
    if (role === "attendance" && this.bindsTerm(node)) return;
    this.pass(node.span, role);
    for (const child of node.children) this.passAll(child, role);
  }

  /** `below` an item that is a row itself, paragraphs without marks have paths of their own. */
  private children(parent: OutlineNode, scope: Scope, below: boolean): void {
    let inner: Scope = { ...scope, isEvent: parent.children.some(({ text }) => SAYS_WHERE.test(text)) };
    let paragraphs = 0;
    const tables = this.tables(parent, scope);
    const firstMarked = parent.children.findIndex((child) => child.marker !== null);
    let attendees: string | undefined;
    for (const [i, child] of parent.children.entries()) {
      const style = child.marker?.style;
      if (style !== undefined && style === attendees) {
        this.passAll(child, "attendance");
        continue;
      }
      attendees = undefined;
      if (child.marker) {
        this.visit(child, inner);
        continue;
      }
      if (tables.has(child)) continue;
      paragraphs++;
      const words: Span = [child.textFrom, child.span[1]];
      // `Thành phần tham dự:` and a list of dashes
      if (/:\s*$/u.test(child.text) && isAttendanceHeading(this.reader.said(words)))
        attendees = parent.children[i + 1]?.marker?.style;
      if (i < firstMarked) inner = this.beforeList(child, words, inner);
      else this.paragraph(child, parent, inner, below, paragraphs);
    }
  }

  /** Between a heading and its list: an introduction, whose date and units hold for the list. Gives the scope of what follows. */
  private beforeList(node: OutlineNode, words: Span, scope: Scope): Scope {
    const isBelowItem = node.parent?.parent != null;
    const labelled = isBelowItem ? fieldLineBefore(this.reader, node) : null;
    if (labelled) {
      this.pass(node.span, "lead-in");
      const deadlines = labelled.deadline ? [labelled.deadline] : [];
      return this.below(scope, labelled, deadlines, scope.heading, "");
    }
    const own = ASKS.test(node.text)
      ? { leads: addressedBy(this.reader.said(words)), coordinating: [] }
      : this.reader.assignment(words);
    const introduces = /:\s*$/u.test(node.text);
    if (isBelowItem && own.leads.length > 0 && !introduces) {
      this.leaf(node, node.path, scope);
      return scope;
    }
    if (isBelowItem || introduces) this.pass(node.span, introduces ? "lead-in" : "other");
    else this.opening(node, scope);
    if (isBelowItem) {
      const units = scope.leads.length > 0 ? { leads: [], coordinating: [] } : own;
      return this.below(scope, units, this.reader.deadlines(words), scope.heading, "");
    }
    if (!introduces) return scope;
    const last = lastSentence(this.reader.text, words);
    return {
      ...scope,
      isOrdered: ORDERS.test(this.reader.text.slice(...last)),
      deadline: this.reader.deadlines(last).find(({ text }) => !/^vào\s/iu.test(text)) ?? null,
      leads: addressedBy(this.reader.said(last)),
      petitions: announcesPetitions(this.reader.text.slice(...last)) ? { petitioner: null } : scope.petitions,
    };
  }

  /** A paragraph without a mark behind or instead of a list. */
  private paragraph(
    node: OutlineNode,
    parent: OutlineNode,
    scope: Scope,
    below: boolean,
    ordinal: number,
  ): void {
    const words: Span = [node.textFrom, node.span[1]];
    const binding = this.reader.binding(words);
    const own = this.reader.assignment(words);
    // `Báo cáo kết quả … trước ngày 15/3. Yêu cầu các đơn vị thực hiện./.`: all of them are meant in any case
    if (binding && this.rows.length > 0 && (binding.units || this.asksNobodyAlone(words))) {
      this.binder.bind(this.rows, binding, parent);
      this.pass(node.span, "note");
      return;
    }
    if (!below) {
      const path = !parent.parent
        ? node.path
        : ordinal === 1
          ? parent.path
          : `${parent.path}/p${String(ordinal)}`;
      if (parent.parent || (own.leads.length > 0 && !ANNOUNCES.test(node.text))) this.leaf(node, path, scope);
      else this.opening(node, scope);
      return;
    }
    if (own.leads.length > 0) this.leaf(node, node.path, scope);
    else this.continueRow(node);
  }

  /** The first sentence of a paragraph names groups at most. */
  private asksNobodyAlone(words: Span): boolean {
    const [behind] = sentencesBehind(this.reader.text, words);
    const { leads } = this.reader.assignment(behind ? [words[0], behind[0]] : words);
    return leads.every(({ isGroup }) => isGroup);
  }

  /** What stands around the items tells something; behind it somebody may be given something to do. */
  private opening(node: OutlineNode, scope: Scope): void {
    const [from, to] = node.span;
    const order = orderBehindFacts(this.reader, [node.textFrom, to]);
    this.pass([from, order ?? to], openingRole(this.reader.said([node.textFrom, order ?? to])));
    if (order === null) return;
    const text = this.reader.text.slice(order, to);
    this.leaf({ ...node, span: [order, to], textFrom: order, text }, node.path, scope);
  }

  /**
   * Behind the last item of a list whose other items have one paragraph each, a paragraph speaks to all: `Ai chưa rõ
   * thì nhắn lại …`.
   */
  private standsBehindList({ parent }: OutlineNode): boolean {
    const all = parent?.parent?.children ?? [];
    if (!parent || lastMarked(all) !== parent) return false;
    const others = likeOf(parent, all);
    return (
      others.length >= FEWEST_BEFORE &&
      others.every(({ children }) => children.every(({ marker }) => marker !== null))
    );
  }

  /** A second paragraph of the same item. */
  private continueRow(node: OutlineNode): void {
    const last = this.rows.at(-1);
    if (
      !last ||
      this.standsBehindList(node) ||
      last.node !== node.parent ||
      isAssessment(this.reader.said([node.textFrom, node.span[1]])) ||
      /:\s*$/u.test(node.text) ||
      last.span[1] + 1 !== node.span[0]
    ) {
      this.pass(node.span, /:\s*$/u.test(node.text) ? "lead-in" : "other");
      return;
    }
    const words: Span = [last.words[0], node.span[1]];
    this.rows[this.rows.length - 1] = {
      ...last,
      span: [last.span[0], node.span[1]],
      words,
      deadlines: this.reader.deadlines(words),
    };
  }

  private leaf(node: OutlineNode, path: string, scope: Scope): void {
    const { rows, passages } = rowsOfItem(this.reader, node, path, scope);
    for (const row of rows) this.rows.push(row);
    for (const passage of passages) this.passages.push(passage);
  }
}
